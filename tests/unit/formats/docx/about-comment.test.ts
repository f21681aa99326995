import { describe, expect, test } from "vitest";
import { assemble } from "#lib/core/document/text.ts";
import { annotateDocx } from "#lib/formats/docx/annotate-original.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import { provenanceOf } from "#lib/formats/provenance.ts";
import { perform } from "#lib/formats/tasks.ts";
import { fileNameOf } from "#lib/formats/writers.ts";
import { childrenOf, readXml, textIn, type XmlElement } from "#lib/formats/xml/read-xml.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { dossierOf } from "#tests/support/dossier.ts";
import { convertedByOffice, hasProgram, savedByOffice } from "#tests/support/programs.ts";
import { p, partText, r, withoutAbout, wordFile } from "#tests/support/word-file.ts";

/** For outside programs on a busy machine. */
const SLOW = { timeout: 60_000 };

const BODY = p(r("The levy")) + p(r("It rises every year."));
const FILE = wordFile(BODY);
type Make = Parameters<typeof dossierOf>[1];
const dossierOn = (file: Uint8Array, make: Make) => dossierOf(readDocx(file).drafts, make);

/** The comment about the copy, line by line; every other comment in a file as its author. */
function commentsIn(bytes: Uint8Array): { readonly about: readonly string[]; readonly others: readonly string[] } {
  const comments = childrenOf(readXml(partText(bytes, "word/comments.xml")), "w:comment");
  const isAbout = ({ attributes }: XmlElement) => attributes["w:author"] === "Glossator";
  return {
    about: comments.filter(isAbout).flatMap((comment) => childrenOf(comment, "w:p").map(textIn)),
    others: comments.filter((each) => !isAbout(each)).map(({ attributes }) => attributes["w:author"] ?? ""),
  };
}

/** The file with parts changed, added, or taken out where they are null. */
function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string | null>>): Uint8Array {
  const zip = readZip(bytes);
  const names = [...new Set([...zip.names, ...Object.keys(parts)])].filter((name) => parts[name] !== null);
  return writeZip(names.map((name) => ({ name, content: parts[name] ?? zip.read(name) ?? "" })));
}

