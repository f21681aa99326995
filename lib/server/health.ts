import "server-only";
import { Problem } from "#lib/core/problem.ts";
import packageJson from "#package.json" with { type: "json" };
import { db, pool } from "./db.ts";

/** Alive by answering; ready when the database answers too. The client is warmed up by the way. */
export async function healthOf(): Promise<{ live: true; ready: boolean; version: string }> {
  try {
    await pool().query("SELECT 1");
    await db().installation.count();
  } catch {
    throw new Problem("unavailable", {
      detail: "The server is alive, but the database cannot be reached.",
      facts: { live: true, ready: false, version: packageJson.version },
      retryAfterSeconds: 2,
    });
  }
  return { live: true, ready: true, version: packageJson.version };
}
