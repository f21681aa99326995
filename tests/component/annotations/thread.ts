import type { Annotation, Reply } from "#lib/contract/annotations.ts";
import type { AnnotationId, DocumentId, RevisionId, UserId } from "#lib/contract/fields.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import type { BlockDraft } from "#lib/core/document/block.ts";

export const ANA = { id: "ana" as UserId, name: "Ana", isSample: false, broughtInBy: null };
export const BEN = { id: "ben" as UserId, name: "Ben", isSample: true, broughtInBy: null };

export const words = (text: string): BlockDraft => ({ kind: "paragraph", text, marks: [], within: [] });

const post = (id: string, body: string) => ({
  id: id as AnnotationId,
  documentId: "d1" as DocumentId,
  author: ANA,
  body,
  content: body ? [words(body)] : [],
  createdAt: "2026-11-23T08:00:00.000Z",
  editedAt: null,
  deletedAt: null,
  version: 1,
  edits: 0,
  link: `/documents/d?annotation=${id}`,
});

/** A thread on characters 10 to 20, in ¶7, by Ana, who may do everything with it. */
export const thread = (id: string, change: Partial<Annotation> = {}): Annotation => ({
  ...post(id, `Words of ${id}`),
  kind: "note",
  stance: null,
  codes: [],
  proposal: null,
  visibility: "public",
  placement: placed(10, 20),
  status: { state: "open", by: null, at: null },
  replies: [],
  may: { reply: true, edit: true, delete: true, setStatus: true, settle: false },
  ...change,
});

/** The same as a list tells of it. */
export const brief = (id: string, change: Partial<Annotation> = {}) => inBrief(thread(id, change));

export const reply = (id: string, rootId: string, change: Partial<Reply> = {}): Reply => ({
  ...post(id, `Words of ${id}`),
  rootId: rootId as AnnotationId,
  may: { edit: true, delete: true },
  ...change,
});

export const placed = (start: number, end: number, ordinal = 7): Annotation["placement"] => ({
  revision: { id: "r1" as RevisionId, ordinal: 1 },
  scope: "span",
  kind: "exact",
  score: 1,
  span: { start, end },
  quote: "the quoted words",
  doubtful: false,
  former: null,
  original: null,
  stood: null,
  prefix: "",
  suffix: "",
  paragraph: { id: `b-${ordinal}`, ordinal },
});

export const onDocument: Annotation["placement"] = {
  ...placed(0, 0),
  scope: "document",
  span: null,
  quote: "",
  paragraph: null,
};

export const NOTHING_MAY = { reply: false, edit: false, delete: false, setStatus: false, settle: false };
