import { PDF } from "@libpdf/core";
import { expect, test } from "vitest";
import { authorOf, bodiesIn } from "#lib/formats/pdf/authors.ts";
import { readPdf } from "#lib/formats/pdf/read.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { richDossier } from "#tests/support/dossier.ts";
import { typesetPdf } from "#tests/support/typeset.ts";
import { writtenPdf } from "#tests/support/written.ts";

test.each([
  ["Ministry of Ports, Roads and Rail", ["Ministry of Ports, Roads and Rail"]],
  ["Australia; New Zealand ; ", ["Australia", "New Zealand"]],
  ['"New Zealand; Aotearoa"; The \\"Five\\"', ["New Zealand; Aotearoa"]],
  ["jsmith", []],
  ["j.smith@example.org", []],
  ["PORTS\\\\jsmith; Microsoft Office User; Ada Lovelace", ["Ada Lovelace"]],
  ["Administrator", []],
  ["", []],
])("the author %s is %j", (author, bodies) => {
  expect(bodiesIn(author)).toEqual(bodies);
});

test.each([[["Australia", "New Zealand; Aotearoa"]], [['The "Five"', "Ports, Roads"]]])("%j come back", (bodies) => {
  expect(bodiesIn(authorOf(bodies))).toEqual(bodies);
});

test("a document has the author of its file, and a copy the bodies that issued it", async () => {
  const pdf = await PDF.load(typesetPdf("= Levies\n\nThey rise."));
  pdf.setAuthor("Ministry of Ports");
  const file = await readPdf(await pdf.save(), installedAssets);
  expect(file.metadata.issuingBodies).toEqual(["Ministry of Ports"]);
  const dossier = richDossier();
  const copy = await readPdf(await writtenPdf(dossier), installedAssets);
  expect(copy.metadata.issuingBodies).toEqual(dossier.document.issuingBodies);
});
