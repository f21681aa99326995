import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { bodyBlocks } from "#lib/formats/bodies.ts";
import type { Dossier } from "#lib/formats/dossier.ts";
import { writeEpub } from "#lib/formats/epub/write.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { readXml, textIn, type XmlElement } from "#lib/formats/xml/read-xml.ts";
import { dossierOf, postsOf, richDossier } from "#tests/support/dossier.ts";
import { faultsInBook, hasProgram } from "#tests/support/programs.ts";

const filesOf = (dossier: Dossier) =>
  new Map(Object.entries(unzipSync(writeEpub(dossier))).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The content documents by name, parsed as the XML they must be. */
const pagesOf = (dossier: Dossier) =>
  new Map(
    [...filesOf(dossier)]
      .filter(([name]) => name.endsWith(".xhtml"))
      .map(([name, xml]) => [name.replace("EPUB/", ""), readXml(xml.replace("<!DOCTYPE html>", ""))]),
  );

function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsIn(child);
}

const byType = (element: XmlElement, type: string) =>
  [...elementsIn(element)].filter(({ attributes }) => attributes["epub:type"] === type);
const collapsed = (text: string) => text.replace(/\s+/g, " ").trim();

const TEXT =
  "# Levy\n\nOpening words.\n\n## One\n\nThe levy rises.[^1] See [two](#two).\n\n### Detail\n\nMore.\n\n## Two\n\nIt falls.\n\n[^1]: In May.\n";

const oddAddresses = withSource(
  'https://example.org/a?b="><script>',
  "See [it](https://example.org/a|b^c{d}`e?q=[1]%zz).",
);

function withSource(sourceAddress: string, text: string): Dossier {
  const dossier = dossierOf(text, ({ on }) => [on("it", "<https://example.org/x|y#a#b>")]);
  return { ...dossier, document: { ...dossier.document, sourceAddress } };
}

describe.skipIf(!hasProgram("epubcheck"))("epubcheck finds no fault", () => {
  test.each([
    ["in a rich copy", richDossier()],
    ["in a copy without notes", dossierOf(TEXT, () => [])],
    ["in a text without headings", dossierOf("Only words.", ({ on }) => [on("words", "x")])],
    ["in a copy with addresses that browsers understand and standards do not", oddAddresses],
    ["in an Arabic copy", { ...richDossier(), document: { ...richDossier().document, language: "ar" } }],
  ])(
    "%s",
    (_, dossier) => {
      expect(faultsInBook(writeEpub(dossier))).toBe("");
    },
    60_000,
  );
});

describe("every field of a rich dossier is found again", () => {
  const dossier = richDossier();
  const pages = pagesOf(dossier);
  const notes = [...pages.values()].flatMap((page) => byType(page, "footnote"));

  test("in one note per thread, under its number", () => {
    expect(notes.map(({ attributes }) => attributes.id).toSorted()).toEqual(
      notesOf(dossier)
        .map(({ number }) => `n${number}`)
        .toSorted(),
    );
  });

  test("who wrote what", () => {
    const words = collapsed(notes.map(textIn).join(" "));
    for (const post of postsOf(dossier)) {
      expect(words).toContain(post.author.name);
      for (const { text } of bodyBlocks(post, "x")) expect(words).toContain(collapsed(text));
    }
    expect(words).toContain("words that are gone, [with] *signs* and a second paragraph");
    expect(words).toMatch(/Resolved by Ben "B\." Ortiz & Sons <ben>/);
  });

  test("every word of the text, in its order", () => {
    const chapters = [...pages].filter(([name]) => name.startsWith("chapter"));
    const words = collapsed(chapters.map(([, page]) => textIn(page)).join(" ")).replaceAll(" ", "");
    for (const { text } of dossier.blocks.filter((block) => /^[\p{L}\s]+$/u.test(block.text))) {
      expect(words).toContain(collapsed(text).replaceAll(" ", ""));
    }
  });

  test("the provenance, first in the book", () => {
    const about = collapsed(textIn(pages.get("about.xhtml") ?? readXml("<a/>")));
    expect(about).toContain(dossier.revision.digest);
    expect(about).toContain("could not be placed");
    expect(about).toContain("Note 21 on the words words that are gone, [with] *signs* and a second paragraph");
    expect(filesOf(dossier).get("EPUB/package.opf")).toMatch(
      /href="about\.xhtml"[\s\S]*<spine[^>]*><itemref idref="p0"\/>/,
    );
  });
});

