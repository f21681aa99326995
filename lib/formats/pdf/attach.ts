import { type PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfString } from "@libpdf/core";
import { name } from "./pdf-values.ts";

/** A file inside the document. */
export type Attachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly content: Uint8Array;
  readonly at: Date;
};

/**
 * Puts a file into the document, in the place of one of the same name, and says that it supplements the text
 * (`/AFRelationship`, ISO 32000-2, 7.11.3 and 14.13), which archives ask of every attachment.
 */
export function attach(pdf: PDF, { name: fileName, mediaType, description, content, at }: Attachment): void {
  pdf.addAttachment(fileName, content, {
    mimeType: mediaType,
    description,
    createdAt: at,
    modifiedAt: at,
    overwrite: true,
  });
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  const files = pdf.getCatalog().getDict("Names", resolve)?.getDict("EmbeddedFiles", resolve);
  const specification = files && namedIn(files, fileName, resolve);
  if (!specification) return;
  const entry = specification instanceof PdfRef ? resolve(specification) : specification;
  if (entry instanceof PdfDict) entry.set("AFRelationship", name("Supplement"));
  const others = pdf.getCatalog().getArray("AF", resolve)?.toArray() ?? [];
  const kept = others.filter((other) => nameIn(other, resolve) !== fileName);
  pdf.getCatalog().set("AF", PdfArray.of(...kept, specification));
}

/** The name of the file that a specification is of. */
function nameIn(specification: PdfObject, resolve: (ref: PdfRef) => PdfObject | null): string | undefined {
  const entry = specification instanceof PdfRef ? resolve(specification) : specification;
  return entry instanceof PdfDict
    ? (entry.getString("UF", resolve) ?? entry.getString("F", resolve))?.asString()
    : undefined;
}

/** Looks a name up in a name tree (ISO 32000, 7.9.6); `depth` guards against one that leads back into itself. */
function namedIn(
  node: PdfDict,
  wanted: string,
  resolve: (ref: PdfRef) => PdfObject | null,
  depth = 0,
): PdfObject | undefined {
  const names = node.getArray("Names", resolve)?.toArray() ?? [];
  const at = names.findIndex((each) => each instanceof PdfString && each.asString() === wanted);
  if (at >= 0) return names[at + 1];
  if (depth > 20) return undefined;
  for (const kid of node.getArray("Kids", resolve)?.toArray() ?? []) {
    const child = kid instanceof PdfRef ? resolve(kid) : kid;
    const found = child instanceof PdfDict ? namedIn(child, wanted, resolve, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
