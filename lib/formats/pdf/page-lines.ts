import { tooLarge } from "../import-limits.ts";
import { facesIn } from "./faces.ts";
import { LineBuilder } from "./line-builder.ts";
import type { Quad } from "./page-quads.ts";
import { PDF_LIMITS, type PdfFile, withPage } from "./pdf-file.ts";
import type { Pdfium } from "./pdfium.ts";
import type { Line, Page } from "./printed-line.ts";
import { type PageTables, TableFinder } from "./tagged-tables.ts";

/** Reads the text of the pages from one up to another. Problems: `too-large` beyond the limits. */
export function pagesOf(file: PdfFile, { from, to }: { readonly from: number; readonly to: number }): readonly Page[] {
  let characters = 0;
  const finder = new TableFinder(file);
  return Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    file.checkTime();
    const page = withPage(file, number, (handle) => {
      const { call } = file.pdfium;
      const text = call.FPDFText_LoadPage(handle);
      try {
        characters += call.FPDFText_CountChars(text);
        if (characters > PDF_LIMITS.characters) throw tooLarge("This PDF holds too much text. Split it.");
        const hasContent = call.FPDFPage_CountObjects(handle) > 0;
        const { tables, cellOf } = finder.on(handle);
        const lines = linesOf(file, text, number, cellOf);
        return { number, height: call.FPDF_GetPageHeightF(handle), lines, tables, hasContent };
      } finally {
        call.FPDFText_ClosePage(text);
      }
    });
    return page ?? { number, height: 0, lines: [], tables: [], hasContent: false };
  });
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const TIME_CHECKS = 4096;

function linesOf(file: PdfFile, text: number, page: number, cellOf: PageTables["cellOf"]): readonly Line[] {
  const { pdfium } = file;
  const { call, perCharacter } = pdfium;
  const builder = new LineBuilder(page);
  const faceOf = facesIn(file, text, cellOf);
  const count = call.FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    if (index % TIME_CHECKS === 0) file.checkTime();
    const code = perCharacter.FPDFText_GetUnicode(text, index);
    const isMadeUp = perCharacter.FPDFText_IsGenerated(text, index) === 1;
    if (code === SPACE && isMadeUp) builder.space(null);
    if (isMadeUp || isControl(code)) continue;
    const face = faceOf(index);
    if (face === null) continue;
    const { size, isBold, isItalic, cell } = face;
    const { box, baseline } = placeOf(pdfium, text, index);
    const isHigh = isDigit(code) && floats(pdfium, { text, index }, baseline, size);
    const printed = { text: characterOf(code), box, baseline, size, isBold, isItalic, isHigh, cell };
    if (code === SPACE || code === NO_BREAK_SPACE) builder.space(printed);
    else builder.add(printed);
  }
  return builder.finish();
}

/** A hyphen that PDFium takes for the break of a word comes as U+0002 or U+FFFE. */
const isHyphen = (code: number) => code === 0x2 || code === 0xfffe;
const isControl = (code: number) => !isHyphen(code) && (code < 0x20 || (code >= 0x7f && code < 0xa0));

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** The box of the ink, unlike that of the font, tells a raised form from a digit on the line. */
function floats(
  { call, answer }: Pdfium,
  at: { text: number; index: number },
  baseline: number,
  size: number,
): boolean {
  const [left, right, bottom, top] = [0, 1, 2, 3].map(answer.double) as [number, number, number, number];
  call.FPDFText_GetCharBox(at.text, at.index, left, right, bottom, top);
  return answer.float64(2) > baseline + size * 0.2 && answer.float64(3) - answer.float64(2) < size * 0.62;
}

function characterOf(code: number): string {
  if (isHyphen(code)) return "-";
  return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}

function placeOf(
  { perCharacter, answer }: Pdfium,
  text: number,
  index: number,
): { readonly box: Quad; readonly baseline: number } {
  // FS_RECTF: left, top, right, bottom.
  perCharacter.FPDFText_GetLooseCharBox(text, index, answer.address);
  const box: Quad = [answer.float32(0), answer.float32(3), answer.float32(2), answer.float32(1)];
  perCharacter.FPDFText_GetCharOrigin(text, index, answer.double(0), answer.double(1));
  return { box, baseline: answer.float64(1) };
}
