// @ts-check
// usage: npm run migration -- deploy | check | new NAME
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensurePackages, requireNode } from "./launch/packages.mjs";
import { Refusal } from "./launch/refusal.mjs";
import { inSession } from "./launch/session.mjs";

/** @typedef {import("./launch/session.mjs").Session} Session */

const USAGE = `Usage: npm run migration -- COMMAND
  deploy     bring the database at DATABASE_URL to the newest schema
  check      say whether prisma/schema.prisma and prisma/migrations agree (exit code 2: they do not)
  new NAME   write the migration that takes prisma/migrations to prisma/schema.prisma`;
const DRIFT = 2;

await inSession(async (session) => {
  requireNode();
  const [command, name] = process.argv.slice(2);
  if (command === "deploy") return deploy(session);
  if (command === "check") return check(session);
  if (command === "new") return write(session, name);
  const isHelp = command === "--help" || command === "help";
  (isHelp ? console.log : console.error)(USAGE);
  return isHelp ? 0 : 1;
});

/** @param {Session} session */
async function deploy(session) {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl)
    throw new Refusal(
      "Set DATABASE_URL to the database to bring up to date; `npm start` does this by itself for its own.",
    );
  await ensurePackages(session);
  const { deployMigrations } = await import("./migrate/deploy.mjs");
  const applied = await deployMigrations(databaseUrl);
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
  return 0;
}

/** @param {Session} session */
async function check(session) {
  const sql = await differenceFromSchema(session);
  if (!sql) return 0;
  console.error("prisma/schema.prisma asks for what no migration does. Run: npm run migration -- new NAME\n");
  console.error(sql);
  return DRIFT;
}

/**
 * @param {Session} session
 * @param {string | undefined} name
 */
async function write(session, name) {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Refusal("Name the migration in lower case with underscores, as in: npm run migration -- new group_roles");
  const sql = await differenceFromSchema(session);
  if (!sql) {
    console.log("Nothing to do: prisma/schema.prisma and prisma/migrations agree.");
    return 0;
  }
  const { migrationsFolder } = await import("./migrate/history.mjs");
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(migrationsFolder, `${timestamp}_${name}`, "migration.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sql);
  console.log(`Wrote ${file}. Read it before you commit it.`);
  return 0;
}

/**
 * Compares in a throw-away Postgres, so that no database of anybody is touched.
 * @param {Session} session
 */
async function differenceFromSchema(session) {
  await ensurePackages(session);
  const { scratchPostgres } = await import("./postgres/throw-away.mjs");
  const { missingSql } = await import("./migrate/engine.mjs");
  return missingSql(await scratchPostgres(session));
}
