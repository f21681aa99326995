import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { enclosing } from "#lib/core/document/block.ts";
import { readPdf } from "#lib/formats/pdf/read.ts";
import { readDocument } from "#lib/formats/readers.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { hasProgram, savedByOffice } from "#tests/support/programs.ts";
import { sketch } from "#tests/support/sketch.ts";
import { typesetPdf } from "#tests/support/typeset.ts";

const read = (bytes: Uint8Array) => readPdf(bytes, installedAssets);
const draftsOf = async (source: string) => (await read(typesetPdf(source))).drafts;

type WithText = { readonly text: string };
/** Office programs print other quotation marks than are typed. */
const wordsOf = (drafts: readonly WithText[]) =>
  drafts
    .map(({ text }) => text.replace(/\s+/g, " ").replace(/[“”]/g, '"').replace(/[‘’]/g, "'").trim())
    .filter(Boolean);

/** The share of the texts that were found again as they are. */
function shareFound(texts: readonly WithText[], found: readonly WithText[]): number {
  const left = wordsOf(found);
  const again = wordsOf(texts).filter((text) => {
    const at = left.indexOf(text);
    return at >= 0 && left.splice(at, 1).length > 0;
  });
  return again.length / wordsOf(texts).length;
}

const corpus = path.resolve("../shared/corpus");
if (!existsSync(corpus)) console.warn(`A real policy as PDF is not tried: there is no folder ${corpus}.`);

test.skipIf(!existsSync(corpus))("a policy printed by an office program has the paragraphs of its source", async () => {
  const file = (ending: string) => readFileSync(path.join(corpus, `us-m-15-13-https-only.${ending}`));
  const { drafts, metadata, warnings } = await read(file("pdf"));
  const source = readDocument({ bytes: file("md"), fileName: "m-15-13.md" });
  const printed = drafts.map(({ text, ...rest }) => ({ ...rest, text: text.replace(/^⬑ \d\. /, "") }));
  expect(shareFound(source.drafts, printed)).toBeGreaterThanOrEqual(0.97);
  const headings = (of: readonly { readonly kind: string; readonly text: string }[]) =>
    wordsOf(of.filter(({ kind }) => kind === "heading"));
  expect(headings(drafts).slice(1)).toEqual(headings(source.drafts).slice(-headings(drafts).length + 1));
  expect(metadata).toMatchObject({ language: "en-US", title: expect.stringContaining("M-15-13") });
  expect(warnings).toEqual([]);
});

