import { PDF, type PdfDict, PdfNumber, type PdfRef } from "@libpdf/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dossier } from "#lib/formats/dossier.ts";
import { writeJsonLd } from "#lib/formats/jsonld/write.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { writePdf } from "#lib/formats/pdf/write.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { anyDrafts, spanBetween } from "#tests/support/any-drafts.ts";
import { dossierOf, post, postsOf, richDossier } from "#tests/support/dossier.ts";
import { annotationsOf, type PdfAnnotation } from "#tests/support/pdf-annotations.ts";
import { aboutPdf, hasProgram } from "#tests/support/programs.ts";
import { writtenPdf } from "#tests/support/written.ts";

const squeezed = (text: string) => text.replace(/\s+/g, "");

/** The titles of the outline, each under its depth. */
async function bookmarks(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDF.load(bytes);
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  const titles: string[] = [];
  const walk = (item: PdfDict | undefined, depth: number) => {
    for (let each = item; each; each = each.getDict("Next", resolve)) {
      titles.push(`${depth} ${each.getString("Title", resolve)?.asString()}`);
      walk(each.getDict("First", resolve), depth + 1);
    }
  };
  walk(pdf.getCatalog().getDict("Outlines", resolve)?.getDict("First", resolve), 1);
  return titles;
}

/** The words that stand under a highlight, as Poppler finds them: those whose middle is in one of its quads. */
function wordsUnder(bytes: Uint8Array, { page, quads }: PdfAnnotation): string {
  const boxes = aboutPdf(bytes, ["pdftotext", "-bbox", "-f", String(page + 1), "-l", String(page + 1)], ["-"]);
  const height = Number(/height="([\d.]+)"/.exec(boxes)?.[1]);
  const words = boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g);
  const found: string[] = [];
  for (const [, left, top, right, bottom, word = ""] of words) {
    const [x, y] = [(Number(left) + Number(right)) / 2, height - (Number(top) + Number(bottom)) / 2];
    for (let at = 0; at < quads.length; at += 8) {
      const [x0 = 0, y1 = 0, x1 = 0, , , y0 = 0] = quads.slice(at, at + 8);
      if (x0 <= x && x <= x1 && y0 <= y && y <= y1) found.push(word);
    }
  }
  return found.join(" ");
}

describe.skipIf(!hasProgram("qpdf") || !hasProgram("pdfinfo"))("outside programs find", () => {
  const samples: readonly [string, Dossier][] = [
    ["a rich copy", richDossier()],
    ["a copy without notes", dossierOf("# Levy\n\nIt rises.", () => [])],
    ["an empty document", dossierOf([], ({ onDocument }) => [onDocument("Nothing here.")])],
    ["an Arabic copy", { ...richDossier(), document: { ...richDossier().document, language: "ar" } }],
  ];

  test.each(samples)("no fault in %s, its tags and title, and every font inside", async (_, dossier) => {
    const bytes = await writtenPdf(dossier);
    expect(aboutPdf(bytes, ["qpdf", "--check"])).toContain("No syntax or stream encoding errors found");
    const facts = aboutPdf(bytes, ["pdfinfo"]);
    expect(facts).toMatch(/^Title:\s+Access & evidence$/m);
    expect(facts).toMatch(/^Tagged:\s+yes$/m);
    expect(aboutPdf(bytes, ["pdfinfo", "-meta"])).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const fonts = aboutPdf(bytes, ["pdffonts"]).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+.* yes yes yes /);
  });

  test("the text in its order, then the notes with their replies", async () => {
    const text = squeezed(aboutPdf(await writtenPdf(richDossier()), ["pdftotext"], ["-"]));
    const inOrder = [
      "About this copy",
      "words that are gone",
      "A sample for copies.",
      "Officials accept that there will be cases",
      "A nested point about keys.",
      "The increasing use",
      "本條款適用於所有資料",
      "Borders",
      "*not emphasis*",
      "over-the-top services",
      "Which law?",
      "Where did they go?",
      "Removed in edition 2.",
    ];
    const places = inOrder.map((words) => text.indexOf(squeezed(words)));
    expect(places).not.toContain(-1);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });

  test("the noted words under the highlights", async () => {
    const dossier = dossierOf(
      `# Title\n\n${"Some words that fill the line before it. ".repeat(3)}The levy rises in May and falls in June, as all parties have agreed among themselves in Geneva.\n\n- An item of a list.\n\n| A | B |\n| --- | --- |\n| one cell | two cells |`,
      ({ on, across }) => [
        on("levy rises", "1"),
        on("falls in June, as all parties have agreed among themselves", "2"),
        across("in Geneva", "of a list", "3"),
        on("two cells", "4"),
      ],
    );
    const bytes = await writtenPdf(dossier);
    const highlights = (await annotationsOf(bytes)).filter(({ subtype }) => subtype === "Highlight");
    for (const { thread, quote } of notesOf(dossier)) {
      const highlight = highlights.find(({ id }) => id === thread.id);
      const words = highlight ? wordsUnder(bytes, highlight) : "";
      expect(words.replace(/\[\d+\]|•|\W/g, "")).toBe(quote.exact.replace(/\W/g, ""));
    }
  });

  test("the links of noted words, to an address and within the document", async () => {
    const source = `See [the levies](#levies) and [their page](https://example.org/levy?a=1).\n\n${"Words. ".repeat(900)}\n\n## Levies\n\nThey rise.`;
    const bytes = await writtenPdf(dossierOf(source, ({ across }) => [across("See", "their page", "All of it.")]));
    const links = (await annotationsOf(bytes)).filter(({ subtype }) => subtype === "Link");
    const pdf = await PDF.load(bytes);
    const leadingTo = (words: string) => links.find(({ contents }) => contents === words);
    expect(leadingTo("https://example.org/levy?a=1")?.page).toBe(1);
    const inner = leadingTo("Elsewhere in this document");
    const [page, , , place] = inner?.dict.getDict("A")?.getArray("D")?.toArray() ?? [];
    const at = pdf.getPages().findIndex(({ ref }) => ref === page);
    expect(at).toBeGreaterThan(1);
    const top = place instanceof PdfNumber ? place.value : 0;
    const below = [0, top, 500, top, 0, top - 24, 500, top - 24];
    expect(inner && wordsUnder(bytes, { ...inner, page: at, quads: below })).toBe("Levies");
  });
});

