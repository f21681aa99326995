import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enclosing } from "#lib/core/document/block.ts";
import { assemble } from "#lib/core/document/text.ts";
import { readText } from "#lib/formats/text/read.ts";
import { sketch } from "#tests/support/sketch.ts";

const lines = (...source: string[]) => sketch(readText(source.join("\n")));
const WRAPPED = [
  "The five governments begin by taking the side of encryption. They say they",
  "are bound to protect personal rights and privacy, and that encryption is one",
  "of the means.",
];

describe("paragraphs", () => {
  test.each([
    ["are parted by blank lines", ["One one.", "", " \t", "Two two."], ["One one.", "Two two."]],
    ["are joined where they were wrapped", WRAPPED, [WRAPPED.join(" ")]],
    [
      "keep line ends that are meant",
      ["Done at Gold Coast.", "", "John Smith", "Minister", "29 August 2018"],
      ["Done at Gold Coast.", "John Smith⏎Minister⏎29 August 2018"],
    ],
    [
      "are lines where lines are long",
      [`${"Long words. ".repeat(20)}`, `${"More words. ".repeat(20)}`],
      ["Long words. ".repeat(20).trim(), "More words. ".repeat(20).trim()],
    ],
    [
      "may be told by their first line",
      [
        "  The first one begins here and goes on until it",
        "ends here.",
        "  The second one begins here and goes on until it",
        "ends too.",
      ],
      [
        "The first one begins here and goes on until it ends here.",
        "The second one begins here and goes on until it ends too.",
      ],
    ],
    ["may end in Windows' way", ["One one.\r", "\r", "Two two.\r"], ["One one.", "Two two."]],
    [
      "go on over a page break",
      ["The five governments begin by taking the side of encryption and", "\fsay so."],
      ["The five governments begin by taking the side of encryption and say so."],
    ],
  ])("%s", (_, source, expected) => {
    expect(lines(...source)).toEqual(expected);
  });

  test("a word parted at a line end is put together where the document knows it", () => {
    const source = [
      "Encryption protects everyone, so this text is all about encryp-",
      "tion, and as far as anybody can tell it is also about the long-",
      "term plans.",
    ];
    expect(lines(...source)[0]).toMatch(/all about encryption, and .* the long-term plans/);
  });
});

describe("headings", () => {
  test.each([
    ["the short first line", ["A statement", "", "Text text."], ["# A statement", "Text text."]],
    ["capitals", ["Text text.", "", "THE PREAMBLE", "", "Text text."], ["Text text.", "## THE PREAMBLE", "Text text."]],
    [
      "underlined lines",
      ["Scope", "-----", "Text text.", "", "Title", "=====", "", "More text."],
      ["## Scope", "Text text.", "# Title", "More text."],
    ],
    [
      "named divisions",
      ["Text text.", "", "Chapter II", "", "Article 4", "", "Text text."],
      ["Text text.", "## Chapter II", "### Article 4", "Text text."],
    ],
    [
      "numbered titles",
      ["Text text.", "", "1. Scope", "", "1.1 Meaning of terms", "", "Text text."],
      ["Text text.", "## 1. Scope", "### 1.1 Meaning of terms", "Text text."],
    ],
    [
      "numerals and letters before titles",
      ["Text text.", "", "II. Scope", "", "A. Terms", "", "Text text."],
      ["Text text.", "## II. Scope", "## A. Terms", "Text text."],
    ],
  ])("are %s", (_, source, expected) => {
    expect(lines(...source)).toEqual(expected);
  });

  test.each([
    ["a sentence", ["The levy rises.", "", "Text text."], ["The levy rises.", "Text text."]],
    ["a greeting", ["Dear Minister,", "", "Text text."], ["Dear Minister,", "Text text."]],
    ["the only line", ["A statement"], ["A statement"]],
    ["an abbreviation", ["Text text.", "", "USA", "", "Text text."], ["Text text.", "USA", "Text text."]],
    ["items of one word", ["Text text.", "", "1. Apples", "", "2. Pears"], ["Text text.", "1. Apples", "2. Pears"]],
    [
      "a reference",
      ["Text text.", "", "Article 4 applies here", "", "Text text."],
      ["Text text.", "Article 4 applies here", "Text text."],
    ],
  ])("%s is none", (_, source, expected) => {
    expect(lines(...source)).toEqual(expected);
  });
});

