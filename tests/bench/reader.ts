// needs: server
import type { Browser } from "@playwright/test";
import { closeDatabase } from "#lib/server/db.ts";
import { printTable } from "./anchoring/table.ts";
import { actInReader } from "./reader/acts.ts";
import { servePeers } from "./reader/peers.ts";
import { columnsOf, type Row, targetsOf } from "./reader/report.ts";
import { newMember, type Scene, sceneOf } from "./reader/scene.ts";
import { openBrowser, type Subject, type Visit, visit } from "./reader/visit.ts";

/**
 * The reading page beside its peers: 120 pages of text with 0, 500 and 5,000 notes, each visited cold in one browser.
 * `npm run bench -- reader ours` leaves the peers out.
 */
const BASE_URL = process.env.BASE_URL ?? "http://localhost:3000";
const COUNTS = [0, 500, 5000];
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const PATIENCE_MS = 60_000;
/** The Hypothesis client seeks every quotation; beyond this it is said to need more. */
const HYPOTHESIS_PATIENCE_MS = Number(process.env.PATIENCE_MS ?? 240_000);

const ours = ({ count, link }: Scene): Subject => ({
  ...{ name: "Glossator", count, url: BASE_URL + link, patience: PATIENCE_MS },
  ...{ highlight: "#text mark", ready: 'aside select, [aria-label="Notes"] select', act: actInReader },
});

const recogito = (origin: string, { count }: Scene): Subject => ({
  ...{ name: "Recogito", count, url: `${origin}/recogito/${count}`, patience: PATIENCE_MS },
  ...{ highlight: "painted", ready: "" },
});

const hypothesis = (origin: string, { count }: Scene): Subject => ({
  ...{ name: "Hypothesis", count, url: `${origin}/hypothesis/${count}`, patience: HYPOTHESIS_PATIENCE_MS },
  ...{ highlight: "hypothesis-highlight", ready: "hypothesis-sidebar" },
});

async function measured(browser: Browser, subject: Subject, rounds: number): Promise<Row> {
  const visits: Visit[] = [];
  const { act, ...unacted } = subject;
  for (let round = 0; round < rounds; round++)
    visits.push(await visit(browser, round === 0 && act ? { ...unacted, act } : unacted));
  return { name: subject.name, count: subject.count, visits };
}

const member = await newMember();
const scenes: Scene[] = [];
for (const count of COUNTS) scenes.push(await sceneOf(member, count));
const peers = await servePeers(scenes);
const browser = await openBrowser();
// What the server makes once for everybody is made; the browser has nothing.
for (const scene of scenes) await visit(browser, { ...ours(scene), act: async () => ({ compose: [], open: [] }) });

const rows: Row[] = [];
for (const scene of scenes) {
  rows.push(await measured(browser, ours(scene), ROUNDS));
  if (process.argv[2] === "ours") continue;
  rows.push(await measured(browser, recogito(peers.origin, scene), ROUNDS));
  rows.push(await measured(browser, hypothesis(peers.origin, scene), 1));
}
for (const { title, head, body } of columnsOf(rows)) printTable(title, head, body);
printTable("Targets", ["target", "asked", "measured", "kept"], targetsOf(rows));
await browser.close();
peers.close();
await closeDatabase();
