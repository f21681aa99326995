import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";

/** The declaration of the namespace that the text is in. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A minimal Word file: body markup, and other parts by name. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}, space = W): Uint8Array {
  const names = Object.keys(parts);
  const relations = names.map(
    (name, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const package2006 = "http://schemas.openxmlformats.org/package/2006";
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`;
  const types = [override("document", "document.main"), ...names.map((name) => override(name, name))].join("");
  return writeZip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${package2006}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${package2006}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<w:document ${space} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      content: `<Relationships xmlns="${package2006}/relationships">${relations.join("")}</Relationships>`,
    },
    ...names.map((name) => ({ name: `word/${name}.xml`, content: (parts[name] ?? "").replace(">", ` ${W}>`) })),
  ]);
}

/** A paragraph, with the inside of its properties. */
export const p = (inner: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

/** A run of words, with the inside of its properties. */
export const r = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The file as a program leaves it that keeps only what Word itself knows. */
export function withoutOurPart(bytes: Uint8Array): Uint8Array {
  const zip = readZip(bytes);
  const names = zip.names.filter((name) => !name.startsWith("customXml/"));
  return writeZip(names.map((name) => ({ name, content: zip.read(name) ?? "" })));
}

/** One part as text. */
export const partText = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(readZip(bytes).read(name) ?? new Uint8Array());

/** The main document of a file that was annotated, without the comment about the copy. */
export function withoutAbout(bytes: Uint8Array): string {
  const id = /<w:comment w:id="(\d+)" w:author="Glossator"/.exec(partText(bytes, "word/comments.xml"))?.[1];
  const reference = `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  return partText(bytes, "word/document.xml")
    .replace(`<w:commentRangeStart w:id="${id}"/>`, "")
    .replace(`<w:commentRangeEnd w:id="${id}"/>${reference}`, "");
}

/** The copy as Word leaves it when somebody answers the first comment with these runs and resolves its thread. */
export function answeredInWord(copy: Uint8Array, runs: string): Uint8Array {
  const [, root = ""] = /w15:paraId="(\w+)"/.exec(partText(copy, "word/commentsExtended.xml")) ?? [];
  const reply = `<w:comment w:id="77" w:author="Rita Reviewer" w:date="2026-03-01T10:00:00Z"><w:p w14:paraId="2FFFFFFF">${runs}</w:p></w:comment>`;
  const changed = new Map([
    ["word/comments.xml", partText(copy, "word/comments.xml").replace("</w:comments>", `${reply}</w:comments>`)],
    [
      "word/commentsExtended.xml",
      partText(copy, "word/commentsExtended.xml")
        .replace('w15:done="0"', 'w15:done="1"')
        .replace(
          "</w15:commentsEx>",
          `<w15:commentEx w15:paraId="2FFFFFFF" w15:paraIdParent="${root}" w15:done="1"/></w15:commentsEx>`,
        ),
    ],
  ]);
  const zip = readZip(copy);
  return writeZip(zip.names.map((name) => ({ name, content: changed.get(name) ?? zip.read(name) ?? "" })));
}