describe("links", () => {
  test.each([
    ["a rich copy", richDossier()],
    ["footnotes and links between chapters", dossierOf(TEXT, ({ on }) => [on("levy rises", "x"), on("falls", "y")])],
  ])("all lead somewhere in %s", (_, dossier) => {
    const pages = pagesOf(dossier);
    const ids = new Map(
      [...pages].map(([file, page]) => [file, [...elementsIn(page)].map((each) => each.attributes.id)]),
    );
    for (const [file, page] of pages) {
      for (const { attributes } of elementsIn(page)) {
        const { href } = attributes;
        if (!href || /^(?:https?:|mailto:|style\.css)/.test(href)) continue;
        const [target, id] = href.split("#");
        expect(ids.has(target || file)).toBe(true);
        if (id) expect(ids.get(target || file)).toContain(id);
      }
    }
  });

  test("go from a passage to its note and back, within one chapter", () => {
    const pages = pagesOf(dossierOf(TEXT, ({ on }) => [on("levy rises", "First."), on("falls", "Second.")]));
    const holders = [...pages].filter(([, page]) =>
      byType(page, "noteref").some(({ attributes }) => attributes.href === "#n2"),
    );
    expect(holders).toHaveLength(1);
    const [, page] = holders[0] ?? ["", readXml("<a/>")];
    expect(byType(page, "footnote").map(({ attributes }) => attributes.id)).toEqual(["n2"]);
    expect(byType(page, "backlink").map(({ attributes }) => attributes.href)).toContain("#r2");
    expect(textIn(page)).toContain("It falls");
  });
});

describe("the book", () => {
  test("has a chapter for each section below its title, all in the contents", () => {
    const files = filesOf(dossierOf(TEXT, () => []));
    const toc = files.get("EPUB/nav.xhtml") ?? "";
    expect(
      [...toc.matchAll(/href="([^"]+)">([^<]*)/g)].map(([, href, words]) => `${words} ${href?.replace(/#.*/, "#")}`),
    ).toEqual([
      "About this copy about.xhtml",
      "Levy chapter-1.xhtml",
      "One chapter-2.xhtml",
      "Detail chapter-2.xhtml#",
      "Two chapter-3.xhtml",
    ]);
  });

  test("hides no note: those in an aside are shown only where the text leads to them", () => {
    for (const page of pagesOf(richDossier()).values())
      expect([...elementsIn(page)].filter(({ name }) => name === "aside")).toEqual([]);
  });

  test("has its notes under a heading below that of their chapter", () => {
    const pages = pagesOf(dossierOf(TEXT, ({ on }) => [on("Opening words", "x"), on("levy rises", "y")]));
    const headings = (file: string) =>
      [...elementsIn(pages.get(file) ?? readXml("<a/>"))]
        .filter(({ name }) => /^h[1-6]$/.test(name))
        .map((heading) => `${heading.name} ${textIn(heading)}`);
    expect(headings("chapter-1.xhtml")).toEqual(["h1 Levy", "h2 Notes"]);
    expect(headings("chapter-2.xhtml")).toEqual(["h2 One", "h3 Detail", "h3 Notes"]);
  });

  test("says the language of what its contents name", () => {
    const dossier = dossierOf("# عنوان\n\nكلمات.", () => []);
    const toc = filesOf({ ...dossier, document: { ...dossier.document, language: "ar" } }).get("EPUB/nav.xhtml");
    expect(toc).toContain('<li><a href="chapter-1.xhtml" lang="ar" xml:lang="ar" dir="rtl">عنوان</a></li>');
    expect(toc).toContain('<li><a href="about.xhtml">');
  });

  test("begins with its media type, unpacked, as readers look for it", () => {
    expect(strFromU8(writeEpub(richDossier()).subarray(30, 58))).toBe("mimetypeapplication/epub+zip");
  });

  test("runs from right to left where its language does", () => {
    const opf = filesOf({ ...richDossier(), document: { ...richDossier().document, language: "ar" } }).get(
      "EPUB/package.opf",
    );
    expect(opf).toContain('page-progression-direction="rtl"');
    expect(opf).toContain("<dc:language>ar</dc:language>");
  });

  test("is the same to the byte each time", () => {
    expect(writeEpub(richDossier())).toEqual(writeEpub(richDossier()));
  });
});
