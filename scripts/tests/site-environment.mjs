// @ts-check
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { environmentOf, readSettings } from "#lib/settings.mjs";
import { Refusal } from "../launch/refusal.mjs";

/**
 * The environment of a site that is tried out: the defaults, quiet, on a database and a port of its own. What the
 * person's own `.env` says does not count; what the environment says does.
 * @param {string} databaseUrl
 * @param {number} port
 * @returns {Record<string, string>}
 */
export function siteEnvironment(databaseUrl, port) {
  const reading = readSettings({
    LOG_LEVEL: "warn",
    ...process.env,
    HOST: "127.0.0.1",
    PORT: String(port),
    NEXTAUTH_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
    DATA_DIR: tmpdir(),
  });
  if (!reading.ok) throw new Refusal(reading.errors.join("\n"));
  return environmentOf(reading.settings);
}
