import type { NewDocument } from "#lib/contract/documents.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import { FORMAT_NAMES, type Format } from "./likely-format.ts";

/** What is typed into the import form; `format` is empty until the person chooses one. */
export const EMPTY_DRAFT = {
  text: "",
  format: "",
  title: "",
  issuingBodies: "",
  adoptedOn: "",
  documentKind: "",
  meeting: "",
  sourceAddress: "",
  licence: "",
  language: "",
  copyStatus: "",
  visibility: "public",
};
export type ImportDraft = Readonly<typeof EMPTY_DRAFT>;

export const LABELS = {
  file: { id: "import-file", label: "File" },
  text: { id: "import-text", label: "Text" },
  format: { id: "import-format", label: "Format" },
  title: { id: "import-title", label: "Title" },
  issuingBodies: { id: "import-issuing-bodies", label: "Issued by" },
  adoptedOn: { id: "import-adopted-on", label: "Date" },
  documentKind: { id: "import-document-kind", label: "Kind of document" },
  meeting: { id: "import-meeting", label: "Meeting" },
  sourceAddress: { id: "import-source-address", label: "Source address" },
  licence: { id: "import-licence", label: "Licence" },
  language: { id: "import-language", label: "Language" },
  copyStatus: { id: "import-copy-status", label: "Status of this copy" },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly label: Message }>>;

type Body = Partial<Omit<NewDocument, "visibility">> & { visibility: "public" | "private" };

/** What is sent: fields left empty are left out, so that the file's own words count for them. */
export function bodyOf(draft: ImportDraft, hasFile: boolean): Body {
  const { text, format, issuingBodies, visibility, ...facts } = draft;
  const filled = Object.entries(facts).filter(([, value]) => value.trim() !== "");
  const bodies = issuingBodies.split("\n").flatMap((line) => line.trim() || []);
  return {
    ...Object.fromEntries(filled),
    ...(bodies.length > 0 && { issuingBodies: bodies }),
    ...(isFormat(format) && { format }),
    ...(!hasFile && { text }),
    visibility: visibility === "private" ? "private" : "public",
  };
}

const isFormat = (chosen: string): chosen is Format => Object.hasOwn(FORMAT_NAMES, chosen);
