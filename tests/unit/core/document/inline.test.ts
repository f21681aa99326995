import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "#lib/core/document/block.ts";
import { type InlineNode, inlineTree } from "#lib/core/document/inline.ts";
import { type Segment, segmentsOf } from "#lib/core/document/segment.ts";

/** A tree in short: [ids: …] for a segment, kind(…) for a mark. */
function sketch(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      if ("segment" in node) return `[${node.segment.ids.join("+")}:${sketch(node.children)}]`;
      return `${node.mark.kind}(${sketch(node.children)})`;
    })
    .join("");
}

const mark = (kind: "strong" | "emphasis" | "code", start: number, end: number): Mark => ({ kind, start, end });
const segment = (ids: string, start: number, end: number): Segment => ({ ids: ids.split("+"), start, end });

test.each<[string, string, Mark[], Segment[], string]>([
  ["plain text is one string", "a levy", [], [], "a levy"],
  ["an empty text is nothing", "", [], [], ""],
  ["a mark wraps its words", "a levy rises", [mark("strong", 2, 6)], [], "a strong(levy) rises"],
  [
    "marks nest, the longer outside",
    "abcdef",
    [mark("emphasis", 2, 4), mark("strong", 0, 6)],
    [],
    "strong(abemphasis(cd)ef)",
  ],
  [
    "marks that cross are cut",
    "abcdef",
    [mark("strong", 0, 4), mark("emphasis", 2, 6)],
    [],
    "strong(abemphasis(cd))emphasis(ef)",
  ],
  ["equal marks keep their order", "ab", [mark("code", 0, 2), mark("strong", 0, 2)], [], "code(strong(ab))"],
  [
    "a segment is outside the formatting that contains it",
    "abcdef",
    [mark("strong", 0, 6)],
    [segment("x", 2, 4)],
    "strong(ab)[x:strong(cd)]strong(ef)",
  ],
  [
    "formatting that begins inside a segment is cut at its end",
    "abcdef",
    [mark("strong", 3, 6)],
    [segment("x", 1, 4)],
    "a[x:bcstrong(d)]strong(ef)",
  ],
  [
    "neighbouring segments stay apart",
    "abcd",
    [mark("strong", 0, 4)],
    [segment("x", 0, 2), segment("x+y", 2, 4)],
    "[x:strong(ab)][x+y:strong(cd)]",
  ],
  ["what lies beyond the text is clipped", "abc", [mark("strong", 2, 9)], [segment("x", -3, 1)], "[x:a]bstrong(c)"],
  ["what covers nothing is left out", "abc", [mark("strong", 1, 1)], [segment("x", 7, 9)], "abc"],
])("%s", (_, text, marks, segments, expected) => {
  expect(sketch(inlineTree(text, marks, segments))).toBe(expected);
});

const length = 24;
const text = Array.from({ length }, (_, index) => String.fromCharCode(97 + index)).join("");
const span = fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const marks = fc.array(
  fc
    .tuple(fc.constantFrom("strong" as const, "emphasis" as const, "code" as const), span)
    .map(([kind, { start, end }]): Mark => ({ kind, start, end })),
  { maxLength: 6 },
);
const segments = fc.array(span, { maxLength: 6 }).map((spans) =>
  segmentsOf(
    spans.map((each, index) => ({ ...each, id: `n${index}` })),
    { start: 0, end: length },
  ),
);

test("keeps every character, draws each segment once and formats exactly what the marks cover", () => {
  fc.assert(
    fc.property(marks, segments, (marks, segments) => {
      const leaves = leavesOf(inlineTree(text, marks, segments));
      expect(leaves.map((leaf) => leaf.text).join("")).toBe(text);

      const drawn = new Set(leaves.flatMap((leaf) => (leaf.segmentNode ? [leaf.segmentNode] : [])));
      expect([...drawn].map((node) => node.segment)).toEqual([...segments]);

      for (const [offset, { kinds, segment }] of characters(leaves).entries()) {
        const covers = ({ start, end }: { start: number; end: number }) => start <= offset && offset < end;
        expect(kinds.toSorted()).toEqual(
          marks
            .filter(covers)
            .map(({ kind }) => kind)
            .toSorted(),
        );
        expect(segment).toBe(segments.find(covers));
      }
    }),
  );
});

type SegmentNode = Extract<InlineNode, { segment: Segment }>;
type Leaf = { text: string; kinds: string[]; segmentNode: SegmentNode | null };

/** The strings of a tree with what stands around each. A segment below anything else breaks the rule and throws. */
function leavesOf(nodes: readonly InlineNode[], kinds: string[] = [], segmentNode: SegmentNode | null = null): Leaf[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [{ text: node, kinds, segmentNode }];
    if ("mark" in node) return leavesOf(node.children, [...kinds, node.mark.kind], segmentNode);
    if (kinds.length > 0 || segmentNode) throw new Error("a segment must be outermost");
    return leavesOf(node.children, kinds, node);
  });
}

const characters = (leaves: Leaf[]) =>
  leaves.flatMap(({ text, kinds, segmentNode }) => Array.from(text, () => ({ kinds, segment: segmentNode?.segment })));
