import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef } from "@libpdf/core";
import { describe, expect, test } from "vitest";
import { enclosing } from "#lib/core/document/block.ts";
import { readPdf } from "#lib/formats/pdf/read.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { chromiumPath, hasProgram, inFolder, savedByOffice } from "#tests/support/programs.ts";
import { sketch } from "#tests/support/sketch.ts";
import { typesetPdf } from "#tests/support/typeset.ts";

const read = (bytes: Uint8Array) => readPdf(bytes, installedAssets);

/** The last heading looks like text, and the bold line like a heading. */
const PAGE = `<html lang="en"><head><title>Rules of the port</title><style>h3 { font: inherit }</style></head><body>
<h1>Rules of the port</h1>
<p>All vessels that call at the port obey these rules, whatever their flag and wherever they come from, day and night.</p>
<h2>Levies</h2>
<ol><li>Every vessel pays a levy.</li>
<li>Vessels in distress pay none:<ul><li>ferries in storms;</li>
<li>others that ask for help in time and say why they need it, by radio or by any other means that the harbour master accepts.</li></ul></li>
<li><p>Levies rise.</p><p>They never fall.</p></li></ol>
<blockquote><p>Nobody likes the levy.</p></blockquote>
<h3>Payment</h3>
<p><b>Not a heading at all</b></p>
<table><tr><th>Port</th><th>Levy</th></tr><tr><td>North</td><td>12</td></tr></table></body></html>`;

const AS_TAGGED = [
  "# Rules of the port",
  "All vessels that call at the port obey these rules, whatever their flag and wherever they come from, day and night.",
  "## Levies",
  "1. Every vessel pays a levy.",
  "2. Vessels in distress pay none:",
  "‧ • ferries in storms;",
  "‧ • others that ask for help in time and say why they need it, by radio or by any other means that the harbour master accepts.",
  "3. Levies rise.",
  "‧ They never fall.",
  "> Nobody likes the levy.",
  "### Payment",
  "*Not a heading at all*",
  "‖ Port",
  "‖ Levy",
  "| North",
  "| 12",
];

const chromium = chromiumPath();

const TAGGED_PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

const printedByChromium = (html: string): Uint8Array =>
  inFolder((folder) => {
    const [page, pdf] = [path.join(folder, "page.html"), path.join(folder, "page.pdf")];
    writeFileSync(page, html);
    const manner = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${path.join(folder, "profile")}`];
    const output = ["--no-pdf-header-footer", `--print-to-pdf=${pdf}`];
    execFileSync(chromium ?? "", [...manner, ...output, `file://${page}`], { stdio: "ignore" });
    return readFileSync(pdf);
  });

describe("the headings, lists and quotations of a tagged file are what its tags say", () => {
  test.skipIf(!chromium)("as a browser prints it", { timeout: 60_000 }, async () => {
    expect(sketch((await read(printedByChromium(PAGE))).drafts)).toEqual(AS_TAGGED);
  });

  test.skipIf(!hasProgram("soffice"))("as an office program prints it", { timeout: 60_000 }, async () => {
    const text = savedByOffice({ name: "page.html", bytes: Buffer.from(PAGE) }, "odt");
    const { drafts } = await read(savedByOffice({ name: "page.odt", bytes: text }, TAGGED_PDF));
    expect(sketch(drafts)).toEqual(AS_TAGGED);
  });

  test("over several pages, where a list and an item of it go on", async () => {
    const items = Array.from(
      { length: 12 },
      (_, index) => `Port ${index + 1} raises the levy ${Array(9).fill("every day").join(" ")}.`,
    );
    const { drafts } = await read(
      typesetPdf(
        `#set page(paper: "a6")\n#set text(lang: "en", hyphenate: false)\n${items.map((item) => `+ ${item}`).join("\n")}`,
        true,
      ),
    );
    expect(sketch(drafts)).toEqual(items.map((item, index) => `${index + 1}. ${item}`));
    expect(new Set(drafts.map((draft) => enclosing(draft, "list")?.id)).size).toBe(1);
  });
});

const PLAIN = typesetPdf(
  `#set page(paper: "a6")\n#set par(spacing: 0.65em)\n#show heading: set text(size: 11pt, weight: "regular")\n= Levies\n\n${[
    "The levy rises in May, when more vessels call at the port than in any other month.",
    "Nobody likes the levy, and nobody has found another way to pay for the quays.",
    "It falls in June, as the parties have agreed among themselves in the year before.",
  ].join("\n\n")}`,
  true,
);

/** The file with other elements at the top of its structure tree. */
async function retagged(change: (elements: readonly PdfObject[]) => readonly PdfObject[]): Promise<Uint8Array> {
  const pdf = await PDF.load(PLAIN);
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  const kids = (parent: PdfDict | undefined) => {
    const kid = parent?.get("K", resolve);
    return kid instanceof PdfArray ? kid.toArray() : kid ? [kid] : [];
  };
  const [top] = kids(pdf.getCatalog().getDict("StructTreeRoot", resolve));
  const element = top instanceof PdfRef ? resolve(top) : top;
  if (!(element instanceof PdfDict)) throw new Error("the file has no tags");
  element.set("K", PdfArray.of(...change(kids(element))));
  return pdf.save();
}

describe("tags are believed", () => {
  const kindsIn = async (bytes: Uint8Array) => (await read(bytes)).drafts.map(({ kind }) => kind);
  const TAGGED = ["heading", "paragraph", "paragraph", "paragraph"];

  test("where they agree with the print", async () => {
    expect(await kindsIn(await retagged((elements) => elements))).toEqual(TAGGED);
  });

  test("but not where they run in another order", async () => {
    expect(await kindsIn(await retagged((elements) => elements.toReversed()))).not.toContain("heading");
  });

  test("but not where they leave out much of the text", async () => {
    expect(await kindsIn(await retagged((elements) => elements.slice(0, 2)))).not.toContain("heading");
  });
});
