import { readAnyDocument } from "./any-document.ts";
import { type Part, packArchive } from "./archive/pack.ts";
import type { FormatAssets } from "./assets.ts";
import { type CopySource, type FoundCopy, readCopy } from "./copies.ts";
import { type RedlineFacts, writeRedlineDocx } from "./docx/write-redline.ts";
import type { Dossier } from "./dossier.ts";
import type { OriginalFormat } from "./originals.ts";
import type { DocumentSource, ImportedDocument } from "./readers.ts";
import { type WrittenFormat, writtenCopy } from "./writers.ts";
import type { Written, WrittenFile } from "./written.ts";

/** Everything that is done with files: what each task is given and what comes of it. All of it can cross a process. */
export type Tasks = {
  readonly readDocument: { readonly given: DocumentSource; readonly result: ImportedDocument };
  readonly readCopy: { readonly given: CopySource; readonly result: FoundCopy };
  readonly writeCopy: {
    readonly given: { readonly format: WrittenFormat; readonly dossier: Dossier };
    readonly result: Written;
  };
  readonly annotateOriginal: {
    readonly given: { readonly format: OriginalFormat; readonly original: Uint8Array; readonly dossier: Dossier };
    readonly result: WrittenFile;
  };
  readonly packArchive: { readonly given: { readonly parts: readonly Part[] }; readonly result: Uint8Array };
  readonly writeRedline: { readonly given: RedlineFacts; readonly result: Uint8Array };
};

export type TaskName = keyof Tasks;
export type GivenTo<N extends TaskName> = Tasks[N]["given"];
export type ResultOfTask<N extends TaskName> = Tasks[N]["result"];

type Annotator = (original: Uint8Array, dossier: Dossier, assets: FormatAssets) => Promise<WrittenFile>;

/** Each is loaded when it is asked for: a process does one task, and the libraries of the others would take its time. */
const annotators: Readonly<Record<OriginalFormat, Annotator>> = {
  docx: async (original, dossier) => {
    const { annotateDocx } = await import("./docx/annotate-original.ts");
    const { bytes, kind, warnings } = annotateDocx(original, dossier);
    return { content: bytes, warnings, ...kind };
  },
  pdf: async (original, dossier, assets) => {
    const { annotateOriginalPdf } = await import("./pdf/annotate-original.ts");
    const content = await annotateOriginalPdf(original, dossier, assets);
    return { content, warnings: [], mediaType: "application/pdf", extension: "pdf" };
  },
};

const performers: {
  readonly [N in TaskName]: (given: GivenTo<N>, assets: FormatAssets) => ResultOfTask<N> | Promise<ResultOfTask<N>>;
} = {
  readDocument: readAnyDocument,
  readCopy,
  writeCopy: ({ format, dossier }, assets) => writtenCopy(format, dossier, assets),
  annotateOriginal: ({ format, original, dossier }, assets) => annotators[format](original, dossier, assets),
  packArchive: ({ parts }) => packArchive(parts),
  writeRedline: (facts) => writeRedlineDocx(facts),
};

/** Does one task. Problems: those of the reader or writer. */
export async function perform<N extends TaskName>(
  name: N,
  given: GivenTo<N>,
  assets: FormatAssets,
): Promise<ResultOfTask<N>> {
  return performers[name](given, assets);
}
