import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assemble } from "#lib/core/document/text.ts";
import { annotateDocx } from "#lib/formats/docx/annotate-original.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { dossierOf } from "#tests/support/dossier.ts";
import { convertedByOffice, hasProgram } from "#tests/support/programs.ts";
import { p, partText, r, withoutAbout, wordFile } from "#tests/support/word-file.ts";

/** For outside programs and much text on a busy machine. */
const SLOW = { timeout: 60_000 };

type Parts = Readonly<Record<string, string>>;
const texts = (body: string, parts: Parts = {}) => readDocx(wordFile(body, parts)).drafts.map(({ text }) => text);

/** Words between signs: "The *levy* rises" is one word that is set off. */
const SIGNS: Readonly<Record<string, string>> = { strong: "*", emphasis: "/", strike: "~", underline: "_", code: "`" };
const signed = (body: string, parts: Parts = {}) =>
  readDocx(wordFile(body, parts)).drafts.map(({ text, marks }) => {
    const edges = marks.flatMap(({ kind, start, end }, index) => {
      const sign = SIGNS[kind] ?? "?";
      return [
        { at: start, sign, rank: -index },
        { at: end, sign, rank: index },
      ];
    });
    return edges
      .toSorted((a, b) => b.at - a.at || a.rank - b.rank)
      .reduce((words, { at, sign }) => words.slice(0, at) + sign + words.slice(at), text);
  });

describe("formatting by character styles", () => {
  const character = (id: string, properties: string, basedOn = "") =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${properties}</w:rPr></w:style>`;
  const paragraph = (id: string, properties: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${properties}</w:rPr></w:style>`;
  const styles = `<w:styles>${[
    character("Strong", "<w:b/>"),
    character("Emphasis", "<w:i/>"),
    character("IntenseEmphasis", "<w:i w:val='0'/><w:b/>", "Emphasis"),
    character("StrongEmphasis", "<w:i/>", "Strong"),
    character("Gone", "<w:strike/>"),
    character("Defined", '<w:u w:val="single"/>'),
    character("Typed", '<w:rFonts w:ascii="Courier New"/>'),
    character("Hyperlink", '<w:u w:val="single"/>'),
    character("Unseen", "<w:vanish/>"),
    character("Round", "<w:b/>", "Round"),
    paragraph("Bold", "<w:b/>"),
    paragraph("Slanted", "<w:i/>"),
  ].join("")}</w:styles>`;
  const run = (words: string, style: string, more = "") => r(words, `<w:rStyle w:val="${style}"/>${more}`);

  test.each([
    ["a strong word", run("word", "Strong"), "*word*"],
    ["an emphasised word", run("word", "Emphasis"), "/word/"],
    ["a style that is based on another", run("word", "StrongEmphasis"), "*/word/*"],
    ["a style that takes back what its base says", run("word", "IntenseEmphasis"), "*word*"],
    ["a style based on itself", run("word", "Round"), "*word*"],
    ["a style that strikes", run("word", "Gone"), "~word~"],
    ["a style that underlines", run("word", "Defined"), "_word_"],
    ["a style in type of one width", run("word", "Typed"), "`word`"],
    ["the line below a link", run("word", "Hyperlink"), "word"],
    ["a style that nobody knows", run("word", "Nobody"), "word"],
    ["what the run itself takes back", run("word", "Strong", '<w:b w:val="0"/>'), "word"],
    ["what the run itself adds", run("word", "Strong", "<w:i/>"), "*/word/*"],
    ["a hidden word", run("word", "Unseen"), ""],
    ["a hidden word that the run shows", run("word", "Unseen", '<w:vanish w:val="false"/>'), "word"],
  ])("is read of %s", (_, inner, expected) => {
    expect(signed(p(`${r("A ")}${inner}${r(".")}`), { styles })).toEqual([`A ${expected}.`]);
  });

  test("cancels out with that of the paragraph, which by itself sets nothing off", () => {
    const inBold = (inner: string) => p(`${r("A ")}${inner}${r(".")}`, '<w:pStyle w:val="Bold"/>');
    const body = [run("word", "Strong"), run("word", "Emphasis"), r("word", "<w:b/>")].map(inBold).join("");
    expect(signed(body, { styles })).toEqual(["A word.", "A /word/.", "A *word*."]);
    expect(signed(p(run("word", "Emphasis"), '<w:pStyle w:val="Slanted"/>'), { styles })).toEqual(["word"]);
  });
});

