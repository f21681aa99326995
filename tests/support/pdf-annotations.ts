import { PDF, type PdfArray, PdfDict, PdfNumber, PdfRef, type PdfString } from "@libpdf/core";

/** An annotation as it stands in a file. */
export type PdfAnnotation = {
  readonly page: number;
  readonly subtype: string;
  readonly id: string;
  readonly author: string;
  readonly contents: string;
  readonly subject: string;
  readonly state: string;
  /** The id of the annotation that it answers, and how: "R" or "Group". */
  readonly answers: string;
  readonly manner: string;
  readonly rect: readonly number[];
  readonly quads: readonly number[];
  readonly created: string;
  readonly hasAppearance: boolean;
  readonly dict: PdfDict;
};

/** Every annotation of a file, read with nothing of the product. */
export async function annotationsOf(bytes: Uint8Array): Promise<readonly PdfAnnotation[]> {
  const pdf = await PDF.load(bytes);
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  return pdf.getPages().flatMap(({ dict }, page) =>
    (dict.getArray("Annots", resolve)?.toArray() ?? []).flatMap((entry) => {
      const annotation = entry instanceof PdfRef ? resolve(entry) : entry;
      return annotation instanceof PdfDict ? [read(annotation, page, resolve)] : [];
    }),
  );
}

function read(dict: PdfDict, page: number, resolve: (ref: PdfRef) => ReturnType<PDF["getObject"]>): PdfAnnotation {
  const text = (key: string) => textOf(dict.getString(key, resolve));
  const numbers = (key: string) => numbersIn(dict.getArray(key, resolve));
  const answered = dict.getDict("IRT", resolve);
  return {
    page,
    subtype: dict.getName("Subtype", resolve)?.value ?? "",
    id: text("NM"),
    author: text("T"),
    contents: text("Contents"),
    subject: text("Subj"),
    state: text("State"),
    answers: answered ? textOf(answered.getString("NM", resolve)) : "",
    manner: dict.getName("RT", resolve)?.value ?? "",
    rect: numbers("Rect"),
    quads: numbers("QuadPoints"),
    created: text("CreationDate"),
    hasAppearance: dict.getDict("AP", resolve) !== undefined,
    dict,
  };
}

const textOf = (string: PdfString | undefined) => (string?.asString() ?? "").replaceAll("\r", "\n");

const numbersIn = (array: PdfArray | undefined) =>
  (array?.toArray() ?? []).map((number) => (number instanceof PdfNumber ? number.value : Number.NaN));
