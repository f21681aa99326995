// @ts-check
import { environmentOf } from "#lib/settings.mjs";
import { startEmbeddedPostgres } from "../postgres/embedded.mjs";
import { isSeeded, requireDatabase } from "../postgres/reach.mjs";
import { inCheckout } from "./checkout.mjs";
import { requireDataFolder, runningIn, secretsIn } from "./data-folder.mjs";
import { dropLock, takeLock } from "./lock.mjs";
import { pause } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";
import { runStep } from "./session.mjs";
import { dataFolderLock } from "./sole-instance.mjs";
import { TYPESCRIPT_ENVIRONMENT, typeScriptProgram } from "./typescript.mjs";

/** @typedef {import("./session.mjs").Session} Session */
/** @typedef {import("./settings.mjs").Settings} Settings */

const PATIENCE_SECONDS = 180;

/** Commands and the site under development read and write files with the sources; a built site has its own program. */
const FORMAT_WORKER_SOURCE = "lib/worker/main.ts";

/**
 * The environment of everything that runs with a database: all settings, each with its value.
 * @param {Settings} settings
 * @param {string} databaseUrl
 */
export function productEnvironment(settings, databaseUrl) {
  const secret = settings.secret ?? secretsIn(settings.dataDir).nextauthSecret;
  return { ...environmentOf({ ...settings, databaseUrl, secret }), FORMAT_WORKER: inCheckout(FORMAT_WORKER_SOURCE) };
}

/**
 * @param {Session} session
 * @param {string} databaseUrl
 */
export function migrate(session, databaseUrl) {
  const step = {
    args: [inCheckout("scripts/migration.mjs"), "deploy"],
    env: { DATABASE_URL: databaseUrl },
    isOurs: true,
  };
  return runStep(session, step, "The database could not be brought up to date; the reason is above.");
}

/**
 * Makes the sample library, once in the life of a database.
 * @param {Session} session
 * @param {Record<string, string>} env
 */
export async function seed(session, env) {
  if (await isSeeded(env.DATABASE_URL ?? "")) return;
  console.error("Making the sample library …");
  const step = { args: typeScriptProgram("prisma/seed.ts"), env: { ...env, ...TYPESCRIPT_ENVIRONMENT } };
  await runStep(session, step, "The sample library could not be made; the reason is above.");
}

/**
 * Does `work` with the product's database, whatever state the product is in: the one DATABASE_URL names, that of the
 * running site, or the embedded Postgres, started for as long as it takes.
 * @template Result
 * @param {Session} session
 * @param {Settings} settings
 * @param {(databaseUrl: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withDatabase(session, settings, work) {
  if (settings.databaseUrl) {
    await requireDatabase(settings.databaseUrl);
    await migrate(session, settings.databaseUrl);
    return work(settings.databaseUrl);
  }
  requireDataFolder(settings.dataDir);
  const runningUrl = await runningOrOurs(settings.dataDir);
  return runningUrl ? work(runningUrl) : withEmbedded(session, settings.dataDir, work);
}

/**
 * The database of the running site, or null once the data folder is locked for us. Waits for a site that is starting
 * and for another command.
 * @param {string} dataFolder
 */
async function runningOrOurs(dataFolder) {
  const patience = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const running = runningIn(dataFolder);
    if (running) return running.databaseUrl;
    const holder = await takeLock(dataFolderLock(dataFolder), "command");
    if (!holder) return null;
    if (Date.now() > patience)
      throw new Refusal(`Process ${holder.pid} is using ${dataFolder} and does not get ready. Stop it and try again.`);
    await pause(100);
  }
}

/**
 * @template Result
 * @param {Session} session
 * @param {string} dataFolder
 * @param {(databaseUrl: string) => Promise<Result>} work
 */
async function withEmbedded(session, dataFolder, work) {
  session.atEnd(() => dropLock(dataFolderLock(dataFolder)));
  const postgres = await startEmbeddedPostgres(dataFolder);
  session.atEnd(postgres.stop);
  await migrate(session, postgres.databaseUrl);
  return work(postgres.databaseUrl);
}