describe.skipIf(!hasProgram("soffice"))("what LibreOffice prints of", () => {
  const SAMPLES = ["why-it-matters", "statement-on-encryption.edition-1", "statement-on-encryption.edition-2"];

  test.each(SAMPLES)("%s has its paragraphs and headings", { timeout: 60_000 }, async (name) => {
    const source = readFileSync(`prisma/samples/${name}.md`, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
    const page = Buffer.from(`<html><body>${new MarkdownIt({ html: true }).render(source)}</body></html>`);
    const text = savedByOffice({ name: "text.html", bytes: page }, "odt");
    const { drafts } = await read(savedByOffice({ name: "text.odt", bytes: text }, "pdf"));
    const expected = readDocument({ text: source, fileName: "text.md" }).drafts;
    expect(shareFound(expected, drafts)).toBe(1);
    expect(wordsOf(drafts.filter(({ kind }) => kind === "heading"))).toEqual(
      wordsOf(expected.filter(({ kind }) => kind === "heading")),
    );
  });
});

describe("a page", () => {
  const LOREM = [
    "The levy is raised on every vessel that calls at a port of the union, whatever its flag.",
    "Authorities publish once a year what they have collected and what they have spent it on.",
    "A vessel that cannot be inspected within two days may leave, and the authority says why.",
  ];

  test("in two columns, with words broken at the ends of lines, is read down one and then the other", async () => {
    const parts = Array.from({ length: 9 }, (_, index) => ({
      heading: `Part ${"ABCDEFGHI"[index]} of the rules`,
      texts: LOREM.map((text, at) => `${text} This is rule ${at + 1} of part ${"ABCDEFGHI"[index]}.`),
    }));
    const body = parts.map(({ heading, texts }) => `= ${heading}\n\n${texts.join("\n\n")}`).join("\n\n");
    const drafts = await draftsOf(
      `#set page(columns: 2, paper: "a5", numbering: "1")\n#set par(justify: true, spacing: 1.2em)\n#set text(lang: "en", hyphenate: true)\n${body}`,
    );
    expect(drafts.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(
      parts.flatMap(({ heading, texts }) => [`heading: ${heading}`, ...texts.map((text) => `paragraph: ${text}`)]),
    );
  });

  test("gives up what is printed for whoever leafs through", async () => {
    const drafts = await draftsOf(
      `#set page(paper: "a6", header: [Rules of the port], footer: context [Page #counter(page).display()])\n${LOREM.map((text) => `${text} ${text} ${text}`).join("\n\n#pagebreak()\n\n")}`,
    );
    expect(wordsOf(drafts)).toEqual(LOREM.map((text) => `${text} ${text} ${text}`));
  });

  test("keeps its notes apart, under the marks that cite them", async () => {
    const drafts = await draftsOf(
      `#set page(paper: "a6")\n#set super(typographic: false)\nThe levy#footnote[A levy is no tax. It is spent on the port and on nothing else.] is raised on every vessel#footnote[Ferries are exempt.] that calls. ${LOREM.join(" ")}`,
    );
    expect(sketch(drafts)).toMatchInlineSnapshot(`
      [
        "The levy{^1|footnote-1} is raised on every vessel{^2|footnote-2} that calls. The levy is raised on every vessel that calls at a port of the union, whatever its flag. Authorities publish once a year what they have collected and what they have spent it on. A vessel that cannot be inspected within two days may leave, and the authority says why.",
        "[^1] A levy is no tax. It is spent on the port and on nothing else.",
        "[^2] Ferries are exempt.",
      ]
    `);
  });

  test("keeps lists inside lists, bold and italic words and powers", async () => {
    const drafts = await draftsOf(
      `#set super(typographic: false)\nAuthorities:\n- collect the levy on every vessel that calls at a port of the union, whatever its flag may be, and\n  + count it,\n  + *publish* it;\n- spend _most_ of it on 20 m#super[2] of quay.\n\nNothing else.`,
    );
    expect(sketch(drafts)).toMatchInlineSnapshot(`
      [
        "Authorities:",
        "• collect the levy on every vessel that calls at a port of the union, whatever its flag may be, and",
        "‧ 1. count it,",
        "‧ 2. *publish* it;",
        "• spend _most_ of it on 20 m{^2^} of quay.",
        "Nothing else.",
      ]
    `);
  });

  const TABLE = `#set page(paper: "a6")
The levy by port:
#table(columns: (1fr,) * 3, table.header([Port], [Ships], [Levy]),
  [North], [12], [], table.cell(colspan: 2)[South and East], [7],
  ..range(24).map(at => ([Port #at], [1], [2])).flatten())
It ends here.`;

  test("keeps the tables of a tagged file, overleaf and with their empty and wide cells", async () => {
    const { drafts, warnings } = await read(typesetPdf(TABLE, true));
    expect(sketch(drafts).slice(0, 9)).toMatchInlineSnapshot(`
      [
        "The levy by port:",
        "‖ Port",
        "‖ Ships",
        "‖ Levy",
        "| North",
        "| 12",
        "|",
        "|2×1 South and East",
        "| 7",
      ]
    `);
    expect(drafts.at(-1)).toMatchObject({ text: "It ends here.", within: [] });
    expect(new Set(drafts.flatMap((draft) => enclosing(draft, "table")?.id ?? [])).size).toBe(1);
    expect(drafts.filter((draft) => enclosing(draft, "cell"))).toHaveLength(3 + 3 + 2 + 24 * 3);
    expect(warnings).toEqual([]);
  });

  test("says of a file without tags that its tables are paragraphs", async () => {
    const { drafts, warnings } = await read(typesetPdf(TABLE));
    expect(drafts.map(({ text }) => text)).toEqual(expect.arrayContaining(["Port", "Ships", "Levy", "South and East"]));
    expect(warnings).toEqual([expect.stringMatching(/looks like a table/)]);
  });

  const PAIRS = ["North port, where ferries call", "South port", "Eastern quays"];
  const SAYINGS = LOREM.map((text, index) => `[${PAIRS[index]}], [${text}]`).join(", ");

  test.each([
    ["a table of two columns", `#table(columns: (3cm, 1fr), ${SAYINGS})`, 1],
    ["a list with hanging numbers", `#set enum(body-indent: 3em, numbering: "1.1.1")\n+ ${LOREM.join("\n+ ")}`, 0],
    ["a page in two columns", `#set page(columns: 2)\n${[...LOREM, ...LOREM, ...LOREM].join("\n\n")}`, 0],
    [
      "labels at the edge, with text between them",
      LOREM.map((text, at) => `Rule number ${at} #h(1fr) [Rule]\n\n${text}`).join("\n\n"),
      0,
    ],
    ["a table of contents", `#outline()\n${PAIRS.map((title) => `= ${title}\n\n${LOREM.join(" ")}`).join("\n\n")}`, 0],
  ])("warns of tables that it cannot keep: %s", async (_, source, count) => {
    const { warnings } = await read(typesetPdf(source));
    expect(warnings.filter((warning) => /looks like a table/.test(warning))).toHaveLength(count);
  });

  test("joins a paragraph that goes on overleaf, and letters that are printed as one sign", async () => {
    const long = Array.from({ length: 14 }, () => "an efficient office offers a fine flow of affairs").join(" and ");
    const drafts = await draftsOf(`#set page(paper: "a6")\n#set text(size: 14pt)\nHere ${long}.`);
    expect(wordsOf(drafts)).toEqual([`Here ${long}.`]);
  });

  test("written from right to left has whole lines with all their letters, whatever stands among them", async () => {
    const words = [
      "يجب أن يبقى كل معبر *مفتوحا* أمام المسافرين في جميع الأوقات لأن الأمر مهم ولا يمكن إغلاقه إلا بأمر من السلطة المختصة وفقا للقانون",
      'الأوقات #link("https://example.org")[لا لإ لآ] قال في 12 يناير',
      "שלום עולם הספר בעברית",
    ];
    const drafts = await draftsOf(
      `#set page(paper: "a6")\n#set text(lang: "ar", dir: rtl, font: ("Noto Serif", "DejaVu Sans"))\n${words.join("\n\n")}`,
    );
    expect(wordsOf(drafts)).toEqual(words.map((each) => each.replace(/\*|#link\(.*?\)\[|\]/g, "")));
  });

  test("keeps links to addresses on their words, among bold ones and over several lines", async () => {
    const drafts = await draftsOf(
      `#set page(paper: "a6")\nSee *the #link("https://example.org/levy?a=1")[register] of* levies, the #link("mailto:office@example.org")[office that keeps it, which answers questions of all who pay], and #link("javascript:alert(1)")[nothing] else.\n\n= #link("https://example.org/end")[The end]`,
    );
    expect(sketch(drafts)).toEqual([
      "See *the {register|https://example.org/levy?a=1} of* levies, the {office that keeps it, which answers questions of all who pay|mailto:office@example.org}, and nothing else.",
      "# {The end|https://example.org/end}",
    ]);
  });

  test("without a text is refused: pictures ask for text recognition", async () => {
    const picture = typesetPdf(`#rect(width: 5cm, height: 5cm, fill: blue)`);
    await expect(read(picture)).rejects.toThrow(/Run text recognition over it/);
    await expect(read(typesetPdf(""))).rejects.toThrow(/its pages are empty/);
    await expect(read(Buffer.from("%PDF-1.7\nnot at all"))).rejects.toThrow(/damaged or not complete/);
  });
});
