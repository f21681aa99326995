import { Problem } from "#lib/core/problem.ts";

/** What one import may cost. A document beyond these is refused whole: half a text is worse than none. */
export const IMPORT_LIMITS = {
  /** Bytes of the file as it arrives. */
  byteLength: 20_000_000,
  /** Blocks of the result. */
  blocks: 50_000,
  /** Elements inside elements, as the source nests them. */
  elementDepth: 400,
  /** Containers around one block. What is nested deeper stays, one level up. */
  containers: 32,
  /** Characters of a comment body. */
  bodyLength: 50_000,
} as const;

/** The refusal of a document beyond a limit; `detail` says which and what to do. */
export const tooLarge = (detail: string, field = "file") =>
  new Problem("too-large", { detail, fields: [{ field, message: detail }] });

/** The refusal of a document that is not what it claims to be. */
export const unreadable = (detail: string, field = "file") =>
  new Problem("unreadable", { detail, fields: [{ field, message: detail }] });

/** The refusal of a file of a kind that is not read. */
export const unsupported = (detail: string) =>
  new Problem("unsupported-media", { detail, fields: [{ field: "file", message: detail }] });

/** What is told of a file that ends early, or whose parts are not as they were. */
export const damaged = () =>
  unreadable("This file is damaged or not complete. Save it again, or download it once more.");

/** What helps where a program has written a file in an odd way. */
export const SAVE_ANEW = "Save it again in Word, Excel or LibreOffice and try once more.";

/** What is told of a file that its program has encrypted. */
export const PROTECTED = "This file is protected with a password. Save it without one and try again.";

/** What is told besides of a file that holds no comments because its format has none. */
export const FROM_COPIES =
  "Comments come back from Word, PDF, JSON-LD, Excel and CSV; a changed text becomes a new revision.";

/** What may come back, for whoever brought something else. */
export const CHOOSE_COPY = "Choose a copy as Word, PDF, JSON-LD, Excel or CSV.";

/** The refusal of a copy without comments; `advice` says what to do with it instead. */
export const withoutComments = (advice: string) => {
  const detail = `There are no comments in this file that could come back. ${advice}`;
  return new Problem("no-comments", { detail, fields: [{ field: "file", message: detail }] });
};
