import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { GET as permalink } from "#app/annotations/[id]/route.ts";
import { signUp } from "#lib/contract/account.ts";
import { createAnnotation } from "#lib/contract/annotations.ts";
import { readDocument } from "#lib/contract/documents.ts";
import { health, openapi } from "#lib/contract/health.ts";
import { routes } from "#lib/contract/routes.ts";
import { PROBLEMS } from "#lib/core/problem.ts";
import { db, pool } from "#lib/server/db.ts";
import { dispatch } from "#lib/server/http/dispatch.ts";
import { limitPosts } from "#lib/server/limit.ts";
import { settings } from "#lib/server/settings.ts";
import { uncheckedViewer } from "#lib/server/viewer.ts";
import { as, type Caller, NOBODY } from "../support/api.ts";
import { given, type Person } from "../support/given.ts";

const send = (method: string, path: string, init: RequestInit = {}) =>
  dispatch(new Request(new URL(path, "http://localhost:3000"), { method, ...init }));

/** The person in a browser: with the cookie that signing in leaves. */
async function browserOf(person: Person, headers: Record<string, string> = {}, began = Date.now()): Promise<Caller> {
  const cookie = await encode({ token: { sub: person.id, began }, secret: settings().secret });
  return { headers: { cookie: `theme=dark; next-auth.session-token=${cookie}`, ...headers } };
}

const note = { body: "x", target: { document: true as const } };

