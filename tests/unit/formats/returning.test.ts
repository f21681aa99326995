import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CopiedPost, CopiedThread } from "#lib/formats/annotated-copy.ts";
import { plainAsMarkdown } from "#lib/formats/markdown/plain-as-markdown.ts";
import { type PostHere, postKey, returnOf, type ThreadHere } from "#lib/formats/returning.ts";

const at = (minute: number) => `2026-01-05T09:${String(minute).padStart(2, "0")}:00.000Z`;

/** "Ana: words" with an id where one is given. */
const copied = (line: string, id: string | null = null, minute = 0): CopiedPost => {
  const [author = "", body = ""] = line.split(": ");
  return { id, author, body, createdAt: at(minute), isDeleted: false };
};

const copiedThread = (line: string, id: string | null, change: Partial<CopiedThread> = {}): CopiedThread => ({
  ...copied(line, id),
  kind: "note",
  stance: null,
  codes: [],
  proposal: null,
  visibility: null,
  status: null,
  target: { scope: "span", place: null, quote: { exact: "the levy", prefix: "", suffix: "" }, span: null },
  replies: [],
  ...change,
});

const here = (line: string, id: string, minute = 0): PostHere => {
  const [author = "", body = ""] = line.split(": ");
  return { id, author, body, createdAt: at(minute), isDeleted: false };
};

const threadHere = (line: string, id: string, change: Partial<ThreadHere> = {}): ThreadHere => ({
  ...here(line, id),
  status: "open",
  quote: "the levy",
  replies: [],
  ...change,
});

const comparing = (threads: CopiedThread[], known: ThreadHere[]) => returnOf({ origin: null, threads }, known);

describe("bringing a copy back", () => {
  test("a copy nobody touched changes nothing", () => {
    const known = [threadHere("Ana: Why?", "t1", { replies: [here("Ben: Because.", "r1")] })];
    const copy = [copiedThread("Ana: Why?", "t1", { replies: [copied("Ben: Because.", "r1")] })];
    expect(comparing(copy, known)).toEqual({
      newThreads: [],
      newReplies: [],
      newStatuses: [],
      differing: [],
      unchanged: 1,
    });
  });

  test("what was answered and settled elsewhere comes in", () => {
    const copy = [copiedThread("Ana: Why?", "t1", { status: "resolved", replies: [copied("Word user: Agreed.")] })];
    const { newReplies, newStatuses, unchanged } = comparing(copy, [threadHere("Ana: Why?", "t1")]);
    expect(newReplies.map(({ threadId, post }) => `${threadId} ${post.author}: ${post.body}`)).toEqual([
      "t1 Word user: Agreed.",
    ]);
    expect(newStatuses).toEqual([{ threadId: "t1", from: "open", to: "resolved" }]);
    expect(unchanged).toBe(0);
  });

  test("without ids, posts are known by author and words, whatever their formatting, each once", () => {
    const replies = [here("Ben: Agreed.", "r1", 1), here("Ben: **Agreed.**", "r2", 5)];
    const known = [threadHere("Ana: *Why*?", "t1", { replies })];
    const again = [1, 5].map((minute) => copied("Ben: Agreed.", null, minute));
    expect(comparing([copiedThread("Ana: Why?", null, { replies: again })], known).newReplies).toEqual([]);
    const third = [...again, copied("Ben: Agreed.", null, 9)];
    const { newReplies, newThreads } = comparing([copiedThread("Ana: Why?", null, { replies: third })], known);
    expect(newThreads).toEqual([]);
    expect(newReplies.map(({ post }) => post.createdAt)).toEqual([at(9)]);
  });

  test("words written elsewhere are known again as the Markdown that they became here", () => {
    const risky = fc.constantFrom(
      ..."a1 *_`[]()~|<>&#;\\/-+=.:\n",
      "https://a_b",
      "www.x%20",
      "&#58;",
      "&amp;",
      "](b)",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(risky, fc.string()), { maxLength: 12 }), (parts) => {
        const body = parts.join("");
        expect(postKey({ author: "Eve", body: plainAsMarkdown(body) })).toBe(postKey({ author: "Eve", body }));
      }),
      { numRuns: 2000 },
    );
  });

  test("the same words on another passage are another thread", () => {
    const elsewhere = { scope: "span", place: null, quote: { exact: "the fee", prefix: "", suffix: "" }, span: null };
    const copy = [copiedThread("Ana: Why?", null, { target: elsewhere as CopiedThread["target"] })];
    expect(comparing(copy, [threadHere("Ana: Why?", "t1")]).newThreads).toHaveLength(1);
  });

  test.each([
    ["open", "resolved", true],
    ["in_progress", "declined", true],
    ["resolved", "open", false],
    ["resolved", "declined", false],
    ["declined", "resolved", false],
    ["open", null, false],
  ] as const)("a thread that is %s here and %s in the copy moves forward: %s", (status, inCopy, moves) => {
    const copy = [copiedThread("Ana: Why?", "t1", { status: inCopy })];
    expect(comparing(copy, [threadHere("Ana: Why?", "t1", { status })]).newStatuses).toHaveLength(moves ? 1 : 0);
  });

  test("words edited in the copy are told of and change nothing", () => {
    const { differing, newThreads } = comparing([copiedThread("Ana: Why not?", "t1")], [threadHere("Ana: Why?", "t1")]);
    expect(differing.map(({ postId, post }) => [postId, post.body])).toEqual([["t1", "Why not?"]]);
    expect(newThreads).toEqual([]);
  });

  test("a tombstone is neither brought back nor compared", () => {
    const gone = { body: "", isDeleted: true };
    const copy = [copiedThread("Ana: ", "t1", gone), copiedThread("Ana: ", "t9", gone)];
    const result = comparing(copy, [threadHere("Ana: Why?", "t1")]);
    expect(result).toMatchObject({ newThreads: [], differing: [], unchanged: 1 });
  });

  test("what answers a reply joins the thread that the reply is in here, whether or not the copy has it", () => {
    const known = [threadHere("Ana: Why?", "t1", { replies: [here("Ben: Because.", "r1"), here("Ana: Ah.", "r2")] })];
    const answered = copiedThread("Ben: Because.", "r1", { status: "resolved", replies: [copied("Eve: Since when?")] });
    const edited = copiedThread("Ana: Aha!", "r2");
    for (const others of [[], [copiedThread("Ana: Why?", "t1")]]) {
      const { newThreads, newReplies, newStatuses, differing } = comparing([answered, ...others, edited], known);
      expect(newReplies.map(({ threadId, post }) => `${threadId} ${post.body}`)).toEqual(["t1 Since when?"]);
      expect(differing.map(({ postId, post }) => `${postId} ${post.body}`)).toEqual(["r2 Aha!"]);
      expect([newThreads, newStatuses]).toEqual([[], []]);
    }
  });

  test("a thread that is known elsewhere only is a new one here, with its replies", () => {
    const copy = [copiedThread("Ana: Why?", "of-another-place", { replies: [copied("Ben: Because.", "r7")] })];
    const { newThreads } = comparing(copy, []);
    expect(newThreads.map(({ replies }) => replies.length)).toEqual([1]);
  });
});
