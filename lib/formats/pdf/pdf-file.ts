import { Problem } from "#lib/core/problem.ts";
import type { FormatAssets } from "../assets.ts";
import { damaged, PROTECTED, tooLarge, unreadable } from "../import-limits.ts";
import { type Pdfium, startPdfium, stringFrom } from "./pdfium.ts";

/** What reading one PDF may cost. */
export const PDF_LIMITS = { pages: 2_000, characters: 10_000_000, annotations: 50_000, seconds: 50 } as const;

/** An open PDF: the library and its handle of the document. */
export type PdfFile = {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pageCount: number;
  /** Throws `too-large` once the file has taken too long. */
  readonly checkTime: () => void;
};

/**
 * Opens a PDF for as long as `work` takes. Problems: `unreadable` for what is no PDF or needs a password, `too-large`
 * for more pages than anybody reads.
 */
export async function withPdf<T>(bytes: Uint8Array, assets: FormatAssets, work: (file: PdfFile) => T): Promise<T> {
  const pdfium = await startPdfium(assets);
  const { call, memory } = pdfium;
  const address = memory.wasmExports.malloc(bytes.length);
  memory.HEAPU8.set(bytes, address);
  const handle = call.FPDF_LoadMemDocument(address, bytes.length, "");
  if (!handle) throw notOpened(call.FPDF_GetLastError());
  try {
    const pageCount = call.FPDF_GetPageCount(handle);
    if (pageCount < 1) throw unreadable("This PDF has no pages. Save it anew and try again.");
    if (pageCount > PDF_LIMITS.pages) {
      throw tooLarge(`This PDF has more than ${PDF_LIMITS.pages.toLocaleString("en")} pages. Split it.`);
    }
    return work({ pdfium, handle, pageCount, checkTime: stopwatch() });
  } finally {
    call.FPDF_CloseDocument(handle);
    memory.wasmExports.free(address);
  }
}

/** FPDF_GetLastError: 4 is a wrong or missing password, 5 an unknown way of protection. */
const notOpened = (code: number) => (code === 4 || code === 5 ? unreadable(PROTECTED) : damaged());

function stopwatch(): () => void {
  const end = performance.now() + PDF_LIMITS.seconds * 1000;
  return () => {
    if (performance.now() <= end) return;
    const detail = `This PDF takes more than ${PDF_LIMITS.seconds} seconds to read. Split it, or save it anew.`;
    throw new Problem("too-large", { detail, fields: [{ field: "file", message: detail }] });
  };
}

/** A page of an open file for as long as `work` takes; a damaged page gives null. */
export function withPage<T>({ pdfium: { call }, handle }: PdfFile, page: number, work: (page: number) => T): T | null {
  const loaded = call.FPDF_LoadPage(handle, page);
  if (!loaded) return null;
  try {
    return work(loaded);
  } finally {
    call.FPDF_ClosePage(loaded);
  }
}

/** An entry of the document information dictionary (ISO 32000, 14.3.3); empty where there is none. */
export const informationOf = ({ pdfium, handle }: PdfFile, key: string): string =>
  stringFrom(pdfium, (address, byteLength) => pdfium.call.FPDF_GetMetaText(handle, key, address, byteLength)).trim();
