import { slugOf } from "#lib/core/document/slug.ts";
import type { FormatAssets } from "./assets.ts";
import { writeCsv } from "./csv/write.ts";
import { writeDocx } from "./docx/write.ts";
import type { Dossier } from "./dossier.ts";
import { writeEpub } from "./epub/write.ts";
import { writeHtml } from "./html/write.ts";
import { writeJsonLd } from "./jsonld/write.ts";
import { writeMarkdown } from "./markdown/write.ts";
import type { Written } from "./written.ts";
import { writeXlsx } from "./xlsx/write.ts";

type Facts = {
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
};

/** Text, written as quickly as it is read. */
export type LightWriter = Facts & { readonly isHeavy: false; readonly write: (dossier: Dossier) => string };

/** Takes libraries or time that a server must not spend between two answers. */
export type HeavyWriter = Facts & {
  readonly isHeavy: true;
  readonly write: (dossier: Dossier, assets: FormatAssets) => Uint8Array | Written | Promise<Uint8Array | Written>;
};

export type Writer = LightWriter | HeavyWriter;

export type WrittenFormat = "html" | "docx" | "pdf" | "md" | "epub" | "csv" | "xlsx" | "jsonld";

/** The one way out: every format in which a dossier leaves. */
export const writers: Readonly<Record<WrittenFormat, Writer>> = {
  html: {
    mediaType: "text/html; charset=utf-8",
    extension: "html",
    isHeavy: false,
    write: writeHtml,
  },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    isHeavy: true,
    write: writeDocx,
  },
  pdf: {
    mediaType: "application/pdf",
    extension: "pdf",
    isHeavy: true,
    // The typesetter is native code of many megabytes, for the process that writes and not for all that name formats.
    write: async (dossier, assets) => (await import("./pdf/write.ts")).writePdf(dossier, assets),
  },
  md: {
    mediaType: "text/markdown; charset=utf-8",
    extension: "md",
    isHeavy: false,
    write: writeMarkdown,
  },
  epub: {
    mediaType: "application/epub+zip",
    extension: "epub",
    isHeavy: true,
    write: writeEpub,
  },
  csv: {
    mediaType: "text/csv; charset=utf-8",
    extension: "csv",
    isHeavy: false,
    write: writeCsv,
  },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
    isHeavy: true,
    write: writeXlsx,
  },
  jsonld: {
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: "jsonld",
    isHeavy: false,
    write: writeJsonLd,
  },
};

/** A copy in one of the formats. */
export async function writtenCopy(format: WrittenFormat, dossier: Dossier, assets: FormatAssets): Promise<Written> {
  const made = await writers[format].write(dossier, assets);
  return typeof made === "string" || made instanceof Uint8Array ? { content: made, warnings: [] } : made;
}

/** A name that says which text and which day: "statement-on-encryption.revision-2.annotated.2026-11-23.html". */
export function fileNameOf(
  dossier: Dossier,
  format: WrittenFormat,
  manner: "annotated" | "original" = "annotated",
  { extension }: Pick<Facts, "extension"> = writers[format],
): string {
  const day = dossier.exportedAt.slice(0, 10);
  return `${slugOf(dossier.document.slug)}.revision-${dossier.revision.ordinal}.${manner === "original" ? "original-annotated" : manner}.${day}.${extension}`;
}
