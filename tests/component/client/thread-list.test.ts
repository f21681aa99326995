import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ThreadList } from "#lib/client/thread-list.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { fakeServer, json, problem } from "#tests/component/account/fake-server.ts";
import { placed, reply, thread } from "#tests/component/annotations/thread.ts";

const early = thread("early", { placement: placed(0, 5) });
const late = thread("late", { placement: placed(50, 60) });
const READING = "GET /api/documents/d1/annotations?limit=5000&revision=r1";

beforeEach(() => {
  vi.useFakeTimers();
});
const watched: (() => void)[] = [];
afterEach(() => {
  for (const stop of watched.splice(0)) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that gives one answer after the other, the last one for ever, and the list that reads from it. */
function listOf(...answers: (() => Response | Error)[]) {
  let next = 0;
  const requests = fakeServer({
    [READING]: () => (answers[Math.min(next++, answers.length - 1)] ?? (() => problem(500, "internal-error")))(),
  });
  const list = new ThreadList("d1", "r1");
  const stop = list.subscribe(() => undefined);
  watched.push(stop);
  const settled = () => vi.advanceTimersByTimeAsync(10_000);
  return { list, requests, stop, settled };
}
const threads =
  (...items: Annotation[]) =>
  () =>
    json({ items, next: null });
const ids = (list: ThreadList) => list.get().threads?.map(({ id }) => id);

test("is read when somebody looks, and not before", async () => {
  const requests = fakeServer({ [READING]: threads(early) });
  const list = new ThreadList("d1", "r1");
  expect(requests).toHaveLength(0);
  watched.push(list.subscribe(() => undefined));
  await vi.advanceTimersByTimeAsync(0);
  expect(ids(list)).toEqual(["early"]);
});

test("is read anew when the reader comes back, and what says the same stays the same", async () => {
  const { list, settled } = listOf(threads(early, late), threads(early, { ...late, body: "Other words" }));
  await settled();
  const [before] = list.get().threads ?? [];
  document.dispatchEvent(new Event("visibilitychange"));
  await settled();
  const [same, changed] = list.get().threads ?? [];
  expect(same).toBe(before);
  expect(changed?.body).toBe("Other words");
});

test("a list of which nothing changed is the same list", async () => {
  const { list, settled } = listOf(threads(early, late));
  await settled();
  const before = list.get().threads;
  await list.read();
  expect(list.get().threads).toBe(before);
});

test("a post that is kept while an older answer is on its way is not lost to it", async () => {
  const { list, settled } = listOf(threads(early));
  await settled();
  const reading = list.read();
  list.keep(late);
  list.keep(reply("r", "early"));
  await reading;
  expect(ids(list)).toEqual(["early", "late"]);
  expect(list.get().threads?.[0]?.replies).toHaveLength(1);
});

test("a lost connection is tried again, a refusal is not", async () => {
  const lost = listOf(
    () => new TypeError("Failed to fetch"),
    () => problem(503, "unavailable"),
    threads(early),
  );
  await lost.settled();
  expect(ids(lost.list)).toEqual(["early"]);
  lost.stop();

  const refused = listOf(() => problem(404, "not-found"), threads(early));
  await refused.settled();
  expect(refused.list.get()).toMatchObject({ threads: null, problem: { code: "not-found" } });
  expect(refused.requests).toHaveLength(1);
});

test("when reading fails in the end, what was read before stays, and says so", async () => {
  const { list, settled } = listOf(threads(early), () => problem(503, "unavailable"));
  await settled();
  void list.read();
  await settled();
  expect(ids(list)).toEqual(["early"]);
  expect(list.get().problem?.code).toBe("unavailable");
});

test("nobody looks any more: nothing is read", async () => {
  const { requests, stop, settled } = listOf(threads(early));
  await settled();
  stop();
  document.dispatchEvent(new Event("visibilitychange"));
  await settled();
  expect(requests).toHaveLength(1);
});