describe("a person's own Word file with notes", () => {
  test("says in a comment on its first words what other copies open with, and keeps its text", () => {
    const dossier = dossierOn(FILE, (on) => [on.on("rises", "Why?")]);
    const { bytes, warnings } = annotateDocx(FILE, dossier);
    const lines = provenanceOf(dossier).map(({ term, words }) => `${term}: ${words}`);
    expect(commentsIn(bytes)).toEqual({ about: ["About this copy", ...lines], others: ["Ana Example"] });
    expect(partText(bytes, "word/document.xml")).toMatch(
      /<w:commentRangeStart w:id="1"\/><w:r><w:t[^>]*>The levy<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/>/,
    );
    expect(assemble(readDocx(bytes).drafts).text).toBe(dossier.text);
    expect(warnings).toEqual([]);
  });

  test("quotes there the notes whose words it does not have", () => {
    const text = "The levy\n\nIt rises every year.\n\nWords that are in no such file.\n";
    const dossier = dossierOf(text, (on) => [
      on.lost("older words", "a"),
      on.on("no such file", "b"),
      on.on("levy", "c"),
    ]);
    const { bytes, notPlaced, warnings } = annotateDocx(FILE, dossier);
    const { about } = commentsIn(bytes);
    expect(about.slice(about.indexOf("Notes whose words are not in this file:") + 1)).toEqual([
      "Note 2: “no such file”",
      "Note 3: “older words”",
    ]);
    expect(notPlaced).toHaveLength(2);
    expect(warnings).toEqual([expect.stringMatching(/^2 notes are on words that this file does not have/)]);
    expect(partText(bytes, "word/comments.xml")).toContain("made on the words “no such file”");
  });

  test("comes back without it, has one however often it is annotated, and keeps what was answered to it", () => {
    const dossier = dossierOn(FILE, (on) => [on.on("rises", "Why?")]);
    const { bytes } = annotateDocx(FILE, dossier);
    expect(readDocx(bytes).copy?.threads.map(({ body }) => body)).toEqual(["Why?"]);
    const again = annotateDocx(bytes, { ...dossier, exportedBy: "Somebody Else" }).bytes;
    expect(commentsIn(again).about.filter((line) => /^(?:About|Exported)/.test(line))).toEqual([
      "About this copy",
      expect.stringContaining("by Somebody Else"),
    ]);
    expect(withoutAbout(again)).toBe(withoutAbout(bytes));

    const parent = /w15:paraId="(\w+)"/.exec(partText(again, "word/commentsExtended.xml"))?.[1];
    const answered = withParts(again, {
      "word/comments.xml": partText(again, "word/comments.xml").replace(
        "</w:comments>",
        '<w:comment w:id="77" w:author="Jane"><w:p w14:paraId="2FFFFFFF"><w:r><w:t>Thanks.</w:t></w:r></w:p></w:comment></w:comments>',
      ),
      "word/commentsExtended.xml": partText(again, "word/commentsExtended.xml").replace(
        "</w15:commentsEx>",
        `<w15:commentEx w15:paraId="2FFFFFFF" w15:paraIdParent="${parent}" w15:done="0"/></w15:commentsEx>`,
      ),
    });
    const bodies = (file: Uint8Array) => readDocx(file).copy?.threads.map(({ body }) => body);
    expect(bodies(answered)).toEqual(["Why?", "Thanks."]);
    expect(bodies(annotateDocx(answered, dossier).bytes)?.toSorted()).toEqual(["Thanks.", "Why?"]);
  });

  test.skipIf(!hasProgram("soffice"))(
    "has one too when LibreOffice saved it in between, and shows it there",
    SLOW,
    () => {
      const dossier = dossierOn(FILE, (on) => [on.lost("older words", "Where?")]);
      const saved = savedByOffice({ name: "a.docx", bytes: annotateDocx(FILE, dossier).bytes }, "docx");
      expect(readDocx(saved).copy?.threads).toHaveLength(1);
      const { bytes } = annotateDocx(saved, dossier);
      const [flat = ""] = convertedByOffice({ name: "b.docx", bytes }, "fodt").values();
      expect(flat.match(/About this copy/g)).toHaveLength(1);
      expect(flat).toContain("Note 1: “older words”");
    },
  );
});

