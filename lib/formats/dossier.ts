import type { Block, BlockDraft } from "#lib/core/document/block.ts";
import type { Span } from "#lib/core/document/span.ts";

/**
 * Everything a writer needs to make an annotated copy, and nothing it would have to fetch: the text of one revision,
 * the threads that the exporter may see and has chosen, and what the copy says about itself. The shapes agree with
 * what the API presents, so that presented documents and annotations are handed over as they are.
 */
export type Dossier = {
  readonly document: DossierDocument;
  readonly revision: DossierRevision;
  /** The revision's canonical text; every span counts over it in UTF-16 code units. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In any order; `notesOf` puts them into the one that is asked for. */
  readonly threads: readonly Thread[];
  readonly order: NoteOrder;
  /** The form that tables take: the eight columns of the IEC/ISO comment form, or, without it, everything. */
  readonly preset?: "iec";
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** The exporter's name, or what a copy without names calls them; null for a reader who is signed out. */
  readonly exportedBy: string | null;
  /** What narrowed the choice of threads; empty when nothing did. */
  readonly filters: readonly Filter[];
  readonly counts: Counts;
  /** Address of this installation, such as "https://notes.example.org": permalinks and identifiers stand under it. */
  readonly baseAddress: string;
};

/** By place in the text, or by code and then by place; what has no code comes last. */
export type NoteOrder = "position" | "code";

/** What is known about the document besides its text. Dates are ISO 8601, as exact as the source prints them. */
export type DossierDocument = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly sourceAddress: string | null;
  readonly issuingBodies: readonly string[];
  readonly documentKind: string | null;
  readonly meeting: string | null;
  readonly adoptedOn: string | null;
  readonly licence: string | null;
  readonly copyStatus: string | null;
  /** Path of its page on this installation. */
  readonly link: string;
};

export type DossierRevision = {
  readonly id: string;
  readonly ordinal: number;
  readonly label: string | null;
  /** SHA-256 of the canonical text, hexadecimal. */
  readonly digest: string;
  readonly publishedAt: string;
  readonly sourceFormat: string;
};

/** `broughtInBy` is set where `name` comes from a copy that somebody else imported. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly broughtInBy: string | null;
};

/** What an annotation and a reply have in common. */
export type Post = {
  readonly id: string;
  readonly author: Person;
  /** Markdown as it was typed; empty when deleted. */
  readonly body: string;
  /** The body as safe blocks: what writers of structured formats render. */
  readonly content: readonly BlockDraft[];
  readonly createdAt: string;
  readonly editedAt: string | null;
  /** Set on a tombstone, whose replies stay. */
  readonly deletedAt: string | null;
  /** Counts changes, from 1. */
  readonly version: number;
  /** Permalink, a path on this installation. */
  readonly link: string;
};

export type Kind = "note" | "highlight" | "question" | "suggestion";
export type Stance = "support" | "oppose" | "mixed" | "neutral";
export type Visibility = "private" | "public";
export type Status = "open" | "in_progress" | "resolved" | "declined";

/** An annotation with its replies, which are flat and in the order of time. */
export type Thread = Post & {
  readonly kind: Kind;
  readonly stance: Stance | null;
  /** Themes, as paths such as "privacy/oversight". */
  readonly codes: readonly string[];
  /** The wording that a suggestion proposes for its passage; empty strikes the passage out, null proposes nothing. */
  readonly proposal: string | null;
  readonly visibility: Visibility;
  readonly placement: ThreadPlacement;
  readonly status: { readonly state: Status; readonly by: string | null; readonly at: string | null };
  readonly replies: readonly Post[];
};

/** Where the annotation is in the dossier's revision, and the words it was made on. */
export type ThreadPlacement = {
  readonly scope: "span" | "block" | "document";
  readonly kind: "exact" | "moved" | "changed" | "orphaned";
  /** 0 to 1. */
  readonly score: number;
  /** Null for the whole document and for orphans. */
  readonly span: Span | null;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** One condition on the threads, as the API's query spells it and in words such as "open or in progress". */
export type Filter = { readonly name: string; readonly values: readonly string[]; readonly words: string };

/** Threads and replies going in and coming out. */
export type Counts = {
  /** Threads on this document that the exporter may see. */
  readonly inDocument: number;
  /** Threads in this copy. */
  readonly included: number;
  /** Replies in this copy. */
  readonly replies: number;
  /** Threads in this copy that only the exporter can see. */
  readonly privateIncluded: number;
  /** Threads that only the exporter can see and that the same choice leaves out for being so. */
  readonly privateLeftOut: number;
  /** Threads in this copy whose passage this revision does not have. */
  readonly notPlaced: number;
};

/** A dossier whose counts follow from its threads, so that no copy can contradict its own contents. */
export function compileDossier({
  inDocument,
  privateLeftOut,
  ...rest
}: Omit<Dossier, "counts"> & Pick<Counts, "inDocument" | "privateLeftOut">): Dossier {
  return {
    ...rest,
    counts: {
      inDocument,
      included: rest.threads.length,
      replies: rest.threads.reduce((sum, thread) => sum + thread.replies.length, 0),
      privateIncluded: rest.threads.filter(({ visibility }) => visibility === "private").length,
      privateLeftOut,
      notPlaced: rest.threads.filter(isUnplaced).length,
    },
  };
}

/** True when the thread is about a passage and this revision has no place for it. */
export const isUnplaced = ({ placement }: Thread) => placement.scope !== "document" && placement.span === null;

/** The absolute address of a path on the dossier's installation. */
export const addressIn = (dossier: Dossier, link: string) => new URL(link, dossier.baseAddress).href;
