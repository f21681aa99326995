import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS } from "#lib/settings.mjs";

test("the README's table is the table of settings", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const rows = readme.split("\n").filter((line) => /^\| `[A-Z_]+` \|/.test(line));
  const expected = SETTINGS.map(
    (each) => `| \`${each.name}\` | ${each.default ? `\`${each.default}\`` : ""} | ${each.meaning} |`,
  );
  expect(rows.map((row) => row.replace(/\s+/g, " "))).toEqual(expected.map((row) => row.replace(/\s+/g, " ")));
});
