// @ts-check
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** The internal one-byte type "char", which the catalogue uses and PrismaPg does not know. */
const CHAR_TYPE = 18;
const TEXT_TYPE = 25;

/**
 * PrismaPg as the schema engine needs it. Four things of it fall short there, each named where it is put right.
 * @param {string} databaseUrl
 */
export function migrationAdapters(databaseUrl) {
  const target = connectionParts(databaseUrl);
  return {
    provider: /** @type {const} */ ("postgres"),
    adapterName: "@prisma/adapter-pg",
    connect: () => openAdapter(target),
    connectToShadowDb: async () => {
      const shadow = `glossator_shadow_${crypto.randomUUID()}`;
      await runAlone(target, `CREATE DATABASE "${shadow}" TEMPLATE template0`);
      // PrismaPg drops its shadow database while it is still connected to it.
      return openAdapter({ ...target, database: shadow }, () =>
        runAlone(target, `DROP DATABASE IF EXISTS "${shadow}" WITH (FORCE)`),
      );
    },
  };
}

/**
 * The address in parts. PrismaPg names the shadow database beside the address, and the address would win over it.
 * @param {string} databaseUrl
 * @returns {pg.PoolConfig}
 */
function connectionParts(databaseUrl) {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: databaseUrl });
  return { host, port, user, password, database, ssl, max: 1, connectionTimeoutMillis: 10_000 };
}

/**
 * @param {pg.PoolConfig} target
 * @param {string} statement
 */
async function runAlone(target, statement) {
  const client = new pg.Client(target);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.PoolConfig} target
 * @param {() => Promise<void>} [afterwards]
 */
async function openAdapter(target, afterwards) {
  const pool = new pg.Pool(target);
  const charColumns = readCharAsText(pool);
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    /** @type {typeof adapter.queryRaw} */
    queryRaw: async (query) => {
      const rows = await queryRaw(query);
      for (const column of charColumns()) rows.columnTypes[column] = ColumnTypeEnum.Character;
      return rows;
    },
    // PrismaPg splits a script at every semicolon and so breaks function bodies. As one message it is one transaction too.
    executeScript: async (/** @type {string} */ script) => {
      await pool.query(script).catch(rethrow);
    },
    dispose: async () => {
      await pool.end();
      await afterwards?.();
    },
  });
}

/**
 * Passes on what Postgres said in the form the engine understands; it would swallow any other.
 * @param {unknown} error
 * @returns {never}
 */
function rethrow(error) {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { message, code = "", severity = "ERROR", detail, column, hint } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}

/**
 * Lets a pool present "char" columns as text.
 * @param {pg.Pool} pool
 * @returns {() => number[]} Which columns of the last result were "char".
 */
function readCharAsText(pool) {
  /** @type {number[]} */
  let charColumns = [];
  const query = /** @type {(...args: unknown[]) => Promise<pg.QueryResult>} */ (pool.query.bind(pool));
  const wrapped = async (/** @type {unknown[]} */ ...args) => {
    const result = await query(...args);
    charColumns = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_TYPE) continue;
      field.dataTypeID = TEXT_TYPE;
      charColumns.push(index);
    }
    return result;
  };
  Object.assign(pool, { query: wrapped });
  return () => charColumns;
}
