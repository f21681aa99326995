// @ts-check
// Measurements. usage: npm run bench -- NAME [arguments], where tests/bench/NAME.ts is the program.
// Its head says what it needs: "// needs: database" for an empty migrated database at DATABASE_URL, "// needs: server"
// for a production build that answers at BASE_URL as well, in the process SERVER_PID, with its program for files at
// FORMAT_WORKER.
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { inCheckout } from "./launch/checkout.mjs";
import { ensurePackages, requireNode } from "./launch/packages.mjs";
import { Refusal } from "./launch/refusal.mjs";
import { inSession } from "./launch/session.mjs";

/** @typedef {import("./launch/session.mjs").Session} Session */
/** @typedef {Record<string, string>} Env */

const folder = inCheckout("tests/bench");
const [name = "", ...args] = process.argv.slice(2);

/** What is measured is work, not the limits that spare it. */
const UNLIMITED = { POSTS_PER_MINUTE: "1000000", TOKEN_POSTS_PER_MINUTE: "10000000", SIGN_IN_ATTEMPTS: "100000" };

await inSession(async (session) => {
  requireNode();
  const program = `${folder}/${name}.ts`;
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(program))
    throw new Refusal(`Name a measurement: ${measurements().join(", ")}.`);
  await ensurePackages(session);
  const { runProgram } = await import("./tests/checks.mjs");
  const { TYPESCRIPT_ENVIRONMENT, typeScriptProgram } = await import("./launch/typescript.mjs");
  const env = await surroundings(session, needsOf(program));
  return runProgram(session, ["--expose-gc", ...typeScriptProgram(program, args)], {
    ...env,
    ...TYPESCRIPT_ENVIRONMENT,
  });
});

function measurements() {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && needsOf(`${folder}/${file}`) !== null)
    .map((file) => file.replace(/\.ts$/, ""));
}

/**
 * What the first line of a program asks for; null when it does not say, as files that programs share do not.
 * @param {string} program
 * @returns {"nothing" | "database" | "server" | null}
 */
function needsOf(program) {
  const [, needs] = /^\/\/ needs: (nothing|database|server)\s/.exec(readFileSync(program, "utf8")) ?? [];
  return /** @type {"nothing" | "database" | "server" | undefined} */ (needs) ?? null;
}

/**
 * @param {Session} session
 * @param {"nothing" | "database" | "server" | null} needs
 * @returns {Promise<Env>}
 */
async function surroundings(session, needs) {
  if (needs !== "database" && needs !== "server") return {};
  const { scratchPostgres } = await import("./postgres/throw-away.mjs");
  const { scratchDatabase } = await import("./tests/scratch-database.mjs");
  const { siteEnvironment } = await import("./tests/site-environment.mjs");
  const { freePort } = await import("./launch/ports.mjs");
  const databaseUrl = await scratchDatabase(session, await scratchPostgres(session));
  const env = { ...siteEnvironment(databaseUrl, await freePort()), ...UNLIMITED };
  return needs === "server" ? { ...env, ...(await startMeasuredSite(session, env)) } : env;
}

/**
 * @param {Session} session
 * @param {Env} env
 * @returns {Promise<Env>}
 */
async function startMeasuredSite(session, env) {
  const { ensureBuilt, MEASUREMENT } = await import("./launch/build.mjs");
  const { siteReady, startSite, formatWorkerOf } = await import("./launch/site.mjs");
  const program = await ensureBuilt(session, MEASUREMENT);
  mkdirSync(inCheckout("test-results"), { recursive: true });
  const site = startSite(program, env, openSync(inCheckout("test-results/bench-site.log"), "w"));
  session.atEnd(() => site.stop());
  await siteReady(site, env);
  return { BASE_URL: env.NEXTAUTH_URL ?? "", SERVER_PID: String(site.pid), FORMAT_WORKER: formatWorkerOf(program) };
}
