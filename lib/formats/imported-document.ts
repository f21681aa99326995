import type { BlockDraft } from "#lib/core/document/block.ts";
import type { AnnotatedCopy } from "./annotated-copy.ts";

/** What a source says about itself. Every value is tidy (trimmed, bounded, well-formed) or absent. */
export type ImportedMetadata = {
  readonly title?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** http or https. */
  readonly sourceAddress?: string;
  readonly issuingBodies?: readonly string[];
  /** Calendar date, YYYY-MM-DD. */
  readonly adoptedOn?: string;
  readonly licence?: string;
  /** "joint statement", "communique", "briefing"… in the source's own words. */
  readonly documentKind?: string;
  readonly meeting?: string;
  /** How the text relates to the official wording. */
  readonly copyStatus?: string;
  readonly edition?: string;
  /** What changed against the edition before. */
  readonly changes?: string;
};

/** A document as a reader of some format understood it, with words for what it could not keep. */
export type ImportedDocument = {
  readonly drafts: readonly BlockDraft[];
  readonly metadata: ImportedMetadata;
  readonly warnings: readonly string[];
  /** The threads that stand in the file, where its format can hold any. */
  readonly copy?: AnnotatedCopy;
};
