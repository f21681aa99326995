// @ts-check
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { inCheckout } from "../launch/checkout.mjs";
import { migrationAdapters } from "./adapter.mjs";
import { migrationFiles, migrationsFolder } from "./history.mjs";

const schemaFile = inCheckout("prisma/schema.prisma");
const everything = { externalTables: [], externalEnums: [] };
let isLoaded = false;

/** Prisma's own schema engine as WebAssembly: nothing is downloaded and nothing native runs. */
function loadEngine() {
  if (isLoaded) return;
  const wasmFile = path.join(
    path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg")),
    "schema_engine_bg.wasm",
  );
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ message) => console.error(message) },
  });
  const compiled = new WebAssembly.Module(readFileSync(wasmFile));
  // The module's generated glue is its only import.
  const instance = new WebAssembly.Instance(compiled, {
    "./schema_engine_bg.js": /** @type {WebAssembly.ModuleImports} */ ({ ...engineModule }),
  });
  engineModule.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  isLoaded = true;
}

/** @param {string} databaseUrl */
async function openEngine(databaseUrl) {
  loadEngine();
  const schema = readFileSync(schemaFile, "utf8");
  const adapters = bindMigrationAwareSqlAdapterFactory(migrationAdapters(databaseUrl));
  return engineModule.SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, () => {}, adapters);
}

function migrationsList() {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationFiles().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: /** @type {const} */ ("ok"), value: sql } },
    })),
  };
}

/**
 * Applies what is missing, one transaction per migration.
 * @param {string} databaseUrl
 * @param {string[]} failedEarlier Their transaction was rolled back whole, so they are simply tried again.
 * @returns {Promise<string[]>} The names of what was applied.
 */
export async function applyMigrations(databaseUrl, failedEarlier) {
  const engine = await openEngine(databaseUrl);
  for (const migrationName of failedEarlier) await engine.markMigrationRolledBack({ migrationName });
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: migrationsList(),
    filters: everything,
  });
  return appliedMigrationNames;
}

/**
 * The SQL that takes a database from all migrations to prisma/schema.prisma; empty when they agree.
 * Works in a shadow database of its own, which it removes.
 * @param {string} databaseUrl
 */
export async function missingSql(databaseUrl) {
  const engine = await openEngine(databaseUrl);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "migrations", ...migrationsList() },
    to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content: readFileSync(schemaFile, "utf8") }] },
    script: true,
    exitCode: true,
    filters: everything,
  });
  return exitCode === 2 ? (stdout ?? "") : "";
}
