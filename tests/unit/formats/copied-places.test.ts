import { describe, expect, test } from "vitest";
import type { BlockDraft } from "#lib/core/document/block.ts";
import { assemble } from "#lib/core/document/text.ts";
import type { CopiedTarget } from "#lib/formats/annotated-copy.ts";
import { placesIn } from "#lib/formats/copied-places.ts";

const paragraph = (text: string): BlockDraft => ({ kind: "paragraph", text, marks: [], within: [] });

/** Paragraphs parted by "|". */
const draftsOf = (text: string) => text.split("|").map(paragraph);
const revisionOf = (text: string) => ({ ...assemble(draftsOf(text)), digest: `digest of ${text}` });

const target = (change: Partial<CopiedTarget>): CopiedTarget => ({
  scope: "span",
  place: null,
  quote: { exact: "", prefix: "", suffix: "" },
  span: null,
  ...change,
});

/** The target that brackets mark in a copy's paragraphs, and the copy's drafts without them. */
function marked(copy: string) {
  const point = (sign: string) => {
    const before = copy.slice(0, copy.indexOf(sign)).replace("[", "").split("|");
    return { draft: before.length - 1, offset: before.at(-1)?.length ?? 0 };
  };
  const drafts = draftsOf(copy.replace(/[[\]]/g, ""));
  return { drafts, target: target({ place: { from: point("["), to: point("]") } }) };
}

/** The revision with the place in brackets and how sure it is, or "orphaned". */
function shown(revision: string, targets: CopiedTarget[], drafts: BlockDraft[] | null, digest: string | null = null) {
  const { text, blocks } = revisionOf(revision);
  const [place] = placesIn({ text, blocks, digest: `digest of ${revision}` }, targets, { drafts, digest });
  if (!place?.span) return `orphaned: ${place?.quote}`;
  const { start, end } = place.span;
  return `${place.kind}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`.replaceAll("\n\n", "|");
}

describe("a thread from a copy stands", () => {
  test.each([
    [
      "where it stood, when the text is the same",
      "One.|The [levy] rises.",
      "One.|The levy rises.",
      "exact: One.|The [levy] rises.",
    ],
    [
      "on the same words, when text came before them",
      "The [levy] rises.",
      "New words come first.|The levy rises.",
      "exact: New words come first.|The [levy] rises.",
    ],
    ["across paragraphs", "The l[evy.|It ri]ses.", "The levy.|It rises.", "exact: The l[evy.|It ri]ses."],
    [
      "on what its words became, to be confirmed",
      "The [general levy on imports] rises in May.",
      "The general levy on exports rises in May.",
      "changed: The [general levy on exports] rises in May.",
    ],
  ])("%s", (_, copy, revision, expected) => {
    const { drafts, target: place } = marked(copy);
    expect(shown(revision, [place], drafts)).toBe(expected);
  });

  test("nowhere, when its words are gone", () => {
    const { drafts, target: place } = marked("Rates were set.|The [levy on imported cheese] goes up.|End.");
    const quoted = { ...place, quote: { exact: "levy on imported cheese", prefix: "", suffix: "" } };
    expect(shown("Rates were set.|End.", [quoted], drafts)).toBe("orphaned: levy on imported cheese");
  });

  test("at its span in the very text that it was counted in, and by its quotation in another", () => {
    const revision = "The council sets a levy on imported cheese.|Later the ministers raise the levy on wine.";
    const expected = "exact: The council sets a levy on imported cheese.|Later the ministers raise the [levy] on wine.";
    const start = revision.lastIndexOf("levy") + 1;
    const quote = { exact: "levy", prefix: "Later the ministers raise the ", suffix: " on wine." };
    const second = target({ quote, span: { start, end: start + 4 } });
    expect(shown(revision, [second], null, `digest of ${revision}`)).toBe(expected);
    const shifted = { ...second, span: { start: 19, end: 23 } };
    expect(shown(revision, [shifted], null, "digest of another text")).toBe(expected);
  });

  test("where canonical form shortened the words before it", () => {
    const { drafts, target: place } = marked("Cafe\u0301 and [levy].");
    expect(shown("Caf\u00e9 and levy.", [place], drafts)).toBe("exact: Caf\u00e9 and [levy].");
  });

  test("on the whole document, when it is about that", () => {
    const [place] = placesIn(revisionOf("Text."), [target({ scope: "document" })], { drafts: null, digest: null });
    expect(place).toMatchObject({ scope: "document", kind: "exact", span: null });
  });
});
