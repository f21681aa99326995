import { expect, test } from "vitest";
import { queryIn } from "#lib/contract/query.ts";

test.each([
  ["mine=true", { mine: "true" }],
  ["kind=note&mine=true&kind=question", { kind: ["note", "question"], mine: "true" }],
  ["kind=&kind=note", { kind: "note" }],
  ["author=", { author: undefined }],
])("the query %j is read as its fields", (search, fields) => {
  expect(queryIn(new URLSearchParams(search))).toEqual(fields);
});
