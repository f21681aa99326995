import "server-only";
import type { Db } from "./db.ts";
import { Prisma } from "./generated/prisma/client.ts";

/** What the rows of a table are made of. */
type Columns = {
  readonly Annotation: Prisma.AnnotationCreateManyInput;
  readonly Placement: Prisma.PlacementCreateManyInput;
  readonly Event: Prisma.EventCreateManyInput;
};

/** So that a statement stays some megabytes when each of its rows is as large as it may be. */
const ROWS_PER_STATEMENT = 500;

/**
 * Inserts rows by the thousand. What some of them leave out is null there and not the column's default. Each statement
 * has a single parameter: `createMany` has one for every value, and going through them all takes a millisecond a row.
 */
export async function insertRows<Table extends keyof Columns>(tx: Db, table: Table, rows: readonly Columns[Table][]) {
  const name = Prisma.raw(`"${table}"`);
  const named = new Set(rows.flatMap(Object.keys));
  const columns = Prisma.raw([...named].map((column) => `"${column}"`).join(", "));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const json = JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT), wellFormed);
    await tx.$executeRaw`
      INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${json}::json)`;
  }
}

/** Half a surrogate pair is no character, and Postgres refuses its escape. */
const wellFormed = (_: string, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value);
