import { LABELS as IMPORT_LABELS } from "#components/documents/import-draft.ts";
import { FORMAT_NAMES, type Format } from "#components/documents/likely-format.ts";
import type { Message } from "#lib/languages/interface-words.ts";

/** What is typed into the form; `format` is empty until the person chooses one. */
export const EMPTY_DRAFT = { text: "", format: "", label: "", note: "" };
export type PublishDraft = Readonly<typeof EMPTY_DRAFT>;

export const LABELS = {
  file: IMPORT_LABELS.file,
  text: IMPORT_LABELS.text,
  format: IMPORT_LABELS.format,
  label: { id: "publish-label", label: "Label" },
  note: { id: "publish-note", label: "Note" },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly label: Message }>>;

/** What is sent, besides the revision it is based on. */
export function bodyOf({ text, format, label, note }: PublishDraft, hasFile: boolean) {
  return {
    note,
    ...(!hasFile && { text }),
    ...(isFormat(format) && { format }),
    ...(label.trim() !== "" && { label }),
  };
}

const isFormat = (chosen: string): chosen is Format => Object.hasOwn(FORMAT_NAMES, chosen);
