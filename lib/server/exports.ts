import "server-only";
import type { AnnotationFilter } from "#lib/contract/annotations.ts";
import type { ExportFormat } from "#lib/contract/documents.ts";
import { compileDossier, type Dossier, type Filter } from "#lib/formats/dossier.ts";
import { fileNameOf, type WrittenFormat, writers } from "#lib/formats/writers.ts";
import { threadsOf } from "./annotations.ts";
import { db } from "./db.ts";
import { documentOf } from "./documents.ts";
import { type Download, fileResponse } from "./file-response.ts";
import { inFormatProcess } from "./format-process.ts";
import { uncheckedRevision } from "./revisions.ts";
import { settings } from "./settings.ts";
import type { Viewer } from "./viewer.ts";

export type ExportChoice = AnnotationFilter & { readonly format: ExportFormat; readonly preset?: "iec" | undefined };

/** An annotated copy of the current revision with the threads the viewer may see and has chosen. */
export async function copyOf(
  viewer: Viewer,
  key: string,
  { format, preset, ...filter }: ExportChoice,
): Promise<Download> {
  const dossier = { ...(await dossierOf(viewer, key, filter)), ...(preset && { preset }) };
  return {
    fileName: fileNameOf(dossier, format),
    mediaType: writers[format].mediaType,
    content: await written(dossier, format),
  };
}

/** What is text and quickly written is written here; the rest in a process of its own. */
async function written(dossier: Dossier, format: WrittenFormat): Promise<string | Uint8Array> {
  const writer = writers[format];
  return writer.isHeavy ? inFormatProcess("writeCopy", { format, dossier }) : writer.write(dossier);
}

/** `copyOf` as a response. A web page opens in the browser; everything else is a file to keep. */
export async function exportOf(viewer: Viewer, key: string, choice: ExportChoice): Promise<Response> {
  return fileResponse(await copyOf(viewer, key, choice), choice.format === "html" ? "inline" : "attachment");
}

async function dossierOf(viewer: Viewer, key: string, filter: AnnotationFilter): Promise<Dossier> {
  const document = await documentOf(viewer, key);
  const { text, blocks } = await uncheckedRevision(document.revision.id);
  const query = { revision: document.revision.id, limit: Number.MAX_SAFE_INTEGER };
  const { items: threads, total } = await threadsOf(viewer, document.id, { ...filter, ...query });
  const everything = await threadsOf(viewer, document.id, { revision: document.revision.id, limit: 0 });
  return compileDossier({
    document,
    revision: document.revision,
    text,
    blocks,
    threads,
    order: "position",
    exportedAt: new Date().toISOString(),
    exportedBy: viewer.kind === "member" ? viewer.name : null,
    filters: await filtersOf(viewer, filter),
    inDocument: Math.max(everything.total, total),
    baseAddress: settings().publicUrl,
  });
}

/** The filter in words, for the copy to say what it left out. */
async function filtersOf(viewer: Viewer, { mine, kind, status, author }: AnnotationFilter): Promise<Filter[]> {
  const filters: Filter[] = [];
  if (mine)
    filters.push({
      name: "mine",
      values: ["true"],
      words: viewer.kind === "member" ? `written by ${viewer.name}` : "written by nobody",
    });
  if (kind) filters.push({ name: "kind", values: kind, words: kind.join(" or ") });
  if (status)
    filters.push({ name: "status", values: status, words: status.map((each) => each.replace("_", " ")).join(" or ") });
  if (author)
    filters.push({
      name: "author",
      values: author,
      words: `written or answered by ${(await namesOf(author)).join(" or ")}`,
    });
  return filters;
}

async function namesOf(userIds: readonly string[]): Promise<string[]> {
  const users = await db().user.findMany({
    where: { id: { in: [...userIds] } },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return users.length > 0 ? users.map((user) => user.name) : ["nobody"];
}
