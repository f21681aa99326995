import { createHash } from "node:crypto";
import type { CopiedTarget, CopyOrigin } from "../annotated-copy.ts";
import type { Kind, Stance, Status, Visibility } from "../dossier.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { readXml, textIn } from "../xml/read-xml.ts";

/**
 * What Word has no room for: a part of our own (ECMA-376 part 1, 15.2.5), which Word and LibreOffice carry along
 * untouched. A post is known by the durable id of its comment or, where a program has dropped those, by its contents.
 */
export type CustomPart = { readonly origin: CopyOrigin; readonly posts: readonly CustomPost[] };

export type CustomPost = {
  /** The comment's durable id, eight hexadecimal digits. */
  readonly durableId: string;
  /** `contentKey` of the comment as it was written. */
  readonly key: string;
  readonly id: string;
  /** As typed, in Markdown; empty for a tombstone. */
  readonly body: string;
  readonly isDeleted: boolean;
  /** True where the comment was in the file before and only its words are in it, without a line about the note. */
  readonly isTheirs?: boolean;
  /** Null for a reply. */
  readonly thread: CustomThread | null;
};

export type CustomThread = {
  readonly kind: Kind;
  readonly stance: Stance | null;
  readonly codes: readonly string[];
  readonly proposal: string | null;
  readonly visibility: Visibility;
  readonly status: Status;
  readonly target: Pick<CopiedTarget, "scope" | "quote" | "span">;
};

export const CUSTOM_NAMESPACE = "urn:glossator:copy:1";

/** Names a comment by what it says: author, moment to the second, words without white space. */
export const contentKey = (author: string, moment: string, words: string): string =>
  createHash("sha256")
    .update(`${author}\n${moment.slice(0, 19)}\n${words.replace(/\s+/g, "")}`)
    .digest("hex")
    .slice(0, 24);

export const writeCustomPart = (custom: CustomPart): string =>
  `<?xml version="1.0" encoding="UTF-8"?><copy xmlns="${CUSTOM_NAMESPACE}">${escapeXml(JSON.stringify(custom))}</copy>`;

/** The part's contents; null for a part of somebody else's, or one that was tampered with. */
export function readCustomPart(xml: Uint8Array): CustomPart | null {
  try {
    const root = readXml(xml);
    if (root.attributes.xmlns !== CUSTOM_NAMESPACE) return null;
    const custom: unknown = JSON.parse(textIn(root));
    return isCustomPart(custom) ? custom : null;
  } catch {
    return null;
  }
}

type Loose = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Loose => typeof value === "object" && value !== null;
const areStrings = (record: Loose, ...names: readonly string[]) =>
  names.every((name) => typeof record[name] === "string");

const isCustomPart = (value: unknown): value is CustomPart =>
  isRecord(value) &&
  isRecord(value.origin) &&
  areStrings(value.origin, "documentId", "revisionId", "digest") &&
  Array.isArray(value.posts) &&
  value.posts.every(isPost);

function isPost(post: unknown): boolean {
  if (!isRecord(post) || !areStrings(post, "durableId", "key", "id", "body")) return false;
  return post.thread === null || isThread(post.thread);
}

function isThread(thread: unknown): boolean {
  if (!isRecord(thread) || !areStrings(thread, "kind", "visibility", "status")) return false;
  const { target, codes, stance, proposal } = thread;
  const isTarget = isRecord(target) && isRecord(target.quote) && areStrings(target.quote, "exact", "prefix", "suffix");
  const isText = (value: unknown) => value === null || typeof value === "string";
  return isTarget && Array.isArray(codes) && codes.every(isText) && isText(stance) && isText(proposal);
}
