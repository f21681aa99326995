import { createHash } from "node:crypto";
import type { BlockDraft, Container } from "#lib/core/document/block.ts";
import { assemble } from "#lib/core/document/text.ts";
import type { ImportedDocument, ImportedMetadata } from "../imported-document.ts";
import { leadingTitle } from "../leading-title.ts";
import { calendarDate, languageTag, oneLine } from "../metadata-values.ts";
import { childrenOf, textIn, type XmlElement } from "../xml/read-xml.ts";
import { openPackage, type WordPackage } from "./open-package.ts";
import { BlockReader, type BlocksContext, type ReadBlocks } from "./read-blocks.ts";
import { readComments } from "./read-comments.ts";
import { listLabels } from "./read-numbering.ts";
import { stylesOf } from "./read-styles.ts";
import { childOf } from "./xml-values.ts";

/**
 * Reads a Word document (ECMA-376): its text as it reads with every tracked change accepted, its notes at the end, and
 * its comments as threads. Of a copy that was made here, the page about the copy is left out. Problems: `unreadable`,
 * `too-large`.
 */
export function readDocx(bytes: Uint8Array): ImportedDocument {
  const word = openPackage(bytes);
  const styles = word.partOf("styles");
  const language = languageOf(styles);
  const { drafts, markers, hasChanges } = readBody(word, styles, language);
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

type Note = { readonly label: string; readonly id: string; readonly content: XmlElement };

function readBody(word: WordPackage, styles: XmlElement | null, language: string | undefined): ReadBlocks {
  const notes = notesIn(word);
  const referred: Note[] = [];
  const noteAt: BlocksContext["noteAt"] = (kind, id) => {
    const note = notes.get(`${kind} ${id}`);
    if (!note) return null;
    if (!referred.includes(note)) referred.push(note);
    return { id: note.id, label: String(referred.indexOf(note) + 1) };
  };
  const links = word.linksOf("document");
  const context: BlocksContext = {
    styleOf: stylesOf(styles),
    labelAt: listLabels(word.partOf("numbering")),
    linkOf: (id) => links.get(id),
    noteAt,
    language,
  };
  const reader = new BlockReader(context);
  const body = childOf(word.document, "w:body");
  if (body) reader.readAll(body, []);
  readNotes(reader, referred, labelsIn(reader.finish().drafts));
  return reader.finish();
}

function notesIn(word: WordPackage): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  for (const kind of ["footnote", "endnote"] as const) {
    const part = word.partOf(`${kind}s`);
    for (const content of part ? childrenOf(part, `w:${kind}`) : []) {
      const { "w:id": id = "", "w:type": type } = content.attributes;
      if (type === undefined || type === "normal")
        notes.set(`${kind} ${id}`, { id: `${kind}-${id}`, label: "", content });
    }
  }
  return notes;
}

/** The marks under which the text refers to its notes. */
function labelsIn(drafts: readonly BlockDraft[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { marks, text } of drafts) {
    for (const mark of marks) {
      if (mark.kind === "reference" && !labels.has(mark.footnote))
        labels.set(mark.footnote, text.slice(mark.start, mark.end).trim());
    }
  }
  return labels;
}

/** In the order in which they are referred to. A note that refers to another note brings that in too. */
function readNotes(reader: BlockReader, referred: readonly Note[], labels: ReadonlyMap<string, string>): void {
  for (let index = 0; index < referred.length; index++) {
    const note = referred[index];
    if (!note) break;
    const label = labels.get(note.id) ?? String(index + 1);
    const container: Container = { kind: "footnote", id: note.id, label };
    reader.readAll(withoutMark(note.content, label), [container]);
  }
}

/** A note begins with its own mark, which is no part of its words. */
function withoutMark(note: XmlElement, label: string): XmlElement {
  const [first, ...rest] = note.children;
  if (first === undefined || typeof first === "string") return note;
  const runs = first.children.filter((child) => typeof child !== "string");
  const mark = runs.find((run) => run.name === "w:r");
  const isMark = mark !== undefined && textIn(mark).trim() === label;
  return isMark ? { ...note, children: [{ ...first, children: runs.filter((run) => run !== mark) }, ...rest] } : note;
}

function languageOf(styles: XmlElement | null): string | undefined {
  const defaults = childOf(childOf(childOf(styles ?? undefined, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  return languageTag(childOf(defaults, "w:lang")?.attributes["w:val"]);
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
