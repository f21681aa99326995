import { expect, test } from "vitest";
import { notesOf } from "#lib/formats/notes.ts";
import { openingOf } from "#lib/formats/pdf/layout-opening.ts";
import { dossierOf } from "#tests/support/dossier.ts";

test("a note on the whole document stands on the first page in words, not in the signs of its markup", () => {
  const dossier = dossierOf("Words.", ({ onDocument }) => [onDocument("**Where to begin:** *here*.\n\nAnd on.")]);
  const { groups } = openingOf(dossier, notesOf(dossier), null);
  const said = groups.flatMap(({ entries }) => entries.flatMap(({ words }) => words.map(({ t }) => t)));
  expect(said.join("")).toContain("Where to begin: here. And on.");
});
