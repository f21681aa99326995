// needs: server
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Dossier } from "#lib/formats/dossier.ts";
import { type WrittenFormat, writers } from "#lib/formats/writers.ts";
import { closeDatabase } from "#lib/server/db.ts";
import { printTable } from "./anchoring/table.ts";
import { files } from "./export/files.ts";
import { longDocument, longDossier, markdownWithComments, markdownWithFootnotes } from "./export/long-document.ts";
import { serving } from "./export/serving.ts";
import { type Cost, middle } from "./export/watched.ts";
import { byLibreOffice, byPandoc, isInstalled, written } from "./export/writing.ts";

const ROUNDS = 3;
/** What takes this long is not asked again. */
const LONG_SECONDS = 30;

const TARGETS: Partial<Readonly<Record<WrittenFormat, string>>> = {
  docx: "1.0 s, 250 MB, 3× faster than Pandoc",
  pdf: "4.0 s, 500 MB, 5× faster than LibreOffice",
};

type Rival = { readonly name: string; readonly format: WrittenFormat; readonly run: () => Promise<Cost> };

/** Every format, and what other programs need for the same text; one after the other in each round. */
async function writing(): Promise<void> {
  const document = longDocument();
  const dossier = longDossier(document);
  const rows: string[][] = [];
  const folder = mkdtempSync(path.join(tmpdir(), "glossator-bench-"));
  try {
    const rivals: Rival[] = [];
    if (isInstalled("pandoc")) {
      const docx = byPandoc(folder, markdownWithComments(document), "docx");
      const epub = byPandoc(folder, markdownWithFootnotes(document), "epub");
      rivals.push({ name: "Pandoc", format: "docx", run: docx }, { name: "Pandoc", format: "epub", run: epub });
    }
    if (isInstalled("soffice")) {
      const { bytes } = await written(dossier, "docx");
      rivals.push({ name: "LibreOffice, from the DOCX", format: "pdf", run: await byLibreOffice(folder, bytes) });
    }
    for (const format of Object.keys(writers) as WrittenFormat[]) {
      const rival = rivals.find((each) => each.format === format);
      rows.push(...(await compared(dossier, format, rival)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const count = dossier.text.split(/\s+/).length;
  const { included, replies } = dossier.counts;
  printTable(
    `Writing ${count} words with ${included} notes and ${replies} replies, starting the process included`,
    ["format", "time", "peak memory", "file", "ratio", "target"],
    rows,
  );
}

async function compared(dossier: Dossier, format: WrittenFormat, rival: Rival | undefined): Promise<string[][]> {
  const own: Cost[] = [];
  const others: Cost[] = [];
  let byteLength = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { bytes, ...cost } = await written(dossier, format);
    byteLength = bytes.length;
    own.push(cost);
    if (rival && (others.at(-1)?.seconds ?? 0) < LONG_SECONDS) others.push(await rival.run());
  }
  const ours = middle(own);
  const size = `${(byteLength / 1_000_000).toFixed(1)} MB`;
  const line = [format, ...figures(ours), size, rival ? "1" : "", TARGETS[format] ?? ""];
  if (!rival) return [line];
  const theirs = middle(others);
  const ratio = `${(theirs.seconds / ours.seconds).toFixed(1)}× time, ${(theirs.megabytes / ours.megabytes).toFixed(1)}× memory`;
  return [line, [`${format} by ${rival.name}`, ...figures(theirs), "", ratio, ""]];
}

const figures = ({ seconds, megabytes }: Cost) => [`${seconds.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`];

/** The parts by name; `npm run bench -- export writing` runs one of them. */
const PARTS = { writing, files, serving };

const [only] = process.argv.slice(2);
for (const [name, run] of Object.entries(PARTS)) if (!only || only === name) await run();
await closeDatabase();
