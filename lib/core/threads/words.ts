/** The kinds a thread can be of, and where it can stand, as people read them everywhere. */
export const KIND_WORDS = {
  note: "Note",
  highlight: "Highlight",
  question: "Question",
  suggestion: "Suggestion",
} as const;

export const STANCE_WORDS = { support: "Supports", oppose: "Opposes", mixed: "Mixed", neutral: "Neutral" } as const;

/** A stance's shape beside its word, so that it is told at a glance and not by colour. */
export const STANCE_SIGNS = { support: "▲", oppose: "▼", mixed: "◆", neutral: "○" } as const;

export const STATUS_WORDS = {
  open: "Open",
  in_progress: "In progress",
  resolved: "Resolved",
  declined: "Declined",
} as const;

/** "1 note", "12 notes", "2 replies". */
export const counted = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;
