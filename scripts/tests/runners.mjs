// @ts-check
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inCheckout } from "../launch/checkout.mjs";
import { runProgram } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { scratchDatabase } from "./scratch-database.mjs";
import { playwrightCounts, vitestCounts } from "./tally.mjs";
import { startTriedSite } from "./tried-site.mjs";

/** @typedef {import("../launch/session.mjs").Session} Session */
/** @typedef {import("./tally.mjs").Tally} Tally */

/**
 * Runs projects of vitest.config.ts. The API tests clone a migrated database.
 * @param {Session} session
 * @param {Tally} tally
 * @param {{ projects: string[], args: string[], postgresUrl: string }} run
 */
export async function runVitest(session, tally, { projects, args, postgresUrl }) {
  const needsDatabase = projects.includes("api");
  const templateUrl = needsDatabase ? await scratchDatabase(session, postgresUrl) : "";
  const report = reportFile(session);
  const options = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const program = [
    inCheckout("node_modules/vitest/vitest.mjs"),
    "run",
    ...projects.flatMap((project) => ["--project", project]),
  ];
  const code = await runProgram(session, [...program, ...options, ...args], {
    NODE_ENV: "test",
    TEMPLATE_DATABASE_URL: templateUrl,
  });
  tally.add(vitestCounts(report, code));
}

/**
 * Runs the browser journeys against the production build on a freshly seeded database.
 * @param {Session} session
 * @param {Tally} tally
 * @param {{ args: string[], postgresUrl: string, program: string }} run
 */
export async function runPlaywright(session, tally, { args, postgresUrl, program }) {
  const chromium = await findChromium();
  const { site, env } = await startTriedSite(session, { postgresUrl, program, log: "site.log" });
  const report = reportFile(session);
  const playwright = [inCheckout("node_modules/@playwright/test/cli.js"), "test", "--reporter=list,json", ...args];
  const browserEnv = {
    ...env,
    BASE_URL: env.NEXTAUTH_URL ?? "",
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const code = await runProgram(session, playwright, browserEnv);
  await site.stop();
  tally.add(playwrightCounts(report, code));
}

/**
 * A file for a runner's report, in a folder of its own since several runs may be under way.
 * @param {Session} session
 */
function reportFile(session) {
  const folder = mkdtempSync(path.join(tmpdir(), "glossator-report-"));
  session.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, "report.json");
}
