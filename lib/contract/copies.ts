import { z } from "zod";
import { Kind, Stance, Status, Visibility } from "./annotations.ts";
import { BlockDraftField } from "./blocks.ts";
import { AnnotationId, DocumentKey, Moment, RevisionId } from "./fields.ts";
import { operation } from "./operation.ts";
import { PlacementField, PlacementKind } from "./placement.ts";

/** How many posts of a report come with their words as blocks: more than anybody looks through. */
export const SHOWN_POSTS = 500;

/** A post as it would stand here. */
const ReturnedPost = z.object({
  author: z.string().describe("As the copy names them"),
  createdAt: Moment.nullable().describe("When it was written, as far as the copy says and can be believed"),
  words: z.string().describe("Markdown"),
  content: z
    .array(BlockDraftField)
    .nullable()
    .describe(`The words as safe blocks; null beyond the first ${SHOWN_POSTS} posts of a report`),
});
export type ReturnedPost = z.output<typeof ReturnedPost>;

/** One thing that a copy brings, or would. */
export const ReturnedChange = ReturnedPost.extend({
  change: z
    .enum(["thread", "reply", "status", "differing", "author", "body", "codes", "proposal"])
    .describe(
      "differing: the copy has other words for a post than this site, which keeps its own; author, body, codes and proposal: " +
        "what the new thread or reply before it leaves behind, being more than it may carry",
    ),
  threadId: AnnotationId.nullable().describe("The thread here; null while a new one is only previewed"),
  kind: Kind.describe("Of the thread"),
  threadAuthor: z.string().describe("Who began the thread"),
  scope: PlacementField.shape.scope.describe("What the thread is about"),
  quote: z.string().describe("The passage of the thread"),
  paragraph: PlacementField.shape.paragraph,
  placement: PlacementKind.nullable().describe("Of a new thread: where its passage stands in the current revision"),
  marks: z
    .object({
      stance: Stance.nullable(),
      codes: z.array(z.string()),
      proposal: z.string().nullable(),
      visibility: Visibility,
    })
    .nullable()
    .describe("Of a new thread"),
  replies: z.array(ReturnedPost).describe("Of a new thread: they come in with it"),
  status: z
    .object({ from: Status.nullable(), to: Status })
    .nullable()
    .describe("Of a thread that is settled; of a new one where it is not open, and then from nothing"),
  contentHere: z
    .array(BlockDraftField)
    .nullable()
    .describe("differing: the words of the post on this site, where `content` has those of the copy"),
  refused: z.string().nullable().describe("Why it was left out, in a sentence; null when it comes in"),
});
export type ReturnedChange = z.output<typeof ReturnedChange>;

/** What a copy says it is of, and what bringing it back changes. */
export const ReturnReport = z.object({
  origin: z
    .object({
      isThisDocument: z.boolean(),
      document: z
        .object({ title: z.string(), link: z.string() })
        .nullable()
        .describe("The other document that it is a copy of, where you may see it"),
      revision: z.object({ id: RevisionId, ordinal: z.int() }).nullable().describe("The revision it was made of"),
      isTextUnchanged: z.boolean().nullable().describe("Whether its text is still that revision's; null without one"),
    })
    .nullable()
    .describe("Null for a file that was not made here"),
  counts: z.object({
    threadsInCopy: z.int(),
    unchanged: z.int(),
    newThreads: z.int(),
    newReplies: z.int().describe("In threads that are here"),
    repliesInNewThreads: z.int(),
    newStatuses: z.int(),
    differing: z.int(),
    notPlaced: z.int().describe("New threads whose passage the current revision does not have"),
    refused: z.int(),
  }),
  changes: z.array(ReturnedChange),
  warnings: z.array(z.string()),
});
export type ReturnReport = z.output<typeof ReturnReport>;

export const ReturnedCopy = z.strictObject({
  text: z.string().max(20_000_000).optional().describe("The copy, where its format is text; or send it as a file"),
  fileName: z.string().max(255).optional(),
  visibility: Visibility.default("public").describe("Who sees the threads that are new; replies follow their thread"),
});
export type ReturnedCopy = z.output<typeof ReturnedCopy>;

const PROBLEMS = [
  "signed-out",
  "not-found",
  "forbidden",
  "invalid",
  "unreadable",
  "no-comments",
  "unsupported-media",
  "too-large",
  "too-many-requests",
] as const;

const FORMATS = "Word, PDF, JSON-LD, XLSX or CSV";

export const previewCopy = operation("previewCopy", {
  summary: `What an annotated copy (${FORMATS}) would bring back; nothing is written`,
  params: z.object({ documentId: DocumentKey }),
  body: ReturnedCopy,
  upload: true,
  returns: ReturnReport,
  problems: PROBLEMS,
});

export const bringBackCopy = operation("bringBackCopy", {
  summary: `Take over the threads, replies and resolutions of an annotated copy (${FORMATS}); a second time adds nothing`,
  params: z.object({ documentId: DocumentKey }),
  body: ReturnedCopy,
  upload: true,
  returns: ReturnReport,
  problems: PROBLEMS,
});
