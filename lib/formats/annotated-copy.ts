import type { Kind, Stance, Status, Visibility } from "./dossier.ts";

/**
 * What an annotated copy gives back besides its text: the threads that stand in it, as far as its format can say. A
 * reader leaves what a file does not tell at null and never guesses; whoever receives it compares with what is here.
 */
export type AnnotatedCopy = {
  /** What the copy says it is of; null for a file that did not come from here. */
  readonly origin: CopyOrigin | null;
  readonly threads: readonly CopiedThread[];
  /** What stands in the file and is not among the threads, in words. */
  readonly warnings?: readonly string[];
};

/** The text a copy was made of. */
export type CopyOrigin = {
  readonly documentId: string;
  readonly revisionId: string;
  /** SHA-256 of the canonical text when the copy was made, hexadecimal. */
  readonly digest: string;
};

/** A post in a copy. */
export type CopiedPost = {
  /** The id it has here, where the copy still names it; null for what was written elsewhere. */
  readonly id: string | null;
  /** As the file names them; empty where it does not. */
  readonly author: string;
  /** Markdown, as typed for our own posts where the copy carries it; empty for a tombstone. */
  readonly body: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string | null;
  readonly isDeleted: boolean;
};

export type CopiedThread = CopiedPost & {
  readonly kind: Kind | null;
  readonly stance: Stance | null;
  readonly codes: readonly string[];
  readonly proposal: string | null;
  readonly visibility: Visibility | null;
  readonly status: Status | null;
  readonly target: CopiedTarget;
  readonly replies: readonly CopiedPost[];
};

/** What a thread in a copy is about. */
export type CopiedTarget = {
  readonly scope: "span" | "block" | "document";
  /** Where the passage stands in the drafts of the same file; null for the document, for orphans, and where there is no text. */
  readonly place: DraftPlace | null;
  /** Its words with some context, for copies without a text; empty for the document. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** Half-open UTF-16 span of the text that `CopyOrigin.digest` names, where the copy says so; a hint elsewhere. */
  readonly span: { readonly start: number; readonly end: number } | null;
};

/** A passage from one draft to another (or the same), each end an index into the drafts and a UTF-16 offset in the draft's text. */
export type DraftPlace = { readonly from: DraftPoint; readonly to: DraftPoint };
export type DraftPoint = { readonly draft: number; readonly offset: number };
