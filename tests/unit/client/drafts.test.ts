import { describe, expect, test } from "vitest";
import { type Draft, draftKeyOf, draftStore, hasWords, newIdempotencyKey, SILENT } from "#lib/client/drafts.ts";

/** A browser's storage in memory; `fails` makes it refuse like a full or forbidden one. */
function storageIn(map = new Map<string, string>(), fails = false): Storage {
  const refuse = <T>(value: () => T): T => {
    if (fails) throw new DOMException("full", "QuotaExceededError");
    return value();
  };
  return {
    get length() {
      return refuse(() => map.size);
    },
    key: (index) => refuse(() => [...map.keys()][index] ?? null),
    getItem: (key) => refuse(() => map.get(key) ?? null),
    setItem: (key, value) => refuse(() => void map.set(key, value)),
    removeItem: (key) => refuse(() => void map.delete(key)),
    clear: () => map.clear(),
  };
}

const draft = (change: Partial<Draft> = {}): Draft => ({
  target: { type: "span", revisionId: "r1", span: { start: 3, end: 9 } },
  quote: "a levy",
  ordinal: 2,
  kind: "note",
  visibility: "public",
  ...SILENT,
  body: "Why?",
  idempotencyKey: "k",
  changedAt: 1,
  ...change,
});

describe("drafts", () => {
  test("survive with everything that was chosen", () => {
    const storage = storageIn();
    const marks = { stance: "mixed", codes: ["tax"], proposal: "" } as const;
    const written = draft({ kind: "suggestion", visibility: "private", ...marks });
    expect(draftStore("d1", storage).write(written)).toBe(true);
    expect(draftStore("d1", storage).read(draftKeyOf(written.target))).toEqual(written);
  });

  test("stand side by side, the latest first, and never in another document", () => {
    const storage = storageIn();
    const store = draftStore("d1", storage);
    store.write(draft({ changedAt: 1 }));
    store.write(draft({ target: { type: "reply", rootId: "a1" }, changedAt: 3 }));
    store.write(draft({ target: { type: "document" }, changedAt: 2 }));
    draftStore("d2", storage).write(draft());
    expect(store.list().map(({ target }) => target.type)).toEqual(["reply", "document", "span"]);
  });

  test("people who share a browser see their own, and what nobody signed in has written is whoever's takes it up", () => {
    const storage = storageIn();
    const [nobody, ana, ben] = [null, "ana", "ben"].map((writer) => draftStore("d1", storage, writer));
    nobody?.write(draft({ body: "before signing in" }));
    const key = draftKeyOf(draft().target);
    expect(ana?.read(key)?.body).toBe("before signing in");
    ana?.write(draft({ body: "Ana's own" }));
    expect(ben?.list()).toEqual([]);
    expect(nobody?.list()).toEqual([]);
    expect(ana?.list().map(({ body }) => body)).toEqual(["Ana's own"]);
    ben?.write(draft({ body: "Ben's" }));
    ben?.remove(key);
    expect(ana?.read(key)?.body).toBe("Ana's own");
  });

  test("a paragraph's draft is the same one however it is narrowed", () => {
    const target = { type: "block", revisionId: "r1", blockId: "b-1", span: null } as const;
    expect(draftKeyOf(target)).toBe(draftKeyOf({ ...target, span: { start: 1, end: 2 } }));
  });

  test.each([
    ["nothing", {}, false],
    ["a stance", { stance: "support" }, true],
    ["a code", { codes: ["tax"] }, true],
    ["the wording of the text itself", { proposal: "a levy" }, false],
    ["another wording", { proposal: "" }, true],
  ] as const)("%s said is worth keeping: %s", (_, said, expected) => {
    expect(hasWords(draft({ ...SILENT, ...said }))).toBe(expected);
  });

  test("of a build before stances still open", () => {
    const { stance: _stance, codes: _codes, proposal: _proposal, ...old } = draft();
    const entries = new Map([["glossator.draft.d1.document", JSON.stringify(old)]]);
    expect(draftStore("d1", storageIn(entries)).read("document")).toMatchObject({ codes: [], body: "Why?" });
  });

  test("are gone once removed", () => {
    const store = draftStore("d1", storageIn());
    store.write(draft());
    store.remove(draftKeyOf(draft().target));
    expect(store.list()).toEqual([]);
  });

  test("a browser that keeps nothing says so and breaks nothing", () => {
    for (const store of [draftStore("d1", null), draftStore("d1", storageIn(new Map(), true))]) {
      expect(store.write(draft())).toBe(false);
      expect(store.read("document")).toBeNull();
      expect(store.list()).toEqual([]);
      expect(() => store.remove("document")).not.toThrow();
    }
  });

  test("what is no draft is ignored", () => {
    const entries = new Map(
      ["null", "{}", "not json", '{"target":3,"body":"x"}'].map((value, index) => [
        `glossator.draft.d1.x${index}`,
        value,
      ]),
    );
    expect(draftStore("d1", storageIn(entries)).list()).toEqual([]);
  });

  test("idempotency keys differ", () => {
    expect(new Set(Array.from({ length: 100 }, newIdempotencyKey)).size).toBe(100);
  });
});
