import { createAnnotation, createReply } from "#lib/contract/annotations.ts";
import { exportDocument } from "#lib/contract/exports.ts";
import { createToken, uncheckedNewUser } from "#lib/server/accounts.ts";
import { db } from "#lib/server/db.ts";
import { importDocument } from "#lib/server/importing.ts";
import { uncheckedRevision } from "#lib/server/revisions.ts";
import { uncheckedViewer, type Viewer } from "#lib/server/viewer.ts";
import { printTable } from "../anchoring/table.ts";
import { type Load, type Measured, measure, residentMegabytes } from "../load.ts";
import { policyText } from "../policy-text.ts";
import { longDocument, plainMarkdown, spansIn, words } from "./long-document.ts";

const BASE_URL = process.env.BASE_URL ?? "http://localhost:3000";
const AT_ONCE = 16;
const SECONDS = 12;
const READERS = 2;

const LIGHT = ["html", "md", "csv", "jsonld"];
const HEAVY = ["docx", "pdf", "epub", "xlsx"];

/** How soon pages are answered while copies of the long document are made one after the other. */
export async function serving(): Promise<void> {
  const { key, page, other } = await prepare();
  const rows: string[][] = [];
  for (const load of [other, page]) {
    await measure({ ...load, seconds: 2 });
    rows.push(row(load.title, "nothing", await measure(load)));
    for (const formats of [LIGHT, HEAVY, ["archive"]]) {
      const { measured, copies } = await whileExporting(key, formats, load);
      rows.push(row(load.title, `${formats.join(", ")} (${copies} copies)`, measured));
    }
  }
  printTable(
    "The server meanwhile, 2 readers at once",
    ["page", "being made", "p50 ms", "p99 ms", "pages/s", "server MB"],
    rows,
  );
}

const row = (title: string, made: string, { p50Ms, p99Ms, requestsPerSecond }: Measured) => [
  ...[title, made, p50Ms.toFixed(0), p99Ms.toFixed(0)],
  ...[requestsPerSecond.toFixed(0), residentMegabytes().toFixed(0)],
];

/** Copies are fetched without a pause for as long as the load lasts. */
async function whileExporting(key: string, formats: readonly string[], load: Load) {
  let isOver = false;
  let copies = 0;
  const exporting = (async () => {
    while (!isOver) {
      const format = formats[copies % formats.length] ?? "";
      const response = await fetch(`${BASE_URL}${exportDocument.path.replace("{documentId}", key)}?format=${format}`);
      if (!response.ok) throw new Error(`a copy as ${format} answered ${response.status}`);
      await response.arrayBuffer();
      copies += 1;
    }
  })();
  try {
    return { measured: await measure(load), copies };
  } finally {
    isOver = true;
    await exporting;
  }
}

/** The long document with its notes, made through the API, and a shorter one beside it. */
async function prepare() {
  const facts = { email: "bench@example.org", name: "Bench", password: "not a secret at all" };
  const account = await uncheckedNewUser(facts, true);
  const member = uncheckedViewer(await db().user.findUniqueOrThrow({ where: { id: account.id } }));
  const { secret } = await createToken(member, "bench");
  const long = longDocument();
  const document = await imported(member, plainMarkdown(long));
  const shorter = await imported(member, policyText(100_000));
  const { text } = await uncheckedRevision(document.revision.id);
  const post = posting(secret);
  await inTurns(spansIn(text, long), async (span, index) => {
    const target = { revision: document.revision.id, span };
    const path = createAnnotation.path.replace("{documentId}", document.id);
    const { id } = await post(path, { body: words.BODY, target });
    if (long.remarks[index]?.isAnswered)
      await post(createReply.path.replace("{annotationId}", id), { body: words.ANSWER });
  });
  const load = (title: string, link: string): Load => {
    return { title, url: `${BASE_URL}${link}`, connections: READERS, seconds: SECONDS };
  };
  return {
    key: document.id,
    page: load("the document itself, 400 KB, 2,000 notes", document.link),
    other: load("another document, 100 KB", shorter.link),
  };
}

const imported = (member: Viewer, text: string) =>
  importDocument(member, { text, format: "markdown", visibility: "public" });

const posting = (secret: string) => async (path: string, body: object) => {
  const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` };
  const response = await fetch(`${BASE_URL}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  if (response.status !== 201) throw new Error(`posting answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as { readonly id: string };
};

async function inTurns<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) await work(item, index);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
