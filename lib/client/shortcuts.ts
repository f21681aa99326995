export type Shortcut = "note" | "highlight" | "question" | "next" | "previous" | "close" | "help";

/** Every shortcut of the reading page with its key, in the order of the list under `?`. */
export const SHORTCUTS: readonly { readonly key: string; readonly action: Shortcut; readonly words: string }[] = [
  { key: "n", action: "note", words: "Write a note on the selected words" },
  { key: "h", action: "highlight", words: "Highlight the selected words" },
  { key: "q", action: "question", words: "Ask a question about the selected words" },
  { key: "j", action: "next", words: "Next note" },
  { key: "k", action: "previous", words: "Previous note" },
  { key: "Escape", action: "close", words: "Close what is open" },
  { key: "?", action: "help", words: "This list" },
];

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "target">;

/** What a key press asks for; null while something is being typed or chosen, or with a modifier held. */
export function shortcutOf(event: KeyPress): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const found = SHORTCUTS.find(({ key }) => key === event.key);
  if (!found || (found.action !== "close" && isTyping(event.target))) return null;
  return found.action;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], dialog[open]") !== null;
