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
