// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inCheckout } from "../launch/checkout.mjs";

export const migrationsFolder = inCheckout("prisma/migrations");

/** @typedef {{ name: string, sql: string, checksum: string }} MigrationFile */
/** @typedef {{ migration_name: string, checksum: string, finished_at: Date | null, rolled_back_at: Date | null }} HistoryRow */
/** @typedef {{ missing: string[], failed: string[], changed: string[], unknown: string[] }} MigrationState */

/**
 * The migrations of this checkout, oldest first.
 * @returns {MigrationFile[]}
 */
export function migrationFiles() {
  return readdirSync(migrationsFolder)
    .sort()
    .filter((name) => existsSync(path.join(migrationsFolder, name, "migration.sql")))
    .map((name) => {
      const sql = readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * How a database stands to the migrations of this checkout. Cheap: the schema engine need not be loaded to know that
 * there is nothing to do.
 * @param {import("pg").Client} client
 * @returns {Promise<MigrationState>}
 */
export async function migrationState(client) {
  const { rows: tables } = await client.query(`select to_regclass('"_prisma_migrations"') as found`);
  /** @type {HistoryRow[]} */
  const rows = tables[0]?.found
    ? (await client.query('select * from "_prisma_migrations" where rolled_back_at is null')).rows
    : [];
  return compareHistory(migrationFiles(), rows);
}

/**
 * @param {Pick<MigrationFile, "name" | "checksum">[]} files
 * @param {HistoryRow[]} rows
 * @returns {MigrationState}
 */
export function compareHistory(files, rows) {
  const standing = rows.filter((row) => !row.rolled_back_at);
  const applied = new Map(standing.filter((row) => row.finished_at).map((row) => [row.migration_name, row.checksum]));
  const known = new Set(files.map(({ name }) => name));
  return {
    missing: files.filter(({ name }) => !applied.has(name)).map(({ name }) => name),
    failed: standing.filter((row) => !row.finished_at).map((row) => row.migration_name),
    changed: files.filter(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum).map(({ name }) => name),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
  };
}
