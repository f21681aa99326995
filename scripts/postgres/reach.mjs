// @ts-check
import pg from "pg";
import { withoutPassword } from "#lib/settings.mjs";
import { codeOf, Refusal } from "../launch/refusal.mjs";

const OLDEST_POSTGRES = 13;

/**
 * Does `work` with one connection.
 * @template Result
 * @param {string} databaseUrl
 * @param {(client: pg.Client) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withConnection(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Refuses a database that cannot be used, in words that say which and why.
 * @param {string} databaseUrl
 */
export async function requireDatabase(databaseUrl) {
  let version = 0;
  try {
    version = await withConnection(databaseUrl, versionOf);
  } catch (error) {
    const reason = reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
    throw new Refusal(
      `The database at ${withoutPassword(databaseUrl)} cannot be used: ${reason}. Put that right, correct DATABASE_URL, or unset it to use the embedded Postgres.`,
    );
  }
  if (version >= OLDEST_POSTGRES) return;
  throw new Refusal(
    `The database at ${withoutPassword(databaseUrl)} is PostgreSQL ${version}; Glossator needs ${OLDEST_POSTGRES} or newer.`,
  );
}

/** @type {Record<string, string>} */
const reasons = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up now",
  ETIMEDOUT: "the host does not answer",
  "28P01": "the user or the password is refused",
  28000: "the user is refused",
  "3D000": "there is no database of that name (createdb makes it)",
  53300: "it has no connection left",
};

/** @param {string} databaseUrl */
export async function acceptsPassword(databaseUrl) {
  try {
    await withConnection(databaseUrl, versionOf);
    return true;
  } catch (error) {
    if (codeOf(error) === "28P01") return false;
    throw error;
  }
}

/** @param {pg.Client} client */
async function versionOf(client) {
  const { rows } = await client.query("show server_version_num");
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

/**
 * Whether the sample library was ever made here. Samples that were removed stay removed.
 * @param {string} databaseUrl
 */
export function isSeeded(databaseUrl) {
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query('select 1 from "Installation" where "seededAt" is not null');
    return rows.length > 0;
  });
}
