import { z } from "zod";
import { BlockDraftField } from "./blocks.ts";
import { AnnotationId, DocumentId, DocumentKey, Flag, listOf, Markdown, Moment, RevisionId, UserId } from "./fields.ts";
import { CodesField, CodesFilter, DayOrMoment, PassageField, ProposalField, proposalFault } from "./marks.ts";
import { operation } from "./operation.ts";
import { PlacementField } from "./placement.ts";
import { Target } from "./target.ts";

export const Kind = z.enum(["note", "highlight", "question", "suggestion"]);
export const Stance = z.enum(["support", "oppose", "mixed", "neutral"]);
export const Visibility = z
  .enum(["private", "public"])
  .describe("private: only its author; public: everyone who may read the document");
export const Status = z.enum(["open", "in_progress", "resolved", "declined"]);
export type Kind = z.output<typeof Kind>;
export type Stance = z.output<typeof Stance>;
export type Visibility = z.output<typeof Visibility>;
export type Status = z.output<typeof Status>;

/** The longest body of an annotation or a reply, in characters. */
export const BODY_LIMIT = 20_000;

export const Person = z.object({
  id: UserId,
  name: z.string(),
  isSample: z.boolean(),
  broughtInBy: z
    .string()
    .nullable()
    .describe("Who imported the words, where `name` is the author's as a copy gives it"),
});
export type Person = z.output<typeof Person>;

const post = {
  id: AnnotationId,
  documentId: DocumentId,
  author: Person,
  body: z.string().describe("Markdown; empty when deleted"),
  content: z.array(BlockDraftField).describe("The body as safe blocks"),
  createdAt: Moment,
  editedAt: Moment.nullable(),
  deletedAt: Moment.nullable(),
  version: z.int().describe("Counts changes; the ETag is this number in quotes"),
  edits: z.int().describe("How many earlier wordings the history keeps"),
  link: z.string().describe("Permalink, a path on this server"),
};

export const Reply = z.object({
  ...post,
  rootId: AnnotationId,
  may: z.object({ edit: z.boolean(), delete: z.boolean() }),
});
export type Reply = z.output<typeof Reply>;

/** An annotation with its thread. */
export const Annotation = z.object({
  ...post,
  kind: Kind,
  stance: Stance.nullable(),
  codes: z.array(z.string()).describe('Themes, as paths such as "privacy/oversight"'),
  proposal: z.string().nullable().describe("The wording a suggestion proposes; empty strikes the passage out"),
  visibility: Visibility,
  placement: PlacementField,
  status: z.object({ state: Status, by: z.string().nullable(), at: Moment.nullable() }),
  replies: z.array(Reply),
  may: z.object({
    reply: z.boolean(),
    edit: z.boolean(),
    delete: z.boolean(),
    setStatus: z.boolean(),
    settle: z.boolean(),
  }),
});
export type Annotation = z.output<typeof Annotation>;

export const NewAnnotation = z
  .strictObject({
    kind: Kind.default("note"),
    body: Markdown(BODY_LIMIT).default(""),
    stance: Stance.nullable().default(null),
    codes: CodesField.default([]),
    proposal: ProposalField.default(null),
    visibility: Visibility.default("public"),
    target: Target,
  })
  .superRefine((draft, context) => {
    const fault = proposalFault(draft.kind, draft.proposal);
    if (fault) context.addIssue({ code: "custom", path: ["proposal"], message: fault });
    if (draft.kind === "suggestion" && draft.target.document) {
      context.addIssue({ code: "custom", path: ["target"], message: "must be a passage: a suggestion rewords one" });
    }
    if (!mayBeWordless(draft.kind) && draft.body.trim() === "") {
      context.addIssue({ code: "custom", path: ["body"], message: `must not be empty for a ${draft.kind}` });
    }
  });
export type NewAnnotation = z.output<typeof NewAnnotation>;

/** A highlight says enough by its passage, a suggestion by its wording. */
export const mayBeWordless = (kind: string) => kind === "highlight" || kind === "suggestion";

export const AnnotationFilter = z.strictObject({
  mine: Flag.optional(),
  status: listOf(Status).optional(),
  kind: listOf(Kind).optional(),
  author: listOf(UserId).optional(),
  stance: listOf(Stance).optional(),
  code: CodesFilter.optional(),
  passage: PassageField.optional(),
  since: DayOrMoment.optional().describe("Threads begun or answered at this time or later"),
  until: DayOrMoment.optional().describe("Threads begun or answered at this time or earlier; a day counts to its end"),
});
export type AnnotationFilter = z.output<typeof AnnotationFilter>;

