import { tooLarge } from "../import-limits.ts";
import type { Quad } from "./page-quads.ts";
import { PDF_LIMITS, type PdfFile, withPage } from "./pdf-file.ts";
import { stringFrom } from "./pdfium.ts";
import type { FoundLink } from "./printed-links.ts";

/** The kinds of annotation that people comment with (ISO 32000, 12.5.6), under PDFium's numbers. */
const SUBTYPES = {
  1: "text",
  3: "freetext",
  9: "highlight",
  10: "underline",
  11: "squiggly",
  12: "strikeout",
  14: "caret",
} as const;
type SubtypeNumber = keyof typeof SUBTYPES;

/** An annotation as it stands in a file. */
export type FoundAnnotation = {
  readonly page: number;
  readonly subtype: (typeof SUBTYPES)[SubtypeNumber];
  /** By which others refer to it: its object number, or a negative number where it has none. */
  readonly number: number;
  readonly rect: Quad;
  readonly quads: readonly Quad[];
  readonly contents: string;
  readonly author: string;
  /** ISO 8601, UTC; null where the file does not say or says nonsense. */
  readonly createdAt: string | null;
  readonly changedAt: string | null;
  /** `/NM`; empty where there is none. */
  readonly name: string;
  /** The annotation that it answers or goes on with. */
  readonly answers: number | null;
  readonly isContinuation: boolean;
  /** `/State`, such as "Completed"; empty for what is no state. */
  readonly state: string;
};

/** PDFium's number for a link (ISO 32000, 12.5.6.5). */
const LINK = 2;

/** What people have put on the pages: their comments, and the links to addresses. */
export type FoundOnPages = { readonly comments: readonly FoundAnnotation[]; readonly links: readonly FoundLink[] };

/** Every comment and every link in an open PDF, page by page. Problems: `too-large` beyond the limits. */
export function annotationsIn(file: PdfFile): FoundOnPages {
  const { call } = file.pdfium;
  const comments: FoundAnnotation[] = [];
  const links: FoundLink[] = [];
  for (let page = 0; page < file.pageCount; page++) {
    file.checkTime();
    withPage(file, page, (handle) => {
      const count = call.FPDFPage_GetAnnotCount(handle);
      if (comments.length + links.length + count > PDF_LIMITS.annotations) {
        throw tooLarge("This PDF holds too many comments. Split it.");
      }
      for (let index = 0; index < count; index++) {
        const annotation = call.FPDFPage_GetAnnot(handle, index);
        if (!annotation) continue;
        const number = call.FPDFAnnot_GetSubtype(annotation);
        const subtype = SUBTYPES[number as SubtypeNumber];
        if (subtype) comments.push({ page, subtype, ...read(file, annotation, -1 - comments.length) });
        const address = number === LINK ? addressOf(file, annotation) : "";
        if (address !== "") links.push({ page, quads: coveredBy(file, annotation), address });
        call.FPDFPage_CloseAnnot(annotation);
      }
    });
  }
  return { comments, links };
}

/** PDFium's number for an action that opens an address (ISO 32000, 12.6.4.8). */
const OPENS_ADDRESS = 3;

/** Where a link leads; empty for one that leads within the file. */
function addressOf({ pdfium: { call, memory }, handle }: PdfFile, annotation: number): string {
  const action = call.FPDFLink_GetAction(call.FPDFAnnot_GetLink(annotation));
  if (!action || call.FPDFAction_GetType(action) !== OPENS_ADDRESS) return "";
  const byteLength = call.FPDFAction_GetURIPath(handle, action, 0, 0);
  const address = memory.wasmExports.malloc(byteLength);
  try {
    call.FPDFAction_GetURIPath(handle, action, address, byteLength);
    return memory.UTF8ToString(address);
  } finally {
    memory.wasmExports.free(address);
  }
}

function coveredBy(file: PdfFile, annotation: number): readonly Quad[] {
  const quads = quadsOf(file, annotation);
  return quads.length > 0 ? quads : [rectOf(file, annotation)];
}

const GROUP_REPLY = 2;

function read(file: PdfFile, annotation: number, otherwise: number): Omit<FoundAnnotation, "page" | "subtype"> {
  const { call } = file.pdfium;
  const text = (key: string) =>
    stringFrom(file.pdfium, (address, byteLength) =>
      call.FPDFAnnot_GetStringValue(annotation, key, address, byteLength),
    );
  const answers = answeredBy(file, annotation);
  return {
    number: call.EPDFAnnot_GetObjectNumber(annotation) || otherwise,
    rect: rectOf(file, annotation),
    quads: quadsOf(file, annotation),
    contents: text("Contents").replace(/\r\n?/g, "\n").trim(),
    author: text("T").trim(),
    createdAt: momentOf(text("CreationDate")),
    changedAt: momentOf(text("M")),
    name: text("NM"),
    answers,
    isContinuation: answers !== null && call.EPDFAnnot_GetReplyType(annotation) === GROUP_REPLY,
    state: text("State"),
  };
}

function answeredBy({ pdfium: { call } }: PdfFile, annotation: number): number | null {
  if (!call.FPDFAnnot_HasKey(annotation, "IRT")) return null;
  const answered = call.FPDFAnnot_GetLinkedAnnot(annotation, "IRT");
  if (!answered) return null;
  const number = call.EPDFAnnot_GetObjectNumber(answered);
  call.FPDFPage_CloseAnnot(answered);
  return number || null;
}

/** FS_RECTF: left, top, right, bottom. */
function rectOf({ pdfium: { call, answer } }: PdfFile, annotation: number): Quad {
  call.FPDFAnnot_GetRect(annotation, answer.address);
  return [answer.float32(0), answer.float32(3), answer.float32(2), answer.float32(1)];
}

const MOST_QUADS = 10_000;

function quadsOf({ pdfium: { call, answer } }: PdfFile, annotation: number): readonly Quad[] {
  const count = Math.min(call.FPDFAnnot_CountAttachmentPoints(annotation), MOST_QUADS);
  return Array.from({ length: count }, (_, index): Quad => {
    call.FPDFAnnot_GetAttachmentPoints(annotation, index, answer.address);
    const xs = [0, 2, 4, 6].map((at) => answer.float32(at));
    const ys = [1, 3, 5, 7].map((at) => answer.float32(at));
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  });
}

const DATE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/;

/** A date as PDF writes it (ISO 32000, 7.9.4), in UTC; one that names no zone is taken to be in UTC. */
export function momentOf(date: string): string | null {
  const match = DATE.exec(date);
  if (!match) return null;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", sign, hours, minutes] = match;
  const zone = sign ? `${sign}${hours}:${minutes ?? "00"}` : "Z";
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
