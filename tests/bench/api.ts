// needs: server
import { createAnnotation, listAnnotations } from "#lib/contract/annotations.ts";
import { createToken, uncheckedNewUser } from "#lib/server/accounts.ts";
import { closeDatabase, db } from "#lib/server/db.ts";
import { importDocument } from "#lib/server/importing.ts";
import { uncheckedViewer } from "#lib/server/viewer.ts";
import { type Load, type Measured, measure, residentMegabytes } from "./load.ts";
import { policyText } from "./policy-text.ts";

const BASE_URL = process.env.BASE_URL ?? "http://localhost:3000";
const ROUNDS = 5;
const SECONDS = 4;

/** A 100 KB document with 500 overlapping annotations, made through the API. */
async function prepare() {
  const account = await uncheckedNewUser(
    { email: "bench@example.org", name: "Bench", password: "not a secret at all" },
    true,
  );
  const member = uncheckedViewer(await db().user.findUniqueOrThrow({ where: { id: account.id } }));
  const { secret } = await createToken(member, "bench");
  const text = policyText(100_000);
  const document = await importDocument(member, { text, format: "text", visibility: "public" });
  const url = `${BASE_URL}${createAnnotation.path.replace("{documentId}", document.id)}`;
  const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` };
  for (let index = 0; index < 500; index++) {
    const start = (index * 193) % (document.revision.characters - 400);
    const target = { revision: document.revision.id, span: { start, end: start + 20 + ((index * 37) % 140) } };
    const response = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify({ body: `Note ${index}`, target }),
    });
    if (response.status !== 201) throw new Error(`posting answered ${response.status}: ${await response.text()}`);
  }
  return { document, account, url, headers };
}

type Scene = Awaited<ReturnType<typeof prepare>>;
type Loads = ReturnType<typeof loads>;

function loads({ document, account, url, headers }: Scene): Record<"page" | "empty" | "post" | "plain" | "list", Load> {
  const span = { start: 300, end: 360 };
  const body = JSON.stringify({ body: "A measured note", target: { revision: document.revision.id, span } });
  const plain = {
    documentId: document.id,
    authorId: account.id,
    revisionId: document.revision.id,
    body: "A measured note",
    ...span,
  };
  const context = { quote: "q".repeat(60), prefix: "p".repeat(32), suffix: "s".repeat(32) };
  return {
    page: { title: "document page, 100 KB, 500 annotations", url: `${BASE_URL}${document.link}`, connections: 8 },
    empty: { title: "empty page", url: `${BASE_URL}/bench`, connections: 8 },
    post: { title: "posting an annotation", url, method: "POST", headers, body, connections: 16 },
    plain: {
      title: "the same rows through plain pg",
      url: `${BASE_URL}/api/bench/insert`,
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...plain, ...context }),
      connections: 16,
    },
    list: {
      title: "listing 500 threads as JSON",
      url: `${BASE_URL}${listAnnotations.path.replace("{documentId}", document.id)}`,
      connections: 8,
    },
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const summary = (runs: readonly Measured[]) => ({
  rate: median(runs.map((run) => run.requestsPerSecond)),
  p50: median(runs.map((run) => run.p50Ms)),
  p99: median(runs.map((run) => run.p99Ms)),
  cpu: median(runs.map((run) => run.serverCpuMs)),
});

function row(title: string, runs: readonly Measured[], ratio = "") {
  const { rate, p50, p99, cpu } = summary(runs);
  const cells = [rate.toFixed(0), p50.toFixed(1), p99.toFixed(1), cpu.toFixed(2), ratio];
  console.log(`| ${title} | ${cells.join(" | ")} |`);
}

/** Each load beside its floor in turn, so that a slow moment of the machine hits both. */
async function compare(load: Load, floor: Load, target: string) {
  await measure({ ...load, seconds: 2 });
  await measure({ ...floor, seconds: 2 });
  const runs: Measured[] = [];
  const floors: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    runs.push(await measure({ ...load, seconds: SECONDS }));
    floors.push(await measure({ ...floor, seconds: SECONDS }));
  }
  const ratios = runs.map((run, index) => run.requestsPerSecond / (floors[index]?.requestsPerSecond ?? Number.NaN));
  row(load.title, runs, `${median(ratios).toFixed(2)} (target ${target})`);
  row(floor.title, floors, "1");
}

async function memoryOver(load: Load) {
  await measure({ ...load, amount: 2000 });
  const samples = [residentMegabytes()];
  for (let round = 0; round < 5; round++) {
    await measure({ ...load, amount: 2000 });
    samples.push(residentMegabytes());
  }
  console.log(
    `\nResident memory of the server in MB, every 2,000 document pages: ${samples.map((each) => each.toFixed(0)).join(" → ")}`,
  );
}

const HEAD = "\n| request | requests/s | p50 ms | p99 ms | server CPU ms | ratio to floor |\n|---|---|---|---|---|---|";

/** The parts by name; `npm run bench -- api post` runs one of them. */
const PARTS = {
  async page({ page, empty }: Loads) {
    console.log(HEAD);
    await compare(page, empty, "0.40");
  },
  async list({ list }: Loads) {
    console.log(HEAD);
    await measure({ ...list, seconds: 2 });
    row(list.title, [await measure({ ...list, seconds: SECONDS })]);
  },
  memory: ({ page }: Loads) => memoryOver(page),
  async post({ post, plain }: Loads) {
    console.log(HEAD);
    await compare(post, plain, "0.70");
  },
};

const scene = loads(await prepare());
const [only] = process.argv.slice(2);
for (const [name, run] of Object.entries(PARTS)) if (!only || only === name) await run(scene);
await closeDatabase();
