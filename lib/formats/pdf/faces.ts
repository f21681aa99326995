import type { Printed } from "./line-builder.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { Pdfium } from "./pdfium.ts";
import type { PageTables } from "./tagged-tables.ts";

/** What the characters of one piece of text have in common. */
export type Face = Pick<Printed, "isBold" | "isItalic" | "size" | "cell">;
const ITALIC_FLAG = 64;

/**
 * The face of a character and the cell in which it stands, looked up once for each piece of text that a page draws; null
 * for what a tagged file says is no part of the text, such as the number of the page (ISO 32000, 14.8.2.2).
 */
export function facesIn(
  { pdfium, handle }: PdfFile,
  text: number,
  cellOf: PageTables["cellOf"],
): (index: number) => Face | null {
  const { call, perCharacter } = pdfium;
  const known = new Map<number, Face | null>();
  const isTagged = call.FPDFCatalog_IsTagged(handle);
  return (index) => {
    const object = perCharacter.FPDFText_GetTextObject(text, index);
    const face = known.get(object);
    if (face !== undefined) return face;
    const cell = cellOf.size > 0 ? (cellOf.get(call.FPDFPageObj_GetMarkedContentID(object)) ?? null) : null;
    const found = isTagged && isArtifact(pdfium, object) ? null : { ...looks(pdfium, text, index), cell };
    known.set(object, found);
    return found;
  };
}

function looks({ call, answer }: Pdfium, text: number, index: number): Omit<Face, "cell"> {
  call.FPDFText_GetMatrix(text, index, answer.address);
  const scale = Math.hypot(answer.float32(2), answer.float32(3)) || 1;
  const flagsAt = answer.byteLength - 4;
  const length = call.FPDFText_GetFontInfo(text, index, answer.address, flagsAt, answer.address + flagsAt);
  const name = length > 1 && length <= flagsAt ? answer.text() : "";
  return {
    size: call.FPDFText_GetFontSize(text, index) * scale,
    // The weight is guessed from the width of stems, which is why a name is believed first.
    isBold:
      /bold|black|heavy/i.test(name) || (!/regular/i.test(name) && call.FPDFText_GetFontWeight(text, index) >= 600),
    isItalic: /ital|obli/i.test(name) || (answer.int32(flagsAt / 4) & ITALIC_FLAG) !== 0,
  };
}

function isArtifact(pdfium: Pdfium, object: number): boolean {
  const { call, answer } = pdfium;
  const lengthAt = answer.byteLength - 4;
  const count = call.FPDFPageObj_CountMarks(object);
  for (let index = 0; index < count; index++) {
    const mark = call.FPDFPageObj_GetMark(object, index);
    if (!call.FPDFPageObjMark_GetName(mark, answer.address, lengthAt, answer.address + lengthAt)) continue;
    if (answer.utf16() === "Artifact") return true;
  }
  return false;
}
