import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ExportChoices } from "#components/reader/export-choices.tsx";
import { EVERYTHING, type Filter } from "#lib/client/filters.ts";
import { brief } from "../annotations/thread.ts";

const THREADS = [
  brief("a"),
  brief("b", { kind: "question" }),
  brief("c", { kind: "question", visibility: "private" }),
  brief("d", { visibility: "private" }),
];

const show = (filter: Partial<Filter>, isFiltered: boolean, threads = THREADS) =>
  render(
    <ExportChoices
      {...{ documentId: "d1", slug: "levies", viewerId: "ana", threads, isFiltered }}
      filter={{ ...EVERYTHING, ...filter }}
    />,
  );
const addressOf = (name: string | RegExp) => screen.getByRole("link", { name }).getAttribute("href");

test("an archive is not offered of a part, which it could not keep to", () => {
  show({ kind: "question" }, true);
  expect(addressOf("Table (CSV)")).toBe("/api/documents/d1/export?format=csv&kind=question");
  expect(screen.queryByRole("link", { name: "Archive" })).toBeNull();
});

test.each([
  ["all are shown by a filter", { kind: "question" }, false],
  ["none are shown", { kind: "question", show: "none" }, true],
] as const)("everything is offered, and all of it, where %s", (_, filter, isFiltered) => {
  show(filter, isFiltered);
  expect(addressOf("Table (CSV)")).toBe("/api/documents/d1/export?format=csv");
  expect(addressOf("Archive")).toBe("/api/documents/d1/export?format=archive");
});

test("private notes that stay out are told and counted among those shown, and not where there are none", () => {
  const { unmount } = show({}, false);
  expect(screen.getByText(/^Your 2 notes that only you can see are left out of all but the archive\.$/)).toBeVisible();
  unmount();
  const part = show({ kind: "question" }, true);
  expect(screen.getByText("Your note that only you can see is left out.")).toBeVisible();
  part.unmount();
  show({}, false, [brief("a")]);
  expect(screen.queryByText(/only you can see/)).toBeNull();
});

test("more is chosen beginning with what the filter has chosen", () => {
  show({ show: "open", person: "ben", code: "access" }, true);
  expect(addressOf(/^Choose what goes in/)).toBe(
    "/documents/levies/copies?status=open%2Cin_progress&author=ben&code=access",
  );
});
