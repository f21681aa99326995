// @ts-check
// The one command: installs, builds and migrates what is missing, then runs Postgres and the site until it is stopped.
// usage: npm start | npm run dev
import { announceRunning, requireDataFolder, withdrawRunning } from "./launch/data-folder.mjs";
import { ensurePackages, requireNode } from "./launch/packages.mjs";
import { requirePort } from "./launch/ports.mjs";
import { inSession } from "./launch/session.mjs";
import { loadSettings } from "./launch/settings.mjs";
import { claimDataFolder } from "./launch/sole-instance.mjs";

/** @typedef {import("./launch/session.mjs").Session} Session */
/** @typedef {import("./launch/settings.mjs").Settings} Settings */

const isDevelopment = process.argv.includes("--dev");

await inSession(
  async (session) => {
    requireNode();
    const settings = loadSettings();
    requireDataFolder(settings.dataDir);
    await claimDataFolder(session, settings.dataDir);
    await requirePort(settings);
    await ensurePackages(session);
    const env = await prepareDatabase(session, settings);
    await keepSiteRunning(session, env);
    console.log(`Glossator is ready at ${settings.publicUrl}`);
  },
  { stoppedCode: 0 },
);

/**
 * Resolves to the environment of the site once its database is there, migrated and seeded.
 * @param {Session} session
 * @param {Settings} settings
 */
async function prepareDatabase(session, settings) {
  const { migrate, productEnvironment, seed } = await import("./launch/database.mjs");
  const databaseUrl = settings.databaseUrl ?? (await startOwnPostgres(session, settings.dataDir));
  const { requireDatabase } = await import("./postgres/reach.mjs");
  await requireDatabase(databaseUrl);
  await migrate(session, databaseUrl);
  const env = productEnvironment(settings, databaseUrl);
  await seed(session, env);
  session.atEnd(() => withdrawRunning(settings.dataDir));
  announceRunning(settings.dataDir, { site: settings.publicUrl, databaseUrl });
  return env;
}

/**
 * @param {Session} session
 * @param {string} dataFolder
 */
async function startOwnPostgres(session, dataFolder) {
  const { startEmbeddedPostgres } = await import("./postgres/embedded.mjs");
  const postgres = await startEmbeddedPostgres(dataFolder);
  session.atEnd(postgres.stop);
  void postgres.exited.then(() =>
    session.end(
      1,
      `The embedded Postgres ended unexpectedly (see ${dataFolder}/postgres.log). Nothing saved is lost: run npm start again.`,
    ),
  );
  return postgres.databaseUrl;
}

/**
 * @param {Session} session
 * @param {Record<string, string>} env
 */
async function keepSiteRunning(session, env) {
  const { ensureBuilt, PRODUCT } = await import("./launch/build.mjs");
  const { startDevelopmentSite, startSite } = await import("./launch/site.mjs");
  const { keepRunning } = await import("./launch/restart.mjs");
  if (isDevelopment) return keepRunning(session, () => startDevelopmentSite(env), env);
  const program = await ensureBuilt(session, PRODUCT);
  return keepRunning(session, () => startSite(program, env), env);
}
