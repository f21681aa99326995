import { expect, test } from "vitest";
import { isAlive, othersUnder, passageOf, threadWith, withPost } from "#lib/client/threads.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import { brief, onDocument, placed, reply, thread } from "#tests/component/annotations/thread.ts";

const early = brief("early", { placement: placed(0, 5) });
const late = brief("late", { placement: placed(50, 60), replies: [reply("r1", "late")] });
const DELETED = "2026-11-23T09:00:00.000Z";

test("a new thread takes its place in the order of the text", () => {
  const ids = (placement: ReturnType<typeof placed>) =>
    withPost([early, late], thread("new", { placement })).map(({ id }) => id);
  expect(ids(placed(20, 30))).toEqual(["early", "new", "late"]);
  expect(ids(placed(0, 9))).toEqual(["new", "early", "late"]);
  expect(ids(onDocument)).toEqual(["new", "early", "late"]);
});

test("a changed thread stays where it is", () => {
  const changed = thread("early", { body: "Other words", placement: placed(0, 5) });
  expect(withPost([early, late], changed)).toEqual([inBrief(changed), late]);
});

test("a reply joins its thread, and a changed one replaces itself", () => {
  const [, answered] = withPost([early, late], reply("r2", "late"));
  expect(answered?.replies.map(({ id }) => id)).toEqual(["r1", "r2"]);
  const [, edited] = withPost([early, late], reply("r1", "late", { version: 2 }));
  expect(edited?.replies.map(({ version }) => version)).toEqual([2]);
});

test("a tombstone lives on only for its replies", () => {
  expect(isAlive(thread("a", { deletedAt: DELETED }))).toBe(false);
  expect(isAlive(thread("a", { deletedAt: DELETED, replies: [reply("b", "a")] }))).toBe(true);
  expect(isAlive(thread("a", { deletedAt: DELETED, replies: [reply("b", "a", { deletedAt: DELETED })] }))).toBe(false);
});

test("a thread is found by any of its posts", () => {
  expect(threadWith([early, late], "r1")).toBe(late);
  expect(threadWith([early, late], "nobody")).toBeUndefined();
});

test("others under the same words come smallest first, neighbours not at all", () => {
  const wide = brief("wide", { placement: placed(0, 100) });
  const small = brief("small", { placement: placed(52, 54) });
  const beside = brief("beside", { placement: placed(60, 70) });
  expect(othersUnder([wide, early, late, small, beside], late).map(({ id }) => id)).toEqual(["small", "wide"]);
  expect(othersUnder([wide], brief("all", { placement: onDocument }))).toEqual([]);
});

test("what lost its place highlights nothing", () => {
  expect(passageOf(early)).toEqual({ id: "early", start: 0, end: 5, kind: "note", isClosed: false });
  expect(passageOf(brief("all", { placement: onDocument }))).toBeNull();
});
