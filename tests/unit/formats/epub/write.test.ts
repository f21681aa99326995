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

describe.skipIf(!hasProgram("epubcheck"))("epubcheck finds no fault", () => {
  test.each([
    ["in a rich copy", richDossier()],
    ["in a copy without notes", dossierOf(TEXT, () => [])],
    ["in a text without headings", dossierOf("Only words.", ({ on }) => [on("words", "x")])],
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
