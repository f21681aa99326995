// @ts-check
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "./server.mjs";

/** A Postgres for tests and measurements: quick, empty, and gone with its folder when it stops. */
export function startThrowAwayPostgres() {
  const folder = mkdtempSync(path.join(tmpdir(), "glossator-postgres-"));
  chmodSync(folder, 0o755); // The account Postgres runs as must be able to enter.
  return startPostgres({
    folder: path.join(folder, "cluster"),
    password: randomBytes(16).toString("hex"),
    logFile: path.join(folder, "postgres.log"),
    isDurable: false,
    removeAfterwards: folder,
  });
}

/**
 * The Postgres of a test run: the one TEST_DATABASE_URL names, or a throw-away one that goes with the session.
 * @param {import("../launch/session.mjs").Session} session
 * @returns {Promise<string>} A database of it; the role may create others beside it.
 */
export async function scratchPostgres(session) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return given;
  const postgres = await startThrowAwayPostgres();
  session.atEnd(postgres.stop);
  return postgres.databaseUrl;
}
