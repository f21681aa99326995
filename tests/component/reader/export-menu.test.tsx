import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ExportMenu } from "#components/reader/export-menu.tsx";
import { EVERYTHING, type Filter } from "#lib/client/filters.ts";

const show = (filter: Partial<Filter>, isFiltered: boolean) =>
  render(<ExportMenu documentId="d1" slug="levies" filter={{ ...EVERYTHING, ...filter }} isFiltered={isFiltered} />);
const addressOf = (name: string) => screen.getByRole("link", { name, hidden: true }).getAttribute("href");

test("an archive is not offered of a part, which it could not keep to", () => {
  show({ kind: "question" }, true);
  expect(addressOf("Table (CSV)")).toBe("/api/documents/d1/export?format=csv&kind=question");
  expect(screen.queryByRole("link", { name: "Archive", hidden: true })).toBeNull();
});

test.each([
  ["all are shown by a filter", { kind: "question" }, false],
  ["none are shown", { kind: "question", show: "none" }, true],
] as const)("everything is offered, and all of it, where %s", (_, filter, isFiltered) => {
  show(filter, isFiltered);
  expect(addressOf("Table (CSV)")).toBe("/api/documents/d1/export?format=csv");
  expect(addressOf("Archive")).toBe("/api/documents/d1/export?format=archive");
});
