import type { FormatAssets } from "../assets.ts";
import type { ImportedDocument, ImportedMetadata } from "../imported-document.ts";
import { leadingTitle } from "../leading-title.ts";
import { languageTag, oneLine } from "../metadata-values.ts";
import { bodiesIn } from "./authors.ts";
import { annotationsIn } from "./found-annotations.ts";
import { passagesIn } from "./passages.ts";
import { informationOf, type PdfFile, withPdf } from "./pdf-file.ts";
import { stringFrom } from "./pdfium.ts";
import { withLinks } from "./printed-links.ts";
import { type PrintedText, printedTextOf } from "./printed-text.ts";
import { copyIn } from "./read-copy.ts";

/**
 * Reads a PDF into blocks. A PDF says where characters stand, not what they are: paragraphs, headings, lists and notes
 * are inferred from their sizes and places. Problems: `unreadable` for damaged, protected and scanned files,
 * `too-large` beyond `PDF_LIMITS`.
 */
export const readPdf = (bytes: Uint8Array, assets: FormatAssets): Promise<ImportedDocument> =>
  withPdf(bytes, assets, (file) => {
    const printed = printedTextOf(file);
    const { comments, links } = annotationsIn(file);
    const passages = passagesIn(printed.drafts);
    const drafts = withLinks(printed.drafts, links, passages, file.checkTime).map(({ draft }) => draft);
    const copy = copyIn(file, comments, printed.drafts, passages);
    return { drafts, metadata: metadataOf(file, drafts), warnings: warningsOf(printed), ...(copy && { copy }) };
  });

function metadataOf(file: PdfFile, drafts: ImportedDocument["drafts"]): ImportedMetadata {
  const { pdfium, handle } = file;
  const title = leadingTitle(drafts) ?? givenTitle(informationOf(file, "Title"));
  const language = languageTag(
    stringFrom(pdfium, (address, byteLength) => pdfium.call.FPDFCatalog_GetLanguage(handle, address, byteLength)),
  );
  const issuingBodies = bodiesIn(informationOf(file, "Author"));
  return {
    ...(title && { title }),
    ...(language && { language }),
    ...(issuingBodies.length > 0 && { issuingBodies }),
  };
}

/** Programs put file names where a title belongs. */
const givenTitle = (title: string) =>
  /^Microsoft \w+ - |\.(?:docx?|pdf|odt|indd|rtf)$|^untitled/i.test(title) ? undefined : oneLine(title, 500);

function warningsOf({ picturePages, hasLooseTables }: PrintedText): readonly string[] {
  const pictures =
    picturePages === 1
      ? "1 page holds only pictures: words in them are missing until text recognition has been run over the file."
      : `${picturePages} pages hold only pictures: words in them are missing until text recognition has been run over the file.`;
  const tables =
    "What looks like a table came in as paragraphs, because the file does not say where its cells are. Save the PDF with tags (“tagged” or “accessible”) to keep tables.";
  return [...(picturePages > 0 ? [pictures] : []), ...(hasLooseTables ? [tables] : [])];
}
