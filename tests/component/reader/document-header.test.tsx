import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { DocumentHeader } from "#components/reader/document-header.tsx";
import { document } from "../documents/document.ts";

test("a document says where it comes from and how to check a copy", () => {
  const shown = document({
    title: "Levies",
    documentKind: "joint statement",
    issuingBodies: ["Australia", "Canada"],
    adoptedOn: "2018-08-29",
    sourceAddress: "https://example.org/levies/text",
    licence: "CC BY 4.0",
  });
  const { container } = render(<DocumentHeader newest={1} document={shown} showsTitle hasOutline />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Levies");
  expect(container).toHaveTextContent("Joint statement · Australia, Canada · 29 August 2018");
  expect(container.querySelector("a[href='https://example.org/levies/text']")).toHaveTextContent("example.org");
  expect(container).toHaveTextContent("CC BY 4.0");
  expect(container.querySelector("code")).toHaveAttribute("title", shown.revision.digest);
});

test("the title is left to a text that has its own", () => {
  render(<DocumentHeader newest={1} document={document({ title: "Levies" })} showsTitle={false} hasOutline={false} />);
  expect(screen.queryByRole("heading")).toBeNull();
  expect(screen.queryByRole("button", { name: "Outline" })).toBeNull();
});
