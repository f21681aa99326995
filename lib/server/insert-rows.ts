import "server-only";
import type { Db } from "./db.ts";
import { Prisma } from "./generated/prisma/client.ts";

/** What the rows of a table are made of. */
type Columns = {
  readonly Annotation: Prisma.AnnotationCreateManyInput;
  readonly AnnotationEdit: Prisma.AnnotationEditCreateManyInput;
  readonly Placement: Prisma.PlacementCreateManyInput;
  readonly PlacementDecision: Prisma.PlacementDecisionCreateManyInput;
  readonly Event: Prisma.EventCreateManyInput;
};

/** So that a statement stays some megabytes when each of its rows is as large as it may be. */
const ROWS_PER_STATEMENT = 500;

/**
 * Inserts rows by the thousand and returns how many there are more of now: `skipDuplicates` passes over those that are
 * there already. What some of them leave out is null there and not the column's default. Each statement has a single
 * parameter: `createMany` has one for every value, and going through them all takes a millisecond a row.
 */
export async function insertRows<Table extends keyof Columns>(
  tx: Db,
  table: Table,
  rows: readonly Columns[Table][],
  { skipDuplicates = false } = {},
): Promise<number> {
  const name = Prisma.raw(`"${table}"`);
  const named = new Set(rows.flatMap(Object.keys));
  const unlessThere = Prisma.raw(skipDuplicates ? "ON CONFLICT DO NOTHING" : "");
  let count = 0;
  const columns = Prisma.raw([...named].map((column) => `"${column}"`).join(", "));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const json = JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT), wellFormed);
    count += await tx.$executeRaw`
      INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${json}::json)
      ${unlessThere}`;
  }
  return count;
}

/** Half a surrogate pair is no character, and Postgres refuses its escape. */
const wellFormed = (_: string, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value);
