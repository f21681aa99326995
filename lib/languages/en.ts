import type { Messages } from "./interface-words.ts";
import type { Language } from "./language.ts";

/** English, in which every message is its own wording: only what counts something has forms to choose from. */
export const english = {
  code: "en",
  name: "English",
  direction: "ltr",
  messages: {
    "{count} notes": { one: "{count} note", other: "{count} notes" },
    "{count} seconds": { one: "{count} second", other: "{count} seconds" },
    "{count} minutes": { one: "{count} minute", other: "{count} minutes" },
    "{count} hours": { one: "{count} hour", other: "{count} hours" },
    "{count} threads, all open": { one: "{count} thread, open", other: "{count} threads, all open" },
    "{count} threads, none open": { one: "{count} thread, closed", other: "{count} threads, none open" },
  } satisfies Partial<Messages>,
} as const satisfies Language;
