import type { BlockDraft, Container } from "#lib/core/document/block.ts";
import { languageTag } from "../metadata-values.ts";
import { childrenOf, textIn, type XmlElement } from "../xml/read-xml.ts";
import { formattingFrom } from "./formatting.ts";
import type { WordPackage } from "./open-package.ts";
import { BlockReader, type BlocksContext, type ReadBlocks } from "./read-blocks.ts";
import { listLabels } from "./read-numbering.ts";
import { stylesOf } from "./read-styles.ts";
import { childOf } from "./xml-values.ts";

type Note = { readonly id: string; readonly content: XmlElement };

/**
 * The blocks of a Word document, with every tracked change accepted and its notes at the end. `language` is the
 * document's own.
 */
export function readText(word: WordPackage, language = languageOf(word)): ReadBlocks {
  const notes = notesIn(word);
  const referred = new Map<Note, number>();
  const noteAt: BlocksContext["noteAt"] = (kind, id) => {
    const note = notes.get(`${kind} ${id}`);
    if (!note) return null;
    const number = referred.get(note) ?? referred.size + 1;
    referred.set(note, number);
    return { id: note.id, label: String(number) };
  };
  const links = word.linksOf("document");
  const styles = word.partOf("styles");
  const context: BlocksContext = {
    styleOf: stylesOf(styles),
    formattingOf: formattingFrom(styles),
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
      if (type === undefined || type === "normal") notes.set(`${kind} ${id}`, { id: `${kind}-${id}`, content });
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
function readNotes(
  reader: BlockReader,
  referred: ReadonlyMap<Note, number>,
  labels: ReadonlyMap<string, string>,
): void {
  for (const [note, number] of referred) {
    const label = labels.get(note.id) ?? String(number);
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

/** The language (BCP 47) that the document's styles give its text. */
export function languageOf(word: WordPackage): string | undefined {
  const styles = word.partOf("styles") ?? undefined;
  const defaults = childOf(childOf(childOf(styles, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  return languageTag(childOf(defaults, "w:lang")?.attributes["w:val"]);
}
