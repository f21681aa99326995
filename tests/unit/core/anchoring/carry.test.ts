import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carry } from "#lib/core/anchoring/carry.ts";
import type { Span } from "#lib/core/document/span.ts";
import { carried, kindOf, spanOf } from "./notation.ts";

describe("a passage is carried rightly when", () => {
  test.each([
    ["text is added before it", "The [levy] rises.", "In May the levy rises.", "In May the [levy] rises."],
    ["its words are all removed", "Rates: [levy].", "Rates: 9%.", "Rates: 9%."],
    [
      "a word inside it changes",
      "Members [shall publish annual reports] here.",
      "Members shall publish quarterly reports here.",
      "Members [shall publish quarterly reports] here.",
    ],
    [
      "words come in inside it",
      "The council [may ask for records] at any time.",
      "The council may, in writing, ask for records at any time.",
      "The council [may, in writing, ask for records] at any time.",
    ],
    [
      "its last word is replaced",
      "Access is [granted by the registrar].",
      "Access is granted by the ombudsman.",
      "Access is [granted by the ombudsman].",
    ],
    [
      "what replaces a word is longer",
      "A reply is due within [24 hours] of the request.",
      "A reply is due within 1 business day of the request.",
      "A reply is due within [1 business day] of the request.",
    ],
    [
      "a word gets a hyphen",
      "The content is [reenabled] after the review.",
      "The content is re-enabled after the review.",
      "The content is [re-enabled] after the review.",
    ],
    [
      "only the typography changes",
      'The board [said "no" - twice] today.',
      "The board said “no” – twice today.",
      "The board [said “no” – twice] today.",
    ],
    [
      "its clauses change places",
      "Intro here.\n\n[If no answer arrives, the registrar informs the applicant.]\n\nEnd here.",
      "Intro here.\n\nThe registrar informs the applicant, if no answer arrives.\n\nEnd here.",
      "Intro here.\n\n[The registrar informs the applicant, if no answer arrives.]\n\nEnd here.",
    ],
    [
      "its paragraph is split",
      "One rule holds for members. [Another rule holds for guests.] A third is kept.",
      "One rule holds for members.\n\nAnother rule holds for guests.\n\nA third is kept.",
      "One rule holds for members.\n\n[Another rule holds for guests.]\n\nA third is kept.",
    ],
    [
      "its sentence is split",
      "[Users can copy a project and then push their changes back to it.] The end.",
      "Users can copy a project into an account. They can then push their changes back to it. The end.",
      "[Users can copy a project into an account. They can then push their changes back to it.] The end.",
    ],
    [
      "the same words stand elsewhere too",
      "The fee is due in May. Pay it early.\n\nAll [fees are due] here.\n\nThe end is near.",
      "All fees are due elsewhere.\n\nThe fee is due in May. Pay it early.\n\nAll fees are due here.\n\nThe end is near.",
      "All fees are due elsewhere.\n\nThe fee is due in May. Pay it early.\n\nAll [fees are due] here.\n\nThe end is near.",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(carried(before, after)).toBe(expected);
  });

  test("its paragraph moves", () => {
    const [one, two, three] = [
      "Members publish their annual accounts in March of every year.",
      "Records of every meeting are kept for [six years] by the registrar.",
      "Nobody is bound by a decision that was not announced beforehand.",
    ];
    expect(carried(`${one}\n\n${two}\n\n${three}`, `${two.replace(/[[\]]/g, "")}\n\n${one}\n\n${three}`)).toBe(
      `${two}\n\n${one}\n\n${three}`,
    );
  });
});

describe("what became of a passage is said honestly:", () => {
  test.each([
    ["exact", "same words in place", "The [levy] rises in May.", "The levy rises in June."],
    ["moved", "same words elsewhere", "The [levy] rises.", "In May the levy rises."],
    ["changed", "other words", "The [annual levy] rises in May.", "The yearly levy rises in May."],
    ["changed", "another case is another text", "The [levy] rises in May.", "The LEVY rises in May."],
    ["orphaned", "nothing is left", "Keep this. [Delete the entire second sentence.]", "Keep this."],
  ])("%s: %s", (kind, _, before, after) => {
    expect(kindOf(before, after)).toBe(kind);
  });

  test("a look-alike that was there before is no destination for a deleted passage", () => {
    const before =
      "Grants of up to 500 euros are approved by the treasurer within ten days.\n\n[Grants of up to 900 euros are approved by the treasurer within ten days.]\n\nThe end.";
    expect(kindOf(before, before.replace(/\[.*\]\n\n/, ""))).toBe("orphaned");
  });

  test("little that survives is marked uncertain", () => {
    const before = "Start.\n\nThe agency [keeps paper files of visits] in a locked room.\n\nStop.";
    const after = "Start.\n\nThe agency stores paper scans of travels in a locked room.\n\nStop.";
    const span = { start: before.indexOf("["), end: before.indexOf("]") - 1 };
    const [placement] = carry(before.replace(/[[\]]/g, ""), after, [span]);
    expect(placement).toMatchObject({ kind: "changed", uncertain: true });
    expect(placement?.kind === "changed" && placement.score).toBeLessThan(0.6);
  });

  test.each([
    [{ start: 3, end: 3 }],
    [{ start: 5, end: 2 }],
    [{ start: -1, end: 3 }],
    [{ start: 0, end: 99 }],
    [{ start: Number.NaN, end: 3 }],
    [{ start: 0.5, end: 3 }],
  ])("%o is no span of the text, so it is an orphan", (span) => {
    expect(carry("Some text.", "Some text.", [span])).toEqual([{ kind: "orphaned" }]);
    expect(carry("Some text.", "Some other text.", [span])).toEqual([{ kind: "orphaned" }]);
  });
});

/** Words of several scripts, so that texts share some of them by chance. */
const word = fc.constantFrom(
  ..."levy council shall publish annual record e\u0301tat Straße 🔒 👩‍⚖️ 👍🏽 العقد نص 條款 規則 третий 30 2018–2020".split(
    " ",
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `The ${words.join(" ")}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
const text = fc.array(paragraph, { maxLength: 6 }).map((paragraphs) => paragraphs.join("\n\n"));

const spansOf = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 12 })
    .map((pairs) => pairs.map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) })));

const textAndSpans = text.chain((old) => fc.tuple(fc.constant(old), spansOf(old)));

/** A text and a revision of it: some paragraphs dropped, some put elsewhere, some made anew. */
const revision = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    fc.array(paragraph, { maxLength: 2 }),
    fc.infiniteStream(fc.nat(99)),
  )
  .map(([paragraphs, fresh, numbers]) => {
    const chance = () => numbers.next().value ?? 0;
    const kept = paragraphs
      .filter(() => chance() < 75)
      .map((each) => (chance() < 30 ? each.replace("levy", "toll") : each));
    const after = [...kept, ...fresh].toSorted(() => (chance() < 20 ? 1 : -1));
    return { before: paragraphs.join("\n\n"), after: after.join("\n\n") };
  });

const revisionAndSpans = revision.chain(({ before, after }) =>
  fc.tuple(fc.constant(before), fc.constant(after), spansOf(before)),
);

describe("whatever the texts,", () => {
  test("every span gets one placement, in order, within the new text", () => {
    fc.assert(
      fc.property(revisionAndSpans, ([before, after, spans]) => {
        const placements = carry(before, after, spans);
        expect(placements).toHaveLength(spans.length);
        for (const place of placements.map(spanOf)) {
          if (!place) continue;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual(after.length);
        }
      }),
    );
  });

  test("an unchanged text carries every span onto itself", () => {
    fc.assert(
      fc.property(textAndSpans, ([old, spans]) => {
        carry(old, old, spans).forEach((placement, index) => {
          const span = spans[index];
          if (span && span.start < span.end) expect(placement).toEqual({ kind: "exact", span, score: 1 });
          else expect(placement.kind).toBe("orphaned");
        });
      }),
    );
  });

  test("exact and moved are said only of the same characters", () => {
    fc.assert(
      fc.property(revisionAndSpans, ([before, after, spans]) => {
        carry(before, after, spans).forEach((placement, index) => {
          const [span, place] = [spans[index], spanOf(placement)];
          if (!span || !place || placement.kind === "changed") return;
          expect(after.slice(place.start, place.end)).toBe(before.slice(span.start, span.end));
          expect(placement.kind === "exact").toBe(place.start === span.start);
        });
      }),
    );
  });

  test("there and back never ends on different words without saying so", () => {
    fc.assert(
      fc.property(revisionAndSpans, ([before, after, spans]) => {
        carry(before, after, spans).forEach((there, index) => {
          const [span, place] = [spans[index], spanOf(there)];
          if (!span || !place) return;
          const [back] = carry(after, before, [place]);
          const end = spanOf(back);
          if (!end || there.kind === "changed" || back?.kind === "changed") return;
          expect(before.slice(end.start, end.end)).toBe(before.slice(span.start, span.end));
        });
      }),
    );
  });

  test("a deleted passage is never claimed exact, nor moved", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 2, maxLength: 6 }), fc.nat(5), (paragraphs, chosen) => {
        const unique = paragraphs.map((each, index) => `${each} Clause ${"abcdef".charAt(index).repeat(9)} applies.`);
        const index = chosen % unique.length;
        const before = unique.join("\n\n");
        const start = unique.slice(0, index).join("\n\n").length + (index > 0 ? 2 : 0);
        const after = unique.toSpliced(index, 1).join("\n\n");
        const [placement] = carry(before, after, [{ start, end: start + (unique[index] ?? "").length }]);
        expect(["changed", "orphaned"]).toContain(placement?.kind);
      }),
    );
  });

  test("no place begins or ends inside a surrogate pair when the span does not", () => {
    const pairHalf = /^[\udc00-\udfff]|[\ud800-\udbff]$/;
    fc.assert(
      fc.property(revisionAndSpans, ([before, after, spans]) => {
        carry(before, after, spans).forEach((placement, index) => {
          const [span, place] = [spans[index], spanOf(placement)];
          if (!span || !place || pairHalf.test(before.slice(span.start, span.end))) return;
          expect(after.slice(place.start, place.end)).not.toMatch(pairHalf);
        });
      }),
    );
  });
});
