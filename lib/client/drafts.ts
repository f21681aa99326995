import type { Kind, Stance, Visibility } from "#lib/contract/annotations.ts";
import type { Span } from "#lib/core/document/span.ts";

/** What a draft will be attached to once it is posted. */
export type DraftTarget =
  | { readonly type: "span"; readonly revisionId: string; readonly span: Span }
  /** A paragraph; `span` when it was narrowed to some of its sentences. */
  | { readonly type: "block"; readonly revisionId: string; readonly blockId: string; readonly span: Span | null }
  | { readonly type: "document" }
  | { readonly type: "reply"; readonly rootId: string }
  /** New words for a post that has `version` of them. */
  | { readonly type: "edit"; readonly postId: string; readonly version: number };

export type Draft = {
  readonly target: DraftTarget;
  /** The passage and its paragraph, so that a list of drafts can say what each is about. */
  readonly quote: string;
  readonly ordinal: number | null;
  readonly kind: Kind;
  readonly visibility: Visibility;
  readonly body: string;
  readonly stance: Stance | null;
  readonly codes: readonly string[];
  /** The new wording of a suggestion; null until one is begun. */
  readonly proposal: string | null;
  /** Sent with the draft, so that sending it again cannot post it twice. */
  readonly idempotencyKey: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
};

/** A draft in which nothing is said yet but what it is about. */
export const SILENT = { body: "", stance: null, codes: [], proposal: null } as const;

/** Whether a draft says anything that would be missed. */
export const hasWords = ({ body, stance, codes, proposal, quote }: Omit<Draft, "idempotencyKey" | "changedAt">) =>
  body.trim() !== "" || stance !== null || codes.length > 0 || (proposal !== null && proposal !== quote);

/** Drafts of one document by key, kept in the browser until they are posted or discarded. */
export type DraftStore = {
  readonly read: (key: string) => Draft | null;
  /** False when the browser keeps nothing (storage full or forbidden): the words are then only on the screen. */
  readonly write: (draft: Draft) => boolean;
  readonly remove: (key: string) => void;
  /** All drafts, the latest first. */
  readonly list: () => readonly Draft[];
};

/** One draft per place: opening the composer there again brings the draft back. */
export function draftKeyOf(target: DraftTarget): string {
  switch (target.type) {
    case "span":
      return `span-${target.span.start}-${target.span.end}`;
    case "block":
      return `block-${target.blockId}`;
    case "document":
      return "document";
    case "reply":
      return `reply-${target.rootId}`;
    case "edit":
      return `edit-${target.postId}`;
  }
}

/**
 * The drafts of one document that are this person's: what they wrote while they were signed in, and what was written
 * here while nobody was, which is theirs once they change it. Others who use the same browser do not see it.
 */
export function draftStore(documentId: string, storage: Storage | null, writerId: string | null = null): DraftStore {
  const nobodys = `glossator.draft.${documentId}.`;
  const own = writerId === null ? nobodys : `${nobodys}${writerId}/`;
  const stored = (name: string) => draftOf(quietly(() => storage?.getItem(name) ?? null, null));
  const remove = (name: string) => quietly(() => storage?.removeItem(name), undefined);
  return {
    read: (key) => stored(own + key) ?? stored(nobodys + key),
    write: (draft) => {
      const key = draftKeyOf(draft.target);
      const isKept = quietly(() => {
        storage?.setItem(own + key, JSON.stringify(draft));
        return storage !== null;
      }, false);
      if (isKept && own !== nobodys) remove(nobodys + key);
      return isKept;
    },
    remove: (key) => {
      remove(own + key);
      remove(nobodys + key);
    },
    list: () => {
      const isOwn = (name: string) => own !== nobodys && name.startsWith(own);
      const names = keysOf(storage).filter((name) => isOwn(name) || isNobodys(name, nobodys));
      return names.flatMap((name) => stored(name) ?? []).toSorted((a, b) => b.changedAt - a.changedAt);
    },
  };
}

const isNobodys = (name: string, prefix: string) => name.startsWith(prefix) && !name.slice(prefix.length).includes("/");

/** The browser's lasting storage; null where it is switched off. */
export const lastingStorage = (): Storage | null => quietly(() => window.localStorage, null);

/** A key no other draft has. `crypto.randomUUID` is missing on plain-http addresses, random bytes are not. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function keysOf(storage: Storage | null): readonly string[] {
  return quietly(() => Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? ""), []);
}

/** Storage may throw at any access; a browser that keeps nothing must not stop anybody from writing. */
function quietly<T>(access: () => T, otherwise: T): T {
  try {
    return access();
  } catch {
    return otherwise;
  }
}

/** What was stored, if it still has the shape of a draft: an older build or an extension may have written it. */
function draftOf(stored: string | null): Draft | null {
  if (stored === null) return null;
  const value: unknown = quietly(() => JSON.parse(stored), null);
  // Builds before this one knew neither stance nor codes nor proposals.
  return isDraft(value) ? { ...SILENT, ...value } : null;
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { target, body, idempotencyKey, changedAt } = value as Partial<Record<keyof Draft, unknown>>;
  const hasTarget = typeof target === "object" && target !== null && "type" in target;
  return hasTarget && typeof body === "string" && typeof idempotencyKey === "string" && typeof changedAt === "number";
}
