import fc from "fast-check";
import type { BlockDraft, Container, Mark } from "#lib/core/document/block.ts";

/** Signs that mean something to Markdown or HTML, between words of several scripts. */
const PIECES = [
  ..."_ * ** ` `` ~ ~~ [ ] ( ) < > & | ! ^ ^[ \\ \\\\ : - -- --- # ## + = == . , $ {}".split(" "),
  ..."1. 2) <b> </b> &amp; &#35; [^a1] [x](y) ![i](j) <!-- https://x.org/a_b http://y.org".split(" "),
  ..."a b Wort foo_bar é 中文 （重点） 👍 العربية “q” \u00a0x".split(" "),
];

/** Text as readers of Markdown and HTML leave it: single spaces, line breaks, no white space at the edges. */
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ", "", "\n")), { minLength: 1, maxLength: 9 })
  .map((pieces) =>
    pieces
      .flat()
      .join("")
      .replace(/ +/g, " ")
      .replace(/\s*\n\s*/g, "\n")
      .trim(),
  )
  .filter((text) => text !== "");

const anyStyle = fc.constantFrom(
  "strong",
  "emphasis",
  "code",
  "strike",
  "underline",
  "superscript",
  "subscript",
  "link",
);

const isInsidePair = (text: string, offset: number) => /[\udc00-\udfff]/.test(text[offset] ?? "");

/** Two offsets that cut no character, the first before the second; null where there is nothing between them. */
export function spanBetween(text: string, one: number, other: number) {
  const [start = 0, end = 0] = [one, other]
    .toSorted((a, b) => a - b)
    .map((offset) => (isInsidePair(text, offset) ? offset - 1 : offset));
  return start < end ? { start, end } : null;
}

/** Marks that may touch, nest and cross. */
const anyMarks = (text: string) =>
  fc.array(fc.tuple(anyStyle, fc.nat(text.length), fc.nat(text.length)), { maxLength: 4 }).map((drawn) =>
    drawn.flatMap(([kind, one, other]): Mark[] => {
      const span = spanBetween(text, one, other);
      if (!span) return [];
      return [kind === "link" ? { kind, href: "https://example.org/?a=1&b=(2)", ...span } : { kind, ...span }];
    }),
  );

const cell = { kind: "cell", id: "cell", header: true, columns: 1, rows: 1 } as const;
const PLACES: readonly (readonly Container[])[] = [
  [],
  [{ kind: "quote", id: "quote" }],
  [
    { kind: "list", id: "list", ordered: false },
    { kind: "item", id: "item" },
  ],
  [
    { kind: "list", id: "list", ordered: true },
    { kind: "item", id: "item", label: "3." },
  ],
  [
    { kind: "list", id: "list", ordered: false },
    { kind: "item", id: "item" },
    { kind: "list", id: "inner", ordered: true },
    { kind: "item", id: "inner-item", label: "1)" },
  ],
  [{ kind: "table", id: "table" }, { kind: "row", id: "row" }, cell],
];

const anyDraft = fc
  .tuple(
    anyText.chain((text) => fc.tuple(fc.constant(text), anyMarks(text))),
    fc.constantFrom(...PLACES),
    fc.constantFrom("paragraph", "paragraph", "heading", "preformatted"),
  )
  .map(([[text, marks], within, kind]): BlockDraft => {
    const isCell = within.some((container) => container.kind === "table");
    if (kind === "heading" && !isCell) return { kind, level: 2, text, marks, within };
    if (kind === "preformatted" && !isCell) return { kind, text, marks: [], within };
    return { kind: "paragraph", text, marks, within };
  });

/** A document of a few blocks, each in containers of its own. */
export const anyDrafts = fc.array(anyDraft, { minLength: 1, maxLength: 4 }).map((drafts) =>
  drafts.map((draft, index) => ({
    ...draft,
    within: draft.within.map((container) => ({ ...container, id: `${container.id}-${index}` })),
  })),
);
