import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DraftPlace } from "#lib/formats/annotated-copy.ts";
import { readCopy } from "#lib/formats/copies.ts";
import type { Dossier } from "#lib/formats/dossier.ts";
import type { OriginalFormat } from "#lib/formats/originals.ts";
import { annotationsIn } from "#lib/formats/pdf/found-annotations.ts";
import { passagesIn } from "#lib/formats/pdf/passages.ts";
import { withPdf } from "#lib/formats/pdf/pdf-file.ts";
import { printedTextOf } from "#lib/formats/pdf/printed-text.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { printTable } from "../anchoring/table.ts";
import { longDocument, longDossier, plainMarkdown } from "./long-document.ts";
import { type Cost, middle } from "./watched.ts";
import { isInstalled, performed, run, written } from "./writing.ts";

const ROUNDS = 3;

/** Reading annotated copies, and putting the notes on files that other programs made. */
export async function files(): Promise<void> {
  const dossier = longDossier(longDocument());
  const folder = mkdtempSync(path.join(tmpdir(), "glossator-bench-"));
  const rows: string[][] = [];
  try {
    for (const format of ["docx", "pdf"] as const) {
      const { bytes } = await written(dossier, format);
      const cost = await middleOf(() => performed("readCopy", { bytes }));
      const target = format === "docx" ? "1.2 s, 250 MB, all passages" : "";
      rows.push([`our ${format} read`, ...figures(cost), await exactness(dossier, format, bytes), target]);
    }
    for (const [format, file] of await foreignFiles(folder)) {
      const original = new Uint8Array(readFileSync(file));
      const annotate = () => performed("annotateOriginal", { format, original, dossier });
      const cost = await middleOf(annotate);
      const { result } = await annotate();
      const target = format === "pdf" ? "1.5 s, 99.8% of passages" : "all passages";
      rows.push([
        `notes put on another's ${format}`,
        ...figures(cost),
        await exactness(dossier, format, result.content),
        target,
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const head = ["task", "time", "peak memory", "passages exact", "target"];
  printTable(`Files with ${dossier.counts.included} notes, starting the process included`, head, rows);
}

async function middleOf(task: () => Promise<Cost>): Promise<Cost> {
  const runs: Cost[] = [];
  for (let round = 0; round < ROUNDS; round++) runs.push(await task());
  return middle(runs);
}

const figures = ({ seconds, megabytes }: Cost) => [`${seconds.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`];

/** How many notes stand on exactly their words in a file, white space aside. */
async function exactness({ threads }: Dossier, format: OriginalFormat, bytes: Uint8Array): Promise<string> {
  const found = await (format === "pdf" ? wordsUnderHighlights(bytes) : wordsAtPlaces(bytes));
  const dense = (words: string | undefined) => words?.replace(/\s+/g, "");
  const exact = threads.filter(({ id, placement }) => dense(found.get(id)) === dense(placement.quote));
  return `${((100 * exact.length) / threads.length).toFixed(2)}%`;
}

/** The words under every highlight by the name of its note: by where it stands, not by what an attachment says. */
const wordsUnderHighlights = (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> =>
  withPdf(bytes, installedAssets, (file) => {
    const { drafts } = printedTextOf(file);
    const passages = passagesIn(drafts);
    const texts = drafts.map(({ draft }) => draft.text);
    const highlights = annotationsIn(file).comments.filter(({ subtype }) => subtype === "highlight");
    const first = highlights.filter(({ isContinuation }) => !isContinuation);
    return new Map(
      first.map(({ name, number }) => {
        const parts = highlights.filter((each) => each.number === number || each.answers === number);
        return [name, wordsAt(texts, passages.under(parts))];
      }),
    );
  });

async function wordsAtPlaces(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { copy, document } = await readCopy({ bytes }, installedAssets);
  const texts = document?.drafts.map(({ text }) => text) ?? [];
  return new Map(copy.threads.map(({ id, target }) => [id ?? "", wordsAt(texts, target.place)]));
}

function wordsAt(texts: readonly string[], place: DraftPlace | null): string {
  if (!place) return "";
  const { from, to } = place;
  const inside = texts.slice(from.draft, to.draft + 1);
  const ends = inside.map((text, index) => (index === inside.length - 1 ? text.slice(0, to.offset) : text));
  return ends.map((text, index) => (index === 0 ? text.slice(from.offset) : text)).join(" ");
}

/** The long document as Pandoc and LibreOffice make a file of it. */
async function foreignFiles(folder: string): Promise<readonly (readonly [OriginalFormat, string])[]> {
  if (!isInstalled("pandoc") || !isInstalled("soffice")) return [];
  const [source, docx] = [path.join(folder, "plain.md"), path.join(folder, "plain.docx")];
  writeFileSync(source, plainMarkdown(longDocument()));
  await run("pandoc", ["--from", "markdown-smart", source, "--output", docx]);
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx]);
  return [
    ["docx", docx],
    ["pdf", path.join(folder, "plain.pdf")],
  ];
}
