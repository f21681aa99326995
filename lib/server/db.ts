import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/prisma/client.ts";
import { log } from "./log.ts";
import { settings } from "./settings.ts";

/** Inside `transaction`, or the client itself. */
export type Db = Prisma.TransactionClient;

type Kept = { pool?: pg.Pool; client?: PrismaClient };
/** Kept on the process, so that a module loaded twice (pages and handlers, or a reload) shares one pool. */
const host = globalThis as { glossatorDatabase?: Kept };
host.glossatorDatabase ??= {};
const kept = host.glossatorDatabase;

function open(): PrismaClient {
  const pool = new pg.Pool({ connectionString: settings().databaseUrl, max: 10, connectionTimeoutMillis: 5000 });
  // Without a listener, a connection lost while idle would end the process.
  pool.on("error", (error) => log.warn({ reason: error.message }, "an idle database connection was lost"));
  kept.pool = pool;
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator }),
    transactionOptions: { timeout: 20_000 },
  });
}

/** The database. Opened at first use, so that building the site needs none. */
export function db(): PrismaClient {
  kept.client ??= open();
  return kept.client;
}

/** The connections below the client, for the statements where each tenth of a millisecond counts. */
export function pool(): pg.Pool {
  db();
  return kept.pool as pg.Pool;
}

/** Everything in `work` is written, or nothing is. */
export function transaction<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  return db().$transaction(work);
}

/** Ends all connections; for programs that must exit. */
export async function closeDatabase() {
  await kept.client?.$disconnect();
  if (kept.pool && !kept.pool.ended) await kept.pool.end();
  delete kept.client;
  delete kept.pool;
}

const names = new Map<string, string>();
const MOST_STATEMENTS = 500;

/** Named statements are planned once per connection. The set of texts is small; past the bound they stay unnamed (""). */
function statementNameGenerator({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known || names.size >= MOST_STATEMENTS) return known ?? "";
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}

const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|Connection terminated|timeout exceeded when trying to connect|Can't reach database|Server has closed the connection|Connection ended unexpectedly|the database system is|terminating connection/i;
const UNREACHABLE_CODES = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "57P01",
  "57P02",
  "57P03",
  "ECONNREFUSED",
  "ECONNRESET",
]);

/** True when the failure says that the database is away, rather than that the statement was wrong. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && UNREACHABLE_CODES.has(code)) return true;
  return UNREACHABLE.test(error.message) || (error.cause !== undefined && isUnreachable(error.cause));
}

/** True when the statement hit a unique constraint. */
export function isDuplicate(error: unknown): boolean {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return code === "P2002" || code === "23505";
}
