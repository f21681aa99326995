import { z } from "zod";
import { Kind, Stance, Status, Visibility } from "./annotations.ts";
import { BlockField } from "./blocks.ts";
import { operation } from "./operation.ts";
import { PlacementKind } from "./placement.ts";

/** The JSON parts of an archive. Ids are those of the installation that made it; moments are ISO 8601, UTC. */
const Id = z.uuid();
const Moment = z.iso.datetime();

export const ArchivedPerson = z.strictObject({ id: Id, name: z.string().min(1).max(200), isSample: z.boolean() });
export type ArchivedPerson = z.output<typeof ArchivedPerson>;

export const ArchivedCollection = z.strictObject({
  id: Id,
  slug: z.string().min(1).max(200),
  title: z.string(),
  description: z.string(),
  createdAt: Moment,
});
export type ArchivedCollection = z.output<typeof ArchivedCollection>;

export const ArchivedDocument = z.strictObject({
  id: Id,
  slug: z.string().min(1).max(200),
  title: z.string().min(1),
  language: z.string(),
  sourceAddress: z.string().nullable(),
  issuingBodies: z.array(z.string()),
  documentKind: z.string().nullable(),
  meeting: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  licence: z.string().nullable(),
  copyStatus: z.string().nullable(),
  visibility: z.enum(["public", "private"]),
  collectionId: Id.nullable(),
  position: z.int(),
  isSample: z.boolean(),
  createdById: Id.nullable(),
  createdAt: Moment,
  revisions: z.array(z.int().min(1)).min(1).describe("The ordinals of its revisions, the current one last"),
});
export type ArchivedDocument = z.output<typeof ArchivedDocument>;

export const ArchivedRevision = z.strictObject({
  id: Id,
  ordinal: z.int().min(1),
  label: z.string().nullable(),
  note: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal"),
  blocks: z.array(BlockField),
  sourceFormat: z.string(),
  createdById: Id.nullable(),
  publishedAt: Moment,
  original: z.strictObject({ fileName: z.string().nullable(), mediaType: z.string() }).nullable(),
});
export type ArchivedRevision = z.output<typeof ArchivedRevision>;

export const ArchivedEdit = z.strictObject({
  id: Id,
  version: z.int().min(1),
  body: z.string(),
  stance: Stance.nullable(),
  codes: z.array(z.string()),
  proposal: z.string().nullable(),
  editorId: Id,
  replacedAt: Moment,
});

const offsets = { start: z.int().min(0).nullable(), end: z.int().min(1).nullable() };

export const ArchivedDecision = z.strictObject({
  id: Id,
  action: z.enum(["carried", "confirmed", "adjusted", "orphaned"]),
  byId: Id.nullable(),
  kind: PlacementKind,
  score: z.number(),
  ...offsets,
  quote: z.string(),
  createdAt: Moment,
});

export const ArchivedPlacement = z.strictObject({
  id: Id,
  revisionId: Id,
  scope: z.enum(["span", "block", "document"]),
  kind: PlacementKind,
  score: z.number(),
  doubtful: z.boolean(),
  ...offsets,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  createdAt: Moment,
  decisions: z.array(ArchivedDecision),
});
export type ArchivedPlacement = z.output<typeof ArchivedPlacement>;

const post = {
  id: Id,
  authorId: Id,
  body: z.string(),
  attributedTo: z.string().nullable(),
  visibility: Visibility,
  version: z.int().min(1),
  createdAt: Moment,
  editedAt: Moment.nullable(),
  deletedAt: Moment.nullable(),
  deletedById: Id.nullable(),
  edits: z.array(ArchivedEdit),
};

export const ArchivedPost = z.strictObject(post);
export type ArchivedPost = z.output<typeof ArchivedPost>;

export const ArchivedThread = z.strictObject({
  ...post,
  kind: Kind,
  proposal: z.string().nullable(),
  stance: Stance.nullable(),
  codes: z.array(z.string()),
  status: Status,
  statusById: Id.nullable(),
  statusByName: z.string().nullable(),
  statusAt: Moment.nullable(),
  placements: z.array(ArchivedPlacement),
  replies: z.array(ArchivedPost),
});
export type ArchivedThread = z.output<typeof ArchivedThread>;

export const Restored = z.object({
  people: z.int().describe("Who was not here; they come without a way to sign in"),
  documents: z.int(),
  revisions: z.int(),
  threads: z.int(),
  replies: z.int(),
  changed: z.int().describe("Notes and replies that the archive has in a later version than was here"),
  differing: z.int().describe("Notes and replies that were edited here as well as there; they stay as they are here"),
  placements: z.int(),
  carried: z.int().describe("Threads carried to a newest revision in which they had no place yet"),
});
export type Restored = z.output<typeof Restored>;

export const archiveLibrary = operation("archiveLibrary", {
  summary:
    "The whole library with originals, revisions, threads and histories as a zip; for administrators. Of private notes " +
    "it holds your own, and nobody else's",
  media: ["application/zip"],
  problems: ["signed-out", "forbidden", "too-large"],
});

export const restoreArchive = operation("restoreArchive", {
  summary: "Bring an archive in: what is not here is added, and a second time nothing; for administrators",
  body: z.strictObject({}),
  upload: true,
  returns: Restored,
  problems: ["signed-out", "forbidden", "invalid", "unreadable", "too-large", "conflict", "too-many-requests"],
});
