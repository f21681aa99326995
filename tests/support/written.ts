import type { Dossier } from "#lib/formats/dossier.ts";
import { writePdf } from "#lib/formats/pdf/write.ts";
import { perform } from "#lib/formats/tasks.ts";
import { type WrittenFormat, writers } from "#lib/formats/writers.ts";
import { installedAssets } from "#lib/worker/assets.ts";

/** A copy as the product writes it, with the fonts and libraries that are installed. */
export const written = async (dossier: Dossier, format: WrittenFormat) =>
  (await perform("writeCopy", { dossier, format }, installedAssets)).content;

/** The copy that people print and keep. */
export const writtenPdf = async (dossier: Dossier): Promise<Uint8Array> => {
  const { content } = await writePdf(dossier, installedAssets);
  return typeof content === "string" ? Buffer.from(content) : content;
};

export const FORMATS = Object.keys(writers) as readonly WrittenFormat[];
