import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Library } from "#components/documents/library.tsx";
import { NewcomerHint } from "#components/documents/newcomer-hint.tsx";
import { threadWords } from "#components/documents/thread-words.ts";
import type { Document } from "#lib/contract/documents.ts";
import { inEnglish } from "#tests/support/english.ts";
import { document } from "./document.ts";

const shelf = { slug: "ministerial", title: "Ministerial 2018" };

function show(documents: readonly Document[]) {
  render(<Library documents={documents} />);
  return screen.getAllByRole("region").map((region) => [
    within(region).getByRole("heading", { level: 2 }).textContent,
    ...within(region)
      .getAllByRole("heading", { level: 3 })
      .map((heading) => heading.textContent),
  ]);
}

test("documents stand under their collection in the order they came, those in none come last", () => {
  const shown = show([
    document({ title: "Statement", collection: shelf }),
    document({ title: "Loose" }),
    document({ title: "Memo", collection: shelf }),
  ]);
  expect(shown).toEqual([
    ["Ministerial 2018", "Statement", "Memo"],
    ["Other documents", "Loose"],
  ]);
});

test("two collections of the same title stay two", () => {
  const shown = show([
    document({ title: "One", collection: shelf }),
    document({ title: "Two", collection: { ...shelf, slug: "ministerial-2" } }),
  ]);
  expect(shown).toEqual([
    ["Ministerial 2018", "One"],
    ["Ministerial 2018", "Two"],
  ]);
});

test("without collections there is one plain list", () => {
  expect(show([document({ title: "Loose" })])).toEqual([["Documents", "Loose"]]);
});

test("an entry tells where the text comes from, what copy it is, and what is said about it", () => {
  render(
    <Library
      documents={[
        document({
          title: "Déclaration",
          language: "fr",
          link: "/documents/declaration",
          issuingBodies: ["France", "Canada"],
          adoptedOn: "2018-08",
          documentKind: "joint statement",
          copyStatus: "reading edition",
          counts: { threads: 4, open: 2 },
          isSample: true,
          visibility: "private",
        }),
      ]}
    />,
  );
  const entry = screen.getByRole("article");
  expect(entry).toHaveTextContent("France, Canada · August 2018 · joint statement");
  expect(entry).toHaveTextContent("Reading edition");
  expect(entry).toHaveTextContent("4 threads, 2 open");
  expect(entry).toHaveTextContent("Sample");
  expect(entry).toHaveTextContent("Only you");
  expect(screen.getByRole("link", { name: "Déclaration" })).toHaveAttribute("href", "/documents/declaration");
  expect(screen.getByRole("heading", { level: 3 })).toHaveAttribute("lang", "fr");
});

test("an entry of which little is known leaves no empty lines", () => {
  render(<Library documents={[document({ title: "Bare" })]} />);
  expect(screen.getByRole("article")).toHaveTextContent(/^BareNo threads yet$/);
});

test.each([
  [0, 0, "No threads yet"],
  [1, 1, "1 thread, open"],
  [1, 0, "1 thread, closed"],
  [3, 3, "3 threads, all open"],
  [3, 0, "3 threads, none open"],
  [3, 1, "3 threads, 1 open"],
])("%i threads with %i open are told as %s", (threads, open, words) => {
  expect(threadWords(inEnglish, { threads, open })).toBe(words);
});

test("the first visitor learns that the first account becomes the administrator", () => {
  render(<NewcomerHint isFirstRun isSignUpOpen />);
  expect(screen.getByText(/first account becomes the administrator/)).toBeInTheDocument();
  expect(screen.getByRole("link")).toHaveAttribute("href", "/sign-up");
});

test("where sign-up is closed nobody is sent to it", () => {
  render(<NewcomerHint isFirstRun={false} isSignUpOpen={false} />);
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/sign-in"]);
});
