import fc from "fast-check";
import { expect, test } from "vitest";
import { assemble } from "#lib/core/document/text.ts";
import { readMarkup } from "#lib/formats/html/read.ts";

/** Markup of any nesting a parser may meet, well-formed or not, around words that are counted from one. */
const tag = fc.constantFrom(
  "p",
  "div",
  "b",
  "i",
  "a href='#x'",
  "sup",
  "ul",
  "ol",
  "li",
  "dl",
  "dt",
  "dd",
  "blockquote",
  "h2",
  "pre",
  "section",
  "span lang=fr",
  "code",
  "x-y",
  "figure",
  "details",
);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constant("word ") },
  { weight: 3, arbitrary: tag.map((name) => `<${name}>`) },
  { weight: 2, arbitrary: tag.map((name) => `</${name.split(" ")[0]}>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("<br>", "<hr>", "<!-- no -->", "<script>no</script>", "<p id=x>", "&nbsp;", "\n"),
  },
);

const numbered = (pieces: readonly string[]) => {
  let count = 0;
  return pieces.map((each) => (each === "word " ? `w${++count} ` : each)).join("");
};

const wordsIn = (text: string) => text.match(/w\d+/g) ?? [];

test("no word of a page is lost, none comes twice, and all keep their order", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const html = numbered(pieces);
      expect(wordsIn(assemble(readMarkup(html).drafts).text)).toEqual(wordsIn(html));
    }),
    { numRuns: 1000 },
  );
});

test("every block is well made, whatever the markup", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      for (const { text, marks, within, kind } of readMarkup(numbered(pieces)).drafts) {
        expect(text).not.toMatch(kind === "preformatted" ? /\n$/ : /^[ \n]|[ \n]$| {2}|\n\n/);
        for (const mark of marks)
          expect(0 <= mark.start && mark.start < mark.end && mark.end <= text.length).toBe(true);
        for (const [index, mark] of marks.entries()) {
          for (const other of marks.slice(index + 1)) {
            expect(mark.start < other.start && other.start < mark.end && mark.end < other.end).toBe(false);
          }
        }
        expect(within.every((each, index) => each.kind !== "item" || within[index - 1]?.kind === "list")).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
