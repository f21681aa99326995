import { expect, test } from "vitest";
import { compareHistory, migrationFiles } from "#scripts/migrate/history.mjs";

const files = [
  { name: "1_first", checksum: "a" },
  { name: "2_second", checksum: "b" },
];
const applied = (migration_name: string, checksum: string) => ({
  migration_name,
  checksum,
  finished_at: new Date(0),
  rolled_back_at: null,
});
const settled = { missing: [], failed: [], changed: [], unknown: [] };

test.each([
  ["nothing is known of an empty database", [], { ...settled, missing: ["1_first", "2_second"] }],
  ["nothing is to do when all is applied", [applied("1_first", "a"), applied("2_second", "b")], settled],
  ["what is not there yet is missing", [applied("1_first", "a")], { ...settled, missing: ["2_second"] }],
  [
    "what failed is missing too, and known as failed",
    [applied("1_first", "a"), { ...applied("2_second", "b"), finished_at: null }],
    { ...settled, missing: ["2_second"], failed: ["2_second"] },
  ],
  [
    "a failure that was taken back counts for nothing",
    [applied("1_first", "a"), { ...applied("2_second", "b"), finished_at: null, rolled_back_at: new Date(0) }],
    { ...settled, missing: ["2_second"] },
  ],
  [
    "a file that changed afterwards is told",
    [applied("1_first", "x"), applied("2_second", "b")],
    { ...settled, changed: ["1_first"] },
  ],
  [
    "so is a migration of some other version",
    [applied("1_first", "a"), applied("2_second", "b"), applied("3_third", "c")],
    { ...settled, unknown: ["3_third"] },
  ],
])("%s", (_, rows, state) => {
  expect(compareHistory(files, rows)).toEqual(state);
});

test("the migrations of this checkout come oldest first", () => {
  const names = migrationFiles().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual([...names].sort());
});
