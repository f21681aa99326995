import { createHash } from "node:crypto";
import type { BlockDraft } from "#lib/core/document/block.ts";
import { assemble } from "#lib/core/document/text.ts";
import type { ImportedDocument, ImportedMetadata } from "../imported-document.ts";
import { leadingTitle } from "../leading-title.ts";
import { calendarDate, languageTag, oneLine } from "../metadata-values.ts";
import { textIn } from "../xml/read-xml.ts";
import { openPackage, type WordPackage } from "./open-package.ts";
import { readComments } from "./read-comments.ts";
import { languageOf, readText } from "./read-text.ts";
import { childOf } from "./xml-values.ts";

/**
 * Reads a Word document (ECMA-376): its text as it reads with every tracked change accepted, its notes at the end, and
 * its comments as threads. Of a copy that was made here, the page about the copy is left out. Problems: `unreadable`,
 * `too-large`.
 */
export function readDocx(bytes: Uint8Array): ImportedDocument {
  const word = openPackage(bytes);
  const language = languageOf(word);
  const { drafts, markers, hasChanges } = readText(word, language);
  const assembled = assemble(drafts);
  const digest = createHash("sha256").update(assembled.text, "utf8").digest("hex");
  const copy = readComments({ word, markers, assembled, digest });
  return {
    drafts,
    metadata: metadataOf(word, drafts, language),
    warnings: hasChanges ? ["Tracked changes were accepted: the text is read as if all of them had been."] : [],
    ...(copy && { copy }),
  };
}

function metadataOf(
  { core, custom }: WordPackage,
  drafts: readonly BlockDraft[],
  language: string | undefined,
): ImportedMetadata {
  const said = (name: string) => {
    const element = core ? childOf(core, name) : undefined;
    return element && textIn(element);
  };
  const title = leadingTitle(drafts) ?? oneLine(said("dc:title"), 500);
  const tag = languageTag(said("dc:language")) ?? language;
  const body = oneLine(said("dc:creator"), 200);
  const adoptedOn = calendarDate(said("dcterms:issued"));
  return {
    ...(title && { title }),
    ...(tag && { language: tag }),
    // In other files the creator is whoever typed it.
    ...(custom && body && { issuingBodies: [body] }),
    ...(adoptedOn && { adoptedOn }),
  };
}
