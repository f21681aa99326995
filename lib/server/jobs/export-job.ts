import "server-only";
import { ExportQuery } from "#lib/contract/exports.ts";
import { copyOf } from "../exports.ts";
import { ANONYMOUS, uncheckedMember } from "../viewer.ts";
import type { Work } from "./work.ts";

/** Makes the copy that was asked for, of what its owner may see by now. */
export const runExport: Work = async ({ ownerId, documentId, request }, report, signal) => {
  const viewer = ownerId === null ? ANONYMOUS : await uncheckedMember(ownerId);
  await report(0.1, "Gathering the notes");
  const copy = await copyOf(viewer, documentId, ExportQuery.parse(request), {
    signal,
    onGathered: () => report(0.4, "Writing the copy"),
  });
  const { fileName, mediaType, content, counts, warnings = [] } = copy;
  const file = { fileName, mediaType, bytes: Uint8Array.from(Buffer.from(content)) };
  return { file, result: { counts, warnings: [...warnings] } };
};
