import { z } from "zod";
import { Kind, Person, Stance, Status, Visibility } from "./annotations.ts";
import { AnnotationId, DocumentKey, Moment, RevisionId } from "./fields.ts";
import { operation } from "./operation.ts";
import { PlacementField } from "./placement.ts";

/** A thread as a page lists it: enough to show where it is, to filter it, and to know whether to open it. */
export const ThreadInBrief = z.object({
  id: AnnotationId,
  author: Person,
  kind: Kind,
  stance: Stance.nullable(),
  codes: z.array(z.string()),
  proposal: z.string().nullable().describe("The wording a suggestion proposes; empty strikes the passage out"),
  visibility: Visibility,
  opening: z.string().describe("The first words of its body, without markup"),
  createdAt: Moment,
  deletedAt: Moment.nullable(),
  version: z.int(),
  status: z.object({ state: Status }),
  placement: PlacementField.pick({ scope: true, kind: true, span: true, doubtful: true, paragraph: true }).extend({
    quote: z.string().describe("What a suggestion rewords, or the first words of what an orphan was on; else empty"),
    isReworded: z.boolean().describe("Its words are others than those it was made on"),
  }),
  replies: z.array(z.object({ id: AnnotationId, author: Person, deletedAt: Moment.nullable(), version: z.int() })),
});
export type ThreadInBrief = z.output<typeof ThreadInBrief>;

export const listThreads = operation("listThreads", {
  summary: "Every thread of a document in brief, in the order of the text; `readAnnotation` gives one whole",
  params: z.object({ documentId: DocumentKey }),
  query: z.strictObject({
    revision: RevisionId.optional().describe("Where they are in this revision; the current one when absent"),
  }),
  returns: z.object({
    items: z.array(ThreadInBrief),
    revision: z.object({ id: RevisionId, ordinal: z.int() }),
  }),
  problems: ["not-found", "invalid"],
});
