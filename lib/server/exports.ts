import "server-only";
import type { CopyCounts } from "#lib/contract/copy-counts.ts";
import type { CopyFilter, ExportQuery } from "#lib/contract/exports.ts";
import { Problem } from "#lib/core/problem.ts";
import { choose } from "#lib/formats/choices.ts";
import { compileDossier, type Dossier } from "#lib/formats/dossier.ts";
import { originalFormat, whyNotOnOriginal } from "#lib/formats/originals.ts";
import { fileNameOf, type Writer, type WrittenFormat, writers } from "#lib/formats/writers.ts";
import type { Written } from "#lib/formats/written.ts";
import { threadsOf } from "./annotations.ts";
import { archiveOf } from "./archiving.ts";
import { documentOf } from "./documents.ts";
import { type Download, fileResponse } from "./file-response.ts";
import { filtersOf } from "./filter-words.ts";
import { inFormatProcess } from "./format-process.ts";
import { uncheckedOriginal, uncheckedRevision } from "./revisions.ts";
import { settings } from "./settings.ts";
import type { Viewer } from "./viewer.ts";

/** Whoever waits for a copy may hear how far it is, and give it up. */
export type Making = { readonly signal?: AbortSignal; readonly onGathered?: () => Promise<void> };

/** A copy as a file, and how much went into it; an archive is not counted. */
export type Copy = Download & { readonly counts: CopyCounts | null };

/**
 * An annotated copy of the current revision with the threads the viewer may see and has chosen. An archive is no copy of
 * a choice: it holds everything of the document that the viewer may see, under real names. Problems: `invalid` for a
 * choice that an archive would not keep to.
 */
export async function copyOf(viewer: Viewer, key: string, query: ExportQuery, making: Making = {}): Promise<Copy> {
  const { format, on, ...choice } = query;
  requirePossible(query);
  if (on === "original") return onOriginal(viewer, key, query, making);
  if (format === "archive") return { ...(await archiveOf(viewer, key)), counts: null };
  const dossier = await dossierOf(viewer, key, choice);
  await making.onGathered?.();
  return {
    fileName: fileNameOf(dossier, format),
    mediaType: writers[format].mediaType,
    counts: dossier.counts,
    ...(await written(dossier, format, making.signal)),
  };
}

/** Refuses, before anything is read, what no document could give. Problems: `invalid`, naming the fields. */
export function requirePossible({ format, on, ...choice }: ExportQuery): void {
  if (on !== "original") {
    if (format === "archive") requireNoChoice(choice);
    return;
  }
  requireOriginalFormat(format);
  if (choice.names === "pseudonyms") throw notOnOriginal("keeps the names that stand in the file: ask for real ones");
}

/**
 * The file that the current revision was made from, with the notes on it. Problems: `invalid` where that file is of
 * another format, or no file of that format can carry notes.
 */
async function onOriginal(
  viewer: Viewer,
  key: string,
  { format: wanted, on: _, ...choice }: ExportQuery,
  making: Making,
): Promise<Copy> {
  const format = requireOriginalFormat(wanted);
  const dossier = await dossierOf(viewer, key, choice);
  const reason = whyNotOnOriginal(format, dossier.revision.sourceFormat);
  const original = reason === null ? await uncheckedOriginal(dossier.revision.id) : null;
  if (!original) throw notOnOriginal(reason ?? "was not kept for the current revision");
  await making.onGathered?.();
  const given = { format, original, dossier };
  const file = await inFormatProcess("annotateOriginal", given, limitsOf(making.signal));
  return { ...file, fileName: fileNameOf(dossier, format, "original", file), counts: dossier.counts };
}

/** What a query says that chooses nothing. */
const UNCHOSEN: Readonly<Partial<Choice>> = { replies: true, names: "real", order: "position" };

function requireNoChoice(choice: Choice): void {
  const chosen = (Object.keys(choice) as (keyof Choice)[]).filter((field) => isChosen(choice, field));
  if (chosen.length === 0) return;
  const message = "must be left out: an archive holds everything that you may see";
  throw new Problem("invalid", { fields: chosen.map((field) => ({ field, message })) });
}

/** Whoever asks for everybody's notes and their own asks for what an archive holds. */
const isChosen = (choice: Choice, field: keyof Choice) =>
  field === "visibility" ? new Set(choice.visibility).size === 1 : choice[field] !== UNCHOSEN[field];

function requireOriginalFormat(wanted: ExportQuery["format"]) {
  const format = originalFormat(wanted);
  if (!format) throw notOnOriginal("cannot be had in this format: only docx and pdf");
  return format;
}

const notOnOriginal = (message: string) => new Problem("invalid", { fields: [{ field: "on", message }] });

/** A short text is written here; the rest, and what needs libraries, in a process of its own. */
async function written(dossier: Dossier, format: WrittenFormat, signal?: AbortSignal): Promise<Written> {
  const writer: Writer = writers[format];
  if (!writer.isHeavy && isShort(dossier)) return { content: writer.write(dossier), warnings: [] };
  return inFormatProcess("writeCopy", { format, dossier }, limitsOf(signal));
}

const SHORT_CHARACTERS = 200_000;
const FEW_THREADS = 500;

/** Writing more takes longer than others should wait for their answers. */
const isShort = ({ text, threads }: Dossier) => text.length <= SHORT_CHARACTERS && threads.length <= FEW_THREADS;

/** Writing is trusted work on much text. */
const WRITING = { seconds: 300, megabytes: 1500 };
const limitsOf = (signal: AbortSignal | undefined) => ({ limits: WRITING, ...(signal && { signal }) });

/** `copyOf` as a response. A web page opens in the browser; everything else is a file to keep. */
export async function exportOf(
  viewer: Viewer,
  key: string,
  query: ExportQuery,
  making: Making = {},
): Promise<Response> {
  return fileResponse(await copyOf(viewer, key, query, making), query.format === "html" ? "inline" : "attachment");
}

/** How much would go into a copy. */
export async function countsOf(viewer: Viewer, key: string, choice: Choice): Promise<CopyCounts> {
  return (await dossierOf(viewer, key, choice)).counts;
}

type Choice = Omit<ExportQuery, "format" | "on">;

/** What a copy holds where nobody says otherwise: it is usually handed on. */
const UNSAID = ["public"] as const;

async function dossierOf(viewer: Viewer, key: string, choice: Choice): Promise<Dossier> {
  const { replies, names, order, preset, ...filter } = choice;
  const document = await documentOf(viewer, key);
  const { text, blocks } = await uncheckedRevision(document.revision.id);
  const visibility = filter.visibility ?? [...UNSAID];
  const within = { revision: document.revision.id, standing: true };
  const totalOf = async (query: CopyFilter) =>
    (await threadsOf(viewer, document.id, { ...query, ...within, limit: 0 })).total;
  const query = { ...filter, visibility, ...within, limit: Number.MAX_SAFE_INTEGER };
  const { items: threads, total } = await threadsOf(viewer, document.id, query);
  const dossier = compileDossier({
    document,
    revision: document.revision,
    text,
    blocks,
    threads,
    order,
    exportedAt: new Date().toISOString(),
    exportedBy: viewer.kind === "member" ? viewer.name : null,
    filters: await filtersOf(viewer, document.id, filter, { text, blocks }),
    inDocument: Math.max(await totalOf({}), total),
    privateLeftOut: visibility.includes("private") ? 0 : await totalOf({ ...filter, visibility: ["private"] }),
    baseAddress: settings().publicUrl,
  });
  return {
    ...choose(dossier, { replies, names, order }, viewer.kind === "member" ? viewer.id : null),
    ...(preset && { preset }),
  };
}
