// @ts-check
import { randomBytes } from "node:crypto";
import { migrate } from "../launch/database.mjs";
import { withConnection } from "../postgres/reach.mjs";

/** @typedef {import("../launch/session.mjs").Session} Session */

/**
 * Makes a migrated database beside the given one, to be used or to be cloned. It goes with the session, and so does
 * every clone whose name begins with its name.
 * @param {Session} session
 * @param {string} postgresUrl A database whose role may create others.
 * @returns {Promise<string>} Its address.
 */
export async function scratchDatabase(session, postgresUrl) {
  const name = `glossator_test_${randomBytes(5).toString("hex")}`;
  await withConnection(postgresUrl, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
  session.atEnd(() => withConnection(postgresUrl, (client) => dropAll(client, name)));
  const address = new URL(postgresUrl);
  address.pathname = name;
  await migrate(session, address.href);
  return address.href;
}

/**
 * @param {import("pg").Client} client
 * @param {string} prefix
 */
async function dropAll(client, prefix) {
  const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [prefix]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
}
