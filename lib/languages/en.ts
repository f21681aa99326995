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
    "{count} notes on ¶{ordinal}": { one: "{count} note on ¶{ordinal}", other: "{count} notes on ¶{ordinal}" },
    "{count} characters": { one: "{count} character", other: "{count} characters" },
    "{count} notes, in the order of the text.": {
      one: "{count} note, in the order of the text.",
      other: "{count} notes, in the order of the text.",
    },
    "{shown} of {count} notes shown": { one: "{shown} of {count} note shown", other: "{shown} of {count} notes shown" },
    "{count} notes without a passage here": {
      one: "{count} note without a passage here",
      other: "{count} notes without a passage here",
    },
    "{count} notes on the whole document": {
      one: "{count} note on the whole document",
      other: "{count} notes on the whole document",
    },
    "{count} notes on ¶{from} to ¶{to}": {
      one: "{count} note on ¶{from} to ¶{to}",
      other: "{count} notes on ¶{from} to ¶{to}",
    },
    "{count} notes around ¶{ordinal}": {
      one: "{count} note around ¶{ordinal}",
      other: "{count} notes around ¶{ordinal}",
    },
    "{count} replies": { one: "{count} reply", other: "{count} replies" },
    "edited · {count} earlier wordings": {
      one: "edited · {count} earlier wording",
      other: "edited · {count} earlier wordings",
    },
    "{count} more on these words": { one: "{count} more on these words", other: "{count} more on these words" },
  } satisfies Partial<Messages>,
} as const satisfies Language;
