import { z } from "zod";
import { Annotation, Person, PlacedIn } from "./annotations.ts";
import { Format, RevisionField } from "./documents.ts";
import { AnnotationId, DocumentKey, Line, Moment, RevisionId, SpanField } from "./fields.ts";
import { Job } from "./jobs.ts";
import { operation } from "./operation.ts";
import { PlacementField, PlacementKind } from "./placement.ts";

/** A revision by its id or by its number. */
const RevisionKey = z
  .union([RevisionId, z.coerce.number().int().min(1).max(1_000_000)])
  .describe("A revision's id or its number");

/** What became of the annotations when a revision was published, or what would. */
export const CarryCounts = z.object({
  total: z.int(),
  exact: z.int(),
  moved: z.int(),
  changed: z.int(),
  orphaned: z.int(),
});
export type CarryCounts = z.output<typeof CarryCounts>;

/** One annotation's passage before and after. */
export const CarriedPassage = z.object({
  annotationId: AnnotationId,
  kind: PlacementKind,
  score: z.number(),
  uncertain: z.boolean().describe("So little survives that nobody should rely on it before it is confirmed"),
  scope: z.enum(["span", "block", "document"]),
  before: z.object({ quote: z.string(), start: z.int().nullable(), paragraph: z.int().nullable() }),
  after: z.object({ quote: z.string(), start: z.int().nullable(), paragraph: z.int().nullable() }),
  now: z
    .object({
      kind: PlacementKind,
      quote: z.string(),
      start: z.int().nullable(),
      paragraph: z.int().nullable(),
      doubtful: z.boolean().describe("On other words that nobody has confirmed yet"),
    })
    .describe("Where people settled it in that revision since; as in `after` while nobody did"),
});
export type CarriedPassage = z.output<typeof CarriedPassage>;

/**
 * What the viewer may see of it: private annotations of others are carried over too, and not told of. Nor are deleted
 * ones that no reply holds in place.
 */
export const CarryReport = z.object({
  from: z.object({ id: RevisionId, ordinal: z.int() }).nullable(),
  counts: CarryCounts,
  passages: z.array(CarriedPassage).describe("In the order of the text before"),
});
export type CarryReport = z.output<typeof CarryReport>;

export const NewRevision = z.strictObject({
  text: z.string().max(20_000_000).optional().describe("The new text; leave it out when uploading a file"),
  format: Format.optional(),
  fileName: z.string().max(255).optional(),
  label: Line(100).optional().describe('What the issuing body calls it, such as "edition 2"'),
  note: z.string().trim().max(2000).default("").describe("Why it is published"),
  basedOn: RevisionId.optional().describe(
    "The revision this one replaces; refused when another was published meanwhile",
  ),
});
export type NewRevision = z.output<typeof NewRevision>;

const documentParams = z.object({ documentId: DocumentKey });
const revisionParams = z.object({ documentId: DocumentKey, revisionId: RevisionKey });
const annotationParams = z.object({ annotationId: AnnotationId });

export const RevisionEntry = RevisionField.extend({
  publishedBy: Person.nullable(),
  isCurrent: z.boolean(),
  link: z.string(),
});
export type RevisionEntry = z.output<typeof RevisionEntry>;

export const listRevisions = operation("listRevisions", {
  summary: "The revisions of a document, newest first",
  params: documentParams,
  returns: z.object({ items: z.array(RevisionEntry), may: z.object({ publish: z.boolean() }) }),
  problems: ["not-found"],
});

/** A revision that was just published, with what became of the annotations. */
export const PublishedRevision = RevisionEntry.extend({ report: CarryReport, warnings: z.array(z.string()) });
export type PublishedRevision = z.output<typeof PublishedRevision>;

export const publishRevision = operation("publishRevision", {
  summary:
    "Publish a new text of a document and carry every annotation over to it. A long one, or one sent with " +
    "`Prefer: respond-async` (RFC 7240), answers 202 with the job that does it",
  params: documentParams,
  body: NewRevision,
  upload: true,
  status: 201,
  returns: PublishedRevision,
  accepted: Job,
  problems: [
    "signed-out",
    "forbidden",
    "not-found",
    "invalid",
    "conflict",
    "stale-revision",
    "unreadable",
    "unsupported-media",
    "too-large",
    "key-reused",
    "too-many-requests",
  ],
});

