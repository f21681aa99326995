// needs: server
import type { Browser } from "@playwright/test";
import { closeDatabase } from "#lib/server/db.ts";
import { printTable } from "./anchoring/table.ts";
import type { Row } from "./reader/measures.ts";
import { servePeers } from "./reader/peers.ts";
import { besidePeers, columnsOf, targetsOf } from "./reader/report.ts";
import { newMember, type Scene, sceneOf } from "./reader/scene.ts";
import { hypothesis, ours, recogito } from "./reader/subjects.ts";
import { openBrowser, type Subject, type Visit, visit } from "./reader/visit.ts";

/**
 * The reading page beside its peers: 120 pages of text with 0, 500 and 5,000 notes, each visited cold in one browser.
 * `npm run bench -- reader ours` leaves the peers out.
 */
const BASE_URL = process.env.BASE_URL ?? "http://localhost:3000";
const COUNTS = [0, 500, 5000];
const ROUNDS = Number(process.env.ROUNDS ?? 3);

/** Visits so many times, and acts as a person would in the first of them. */
async function measured(browser: Browser, subject: Subject, rounds: number): Promise<Row> {
  const visits: Visit[] = [];
  for (let round = 0; round < rounds; round++)
    visits.push(await visit(browser, round === 0 ? subject : withoutActs(subject)));
  return { name: subject.name, count: subject.count, patience: subject.patience, visits };
}

const withoutActs = ({ act: _, ...subject }: Subject): Subject => subject;

const member = await newMember();
const scenes: Scene[] = [];
for (const count of COUNTS) scenes.push(await sceneOf(member, count));
const peers = await servePeers(scenes);
const browser = await openBrowser();
// What the server makes once for everybody is made; the browser has nothing.
for (const scene of scenes) await visit(browser, ours(BASE_URL, scene));

const rows: Row[] = [];
for (const scene of scenes) {
  rows.push(await measured(browser, ours(BASE_URL, scene), ROUNDS));
  if (process.argv[2] === "ours") continue;
  rows.push(await measured(browser, recogito(peers.origin, scene), ROUNDS));
  rows.push(await measured(browser, hypothesis(peers.origin, scene), 1));
}
for (const { title, head, body } of columnsOf(rows)) printTable(title, head, body);
for (const count of COUNTS) {
  const table = besidePeers(rows, count);
  if (table && count > 0) printTable(table.title, table.head, table.body);
}
printTable("Targets", ["target", "asked", "measured", "kept"], targetsOf(rows));
await browser.close();
peers.close();
await closeDatabase();