describe("the styles of comments", () => {
  const style = (id: string, name: string, type = "character", more = "") =>
    `<w:style w:type="${type}" ${more}w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const annotated = (...styles: readonly string[]) => {
    const file = wordFile(BODY, { styles: `<w:styles>${styles.join("")}</w:styles>` });
    return annotateDocx(
      file,
      dossierOn(file, (on) => [on.on("rises", "Why?")]),
    ).bytes;
  };
  const added = (bytes: Uint8Array) =>
    [
      ...partText(bytes, "word/styles.xml").matchAll(
        /w:styleId="(\w+)"><w:name w:val="([^"]+)"\/>(?:<w:basedOn w:val="(\w+)")?/g,
      ),
    ].map(([, ...facts]) => facts.filter(Boolean).join(" "));

  test("are added where they are missing, on the base of the file", () => {
    const bytes = annotated(style("Standard", "Normal", "paragraph", 'w:default="1" '));
    expect(added(bytes)).toEqual([
      "Standard Normal",
      "CommentText annotation text Standard",
      "CommentReference annotation reference",
      "Hyperlink Hyperlink",
    ]);
  });

  test("have the ids that the file has for them", () => {
    const bytes = annotated(
      style("Kommentartext", "annotation text", "paragraph"),
      style("Kommentarzeichen", "annotation reference"),
      style("Lien", "hyperlink"),
    );
    expect(added(bytes)).toHaveLength(3);
    expect(partText(bytes, "word/comments.xml")).toContain('<w:pStyle w:val="Kommentartext"/>');
    expect(partText(bytes, "word/comments.xml")).not.toContain('"CommentReference"');
    expect(partText(bytes, "word/document.xml")).toContain('<w:rStyle w:val="Kommentarzeichen"/>');
  });

  test("take no id of another style", () => {
    const bytes = annotated(style("CommentText", "Mine", "paragraph"), style("CommentReference", "Mine too"));
    expect(added(bytes)).toContain("CommentText2 annotation text");
    expect(partText(bytes, "word/document.xml")).toContain('<w:rStyle w:val="CommentReference2"/>');
  });
});

describe("a signed file", () => {
  const SIGNATURES = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature";
  const TYPE = "application/vnd.openxmlformats-package.digital-signature";
  const signed = withParts(FILE, {
    "_rels/.rels": partText(FILE, "_rels/.rels").replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="${SIGNATURES}/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    ),
    "[Content_Types].xml": partText(FILE, "[Content_Types].xml").replace(
      "</Types>",
      `<Default Extension="sigs" ContentType="${TYPE}-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="${TYPE}-xmlsignature+xml"/></Types>`,
    ),
    "_xmlsignatures/origin.sigs": " ",
    "_xmlsignatures/_rels/origin.sigs.rels": "<Relationships/>",
    "_xmlsignatures/sig1.xml": "<Signature/>",
  });

  test("is signed no longer with notes in it, and says so", () => {
    const { bytes, warnings } = annotateDocx(
      signed,
      dossierOn(signed, (on) => [on.on("rises", "Why?")]),
    );
    expect(warnings).toEqual(["The file was signed. With notes in it, it is signed no longer."]);
    expect(commentsIn(bytes).about).toContain(`Signature: ${warnings[0]}`);
    expect(readZip(bytes).names.filter((name) => name.includes("_xmlsignatures"))).toEqual([]);
    expect(partText(bytes, "_rels/.rels")).not.toContain("digital-signature");
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("sig1.xml");
  });

  test.skipIf(!hasProgram("soffice"))("opens in LibreOffice as one that is not", SLOW, () => {
    const { bytes } = annotateDocx(
      signed,
      dossierOn(signed, (on) => [on.on("rises", "Why?")]),
    );
    const [text = ""] = convertedByOffice({ name: "a.docx", bytes }, "txt:Text").values();
    expect(text).toContain("It rises every year.");
  });
});

describe("a file with macros", () => {
  const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const types = partText(FILE, "[Content_Types].xml");
  const ofKind = (type: string) => withParts(FILE, { "[Content_Types].xml": types.replace(MAIN, type) });
  const macros = withParts(ofKind("application/vnd.ms-word.document.macroEnabled.main+xml"), {
    "word/vbaProject.bin": "macros",
  });

  test("is read as one without, and keeps them untouched under its notes", async () => {
    expect(readDocx(macros)).toEqual(readDocx(FILE));
    const dossier = dossierOn(macros, (on) => [on.on("rises", "Why?")]);
    const given = { format: "docx", original: macros, dossier } as const;
    const file = await perform("annotateOriginal", given, installedAssets);
    expect(partText(file.content, "word/vbaProject.bin")).toBe("macros");
    expect(file.mediaType).toBe("application/vnd.ms-word.document.macroEnabled.12");
    expect(fileNameOf(dossier, "docx", "original", file)).toMatch(/\.original-annotated\..*\.docm$/);
  });

  test.each([
    [MAIN, "docx"],
    ["application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "dotx"],
    ["application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "dotm"],
  ])("keeps the name of its kind: %s", (type, extension) => {
    const file = ofKind(type);
    expect(
      annotateDocx(
        file,
        dossierOn(file, () => []),
      ).kind.extension,
    ).toBe(extension);
  });
});
