import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { signUp } from "#lib/contract/account.ts";
import { fieldWords } from "#lib/contract/field-words.ts";
import { wordsOf } from "#lib/core/language/message.ts";
import { PROBLEMS } from "#lib/core/problem.ts";
import { arabic } from "#lib/languages/ar.ts";
import { french } from "#lib/languages/fr.ts";

const inFrench = wordsOf<string>(french.code, french.messages);
const inArabic = wordsOf<string>(arabic.code, arabic.messages);

test.each(Object.entries(PROBLEMS))("the title of %s can be said in other languages", (_, { title }) => {
  expect(Object.keys(french.messages)).toContain(title);
});

/** What only a script can be told: no page sends what these refuse. */
const FOR_SCRIPTS = [
  "If-Match must be the ETag",
  "Send JSON with the header",
  "The body is not JSON",
  "The form cannot be read; send it as multipart/form-data",
  "This address answers",
  "/api/openapi.json lists what there is",
  "Idempotency-Key",
  "send it as a Bearer token",
  "The server is alive, but",
];

test("every sentence by which something is refused is a message", () => {
  const known = new Set(Object.keys(french.messages).map((message) => message.replace(/\{\w+\}/g, "{}")));
  const unknown = sentencesIn("lib/server", "lib/client", "lib/formats").filter(
    (sentence) => !known.has(sentence) && !FOR_SCRIPTS.some((words) => sentence.includes(words)),
  );
  expect(unknown).toEqual([]);
});

/** What is thrown as a refusal, `{}` standing for what is filled in. */
function sentencesIn(...folders: readonly string[]): string[] {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.includes("generated"))
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8")),
  );
  const thrown = /(?:\bdetail(?:: | = )|\b(?:unreadable|tooLarge|unsupported|refusal)\(\s*)(["'`])([A-Z“].*?[^\\])\1/gs;
  return sources.flatMap((source) =>
    [...source.matchAll(thrown)].map(([, , sentence = ""]) =>
      sentence.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "{}"),
    ),
  );
}

test("the scan for such sentences finds them", () => {
  const found = sentencesIn("lib/server", "lib/client", "lib/formats");
  expect(found).toContain("Sign-up is closed here. Ask the person who runs this site for an account.");
  expect(found).toContain("This PDF has more than {} pages. Split it.");
  expect(found.length).toBeGreaterThan(90);
});

test("sentences with something filled in are said with it, its parts too", () => {
  const said = (sentence: string) => [inFrench.said(sentence), inArabic.said(sentence)];
  expect(said("Too many attempts to sign in. Try again in 2 minutes.")).toEqual([
    "Trop de tentatives de connexion. Réessayez dans 2 minutes.",
    "تجاوزت الحد المسموح به من محاولات تسجيل الدخول. أعد المحاولة بعد دقيقتين.",
  ]);
});

test("what is wrong with a field is told in words, not in zod's", () => {
  const sent = { name: "n".repeat(101), email: "ana", password: "short" };
  const wrong = signUp.body.safeParse(sent, { error: fieldWords }).error?.issues.map(({ message }) => message);
  expect(wrong).toEqual([
    "must be an e-mail address such as name@example.org",
    "must be at most 100 characters",
    "must have at least 10 characters",
  ]);
  expect(wrong?.map(inFrench.said)).toEqual([
    "doit être une adresse électronique comme name@example.org",
    "100 caractères au plus",
    "10 caractères au moins",
  ]);
});

test.each([
  [z.object({ a: z.string() }), {}, "is required"],
  [z.strictObject({}), { a: 1 }, "is not a field of this request"],
  [z.object({ a: z.array(z.string()).max(1) }), { a: ["b", "c"] }, "must have at most 1 entries"],
  [z.object({ a: z.array(z.string()).min(1) }), { a: [] }, "must not be empty"],
  [z.object({ a: z.int().max(5) }), { a: 6 }, "must be at most 5"],
  [z.object({ a: z.int().min(5) }), { a: 4 }, "must be 5 or more"],
  [z.object({ a: z.string().min(1, "must be said") }), { a: "" }, "must be said"],
])("a schema's own words come first, and ours before zod's", (schema, sent, words) => {
  const wrong = schema.safeParse(sent, { error: fieldWords }).error?.issues.map(({ message }) => message);
  expect(wrong).toEqual([words]);
});
