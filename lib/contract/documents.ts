import { z } from "zod";
import { BlockField } from "./blocks.ts";
import { DocumentId, DocumentKey, Line, Moment, RevisionId } from "./fields.ts";
import { operation } from "./operation.ts";

const httpAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(
    (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
    "must be an address that begins with http:// or https://",
  );

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** What is known about a document besides its text. */
export const Metadata = z.strictObject({
  title: Line(500).min(1, "must not be empty"),
  language: z.string().trim().regex(LANGUAGE, 'must be a language tag such as "en" or "fr-CA"'),
  sourceAddress: httpAddress.nullable(),
  issuingBodies: z.array(Line(200).min(1)).max(50),
  documentKind: Line(100).nullable(),
  meeting: Line(300).nullable(),
  adoptedOn: z.string().trim().regex(DATE, "must be a date such as 2018-08-29, 2018-08 or 2018").nullable(),
  licence: Line(300).nullable(),
  copyStatus: Line(500).nullable(),
});
export type Metadata = z.output<typeof Metadata>;

export const RevisionField = z.object({
  id: RevisionId,
  ordinal: z.int(),
  label: z.string().nullable(),
  note: z.string(),
  digest: z.string().describe("SHA-256 of the canonical text, hexadecimal"),
  characters: z.int().describe("Length of the canonical text in UTF-16 code units"),
  sourceFormat: z.string(),
  publishedAt: Moment,
});
export type RevisionField = z.output<typeof RevisionField>;

export const Document = z.object({
  id: DocumentId,
  slug: z.string(),
  ...Metadata.shape,
  visibility: z.enum(["public", "private"]),
  collection: z.object({ slug: z.string(), title: z.string() }).nullable(),
  isSample: z.boolean(),
  createdAt: Moment,
  revision: RevisionField.describe("The current revision"),
  counts: z.object({ threads: z.int(), open: z.int() }).describe("Threads the viewer may see"),
  link: z.string(),
  may: z.object({ annotate: z.boolean(), publish: z.boolean(), remove: z.boolean() }),
});
export type Document = z.output<typeof Document>;

export const Format = z.enum(["markdown", "html", "text", "docx", "pdf"]);
export type Format = z.output<typeof Format>;

export const NewDocument = z.strictObject({
  text: z.string().max(20_000_000).optional().describe("The document itself; leave it out when uploading a file"),
  format: Format.optional().describe("Guessed from the file name or the text when absent"),
  fileName: z.string().max(255).optional(),
  visibility: z.enum(["public", "private"]).default("public"),
  ...Metadata.partial().shape,
});
export type NewDocument = z.output<typeof NewDocument>;

const params = z.object({ documentId: DocumentKey });

export const listDocuments = operation("listDocuments", {
  summary: "The library: every document you may read",
  returns: z.object({ items: z.array(Document) }),
  problems: [],
});

export const importDocument = operation("importDocument", {
  summary: "Bring in a document from Word, PDF, Markdown, HTML or plain text; comments in it become threads",
  body: NewDocument,
  upload: true,
  status: 201,
  returns: Document.extend({ warnings: z.array(z.string()).describe("What the reader had to guess or leave out") }),
  problems: [
    "signed-out",
    "invalid",
    "unreadable",
    "unsupported-media",
    "too-large",
    "key-reused",
    "too-many-requests",
  ],
});

export const readDocument = operation("readDocument", {
  summary: "A document with the blocks of its current revision",
  params,
  returns: Document.extend({ blocks: z.array(BlockField) }),
  problems: ["not-found"],
});

export const removeDocument = operation("removeDocument", {
  summary: "Take a document out of the library",
  params,
  status: 204,
  problems: ["signed-out", "not-found", "forbidden"],
});

export const readText = operation("readText", {
  summary: "The canonical text; the header Repr-Digest holds its SHA-256, X-Text-Digest the same in hexadecimal",
  params,
  query: z.strictObject({ revision: RevisionId.optional() }),
  media: ["text/plain"],
  problems: ["not-found"],
});
