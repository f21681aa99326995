import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from "vitest";
import { addressOf, call } from "#lib/client/call.ts";
import { ProblemError } from "#lib/client/problem-error.ts";
import type { Token } from "#lib/contract/account.ts";
import type { Document } from "#lib/contract/documents.ts";

const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal("fetch", answer);
});
afterEach(() => {
  vi.unstubAllGlobals();
  answer.mockReset();
});

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { ...init, headers: { "content-type": "application/json", ...init.headers } });

const problem = (status: number, body: object, headers: HeadersInit = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json", ...headers } });

const thrownBy = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
};

test("an operation's path, query and body are sent as it declares them, and its ETag is handed back", async () => {
  answer.mockResolvedValue(json({ id: "1" }, { headers: { etag: '"3"' } }));
  const { data, etag } = await call("setStatus", {
    params: { annotationId: "a/b" },
    body: { status: "resolved" },
    headers: { "if-match": '"2"' },
  });
  const [address, request] = answer.mock.calls[0] ?? [];
  expect(address).toBe("/api/annotations/a%2Fb/status");
  expect(request).toMatchObject({
    method: "PUT",
    body: '{"status":"resolved"}',
    headers: { "if-match": '"2"', "content-type": "application/json" },
  });
  expect(data).toEqual({ id: "1" });
  expect(etag).toBe('"3"');
});

test("lists in a query are repeated, absent values are left out", () => {
  const address = addressOf(
    "/api/documents/{documentId}/export",
    { documentId: "a b" },
    { kind: ["note", "question"], mine: undefined },
  );
  expect(address).toBe("/api/documents/a%20b/export?kind=note&kind=question");
});

test("a file goes as multipart with the fields beside it", async () => {
  answer.mockResolvedValue(json({}, { status: 201 }));
  const file = new File(["# Title"], "memo.md", { type: "text/markdown" });
  await call("importDocument", { body: { title: "Memo", issuingBodies: ["A", "B"], meeting: null }, file });
  const body = answer.mock.calls[0]?.[1]?.body;
  if (!(body instanceof FormData)) throw new Error("no form was sent");
  expect([...body.keys()]).toEqual(["title", "issuingBodies", "issuingBodies", "file"]);
  expect(body.getAll("issuingBodies")).toEqual(["A", "B"]);
  expect(body.get("file")).toMatchObject({ name: "memo.md", size: 7 });
});

test("an empty answer has no data, a text answer is its text", async () => {
  answer.mockResolvedValueOnce(new Response(null, { status: 204 }));
  expect((await call("revokeToken", { params: { tokenId: "1" } })).data).toBeUndefined();
  answer.mockResolvedValueOnce(new Response("One\n\nTwo", { headers: { "content-type": "text/plain" } }));
  expect((await call("readText", { params: { documentId: "1" } })).data).toBe("One\n\nTwo");
});

test("a refusal names its code and fields, and says when to try again", async () => {
  const fields = [{ field: "title", message: "must not be empty" }];
  answer.mockResolvedValueOnce(
    problem(422, { type: "x", title: "Some fields need attention", status: 422, code: "invalid", fields }),
  );
  const invalid = await thrownBy(call("importDocument", { body: {} }));
  expect(invalid).toMatchObject({ status: 422, code: "invalid", message: "Some fields need attention", fields });

  answer.mockResolvedValueOnce(
    problem(429, { code: "too-many-requests", detail: "Wait a little." }, { "retry-after": "30" }),
  );
  const limited = await thrownBy(call("listTokens", {}));
  expect(limited).toMatchObject({ code: "too-many-requests", message: "Wait a little.", retryAfterSeconds: 30 });
});

test.each([
  [502, "unavailable"],
  [404, "bad-request"],
])("a page that is no answer of the API, with status %i, becomes %s", async (status, code) => {
  answer.mockResolvedValue(new Response("<h1>Gateway</h1>", { status, headers: { "content-type": "text/html" } }));
  expect(await thrownBy(call("listDocuments", {}))).toMatchObject({ status, code });
});

test("without a network the problem is offline and says that nothing is lost", async () => {
  answer.mockRejectedValue(new TypeError("Failed to fetch"));
  const problem = await thrownBy(call("listDocuments", {}));
  expect(problem).toMatchObject({ code: "offline", status: 0 });
  expect(problem.message).toMatch(/Nothing you typed is lost/);
});

test("an answer that breaks off is offline too", async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError("network error")) });
  answer.mockResolvedValue(new Response(broken, { headers: { "content-type": "application/json" } }));
  expect(await thrownBy(call("listDocuments", {}))).toMatchObject({ code: "offline" });
});

test("an aborted call throws the reason of the abort and not a problem", async () => {
  const controller = new AbortController();
  answer.mockImplementation(async () => {
    controller.abort(new Error("left the page"));
    throw new TypeError("aborted");
  });
  await expect(call("listDocuments", { signal: controller.signal })).rejects.toThrow("left the page");
});

test("what a call needs and gives follows the contract", () => {
  expectTypeOf(call<"listDocuments">)
    .returns.resolves.toHaveProperty("data")
    .toEqualTypeOf<{ items: Document[] }>();
  expectTypeOf(call<"listTokens">)
    .returns.resolves.toHaveProperty("data")
    .toEqualTypeOf<{ items: Token[] }>();
  expectTypeOf(call<"exportDocument">)
    .returns.resolves.toHaveProperty("data")
    .toBeString();
  expectTypeOf(call<"readDocument">)
    .parameter(1)
    .toHaveProperty("params")
    .toEqualTypeOf<{ documentId: string }>();
  // @ts-expect-error the body of this operation is required
  expectTypeOf(call<"createToken">).toBeCallableWith("createToken", {});
});
