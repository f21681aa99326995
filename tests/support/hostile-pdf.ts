import { deflateSync } from "node:zlib";

/** A PDF of these objects, the first its catalog. It has no table of them, which readers make up. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = objects.map((object, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]),
  );
  return Buffer.concat([Buffer.from("%PDF-1.4\n"), ...parts, Buffer.from("trailer <</Root 1 0 R>>\n%%EOF\n")]);
}

const CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
const FONT = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";

function stream(dictionary: string, content: Buffer): Buffer {
  const head = `<<${dictionary}/Length ${content.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\nendstream")]);
}

/** A few kilobytes whose page unfolds to gigabytes, because it was packed twice and is named many times. */
export function flateBomb(): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(200_000_000, " ")));
  const contents = Array.from({ length: 20 }, () => "4 0 R").join(" ");
  return pdfOf([
    CATALOG,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[${contents}]>>`,
    stream("/Filter[/FlateDecode/FlateDecode]", packed),
  ]);
}

/** Forms that each draw the next ten times over: a page of ten to the power of nine words. */
export function recursiveForms(): Buffer {
  const levels = 9;
  const forms = Array.from({ length: levels }, (_, level) => {
    const next = `/Resources<</XObject<</X ${level + 5} 0 R>>>>`;
    const isLast = level === levels - 1;
    const content = isLast ? "BT /F 1 Tf (word) Tj ET" : "/X Do ".repeat(10);
    const resources = isLast ? `/Resources${FONT}` : next;
    return stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}`, Buffer.from(content));
  });
  const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents 13 0 R>>";
  return pdfOf([CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, ...forms, stream("", Buffer.from("/X Do"))]);
}

/** A page tree of one page that claims to have two thousand million. */
export const hugeCount = (): Buffer =>
  pdfOf([CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]);

/** A page tree that contains itself. */
export const cyclicPages = (): Buffer => pdfOf([CATALOG, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 4>>"]);
