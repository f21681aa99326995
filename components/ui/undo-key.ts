/** Fields take back what was typed in them, and a dialog lies over the message. */
const KEEPS_KEY = "input:not([type=checkbox], [type=radio]), textarea, [contenteditable], dialog[open]";

/** Calls `undo` when the key for it is pressed, with Ctrl or Command, until `signal` ends it. */
export function listenForUndo(undo: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isUndo(event)) return;
    event.preventDefault();
    undo();
  };
  document.addEventListener("keydown", onKeyDown, { signal });
}

function isUndo({ key, code, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return false;
  // Where letters are not Latin, the key is known by its place.
  const isZ = /^z$/i.test(key) || (key > "z" && code === "KeyZ");
  return isZ && !(target instanceof Element && target.closest(KEEPS_KEY));
}
