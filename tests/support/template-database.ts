import { spawnSync } from "node:child_process";
import path from "node:path";
import { startThrowAwayPostgres } from "#scripts/postgres/throw-away.mjs";

const checkout = path.resolve(import.meta.dirname, "../..");

/**
 * Sees to a migrated database that workers can clone. `npm test` has made one; for a runner started by hand, a
 * throw-away Postgres is started here.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEMPLATE_DATABASE_URL) return undefined;
  const postgres = await startThrowAwayPostgres();
  const migrated = spawnSync(process.execPath, [path.join(checkout, "scripts/migration.mjs"), "deploy"], {
    env: { ...process.env, DATABASE_URL: postgres.databaseUrl },
    encoding: "utf8",
  });
  if (migrated.status !== 0) throw new Error(migrated.stderr);
  process.env.TEMPLATE_DATABASE_URL = postgres.databaseUrl;
  return postgres.stop;
}
