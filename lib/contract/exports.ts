import { z } from "zod";
import { AnnotationFilter, Visibility } from "./annotations.ts";
import { CopyCounts } from "./copy-counts.ts";
import { DocumentKey, Flag, listOf } from "./fields.ts";
import { Job } from "./jobs.ts";
import { operation } from "./operation.ts";

const FORMATS = ["html", "docx", "pdf", "md", "epub", "csv", "xlsx", "jsonld", "archive"] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** One word for a format and `on=original`: a form without scripts has one field for the whole choice. */
const ON_ORIGINAL = { "docx-on-original": "docx", "pdf-on-original": "pdf" } as const;
export type OnOriginal = keyof typeof ON_ORIGINAL;

const WantedFormat = z
  .enum([...FORMATS, ...(Object.keys(ON_ORIGINAL) as OnOriginal[])], {
    error: "must be html, docx, pdf, md, epub, csv, xlsx, jsonld or archive",
  })
  .describe("docx-on-original and pdf-on-original ask for docx and pdf with on=original, in one word for forms");

/** The header of a copy that says what it cannot show: a list of strings (RFC 9651), absent where there is nothing. */
export const WARNINGS_HEADER = "glossator-warnings";

/** Which threads go into a copy. */
export const CopyFilter = z.strictObject({
  ...AnnotationFilter.shape,
  visibility: listOf(Visibility)
    .optional()
    .describe(
      "When absent, public: what everybody who reads the document may see, for a copy is usually handed on. " +
        "public,private takes the notes that only you can see along; an archive holds them always",
    ),
});
export type CopyFilter = z.output<typeof CopyFilter>;

/** How they are shown. */
const manner = {
  replies: Flag.default(true).describe("false leaves the replies out"),
  names: z.enum(["real", "pseudonyms"]).default("real"),
  preset: z
    .enum(["iec"], { error: 'must be "iec"' })
    .optional()
    .describe(
      "For csv and xlsx: exactly the eight columns of the IEC/ISO comment form, a status other than open above the observations",
    ),
  order: z.enum(["position", "code"]).default("position"),
};

/** The query as it is written. */
export const ExportFields = z.strictObject({
  format: WantedFormat,
  on: z
    .enum(["original"], { error: 'must be "original"' })
    .optional()
    .describe("For docx and pdf: the notes on the very file that the current revision was made from"),
  ...CopyFilter.shape,
  ...manner,
});

export const ExportQuery = ExportFields.transform(({ format, ...choice }) =>
  isOnOriginal(format) ? { ...choice, format: ON_ORIGINAL[format], on: "original" as const } : { ...choice, format },
);
export type ExportQuery = z.output<typeof ExportQuery>;

const isOnOriginal = (format: ExportFormat | OnOriginal): format is OnOriginal => Object.hasOwn(ON_ORIGINAL, format);

const params = z.object({ documentId: DocumentKey });

export const exportDocument = operation("exportDocument", {
  summary:
    "An annotated copy with the notes that everybody may see who reads the document, and your private ones only where visibility asks for them",
  params,
  query: ExportQuery,
  media: [
    "text/html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.ms-word.document.macroEnabled.12",
    "application/pdf",
    "text/markdown",
    "application/epub+zip",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/ld+json",
    "application/zip",
  ],
  problems: ["not-found", "invalid", "too-large", "too-many-requests"],
});

export const prepareExport = operation("prepareExport", {
  summary: "Have an annotated copy made in the background; the job tells how far it is and where the copy is fetched",
  params,
  query: ExportQuery,
  status: 202,
  returns: Job,
  problems: ["not-found", "invalid", "too-many-requests"],
});

export const countExport = operation("countExport", {
  summary: "How much would go into a copy",
  params,
  query: ExportFields.omit({ format: true, on: true }),
  returns: CopyCounts,
  problems: ["not-found", "invalid"],
});
