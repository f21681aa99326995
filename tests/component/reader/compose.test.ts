import { expect, test } from "vitest";
import {
  composeBlock,
  composeDocument,
  composeDraft,
  composeSpan,
  pendingPassage,
} from "#components/reader/compose.ts";
import { type Draft, SILENT } from "#lib/client/drafts.ts";
import { articleOf } from "../client/article.ts";

const page = () => articleOf(["One levy. Two levies.", "Three."]);
const draftOf = (target: Draft["target"]): Draft => ({
  target,
  quote: "",
  ordinal: null,
  kind: "question",
  visibility: "private",
  ...SILENT,
  body: "Why?",
  idempotencyKey: "k",
  changedAt: 1,
});

test("selected words are quoted as the canonical text has them", () => {
  const { begin, paragraph } = composeSpan(page().map, "r1", { start: 10, end: 29 }, "question");
  expect(begin).toMatchObject({ quote: "Two levies.\n\nThree.", ordinal: 1, kind: "question" });
  expect(paragraph).toBeNull();
});

test("a paragraph comes whole, with its sentences to narrow it", () => {
  const { map } = page();
  const [block] = map.blocks;
  if (!block) throw new Error("no block");
  const { begin, paragraph } = composeBlock(block, "r1", "en");
  expect(begin).toMatchObject({ quote: "One levy. Two levies.", ordinal: 1, target: { type: "block", span: null } });
  expect(paragraph?.sentences).toHaveLength(2);
  expect(pendingPassage(map, begin.target)).toMatchObject({ start: 0, end: 21, kind: "pending" });
  expect(
    pendingPassage(map, {
      ...begin.target,
      type: "block",
      revisionId: "r1",
      blockId: block.id,
      span: { start: 10, end: 21 },
    }),
  ).toMatchObject({ start: 10 });
});

test("a note on the document shows nothing in the text", () => {
  expect(pendingPassage(page().map, composeDocument().begin.target)).toBeNull();
});

test("a draft is taken up where it was left, a reply's in its thread", () => {
  const { map, blocks } = page();
  const block = draftOf({ type: "block", revisionId: "r1", blockId: blocks[0]?.id ?? "", span: null });
  expect(composeDraft(block, map, "en")).toMatchObject({ begin: { body: "Why?" }, paragraph: { start: 0 } });
  expect(composeDraft(draftOf({ type: "reply", rootId: "a" }), map, "en")).toBeNull();
});