describe("items", () => {
  test.each([
    ["clauses with their numbers", ["Text text:", "", "7. One.", "", "8. Two."], ["Text text:", "7. One.", "8. Two."]],
    [
      "clauses wrapped under their words",
      ["1. One goes on until the margin of the page is reached", "   and on.", "2. Two."],
      ["1. One goes on until the margin of the page is reached and on.", "2. Two."],
    ],
    [
      "several paragraphs",
      ["1. One.", "", "   More of one.", "", "2. Two.", "", "Text."],
      ["1. One.", "‧ More of one.", "2. Two.", "Text."],
    ],
    [
      "letters in numbers",
      ["1. One:", "   (a) A;", "   (b) B.", "2. Two."],
      ["1. One:", "‧ (a) A;", "‧ (b) B.", "2. Two."],
    ],
    [
      "letters under numbers at one margin",
      ["1. One:", "", "(a) A;", "", "(b) B.", "", "2. Two."],
      ["1. One:", "‧ (a) A;", "‧ (b) B.", "2. Two."],
    ],
    ["numerals, not letters", ["(i) One;", "(ii) two;", "(iii) three."], ["(i) One;", "(ii) two;", "(iii) three."]],
    [
      "the letter i after h",
      ["(a) A;", "(b) B;", "(c) C;", "(d) D;", "(e) E;", "(f) F;", "(g) G;", "(h) H;", "(i) I;", "(j) J."],
      ["(a) A;", "(b) B;", "(c) C;", "(d) D;", "(e) E;", "(f) F;", "(g) G;", "(h) H;", "(i) I;", "(j) J."],
    ],
    ["bullets in bullets", ["- one", "  * two", "  * three", "- four"], ["• one", "‧ • two", "‧ • three", "• four"]],
    ["bullets after a colon", ["The following:", "- one", "- two"], ["The following:", "• one", "• two"]],
  ])("%s", (_, source, expected) => {
    expect(lines("Text text.", "", ...source).slice(1)).toEqual(expected);
  });

  test.each([
    [
      "a year at a line's head",
      ["The ministers met on the coast in the month of August in the year", "2018. They agreed."],
    ],
    ["an initial", ["A. Smith said so, and B. Jones did not."]],
    ["a number at a line's head", ["The ministers agreed upon all that is said above in paragraph", "3. They parted."]],
    ["a quantity", ["3.5 million people"]],
  ])("%s is none", (_, source) => {
    expect(readText(["Text text.", "", ...source].join("\n")).drafts.flatMap((draft) => draft.within)).toEqual([]);
  });
});

describe("columns and rules", () => {
  test("lines in columns keep their spaces", () => {
    expect(lines("Text text.", "", "    Country     Aim", "    Canada      privacy", "    Australia   order")).toEqual([
      "Text text.",
      "‹pre› Country     Aim⏎Canada      privacy⏎Australia   order",
    ]);
  });

  test("a line of dashes divides", () => {
    expect(lines("Text text.", "", "* * *", "", "More text.")).toEqual(["Text text.", "‹rule›", "More text."]);
  });
});

const piece = fc.constantFrom(
  "Levy",
  "rises",
  "1.",
  "(a)",
  "-",
  "•",
  "Article 4",
  "2018.",
  "SCOPE",
  "\n",
  "\n\n",
  "   ",
  "\t",
  "---",
  "|",
  "en-",
  "3.2",
  ":",
);

test("no word of a text is lost, and none is added", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join(" ");
      const { blocks } = assemble(readText(source).drafts);
      const read = blocks.flatMap((block) => {
        const label = enclosing(block, "item")?.label;
        return [label && block.number ? label : "", block.text];
      });
      const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters(read.join(" "))).toBe(letters(source));
    }),
    { numRuns: 500 },
  );
});