describe("the annotations", () => {
  test("are every thread with its replies, and no link that only marked a place is left", async () => {
    const rich = richDossier();
    const bytes = await writtenPdf(rich);
    const all = await annotationsOf(bytes);
    for (const { id } of postsOf(rich)) expect(all.filter((each) => each.id === id)).toHaveLength(1);
    for (const { id, replies } of rich.threads) {
      expect(all.filter(({ answers, manner }) => answers === id && manner === "R").map((each) => each.id)).toEqual(
        expect.arrayContaining(replies.map((reply) => reply.id)),
      );
    }
    expect(
      all
        .filter(({ state }) => state)
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(["Completed", "Rejected"]);
    const addresses = all.flatMap(({ dict }) => dict.getDict("A")?.getString("URI")?.asString() ?? []);
    expect(addresses.filter((address) => address.startsWith("x-"))).toEqual([]);
  });

  test("of a lost passage and of the document stand on the opening page", async () => {
    const rich = richDossier();
    const icons = (await annotationsOf(await writtenPdf(rich))).filter(
      ({ subtype, manner }) => subtype === "Text" && !manner,
    );
    expect(icons.map(({ page }) => page)).toEqual([0, 0, 0]);
    expect(new Set(icons.map(({ rect }) => rect[1])).size).toBe(3);
  });

  test("come with the file from which they are read back", async () => {
    const rich = richDossier();
    const pdf = await PDF.load(await writtenPdf(rich));
    const file = pdf.getAttachment("annotations.jsonld");
    expect(new TextDecoder().decode(file ?? undefined)).toBe(writeJsonLd(rich));
  });

  test("of thirty notes on one sentence have thirty highlights over the same words", async () => {
    const dossier = dossierOf("The levy rises.", ({ on }) => Array.from({ length: 30 }, () => on("levy rises", "x")));
    const highlights = (await annotationsOf(await writtenPdf(dossier))).filter(
      ({ subtype }) => subtype === "Highlight",
    );
    expect(highlights).toHaveLength(30);
    expect(new Set(highlights.map(({ quads }) => quads.join(" "))).size).toBe(1);
  });
});

test("the bookmarks are the copy's parts and the document's headings", async () => {
  const dossier = dossierOf("# Access & evidence\n\n## One\n\n#### Deep\n\nWords.\n\n## Two", ({ on }) => [
    on("Words", "x"),
  ]);
  expect(await bookmarks(await writtenPdf(dossier))).toEqual([
    "1 About this copy",
    "1 Access & evidence",
    "2 One",
    "3 Deep",
    "2 Two",
    "1 Notes",
  ]);
});

const HOSTILE =
  '#panic("x") $x$ \\u{1} *a* _b_ `c` @d <e> // f /* g */ "h" [i] #{while true {}} \u0000\u0007\u202e\ud800';

test("what anybody wrote is only ever words", async () => {
  const dossier = dossierOf(
    [{ kind: "paragraph", text: HOSTILE.replace("\ud800", ""), marks: [], within: [] }],
    ({ onDocument, onParagraph }) => [
      onParagraph("panic", HOSTILE, { codes: [HOSTILE], proposal: HOSTILE, replies: [post(HOSTILE)] }),
      onDocument(HOSTILE),
    ],
  );
  const document = { ...dossier.document, title: HOSTILE, issuingBodies: [HOSTILE], language: '"x' };
  const bytes = await writtenPdf({ ...dossier, document });
  expect((await annotationsOf(bytes)).filter(({ contents }) => contents.includes("#panic"))).toHaveLength(3);
});

test("a character that no font shows is named on the opening page, and the copy is made all the same", async () => {
  const dossier = dossierOf("Words and \u{20bb7} and \u0915.", ({ on }) => [on("Words", "x")]);
  const { content, warnings } = await writePdf(dossier, installedAssets);
  const [warning = ""] = warnings;
  expect(warning).toMatch(/^2 characters have no glyph in this copy's fonts: U\+20BB7, U\+0915\./);
  const text = (await PDF.load(Buffer.from(content)))
    .extractText()
    .map((page) => page.text)
    .join(" ");
  expect(squeezed(text)).toContain(squeezed(warning));
});

test("any document and any notes can be typeset", async () => {
  const places = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(anyDrafts, places, async (drafts, drawn) => {
      const { text } = dossierOf(drafts, () => []);
      const spans = drawn.flatMap(
        ([one, other]) => spanBetween(text, one % (text.length + 1), other % (text.length + 1)) ?? [],
      );
      const noted = dossierOf(drafts, ({ at }) => spans.map((span) => at(span, "A body.")));
      const ids = new Set((await annotationsOf(await writtenPdf(noted))).map(({ id }) => id));
      for (const { id } of noted.threads) expect(ids).toContain(id);
    }),
    { numRuns: 40 },
  );
}, 300_000);
