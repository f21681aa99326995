import { expect, test } from "vitest";
import { readDocx } from "#lib/formats/docx/read.ts";
import { convertedByOffice, hasProgram } from "#tests/support/programs.ts";
import { p, r, wordFile } from "#tests/support/word-file.ts";

/** "decimal %1." is a level of this format and text; what stands behind it is markup of the level. */
const level = (words: string, at: number) => {
  const [, format = "", text = "", more = ""] = /^(\w+) ([^<]*)(.*)$/.exec(words) ?? [];
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text.trim()}"/></w:lvl>`;
};

const definition = (id: number, levels: readonly string[], more = "") =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join("")}</w:abstractNum>`;
const list = (id: number, of: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/></w:num>`;

/** "0 words" is a paragraph at the first level of list 1, and "0" one without words. */
const item = (words: string) => {
  const [at, ...rest] = words.split(" ");
  return p(rest.length > 0 ? r(rest.join(" ")) : "", `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
};

/** What is printed: every label with its words, or "•" before an item without a label. */
const printed = (body: string, parts: Readonly<Record<string, string>>) =>
  readDocx(wordFile(body, parts)).drafts.map(({ text, within }) => {
    const place = within.findLast((each) => each.kind === "item");
    return place?.kind === "item" ? `${place.label ?? "•"} ${text}` : text;
  });

const inList = (levels: readonly string[], items: readonly string[]) =>
  printed(items.map(item).join(""), {
    numbering: `<w:numbering>${definition(0, levels)}${list(1, 0)}</w:numbering>`,
  });

test.each([
  ["upperLetter", ["A. a", "B. b"]],
  ["lowerLetter", ["a. a", "b. b"]],
  ["upperRoman", ["I. a", "II. b"]],
  ["lowerRoman", ["i. a", "ii. b"]],
  ["decimalZero", ["01. a", "02. b"]],
  ["ordinal", ["1st. a", "2nd. b"]],
  ["none", [". a", ". b"]],
  ["bullet", ["• a", "• b"]],
  ["chineseCounting", ["1. a", "2. b"]],
])("numbers are printed as %s", (format, expected) => {
  expect(inList([`${format} %1.`], ["0 a", "0 b"])).toEqual(expected);
});

test("ordinals end as English counts", () => {
  const items = Array.from({ length: 23 }, (_, index) => `0 ${index + 1}`);
  const labels = inList(["ordinal %1"], items).map((line) => line.split(" ")[0]);
  expect([4, 11, 12, 13, 21, 23].map((count) => labels[count - 1])).toEqual("4th 11th 12th 13th 21st 23rd".split(" "));
});

test.each([
  [
    "numbers of every level print in digits where the level is a legal one",
    ["upperRoman Article %1", "decimal Section %1.%2<w:isLgl/>"],
    ["0 a", "0 b", "1 c"],
    ["Article I a", "Article II b", "Section 2.1 c"],
  ],
  [
    "a level begins anew behind each above it",
    ["decimal %1.", "decimal %1.%2", "lowerLetter %3)"],
    ["0 a", "1 b", "2 c", "1 d", "2 e", "0 f", "1 g"],
    ["1. a", "1.1 b", "a) c", "1.2 d", "a) e", "2. f", "2.1 g"],
  ],
  [
    "a level that never restarts counts on through the document",
    ["decimal Chapter %1", 'decimal Article %2<w:lvlRestart w:val="0"/>'],
    ["0 a", "1 b", "1 c", "0 d", "1 e"],
    ["Chapter 1 a", "Article 1 b", "Article 2 c", "Chapter 2 d", "Article 3 e"],
  ],
  [
    "a level that restarts behind the first counts on behind the second",
    ["decimal %1.", "decimal %1.%2", 'lowerLetter %3)<w:lvlRestart w:val="1"/>'],
    ["0 a", "1 b", "2 c", "1 d", "2 e", "0 f", "1 g", "2 h"],
    ["1. a", "1.1 b", "a) c", "1.2 d", "b) e", "2. f", "2.1 g", "a) h"],
  ],
  [
    "a level cannot restart behind itself or a deeper one",
    ["decimal %1.", 'decimal %1.%2<w:lvlRestart w:val="5"/>'],
    ["0 a", "1 b", "0 c", "1 d"],
    ["1. a", "1.1 b", "2. c", "2.1 d"],
  ],
  [
    "a bullet begins anew what is numbered below it",
    ["bullet -", "decimal %2."],
    ["0 a", "1 b", "1 c", "0 d", "1 e"],
    ["• a", "1. b", "2. c", "• d", "1. e"],
  ],
  ["a paragraph without words counts", ["decimal %1."], ["0 a", "0", "0 c"], ["1. a", "3. c"]],
])("%s", (_, levels, items, expected) => {
  expect(inList(levels, items)).toEqual(expected);
});

const style = (id: string, properties: string, basedOn = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
const styled = (id: string, words: string, properties = "") => p(r(words), `<w:pStyle w:val="${id}"/>${properties}`);

test("a definition without levels has those of its numbering style", () => {
  const numbering = `<w:numbering>${definition(0, ["upperRoman %1)"], '<w:styleLink w:val="Clauses"/>')}${definition(7, [], '<w:numStyleLink w:val="Clauses"/>')}${list(1, 7)}${list(2, 0)}</w:numbering>`;
  expect(printed(item("0 a") + item("0 b"), { numbering })).toEqual(["I) a", "II) b"]);
});

test("a paragraph stands at the level of the list that is linked to its style, or to one that is based on", () => {
  const reference = '<w:numPr><w:numId w:val="1"/></w:numPr>';
  const styles = `<w:styles>${style("Clause", reference)}${style("Sub", reference, "Clause")}${style("SubTight", "", "Sub")}${style("Free", "")}</w:styles>`;
  const levels = ['decimal %1.<w:pStyle w:val="Clause"/>', 'decimal %1.%2<w:pStyle w:val="Sub"/>'];
  const numbering = `<w:numbering>${definition(0, levels)}${list(1, 0)}</w:numbering>`;
  const body = [
    styled("Clause", "a"),
    styled("Sub", "b"),
    styled("SubTight", "c"),
    styled("Sub", "d", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
    styled("Sub", "e", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    styled("Free", "f"),
  ];
  expect(printed(body.join(""), { numbering, styles })).toEqual(["1. a", "1.1 b", "1.2 c", "2. d", "e", "f"]);
});

test("a style that says only the level has the list of what it is based on", () => {
  const styles = `<w:styles>${style("One", '<w:numPr><w:numId w:val="1"/></w:numPr>')}${style("Two", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', "One")}</w:styles>`;
  const numbering = `<w:numbering>${definition(0, ["decimal %1.", "decimal %1.%2"])}${list(1, 0)}</w:numbering>`;
  expect(printed(styled("One", "a") + styled("Two", "b"), { numbering, styles })).toEqual(["1. a", "1.1 b"]);
});

test("a level that no list has is passed over, whatever is linked to it", () => {
  const styles = `<w:styles>${style("Deep", '<w:numPr><w:numId w:val="1"/></w:numPr>')}</w:styles>`;
  const far = `<w:lvl w:ilvl="300000000"><w:numFmt w:val="decimal"/><w:pStyle w:val="Deep"/><w:lvlText w:val="%1"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level("decimal %1.", 0)}${far}</w:abstractNum>${list(1, 0)}</w:numbering>`;
  expect(printed(styled("Deep", "a") + styled("Deep", "b"), { numbering, styles })).toEqual(["1. a", "2. b"]);
});

// LibreOffice reads neither what restarts a level nor what makes its numbers legal ones.
test.skipIf(!hasProgram("soffice"))("LibreOffice prints the same labels", { timeout: 60_000 }, () => {
  const levels = ["upperRoman Article %1", "decimalZero Section %1.%2", "lowerLetter (%3)", "ordinal %4."];
  const body = ["0 a", "1 b", "2 c", "1 d", "2 e", "3 f", "3 g", "0 h", "1 i", "2 j", "0", "0 k"].map(item).join("");
  const parts = { numbering: `<w:numbering>${definition(0, levels)}${list(1, 0)}</w:numbering>` };
  const [text = ""] = convertedByOffice({ name: "lists.docx", bytes: wordFile(body, parts) }, "txt:Text").values();
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\ufeff/, "").trim());
  expect(lines.filter((line) => / \w$/.test(line))).toEqual(printed(body, parts));
});
