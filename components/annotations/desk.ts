import { createContext, useContext } from "react";
import type { Draft, DraftStore } from "#lib/client/drafts.ts";
import type { Post } from "#lib/client/threads.ts";
import type { Annotation, Kind, Stance, Status, Visibility } from "#lib/contract/annotations.ts";
import type { GivenBody, ResultOf } from "#lib/contract/operation.ts";
import type { readPlacements, settlePlacement } from "#lib/contract/revisions.ts";
import type { BlockDraft } from "#lib/core/document/block.ts";

/** An earlier wording of a post. */
export type EarlierWording = {
  readonly version: number;
  readonly content: readonly BlockDraft[];
  readonly stance: Stance | null;
  readonly codes: readonly string[];
  readonly proposal: string | null;
  readonly editor: { readonly name: string };
  readonly replacedAt: string;
};

export type Change = {
  readonly body?: string;
  readonly kind?: Kind;
  readonly visibility?: Visibility;
  readonly stance?: Stance | null;
  readonly codes?: string[];
  readonly proposal?: string | null;
};

export type Settlement = GivenBody<typeof settlePlacement>;
export type PlacementRecord = ResultOf<typeof readPlacements>["items"][number];

/** A post in the state that somebody saw. */
export type Versioned = Pick<Annotation, "id" | "version">;

/** What can be done to annotations. Each rejects with a `ProblemError`, and resolves only once the server has said yes. */
export type Actions = {
  readonly annotate: (draft: Draft) => Promise<Annotation>;
  readonly reply: (draft: Draft, rootId: string) => Promise<void>;
  /** Refused with `stale-version` unless the post still has this version. */
  readonly edit: (post: Post, change: Change, version: number) => Promise<void>;
  readonly remove: (post: Post) => Promise<void>;
  readonly restore: (post: Post) => Promise<void>;
  readonly setStatus: (thread: Versioned, status: Status) => Promise<void>;
  /** Says where a thread stands in the current revision. */
  readonly settle: (thread: Versioned, settlement: Settlement) => Promise<void>;
  /** Where a thread stood in each revision, newest first. */
  readonly placements: (threadId: string) => Promise<readonly PlacementRecord[]>;
  /** The post as it is now, taken into what the page shows. */
  readonly latest: (postId: string) => Promise<Post>;
  /** The post as it is now, wherever it stands: the page goes on showing what it shows. */
  readonly read: (postId: string) => Promise<Post>;
  readonly history: (postId: string) => Promise<readonly EarlierWording[]>;
  readonly copyLink: (post: Post) => Promise<void>;
};

/** What cards and composers need from the page they are on. */
export type Desk = {
  readonly viewer: { readonly id: string; readonly name: string } | null;
  readonly drafts: DraftStore;
  /** The codes that notes on this document carry, to be offered again. */
  readonly codesInUse: () => readonly string[];
  readonly actions: Actions;
  /** The document's language (BCP 47). */
  readonly language?: string | undefined;
  /** True where the text is an old revision: then nothing is answered or changed. */
  readonly isRecord: boolean;
  /** Leads to the sign-in page and back to the draft. */
  readonly signIn: (draft: Draft) => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk needs a DeskContext above it");
  return desk;
}
