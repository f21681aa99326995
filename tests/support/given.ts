import { createAnnotation } from "#lib/contract/annotations.ts";
import { importDocument } from "#lib/contract/documents.ts";
import { prepareExport } from "#lib/contract/exports.ts";
import { createToken, uncheckedNewUser } from "#lib/server/accounts.ts";
import { db } from "#lib/server/db.ts";
import { runNext } from "#lib/server/jobs/runner.ts";
import { uncheckedViewer } from "#lib/server/viewer.ts";
import { as, type Caller } from "./api.ts";

let count = 0;
const next = () => ++count;

export type Person = Caller & {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly token: string;
};

export const PASSWORD = "a long enough password";

/** A person with an account and an access token. Administrators are made only on request. */
async function person(name = "Ana", { isAdmin = false } = {}): Promise<Person> {
  const email = `${name.toLowerCase()}-${next()}@example.org`;
  const account = await uncheckedNewUser({ email, name, password: PASSWORD }, isAdmin);
  const role = isAdmin ? "admin" : "member";
  const user = await db().user.update({ where: { id: account.id }, data: { role } });
  const { secret } = await createToken(uncheckedViewer(user), "test");
  return { id: user.id, email, name, token: secret };
}

export const STATEMENT = `# Levies

The levy rises in May. Nobody likes the levy.

1. Providers keep records for a year.
2. The office may ask for them.

> Records are not evidence by themselves.
`;

/** A document that this person brought in. */
function document(owner: Caller, text = STATEMENT, more: { title?: string; visibility?: "public" | "private" } = {}) {
  return as(owner).call(importDocument, { body: { text, format: "markdown", ...more } });
}

/** An annotation on these words of the document. */
function annotation(
  author: Caller,
  documentId: string,
  {
    exact = "The levy rises",
    body = "Why?",
    visibility = "public" as "public" | "private",
    kind = "note" as const,
  } = {},
) {
  const target = { selector: { type: "TextQuoteSelector" as const, exact } };
  return as(author).call(createAnnotation, { params: { documentId }, body: { kind, body, visibility, target } });
}

/** A copy that this person had made in the background. */
async function finishedJob(owner: Caller, documentId: string) {
  const job = await as(owner).call(prepareExport, { params: { documentId }, query: { format: "csv" } });
  while (await runNext());
  return job;
}

/** An owner with a public document, and somebody else. */
async function ownerWithDocument() {
  const [owner, stranger] = [await person("Ana"), await person("Ben")];
  return { owner, stranger, document: await document(owner) };
}

export const given = { person, document, annotation, finishedJob, ownerWithDocument };
