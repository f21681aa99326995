import type { Dossier } from "#lib/formats/dossier.ts";
import { perform } from "#lib/formats/tasks.ts";
import { type WrittenFormat, writers } from "#lib/formats/writers.ts";
import { installedAssets } from "#lib/worker/assets.ts";

/** A copy as the product writes it, with the fonts and libraries that are installed. */
export const written = (dossier: Dossier, format: WrittenFormat) =>
  perform("writeCopy", { dossier, format }, installedAssets);

export const FORMATS = Object.keys(writers) as readonly WrittenFormat[];