describe("paragraphs whose end is deleted", () => {
  const DELETED = '<w:rPr><w:del w:id="90" w:author="A"/></w:rPr>';
  const MOVED = '<w:rPr><w:moveFrom w:id="91" w:author="A"/></w:rPr>';
  const del = (words: string) => `<w:del w:id="92"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
  const table = `<w:tbl><w:tr><w:tc>${p(r("cell"))}</w:tc></w:tr></w:tbl>`;

  test.each([
    ["join the next", p(r("The levy "), DELETED) + p(r("rises.")), ["The levy rises."]],
    ["join over several", p(r("a"), DELETED) + p(r("b"), MOVED) + p(r("c")) + p(r("d")), ["abc", "d"]],
    ["are gone with their words", p(del("old"), DELETED) + p(r("new")), ["new"]],
    ["stand for themselves before a table", p(r("a"), DELETED) + table + p(r("b")), ["a", "cell", "b"]],
    ["stand for themselves at the end", p(r("a")) + p(r("b"), DELETED), ["a", "b"]],
    ["join into a control", `${p(r("a"), DELETED)}<w:sdt><w:sdtContent>${p(r("b"))}</w:sdtContent></w:sdt>`, ["ab"]],
  ])("%s", (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
    expect(readDocx(wordFile(body)).warnings).toHaveLength(1);
  });

  test("have the style and the number of the paragraph they join", () => {
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body =
      p(r("a"), numbered) +
      p(r("b"), numbered + DELETED) +
      p(r("c"), numbered) +
      p(r("d"), '<w:outlineLvl w:val="1"/>');
    const { drafts } = readDocx(wordFile(body, { numbering }));
    const labels = drafts.map(({ within }) => within.find((each) => each.kind === "item")?.label);
    expect(drafts.map(({ text }, index) => `${labels[index]} ${text}`)).toEqual(["1. a", "2. bc", "undefined d"]);
    expect(drafts[2]?.kind).toBe("heading");
  });

  test("keep comments on their words, from one into the other", () => {
    const comments =
      '<w:comments><w:comment w:id="1" w:author="A"><w:p><w:r><w:t>c</w:t></w:r></w:p></w:comment></w:comments>';
    const body =
      p(`${r("The ")}<w:commentRangeStart w:id="1"/>${r("levy ")}`, DELETED) +
      p(`${r("rises")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r(".")}`);
    const [thread] = readDocx(wordFile(body, { comments })).copy?.threads ?? [];
    expect(thread?.target.place).toEqual({ from: { draft: 0, offset: 4 }, to: { draft: 0, offset: 14 } });
  });

  test("take notes on words of both", () => {
    const file = wordFile(p(r("The levy "), DELETED) + p(r("rises.")));
    const dossier = dossierOf(readDocx(file).drafts, (on) => [on.on("levy rises", "Why?")]);
    const document = withoutAbout(annotateDocx(file, dossier).bytes);
    expect(document.match(/<w:commentRangeStart.*(?=<w:commentRangeEnd)/s)?.[0].replace(/<[^>]*>/g, "")).toBe(
      "levy rises",
    );
  });
});

describe("alternatives", () => {
  const either = (choice: string, fallback: string) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`;
  const box = (words: string) => `<w:drawing><w:txbxContent>${p(r(words))}</w:txbxContent></w:drawing>`;

  test.each([
    ["between paragraphs", either(p(r("new")), `<mc:Fallback>${p(r("old"))}</mc:Fallback>`), ["new"]],
    [
      "between paragraphs, with words for older programs only",
      either("<w:p/>", `<mc:Fallback>${p(r("old"))}</mc:Fallback>`),
      ["old"],
    ],
    ["with a box and nothing for older programs", p(`<w:r>${either(box("boxed"), "<mc:Fallback/>")}</w:r>`), ["boxed"]],
    ["with a box and no word of older programs", p(`<w:r>${either(box("boxed"), "")}</w:r>`), ["boxed"]],
    [
      "with a box for both",
      p(`<w:r>${either(box("boxed"), `<mc:Fallback>${box("boxed")}</mc:Fallback>`)}</w:r>`),
      ["boxed"],
    ],
    [
      "with a box for older programs",
      p(`<w:r>${either("", `<mc:Fallback>${box("boxed")}</mc:Fallback>`)}</w:r>`),
      ["boxed"],
    ],
    ["with nothing in them", p(`${r("a")}<w:r><mc:AlternateContent/></w:r>`), ["a"]],
  ])("are read once: %s", (_, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  test("take notes where the Word of today shows their words", () => {
    const file = wordFile(
      p(r("First.")) + either(p(r("new words")), `<mc:Fallback>${p(r("old words"))}</mc:Fallback>`),
    );
    const dossier = dossierOf(readDocx(file).drafts, (on) => [on.on("new words", "Why?")]);
    const document = withoutAbout(annotateDocx(file, dossier).bytes);
    expect(document.match(/<w:commentRangeStart.*(?=<w:commentRangeEnd)/s)?.[0].replace(/<[^>]*>/g, "")).toBe(
      "new words",
    );
    expect(document).toContain(p(r("old words")));
  });

  test("in alternatives, however deep, are looked through once", () => {
    const deep = Array.from({ length: 180 }).reduce((inner) => either(String(inner), ""), "<w:x/>".repeat(20_000));
    expect(texts(p(r("a")) + deep)).toEqual(["a"]);
  });
});

test.each(["Quote", "Intense Quote", "Block Text", "Quotations", "Zitat"])(
  "a paragraph of the style %s is a quotation",
  (name) => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="${name}"/></w:style></w:styles>`;
    const { drafts } = readDocx(wordFile(p(r("Words."), '<w:pStyle w:val="Q"/>') + p(r("Others.")), { styles }));
    expect(drafts.map(({ within }) => within.map(({ kind }) => kind))).toEqual([["quote"], []]);
  },
);

test("words with their reading above them are read without it", () => {
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r("かん")}</w:rt><w:rubyBase>${r("漢")}</w:rubyBase></w:ruby></w:r>`;
  const file = wordFile(p(`${r("a ")}${ruby}${r(" b")}`));
  expect(readDocx(file).drafts.map(({ text }) => text)).toEqual(["a 漢 b"]);
  const dossier = dossierOf(readDocx(file).drafts, (on) => [on.on("漢", "Why?")]);
  expect(withoutAbout(annotateDocx(file, dossier).bytes)).toMatch(
    /<w:commentRangeStart w:id="0"\/><w:r>.*<w:ruby>.*<\/w:ruby><\/w:r><w:commentRangeEnd/,
  );
});

describe("fields", () => {
  const edge = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
  const whole = (words: string, result: string) =>
    edge("begin") + code(words) + edge("separate") + r(result) + edge("end");

  test.each([
    ["one that never ends", `${edge("begin")}${code("REF x")}${r(" words")}`, "Before words after"],
    ["one without a result", `${edge("begin")}${code("XE x")}${edge("end")}`, "Before after"],
    [
      "one whose result never ends",
      `${edge("begin")}${code("REF x")}${edge("separate")}${r(" words")}`,
      "Before words after",
    ],
    [
      "one that never ends, around a whole one",
      `${edge("begin")}${code("IF ")}${whole("REF x", " words")}`,
      "Before words after",
    ],
    [
      "one in the code of another",
      `${edge("begin")}${code("IF ")}${whole("REF x", "hidden")}${edge("separate")}${r(" words")}${edge("end")}`,
      "Before words after",
    ],
    [
      "one whose end is deleted",
      `${edge("begin")}${code("REF x")}<w:del>${edge("end")}</w:del>${r(" words")}`,
      "Before words after",
    ],
    [
      "one whose end is hidden",
      `${edge("begin")}${code("XE x")}<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>`,
      "Before after",
    ],
    ["an end without a beginning", edge("end"), "Before after"],
  ])("hide nothing but their codes: %s", (_, inner, expected) => {
    expect(texts(p(`${r("Before")}${inner}${r(" after")}`) + p(r("Next.")))).toEqual([expected, "Next."]);
  });
});

/** The text with every prefix of one of its namespaces replaced by another; none where that is empty. */
const renamed = (xml: string, from: string, to: string) =>
  xml
    .replaceAll(new RegExp(`xmlns:${from}=`, "g"), to ? `xmlns:${to}=` : "xmlns=")
    .replaceAll(new RegExp(`(</?|\\s)${from}:`, "g"), to ? `$1${to}:` : "$1");

/** The file with another prefix for what is named "w:". */
const withPrefix = (file: Uint8Array, to: string) => {
  const zip = readZip(file);
  const names = zip.names.filter((name) => !name.endsWith("/"));
  const isText = (name: string) => /word\/\w+\.xml$/.test(name);
  return writeZip(
    names.map((name) => ({
      name,
      content: isText(name) ? renamed(partText(file, name), "w", to) : (zip.read(name) ?? ""),
    })),
  );
};

describe("prefixes", () => {
  const comments =
    '<w:comments><w:comment w:id="1" w:author="A"><w:p><w:r><w:t>c</w:t></w:r></w:p></w:comment></w:comments>';
  const body = p(
    `${r("The ")}<w:commentRangeStart w:id="1"/>${r("levy", "<w:b/>")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r(".")}`,
  );
  const file = wordFile(body, { comments });
  test("of any kind are read by what they stand for", () => {
    const read = readDocx(file);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/).filter((name) => !/^xml|^r$/.test(name)),
        (prefix) => {
          expect(readDocx(withPrefix(file, prefix))).toEqual(read);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("that stand for something else are not mistaken for Word's", () => {
    expect(texts(`${p(r("a"))}<x:box xmlns:x="urn:x" xmlns:w="urn:x">${p(r("b"))}</x:box>${p(r("c"))}`)).toEqual([
      "a",
      "c",
    ]);
    expect(texts(p(`<q:r xmlns:q="urn:q"><q:t>b</q:t></q:r>${r("a")}`))).toEqual(["a"]);
  });

  test("of Strict files are read too", () => {
    const strict = wordFile(body, { comments }, 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"');
    expect(readDocx(strict)).toEqual(readDocx(file));
  });
});

test("twenty thousand references to notes are read in the order of the text", SLOW, () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => index + 1);
  const footnotes = `<w:footnotes>${ids.map((id) => `<w:footnote w:id="${id}">${p(r(`N${id}`))}</w:footnote>`).join("")}</w:footnotes>`;
  const body = ids.map((id) => p(`${r("W")}<w:r><w:footnoteReference w:id="${20_001 - id}"/></w:r>`)).join("");
  const { drafts } = readDocx(wordFile(body, { footnotes }));
  expect(drafts.slice(19_999, 20_002).map(({ text }) => text)).toEqual(["W20000", "N20000", "N19999"]);
  expect(assemble(drafts).blocks).toHaveLength(40_000);
});

test.skipIf(!hasProgram("soffice"))("LibreOffice reads the same words of alternatives and other prefixes", SLOW, () => {
  const space = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  const either = `<mc:AlternateContent xmlns:mc="${space}"><mc:Choice Requires="wps">${p(r("New."))}</mc:Choice><mc:Fallback>${p(r("Old."))}</mc:Fallback></mc:AlternateContent>`;
  const bytes = withPrefix(wordFile(p(r("First.")) + either + p(r("End."))), "ns0");
  const [text = ""] = convertedByOffice({ name: "a.docx", bytes }, "txt:Text").values();
  const lines = text
    .replace(/^\ufeff/, "")
    .trim()
    .split(/\r?\n/);
  expect(lines).toEqual(readDocx(bytes).drafts.map((draft) => draft.text));
});
