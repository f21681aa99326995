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
    "{count} threads": { one: "{count} thread", other: "{count} threads" },
    "Bring all {count} in": { one: "Bring it in", other: "Bring all {count} in" },
    "{included} of {count} threads with {replies}": {
      one: "{included} of {count} thread with {replies}",
      other: "{included} of {count} threads with {replies}",
    },
    "{count} new threads": { one: "{count} new thread", other: "{count} new threads" },
    "{count} of them find no passage in the current text": {
      one: "{count} of them finds no passage in the current text",
      other: "{count} of them find no passage in the current text",
    },
    "{count} new replies": { one: "{count} new reply", other: "{count} new replies" },
    "{count} threads settled in the copy": {
      one: "{count} thread settled in the copy",
      other: "{count} threads settled in the copy",
    },
    "{count} posts with other words in the copy; those here stay": {
      one: "{count} post with other words in the copy; those here stay",
      other: "{count} posts with other words in the copy; those here stay",
    },
    "{count} replies in them": { one: "{count} reply in them", other: "{count} replies in them" },
    "There is nothing new in this file: its {count} threads are here already.": {
      one: "There is nothing new in this file: its one thread is here already.",
      other: "There is nothing new in this file: its {count} threads are here already.",
    },
    "{count} documents": { one: "{count} document", other: "{count} documents" },
    "{count} revisions": { one: "{count} revision", other: "{count} revisions" },
    "{count} people who had no account here; they cannot sign in": {
      one: "{count} person who had no account here; they cannot sign in",
      other: "{count} people who had no account here; they cannot sign in",
    },
    "{count} newer versions of notes that were here": {
      one: "{count} newer version of a note that was here",
      other: "{count} newer versions of notes that were here",
    },
    "{count} notes that were edited here as well, left as they are here": {
      one: "{count} note that was edited here as well, left as it is here",
      other: "{count} notes that were edited here as well, left as they are here",
    },
    "{count} places of notes in a revision": {
      one: "{count} place of a note in a revision",
      other: "{count} places of notes in a revision",
    },
    "{count} threads carried to the newest revision": {
      one: "{count} thread carried to the newest revision",
      other: "{count} threads carried to the newest revision",
    },
    "{count} entries left out": { one: "{count} entry left out", other: "{count} entries left out" },
    "{count} threads already here": { one: "{count} thread already here", other: "{count} threads already here" },
    "{count} of these {total} are private notes that you cannot see, and not in the lists below.": {
      one: "{count} of these {total} is a private note that you cannot see, and not in the lists below.",
      other: "{count} of these {total} are private notes that you cannot see, and not in the lists below.",
    },
    "{count} changes to the text": { one: "{count} change to the text", other: "{count} changes to the text" },
    "And {count} more.": { one: "And {count} more.", other: "And {count} more." },
    "{count} new": { one: "{count} new", other: "{count} new" },
    "{count} settled": { one: "{count} settled", other: "{count} settled" },
    "{count} notes of yours on words that changed: please confirm them": {
      one: "{count} note of yours on words that changed: please confirm it",
      other: "{count} notes of yours on words that changed: please confirm them",
    },
    "{count} notes of yours without a passage": {
      one: "{count} note of yours without a passage",
      other: "{count} notes of yours without a passage",
    },
    "An archive holds everything of this document that you may see, also your {count} private notes.": {
      one: "An archive holds everything of this document that you may see, also your private note.",
      other: "An archive holds everything of this document that you may see, also your {count} private notes.",
    },
    "Your {count} notes that only you can see are left out.": {
      one: "Your note that only you can see is left out.",
      other: "Your {count} notes that only you can see are left out.",
    },
    "Your {count} notes that only you can see are left out of all but the archive.": {
      one: "Your note that only you can see is left out of all but the archive.",
      other: "Your {count} notes that only you can see are left out of all but the archive.",
    },
    "{count} older copies": { one: "{count} older copy", other: "{count} older copies" },
  } satisfies Partial<Messages>,
} as const satisfies Language;
