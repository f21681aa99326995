// @ts-check
import pg from "pg";
import { Refusal } from "../launch/refusal.mjs";
import { migrationState } from "./history.mjs";

/** @typedef {import("./history.mjs").MigrationState} MigrationState */

/**
 * Brings a database to the newest schema. A migration that fails leaves nothing behind and is tried again next time.
 * @param {string} databaseUrl
 * @returns {Promise<string[]>} The names of the migrations applied.
 */
export async function deployMigrations(databaseUrl) {
  const before = await stateOf(databaseUrl);
  refuseStrangeHistory(before);
  if (before.missing.length === 0 && before.failed.length === 0) return [];
  // Loaded only now: an unchanged database needs no engine.
  const { applyMigrations } = await import("./engine.mjs");
  try {
    return await applyMigrations(databaseUrl, before.failed);
  } catch (error) {
    throw new Refusal(await failureWords(databaseUrl, error));
  }
}

/** @param {string} databaseUrl */
async function stateOf(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await migrationState(client);
  } finally {
    await client.end();
  }
}

/** @param {MigrationState} state */
function refuseStrangeHistory({ changed, unknown }) {
  if (unknown.length > 0) {
    throw new Refusal(
      `The database was made by another version of Glossator (it has ${unknown.join(", ")}). Use that version or a newer one, or another database.`,
    );
  }
  if (changed.length > 0) {
    throw new Refusal(
      `${changed.join(", ")} changed after the database had it. Restore prisma/migrations (a new change is a new migration), or use an empty database.`,
    );
  }
}

/**
 * @param {string} databaseUrl
 * @param {unknown} error
 */
async function failureWords(databaseUrl, error) {
  const [failed] = (await stateOf(databaseUrl)).failed;
  const words = error instanceof Error ? error.message : String(error);
  // The engine's own trace is indented below its first lines; what Postgres said is not.
  const reason = words.split("\n").filter((line) => /^\S/.test(line) && line !== "external connector error");
  const subject = failed ? `The migration ${failed}` : "Bringing the database up to date";
  return `${subject} failed and left nothing behind: ${reason.join(" ")}`;
}