export const Change = z.object({
  kind: z
    .enum(["added", "removed", "replaced", "moved", "split", "joined"])
    .describe("split and joined: a paragraph became several, or several became one"),
  before: z.object({ start: z.int(), end: z.int(), text: z.string(), paragraph: z.int().nullable() }).nullable(),
  after: z.object({ start: z.int(), end: z.int(), text: z.string(), paragraph: z.int().nullable() }).nullable(),
});
export type Change = z.output<typeof Change>;

export const previewRevision = operation("previewRevision", {
  summary: "What publishing this text would change and do to the annotations; nothing is written",
  params: documentParams,
  body: NewRevision,
  upload: true,
  status: 200,
  returns: z.object({
    report: CarryReport,
    changes: z.array(Change),
    isSameText: z.boolean(),
    basedOn: RevisionId,
    warnings: z.array(z.string()),
  }),
  problems: [
    "signed-out",
    "forbidden",
    "not-found",
    "invalid",
    "unreadable",
    "unsupported-media",
    "too-large",
    "too-many-requests",
  ],
});

export const readReport = operation("readReport", {
  summary: "How the annotations were carried to a revision when it was published",
  params: revisionParams,
  returns: CarryReport,
  problems: ["not-found"],
});

export const Comparison = z.strictObject({
  from: RevisionKey.optional().describe("The revision before `to` if absent"),
  to: RevisionKey.optional().describe("The current revision if absent"),
  with: DocumentKey.optional().describe("Another document, to which `to` belongs"),
});
export type Comparison = z.output<typeof Comparison>;

export const compareRevisions = operation("compareRevisions", {
  summary: "The changes between two revisions of a document, or between two documents",
  params: documentParams,
  query: Comparison,
  returns: z.object({
    from: z.object({ title: z.string(), revision: RevisionField }),
    to: z.object({ title: z.string(), revision: RevisionField }),
    changes: z.array(Change),
  }),
  problems: ["not-found", "invalid"],
});

export const exportRedline = operation("exportRedline", {
  summary:
    "The same comparison as one web page that stands alone, with what came and what went marked word by word, or as a " +
    "Word file with tracked changes",
  params: documentParams,
  query: Comparison.extend({ format: z.enum(["html", "docx"], { error: "must be html or docx" }).default("html") }),
  media: ["text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  problems: ["not-found", "invalid"],
});

const SEEN_REVISION = "The revision whose words were looked at; refused when another was published meanwhile";

export const settlePlacement = operation("settlePlacement", {
  summary: "Confirm a carried passage, put it on other words, or give it up as an orphan",
  params: annotationParams,
  query: PlacedIn,
  body: z.discriminatedUnion("action", [
    z.strictObject({ action: z.literal("confirm"), revision: RevisionId.optional().describe(SEEN_REVISION) }),
    z.strictObject({ action: z.literal("orphan"), revision: RevisionId.optional().describe(SEEN_REVISION) }),
    z.strictObject({ action: z.literal("adjust"), revision: RevisionId, span: SpanField }),
  ]),
  returns: Annotation,
  problems: ["signed-out", "forbidden", "not-found", "invalid", "stale-revision", "stale-version", "conflict"],
});

export const readPlacements = operation("readPlacements", {
  summary: "Where an annotation stood in each revision, and who settled it",
  params: annotationParams,
  returns: z.object({
    items: z.array(
      PlacementField.extend({
        decisions: z.array(
          z.object({
            action: z.enum(["carried", "confirmed", "adjusted", "orphaned"]),
            by: Person.nullable().describe("Null where the texts were compared"),
            kind: PlacementKind,
            quote: z.string(),
            at: Moment,
          }),
        ),
      }),
    ),
  }),
  problems: ["not-found"],
});
