import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Prose } from "#components/annotations/prose.tsx";
import type { BlockDraft, Container } from "#lib/core/document/block.ts";
import { readBody } from "#lib/formats/markdown/read-body.ts";

const show = (content: readonly BlockDraft[]) => render(<Prose content={content} />).container.firstElementChild;

test("Markdown becomes elements", () => {
  const prose = show(
    readBody("**Bold** and *soft*, `code`, [link](https://example.org/).\n\n> said\n\n- one\n- two\n\n3. three\n\n---"),
  );
  expect(prose?.querySelector("strong")).toHaveTextContent("Bold");
  expect(prose?.querySelector("em")).toHaveTextContent("soft");
  expect(prose?.querySelector("code")).toHaveTextContent("code");
  expect(screen.getByRole("link", { name: "link" })).toHaveAttribute("rel", "nofollow ugc noreferrer");
  expect(prose?.querySelector("blockquote")).toHaveTextContent("said");
  expect(prose?.querySelectorAll("ul > li")).toHaveLength(2);
  expect(prose?.querySelector("ol > li")).toHaveValue(3);
  expect(prose?.querySelector("hr")).not.toBeNull();
});

test("headings stay out of the page's outline, pictures are links", () => {
  show(readBody("# Loud\n\n![A chart](https://example.org/chart.png)"));
  expect(screen.queryByRole("heading")).toBeNull();
  expect(screen.getByText("Loud")).toBeVisible();
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByRole("link", { name: "A chart" })).toHaveAttribute("href", "https://example.org/chart.png");
});

test("addresses that are not of the web are words only", () => {
  const link = (href: string): BlockDraft => ({
    kind: "paragraph",
    text: "press",
    marks: [{ kind: "link", href, start: 0, end: 5 }],
    within: [],
  });
  show([link("javascript:alert(1)"), link("data:text/html,x"), link("//example.org")]);
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getAllByText("press")).toHaveLength(3);
});

test("tables are tables", () => {
  const cell = (row: string, id: string, header: boolean): readonly Container[] => [
    { kind: "table", id: "t" },
    { kind: "row", id: row },
    { kind: "cell", id, header, columns: 1, rows: 1 },
  ];
  const block = (text: string, within: readonly Container[]): BlockDraft => ({
    kind: "paragraph",
    text,
    marks: [],
    within,
  });
  show([block("Role", cell("1", "a", true)), block("Owner", cell("2", "b", false))]);
  expect(screen.getByRole("columnheader", { name: "Role" })).toBeVisible();
  expect(screen.getByRole("cell", { name: "Owner" })).toBeVisible();
});
