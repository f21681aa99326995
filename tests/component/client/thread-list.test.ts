import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ThreadList } from "#lib/client/thread-list.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { fakeServer, json, problem } from "#tests/component/account/fake-server.ts";
import { brief, placed, reply, thread } from "#tests/component/annotations/thread.ts";

const early = brief("early", { placement: placed(0, 5) });
const late = brief("late", { placement: placed(50, 60) });
const READING = "GET /api/documents/d1/threads?revision=r1";

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
  (...items: ThreadInBrief[]) =>
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
  const { list, settled } = listOf(threads(early, late), threads(early, { ...late, opening: "Other words" }));
  await settled();
  const [before] = list.get().threads ?? [];
  document.dispatchEvent(new Event("visibilitychange"));
  await settled();
  const [same, changed] = list.get().threads ?? [];
  expect(same).toBe(before);
  expect(changed?.opening).toBe("Other words");
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
  list.keep(thread("late", { placement: placed(50, 60) }));
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

const whole = thread("early", { placement: placed(0, 5), body: "All its words" });
const WHOLE = "GET /api/annotations/early?revision=r1";

/** A list that was read, on a server that gives one thread whole after the other, the last one for ever. */
async function readListOf(...answers: (() => Response | Error)[]) {
  let next = 0;
  const requests = fakeServer({
    [READING]: threads(early, late),
    [WHOLE]: () => (answers[Math.min(next++, answers.length - 1)] ?? (() => problem(500, "internal-error")))(),
  });
  const list = new ThreadList("d1", "r1");
  watched.push(list.subscribe(() => undefined));
  await vi.advanceTimersByTimeAsync(0);
  return { list, asked: () => requests.filter(({ path }) => path.includes("/annotations/")).length };
}

test("a whole thread is fetched once, however many want it", async () => {
  const { list, asked } = await readListOf(() => json(whole));
  await Promise.all([list.prepare("early"), list.prepare("early")]);
  await list.prepare("early");
  expect(list.whole("early")).toEqual(whole);
  expect(asked()).toBe(1);
});

test("what is posted changes the thread in the list and the one that is open", async () => {
  const { list } = await readListOf(() => json(whole));
  await list.prepare("early");
  list.keep(reply("r", "early", { body: "An answer" }));
  expect(list.whole("early")?.replies.map(({ body }) => body)).toEqual(["An answer"]);
  expect(list.get().threads?.[0]?.replies.map(({ id }) => id)).toEqual(["r"]);
});

test("a thread that was answered while it was on its way is asked for again", async () => {
  const answered = { ...whole, replies: [reply("r", "early")] };
  const { list, asked } = await readListOf(
    () => json(whole),
    () => json(answered),
  );
  const fetching = list.prepare("early");
  list.keep(reply("r", "early"));
  await fetching;
  expect(list.whole("early")).toEqual(answered);
  expect(asked()).toBe(2);
});

test("an open thread that changed elsewhere is fetched anew when the list says so", async () => {
  const changed = { ...whole, version: 2, body: "Other words" };
  let version = 1;
  fakeServer({
    [READING]: () => json({ items: [{ ...early, version }] }),
    [WHOLE]: () => json(version === 1 ? whole : changed),
  });
  const list = new ThreadList("d1", "r1");
  watched.push(list.subscribe(() => undefined));
  await vi.advanceTimersByTimeAsync(0);
  await list.prepare("early");
  version = 2;
  await list.read();
  await vi.advanceTimersByTimeAsync(0);
  expect(list.whole("early")).toEqual(changed);
});

test("a thread that cannot be had says why, and can be asked for again", async () => {
  const { list } = await readListOf(
    () => problem(404, "not-found"),
    () => json(whole),
  );
  await expect(list.prepare("early")).rejects.toMatchObject({ code: "not-found" });
  await list.prepare("early");
  expect(list.whole("early")).toEqual(whole);
});

test("the thread that is open stays, however many others a mouse has had fetched since", async () => {
  const others = Array.from({ length: 60 }, (_, index) => `other-${index}`);
  fakeServer({
    [READING]: threads(early),
    [WHOLE]: () => json(whole),
    ...Object.fromEntries(others.map((id) => [`GET /api/annotations/${id}?revision=r1`, () => json(thread(id))])),
  });
  const list = new ThreadList("d1", "r1");
  watched.push(list.subscribe(() => undefined));
  await list.prepare("early");
  const lookAway = list.lookAt("early");
  for (const id of others) await list.prepare(id);
  expect(list.whole("early")).toEqual(whole);
  expect(others.filter((id) => list.whole(id))).toHaveLength(29);

  lookAway();
  await list.prepare("other-0");
  expect(list.whole("early")).toBeNull();
});