test.each([
  ["an unknown address", "GET", "/api/nowhere", 404, "not-found"],
  ["a method an address does not answer", "PUT", "/api/documents", 405, "method-not-allowed"],
  ["a null character in the path", "GET", "/api/documents/%00", 400, "bad-request"],
  ["an id that cannot be one", "GET", "/api/annotations/42", 404, "not-found"],
  ["a broken escape in the path", "GET", "/api/documents/%E0%A4%A", 404, "not-found"],
  ["a query that is not understood", "GET", "/api/documents/x/export?format=docx2", 422, "invalid"],
  ["a post without a body", "POST", "/api/account", 415, "unsupported-media"],
])("%s answers a problem", async (_, method, path, status, code) => {
  const response = await send(method, path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({
    type: `urn:glossator:problem:${code}`,
    code,
    status,
    title: expect.any(String),
  });
});

test("a refused method says which are answered", async () => {
  expect((await send("DELETE", "/api/documents")).headers.get("allow")).toBe("GET, POST");
});

test("HEAD answers as GET does, without the body", async () => {
  const { document } = await given.ownerWithDocument();
  const head = await send("HEAD", `/api/documents/${document.slug}/text`);
  expect(head.headers.get("x-text-digest")).toBe(document.revision.digest);
  expect(await head.text()).toBe("");
});

test.each([
  ["an array where an object belongs", "[]"],
  ["null", "null"],
  ["a number", "7"],
  ["a deep nest", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
  ["a prototype", '{"__proto__": {"isAdmin": true}, "constructor": 1}'],
  ["a lone surrogate in the text", '{"body": "\\ud800", "target": {"document": true}}'],
  ["a null character in the text", '{"body": "\\u0000", "target": {"document": true}}'],
])("%s as a body leaves the server standing and nothing written by halves", async (_, body) => {
  const { owner, document } = await given.ownerWithDocument();
  const { status, data } = await as(owner).send(createAnnotation, { params: { documentId: document.id }, body });
  expect([201, 400, 422]).toContain(status);
  const rows = await db().annotation.count({ where: { documentId: document.id } });
  expect(rows).toBe(status === 201 ? 1 : 0);
  if (status !== 201) expect(data).toMatchObject({ code: expect.stringMatching(/^(invalid|bad-request)$/) });
});

test("a browser session may change things from this site's pages, and from no other's", async () => {
  const { owner, document } = await given.ownerWithDocument();
  const parts = { params: { documentId: document.id }, body: note };
  const statusFrom = async (headers: Record<string, string>) =>
    (await as(await browserOf(owner, headers)).send(createAnnotation, parts)).status;
  expect(await statusFrom({ "sec-fetch-site": "same-origin" })).toBe(201);
  expect(await statusFrom({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await statusFrom({ "sec-fetch-site": "same-site" })).toBe(403);
  expect(await statusFrom({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(201);
  expect(await statusFrom({ origin: "https://elsewhere.example", host: "localhost:3000" })).toBe(403);
  expect(await statusFrom({})).toBe(403);
});

test("a session ends when the password changes, the account closes, or its cookie is forged", async () => {
  const { owner, document } = await given.ownerWithDocument();
  const parts = { params: { documentId: document.id }, body: note };
  const own = { "sec-fetch-site": "same-origin" };
  expect((await as(await browserOf(owner, own, Date.now() - 60_000)).refused(createAnnotation, parts)).code).toBe(
    "signed-out",
  );
  const forged = await encode({
    token: { sub: owner.id, began: Date.now() },
    secret: "another secret that is long enough too",
  });
  const caller = { headers: { ...own, cookie: `next-auth.session-token=${forged}` } };
  expect((await as(caller).refused(createAnnotation, parts)).code).toBe("signed-out");
  await db().user.update({ where: { id: owner.id }, data: { deactivatedAt: new Date() } });
  expect((await as(await browserOf(owner, own)).refused(createAnnotation, parts)).code).toBe("signed-out");
});

test("a permalink leads only to documents that one may read", async () => {
  const [owner, stranger] = [await given.person("Ana"), await given.person("Ben")];
  const hidden = await given.document(owner, undefined, { visibility: "private" });
  const { id } = await given.annotation(owner, hidden.id);
  const locationFor = async ({ token }: Person) => {
    const headers = { authorization: `Bearer ${token}` };
    const request = new Request(`http://localhost:3000/annotations/${id}`, { headers });
    return (await permalink(request, { params: Promise.resolve({ id }) })).headers.get("location");
  };
  expect(await locationFor(owner)).toBe(`/documents/${hidden.slug}?annotation=${id}`);
  expect(await locationFor(stranger)).toBe("/not-found");
});

test("whoever posts without pause is asked to wait, and told how long", async () => {
  const user = await db().user.findUniqueOrThrow({ where: { id: (await given.person()).id } });
  const member = { ...uncheckedViewer(user), via: "session" as const };
  for (let post = 0; post < settings().postsPerMinute; post++) await limitPosts(member);
  await expect(limitPosts(member)).rejects.toMatchObject({
    code: "too-many-requests",
    details: { retryAfterSeconds: expect.any(Number), detail: expect.stringMatching(/Try again in \d+ seconds/) },
  });
});

test("health tells liveness and readiness", async () => {
  expect(await as(NOBODY).call(health)).toMatchObject({ live: true, ready: true });
});

test("the description names every operation, and all its references resolve", async () => {
  const description = JSON.parse((await as(NOBODY).send(openapi)).text);
  const described = Object.entries(
    description.paths as Record<string, Record<string, { operationId: string }>>,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(
    Object.entries(routes)
      .map(([name, { method, path }]) => `${name} ${method} ${path}`)
      .toSorted(),
  );
  const [copy] = Object.values(description.paths[routes.exportDocument.path].get.responses) as { headers: unknown }[];
  expect(copy?.headers).toHaveProperty("glossator-warnings.description");
  expect(description.components.schemas.Problem.properties.code.enum).toEqual(Object.keys(PROBLEMS));
  for (const [, name] of JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
    expect(description.components.schemas).toHaveProperty(name ?? "");
  }
});

test("a connection that the database ends is not the end of the server", async () => {
  const { document } = await given.ownerWithDocument();
  const others =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
  await pool()
    .query(others)
    .catch(() => {});
  const answers = await Promise.all(
    [1, 2, 3].map(() => as(NOBODY).send(readDocument, { params: { documentId: document.slug } })),
  );
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
  expect((await as(NOBODY).send(readDocument, { params: { documentId: document.slug } })).status).toBe(200);
});

test("no password is ever written to the log", async () => {
  const written: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => written.push(String(chunk)) > 0;
  try {
    const body = { email: "log@example.org", name: "Log", password: "never in the log" };
    await as(NOBODY).send(signUp, { body });
    await as(NOBODY).send(signUp, { body: { ...body, password: 7 } });
  } finally {
    process.stdout.write = write;
  }
  expect(written.join("")).not.toContain("never in the log");
});
