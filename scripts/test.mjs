// @ts-check
// Everything that can be checked, from a fresh clone on.
// usage: npm test | npm test -- lint|unit|component|api|browser|lifecycle [arguments for the runner]
import { ensurePackages, requireNode } from "./launch/packages.mjs";
import { Refusal } from "./launch/refusal.mjs";
import { inSession } from "./launch/session.mjs";
import { Tally } from "./tests/tally.mjs";

/** @typedef {import("./launch/session.mjs").Session} Session */

const PARTS = ["lint", "unit", "component", "api", "lifecycle", "browser"];
const [part = "", ...args] = process.argv.slice(2);
// The tests of the lifecycle read /proc.
const wanted = part ? [part] : PARTS.filter((name) => name !== "lifecycle" || process.platform === "linux");

await inSession(async (session) => {
  if (part && !PARTS.includes(part))
    throw new Refusal(`There is no part ${part}. Use npm test -- ${PARTS.join("|")}, or npm test for all.`);
  const tally = new Tally();
  const isReady = await tally.attempt("packages", async () => {
    requireNode();
    await ensurePackages(session);
    return true;
  });
  if (isReady) await runParts(session, tally);
  console.log(`\n${tally.line()}`);
  return tally.counts.failed > 0 ? 1 : 0;
});

/**
 * @param {Session} session
 * @param {Tally} tally
 */
async function runParts(session, tally) {
  const { scratchPostgres } = await import("./postgres/throw-away.mjs");
  const { runPlaywright, runVitest } = await import("./tests/runners.mjs");
  const { runChecks } = await import("./tests/checks.mjs");
  const postgresUrl = await tally.attempt("database", () => scratchPostgres(session));
  if (!postgresUrl) return;

  if (wanted.includes("lint")) await runChecks(session, tally, { TEST_DATABASE_URL: postgresUrl });
  const projects = wanted.filter((name) => ["unit", "component", "api"].includes(name));
  if (projects.length > 0) {
    await tally.attempt(projects.join(", "), () => runVitest(session, tally, { projects, args, postgresUrl }));
  }
  if (!wanted.includes("lifecycle") && !wanted.includes("browser")) return;

  const { ensureBuilt, PRODUCT } = await import("./launch/build.mjs");
  const program = await tally.attempt("build", () => ensureBuilt(session, PRODUCT));
  if (!program) return;
  if (wanted.includes("lifecycle")) {
    await tally.attempt("lifecycle", () => runVitest(session, tally, { projects: ["lifecycle"], args, postgresUrl }));
  }
  if (wanted.includes("browser")) {
    await tally.attempt("browser", () => runPlaywright(session, tally, { args, postgresUrl, program }));
  }
}
