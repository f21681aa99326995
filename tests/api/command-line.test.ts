import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { readAccount } from "#lib/contract/account.ts";
import { createReply, listAnnotations } from "#lib/contract/annotations.ts";
import { listDocuments, readDocument } from "#lib/contract/documents.ts";
import { db } from "#lib/server/db.ts";
import { as, NOBODY } from "../support/api.ts";
import { given, PASSWORD } from "../support/given.ts";

// Each run of the command line is a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const checkout = path.resolve(import.meta.dirname, "../..");

type Ended = { readonly exitCode: number | null; readonly out: string; readonly err: string };

/** Runs the command line on this worker's own database. */
function glossator(words: readonly string[], input = ""): Promise<Ended> {
  const program = ["--conditions=react-server", "--import", "tsx", "scripts/command-line.ts"];
  const child = spawn(process.execPath, [...program, ...words], { cwd: checkout });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (exitCode) => resolve({ exitCode, out, err })));
}

const ADMIN = "operator@example.org";

beforeAll(async () => {
  const added = await glossator(
    ["user", "add", ADMIN, "--name", "Operator", "--password-stdin", "--admin"],
    `${PASSWORD}\n`,
  );
  expect(added).toEqual({ exitCode: 0, out: `Added ${ADMIN} (admin).\n`, err: "" });
});

test("a token is printed alone on its line, and works", async () => {
  const { out, err } = await glossator(["token", "create", ADMIN]);
  expect(err).toBe("");
  expect(out).toMatch(/^gls_\S+\n$/);
  expect(await as({ token: out.trim() }).call(readAccount)).toMatchObject({ email: ADMIN, role: "admin" });
});

test("a file comes in and an annotated copy goes out", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "glossator-"));
  await writeFile(path.join(folder, "note.md"), "# A short text\n\nOne paragraph.\n");
  const { out } = await glossator(["import", path.join(folder, "note.md"), "--title", "From the shell"]);
  const document = await as(NOBODY).call(readDocument, { params: { documentId: out.trim() } });
  expect(document.title).toBe("From the shell");
  const person = await given.person();
  await given.annotation(person, document.id, { exact: "One paragraph", body: "Seen in the copy" });
  await given.annotation(person, document.id, { exact: "One", body: "Seen by one", visibility: "private" });

  const copy = await glossator(["export", document.slug, "--format", "md"]);
  expect(copy.out).toContain("Seen in the copy");
  const own = ["export", document.slug, "--format", "md", "--as", person.email];
  expect((await glossator(own)).out).not.toContain("Seen by one");
  expect((await glossator([...own, "--visibility", "public,private"])).out).toContain("Seen by one");
  const chosen = await glossator(["export", document.slug, "--format", "md", "--code", "a, b", "--code", "c"]);
  expect(chosen.out).toContain("coded “a, b” or “c” or below");
  expect(chosen.out).not.toContain("Seen in the copy");
  const whole = await glossator(["export", document.slug, "--format", "archive", "--names", "pseudonyms"]);
  expect(whole).toMatchObject({ exitCode: 1, out: "" });
  expect(whole.err).toMatch(/^names must be left out/);
  expect(whole.err).toContain("names must be left out: an archive holds everything that you may see");
  const file = path.join(folder, "copy.jsonld");
  await glossator(["export", document.id, "--format", "jsonld", "--out", file]);
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ type: "AnnotationCollection", total: 1 });
});

test("an archive is written and restored, and restored again without effect", async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "glossator-")), "library.zip");
  const { id } = await given.document(await given.person());
  expect((await glossator(["archive", file])).out).toMatch(/^Wrote \d+ bytes\.\n$/);
  await db().document.delete({ where: { id } });
  expect((await glossator(["restore", file])).out).toBe("Restored 1 document, 1 revision.\n");
  expect((await glossator(["restore", file])).out).toBe("Everything in the archive is here already.\n");
});

test.each([
  [["frobnicate"], 2, /no command "frobnicate"/],
  [["user", "add", "x@example.org"], 2, /--name is needed/],
  [["user", "add", "nowhere", "--name", "N", "--password-stdin"], 1, /not an e-mail address/],
  [["user", "add", ADMIN, "--name", "N", "--password-stdin"], 1, /already/],
  [["token", "create", "nobody@example.org"], 1, /no account nobody@example.org/],
  [["import", "/no/such/file.md"], 1, /cannot be read/],
  [["restore", "/no/such/file.zip"], 1, /cannot be read/],
  [["restore", "package.json"], 1, /^This file is damaged or not complete\.[^\n]*\n$/],
  [["export", "no-such-document"], 1, /no such document/],
  [["export", "x", "--format", "rtf"], 2, /--format must be/],
  [["export", "x", "y"], 2, /^Expected 1 argument and got 2\.\nUsage: export ID/],
  [["export", "x", "--status", "opne"], 2, /^--status must be open, in_progress, resolved or declined\.\n/],
  [["export", "x", "--as", "nobody@example.org"], 1, /no account nobody@example.org/],
  [["import", "."], 1, /^\. cannot be read: it is a folder\.\n$/],
  [["import", "package.json"], 1, /^This is JSON, not a text\.[^\n]*\n$/],
  [["import", "README.md", "--source", "here"], 2, /^--source must be an address that begins with http:\/\/ or https/],
  [["archive", "/no/such/folder/a.zip"], 1, /cannot be written: its folder is not there/],
  [["list", "--colour"], 2, /Unknown option/],
])("%j is refused on standard error with exit code %i", async (words, exitCode, reason) => {
  const ended = await glossator(words, PASSWORD);
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.out).toBe("");
  expect(ended.err).toMatch(reason);
  expect(ended.err).not.toMatch(/\n\s+at /);
});

test("help names every command", async () => {
  const { exitCode, out } = await glossator(["--help"]);
  expect(exitCode).toBe(0);
  for (const words of [
    "user add",
    "token create",
    "import FILE",
    "export ID",
    "archive FILE",
    "restore FILE",
    "samples remove",
  ])
    expect(out).toContain(words);
});

test("samples come once, show the product, and go with one command that spares what people wrote", async () => {
  expect((await glossator(["samples", "add"])).out).toContain("Added");
  expect((await glossator(["samples", "add"])).out).toContain("there already");
  const { items } = await as(NOBODY).call(listDocuments);
  const samples = items.filter((item) => item.isSample);
  expect(samples.map((item) => item.slug)).toEqual(["statement-on-encryption", "ministerial-memo", "why-it-matters"]);
  expect(
    samples.every((item) => item.collection?.slug === "five-country-ministerial-2018" && item.counts.threads > 0),
  ).toBe(true);

  const params = { documentId: "statement-on-encryption" };
  const threads = await as(NOBODY).call(listAnnotations, { params });
  expect(threads.items.every((thread) => thread.author.isSample)).toBe(true);
  const person = await given.person();
  await as(person).call(createReply, {
    params: { annotationId: threads.items[1]?.id ?? "" },
    body: { body: "Mine, keep it" },
  });

  expect((await glossator(["samples", "remove"])).out).toMatch(/Removed 2 sample documents/);
  const left = await as(NOBODY).call(listAnnotations, { params });
  expect(left.items.map((thread) => thread.replies.map((reply) => reply.body))).toEqual([["Mine, keep it"]]);
  expect((await glossator(["samples", "remove", "--all"])).out).toMatch(/Removed 1 sample documents/);
  expect((await as(NOBODY).call(listDocuments)).items.filter((item) => item.isSample)).toEqual([]);
});
