export type Shortcut = "note" | "highlight" | "question" | "suggestion" | "next" | "previous" | "close" | "help";

/** Every shortcut of the reading page with its key, in the order of the list under `?`. */
export const SHORTCUTS = [
  { key: "n", action: "note" },
  { key: "h", action: "highlight" },
  { key: "q", action: "question" },
  { key: "s", action: "suggestion" },
  { key: "j", action: "next" },
  { key: "k", action: "previous" },
  { key: "Escape", action: "close" },
  { key: "?", action: "help" },
] as const satisfies readonly { readonly key: string; readonly action: Shortcut }[];

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "target">;

/**
 * What a key press asks for; null with a modifier held, in a dialog, and while something is being typed or chosen,
 * which only Escape may end. Letters count only while the reader has them switched on.
 */
export function shortcutOf(event: KeyPress, areLettersOn: boolean): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isIn(event, "dialog[open]")) return null;
  const found = SHORTCUTS.find(({ key }) => key === event.key);
  if (!found || found.action === "close") return found?.action ?? null;
  return areLettersOn && !isIn(event, "input, textarea, select, [contenteditable]") ? found.action : null;
}

const isIn = ({ target }: KeyPress, selector: string) => target instanceof Element && target.closest(selector) !== null;

const SWITCH = "glossator.shortcuts";

/** Whether the reader wants single letters to act; they can disturb speech input and screen readers (WCAG 2.1.4). */
export function areLettersOn(storage: Storage | null): boolean {
  try {
    return storage?.getItem(SWITCH) !== "off";
  } catch {
    return true;
  }
}

export function switchLetters(storage: Storage | null, isOn: boolean): void {
  try {
    if (isOn) storage?.removeItem(SWITCH);
    else storage?.setItem(SWITCH, "off");
  } catch {
    // Where nothing is kept, the choice holds for this page.
  }
}
