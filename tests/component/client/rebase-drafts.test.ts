import { beforeEach, expect, test } from "vitest";
import { type Draft, type DraftTarget, draftStore, SILENT } from "#lib/client/drafts.ts";
import { rebaseDrafts } from "#lib/client/rebase-drafts.ts";
import { articleOf } from "./article.ts";

beforeEach(() => localStorage.clear());

/** What a draft begun on revision "old" becomes where "new" reads "First. The levy rises." */
function rebased(target: DraftTarget, quote: string): readonly Draft[] {
  const store = draftStore("d1", localStorage);
  const facts = {
    ordinal: 1,
    kind: "note",
    visibility: "public",
    ...SILENT,
    body: "Why?",
    idempotencyKey: "k",
    changedAt: 1,
  } as const;
  store.write({ ...facts, target, quote });
  rebaseDrafts(store, articleOf(["First.", "The levy rises. The levy falls."]).map, "new");
  return store.list();
}

const span = { type: "span", revisionId: "old", span: { start: 90, end: 95 } } as const;

test("words that stand in one place are found there again", () => {
  expect(rebased(span, "levy rises")).toMatchObject([
    { body: "Why?", target: { revisionId: "new", span: { start: 12, end: 22 } } },
  ]);
});

test.each(["no such words", "The levy"])(
  "for %j, which no one place has, the quotation goes into the words",
  (quote) => {
    expect(rebased(span, quote)).toMatchObject([{ target: { type: "document" }, body: `> ${quote}\n\nWhy?` }]);
  },
);

test("a draft of the revision that is read stays as it is", () => {
  expect(rebased({ ...span, revisionId: "new" }, "levy")).toMatchObject([{ target: { span: { start: 90, end: 95 } } }]);
});