const documentParams = z.object({ documentId: DocumentKey });
const annotationParams = z.object({ annotationId: AnnotationId });

/** Which revision an answer places a thread in. */
export const PlacedIn = z.strictObject({
  revision: RevisionId.optional().describe("Where it is in this revision; the newest that has a place when absent"),
});

export const listAnnotations = operation("listAnnotations", {
  summary: "Annotations of a document's current revision with their threads, in the order of the text",
  params: documentParams,
  query: z.strictObject({
    ...AnnotationFilter.shape,
    revision: RevisionId.optional(),
    limit: z.coerce.number("must be a whole number").int().min(1).max(5000).default(1000),
    after: z.string().max(100).optional().describe("The `next` of the page before"),
  }),
  returns: z.object({
    items: z.array(Annotation),
    total: z.int().describe("How many match, on all pages"),
    next: z.string().nullable(),
    revision: z.object({ id: RevisionId, ordinal: z.int() }),
  }),
  problems: ["not-found", "invalid"],
});

export const createAnnotation = operation("createAnnotation", {
  summary: "Attach an annotation to a passage, a paragraph or the document",
  params: documentParams,
  body: NewAnnotation,
  status: 201,
  returns: Annotation,
  problems: [
    "signed-out",
    "not-found",
    "forbidden",
    "invalid",
    "stale-revision",
    "passage-not-found",
    "passage-ambiguous",
    "key-reused",
    "too-many-requests",
  ],
});

export const readAnnotation = operation("readAnnotation", {
  summary: "One annotation with its thread",
  params: annotationParams,
  query: PlacedIn,
  returns: z.union([Annotation, Reply]),
  problems: ["not-found"],
});

export const editAnnotation = operation("editAnnotation", {
  summary: "Change your annotation or reply: its words, kind, stance, codes, proposed wording or visibility",
  params: annotationParams,
  query: PlacedIn,
  body: z
    .strictObject({
      body: Markdown(BODY_LIMIT).optional(),
      kind: Kind.optional(),
      stance: Stance.nullable().optional(),
      codes: CodesField.optional(),
      proposal: ProposalField.optional(),
      visibility: Visibility.optional(),
    })
    .refine(
      (change) => Object.keys(change).length > 0,
      "must change at least one of body, kind, stance, codes, proposal or visibility",
    ),
  returns: z.union([Annotation, Reply]),
  problems: ["signed-out", "not-found", "forbidden", "invalid", "stale-version", "too-many-requests"],
});

export const deleteAnnotation = operation("deleteAnnotation", {
  summary: "Empty an annotation or reply; its place and its replies stay",
  params: annotationParams,
  query: PlacedIn,
  returns: z.union([Annotation, Reply]),
  problems: ["signed-out", "not-found", "forbidden", "stale-version"],
});

export const restoreAnnotation = operation("restoreAnnotation", {
  summary: "Undo the deletion of your annotation or reply",
  params: annotationParams,
  query: PlacedIn,
  returns: z.union([Annotation, Reply]),
  problems: ["signed-out", "not-found", "forbidden"],
});

export const readHistory = operation("readHistory", {
  summary: "Earlier wordings of an annotation or reply with what marked them, newest first",
  params: annotationParams,
  returns: z.object({
    items: z.array(
      z.object({
        version: z.int(),
        body: z.string(),
        content: z.array(BlockDraftField),
        stance: Stance.nullable(),
        codes: z.array(z.string()),
        proposal: z.string().nullable(),
        editor: Person,
        replacedAt: Moment,
      }),
    ),
  }),
  problems: ["not-found"],
});

export const createReply = operation("createReply", {
  summary: "Answer in a thread; a reply to a reply joins the same thread",
  params: annotationParams,
  body: z.strictObject({ body: Markdown(BODY_LIMIT).refine((body) => body.trim() !== "", "must not be empty") }),
  status: 201,
  returns: Reply,
  problems: ["signed-out", "not-found", "forbidden", "invalid", "key-reused", "too-many-requests"],
});

export const setStatus = operation("setStatus", {
  summary: "Say where a thread stands",
  params: annotationParams,
  query: PlacedIn,
  body: z.strictObject({ status: Status }),
  returns: Annotation,
  problems: ["signed-out", "not-found", "forbidden", "invalid", "stale-version"],
});
