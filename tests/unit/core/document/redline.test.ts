import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Row, redlineOf } from "#lib/core/document/redline.ts";
import { changesOf } from "#lib/core/document/redline-changes.ts";
import type { AssembledText } from "#lib/core/document/text.ts";
import { notation, paragraphs, wordsIn } from "#tests/support/redline-notation.ts";

const LEVY = "The levy rises in May.";
const RECORDS = "Providers keep their records for a whole year.";
const OFFICE = "The office may ask for the records at any time.";

describe("a redline", () => {
  test.each<[string, string[], string[], string[]]>([
    ["words are replaced", [LEVY], ["The levy falls in May."], ["changed 1→1: The levy [-rises-]{+falls+} in May."]],
    ["words are added", [LEVY], ["The new levy rises in May."], ["changed 1→1: The {+new +}levy rises in May."]],
    ["words at the end go", [LEVY], ["The levy rises."], ["changed 1→1: The levy rises[- in May-]."]],
    [
      "a block comes in",
      [LEVY, RECORDS],
      [LEVY, OFFICE, RECORDS],
      [`same 1→1: ${LEVY}`, `added →2: {+${OFFICE}+}`, `same 2→3: ${RECORDS}`],
    ],
    [
      "a block goes",
      [LEVY, OFFICE, RECORDS],
      [LEVY, RECORDS],
      [`same 1→1: ${LEVY}`, `removed 2→: [-${OFFICE}-]`, `same 3→2: ${RECORDS}`],
    ],
    [
      "a block goes elsewhere and is reworded",
      [RECORDS, LEVY, OFFICE],
      [LEVY, OFFICE, "Providers keep their records for two whole years."],
      [
        `left 1→3: [<${RECORDS}<]`,
        `same 2→1: ${LEVY}`,
        `same 3→2: ${OFFICE}`,
        "moved 1→3: Providers keep their records for [-a-]{+two+} whole [-year-]{+years+}.",
      ],
    ],
    ["a block is split", [`${RECORDS} ${OFFICE}`], [RECORDS, OFFICE], [`changed 1→1,2: ${RECORDS}[- -]${OFFICE}`]],
    ["two blocks are joined", [RECORDS, OFFICE], [`${RECORDS} ${OFFICE}`], [`changed 1,2→1: ${RECORDS}{+ +}${OFFICE}`]],
    [
      "a sentence goes to another block",
      [`${LEVY} ${OFFICE}`, `${RECORDS} Nobody likes it. Everybody pays it in the end, whatever is said.`],
      [LEVY, `${RECORDS} Nobody likes it. Everybody pays it in the end, whatever is said. ${OFFICE}`],
      [
        "changed 1→1: The levy rises in May.[- -][<The office may ask for the records at any time<][-.-]",
        "changed 2→2: Providers keep their records for a whole year. Nobody likes it. Everybody pays it in the end, whatever is said.{+ +}{>The office may ask for the records at any time>}{+.+}",
      ],
    ],
    [
      "nothing is left",
      ["One thing or other."],
      ["Completely different matter!"],
      ["removed 1→: [-One thing or other.-]", "added →1: {+Completely different matter!+}"],
    ],
    ["there was nothing", [], [LEVY], [`added →1: {+${LEVY}+}`]],
  ])("when %s", (_, before, after, expected) => {
    expect(notation(paragraphs(...before), paragraphs(...after))).toEqual(expected);
  });

  test("short common words between longer edits are not kept by chance", () => {
    const [row] = notation(
      paragraphs("The committee shall publish a detailed account of expenditure within ninety days after closing."),
      paragraphs(
        "The committee shall publish whatever statements it considers of interest within ninety days after closing.",
      ),
    );
    expect(row).toBe(
      "changed 1→1: The committee shall publish [-a detailed account of expenditure-]{+whatever statements it considers of interest+} within ninety days after closing.",
    );
  });
});

const word = fc.constantFrom(
  "levy",
  "record",
  "office",
  "may",
  "ask",
  "the",
  "of",
  "provider",
  "年",
  "🙂",
  "e\u0301",
  "—",
  "7.",
);
const line = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
const text = fc.array(line, { maxLength: 8 }).map((lines) => paragraphs(...lines));

/** The spans of one side in text order, as the words they cover. */
function covered(rows: readonly Row[], side: "before" | "after", text: string): string {
  const kinds = side === "before" ? ["kept", "removed", "left"] : ["kept", "added", "arrived"];
  return rows
    .filter(({ kind }) => kind !== "left")
    .flatMap(({ runs }) =>
      runs.filter(({ kind }) => kinds.includes(kind)).map((run) => run[side] ?? { start: 0, end: 0 }),
    )
    .toSorted((a, b) => a.start - b.start)
    .map((span) => wordsIn(text, span))
    .join("");
}

const bare = ({ blocks }: AssembledText) => blocks.map((block) => block.text).join("");

describe("whatever the texts", () => {
  test("each character of either side stands in exactly one run, and what is kept is the same in both", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 8 }), (a, b, at) => {
        const blocks = [...a.blocks.slice(at), ...b.blocks, ...a.blocks.slice(0, at)];
        const mixed = paragraphs(...blocks.map((block) => block.text));
        const rows = redlineOf(a, mixed);
        expect(covered(rows, "before", a.text)).toBe(bare(a));
        expect(covered(rows, "after", mixed.text)).toBe(bare(mixed));
        for (const run of rows.flatMap((row) => (row.kind === "left" ? [] : row.runs)))
          if (run.kind === "kept" || run.kind === "left" || run.kind === "arrived")
            expect(wordsIn(a.text, run.before)).toBe(wordsIn(mixed.text, run.after));
      }),
    );
  });

  test("every new block has one row, in order, and every move is named at both places", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const rows = redlineOf(a, b);
        const placed = rows.filter(({ kind }) => kind !== "left").flatMap(({ after }) => after);
        expect(placed).toEqual(b.blocks);
        const pairs = (kind: Row["kind"]) =>
          rows.filter((row) => row.kind === kind).map(({ before, after }) => `${before[0]?.id}→${after[0]?.id}`);
        expect(pairs("left").toSorted()).toEqual(pairs("moved").toSorted());
        const spans = (kind: string) =>
          rows.flatMap(({ kind: of, runs }) => (of === "left" ? [] : runs.filter((run) => run.kind === kind)));
        expect(spans("left").length).toBe(spans("arrived").length);
      }),
    );
  });

  test("equal texts have no changes, and different ones have some", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(changesOf(redlineOf(a, a), a.text, a.text)).toEqual([]);
        const changes = changesOf(redlineOf(a, b), a.text, b.text);
        expect(changes.length > 0).toBe(a.text !== b.text);
      }),
    );
  });
});

test("rewriting two megabytes is compared within bounds", { timeout: 30_000 }, () => {
  const rewritten = (seed: number) =>
    paragraphs(
      ...Array.from({ length: 8000 }, (_, index) =>
        Array.from({ length: 30 }, (_, word) => `w${((index * 31 + word * 17) * seed) % 9973}`).join(" "),
      ),
    );
  const [a, b] = [rewritten(7), rewritten(11)];
  expect(a.text.length).toBeGreaterThan(1_000_000);
  const rows = redlineOf(a, b);
  expect(covered(rows, "after", b.text)).toBe(bare(b));
});
