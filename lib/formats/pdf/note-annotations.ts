import { type PDF, PdfArray, type PdfDict, PdfNumber, type PdfObject, type PdfRef } from "@libpdf/core";
import { KIND_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { Dossier, Post, Status } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { authorInWords, statusInWords } from "../words.ts";
import { bodyOf, contentsOf } from "./annotation-words.ts";
import { type Appearances, ICON_SIZE } from "./appearances.ts";
import { KIND_COLOURS } from "./kind-colours.ts";
import { boundsOf, type PageQuads, type Pin, type Quad } from "./page-quads.ts";
import { colourOf, dateString, dict, lengths, name, textString } from "./pdf-values.ts";

/** An annotation that has been written, and the page in whose list it belongs. */
export type Written = {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly page: number;
  /** False for windows and states, which no reader comes upon in the text. */
  readonly isMet: boolean;
};

/** What the annotations of one document share. */
export type Desk = {
  readonly pdf: PDF;
  readonly dossier: Dossier;
  readonly appearances: Appearances;
  readonly pageRefs: readonly PdfRef[];
};

/** ISO 32000, 12.5.3, the bits of `/F`. */
const PRINTED = 4;
const FIXED = PRINTED + 8 + 16;
const HIDDEN_AND_FIXED = FIXED + 2;

/** The states of the review model (ISO 32000, table 174) that say what a status of ours says. */
const REVIEW_STATES: Partial<Readonly<Record<Status, string>>> = { resolved: "Completed", declined: "Rejected" };

/**
 * One thread: a highlight on the first page of its passage with its window, the same on each further page as one group
 * with it, or an icon where it has no passage; then its replies and its state, all as answers to the first.
 */
export function writeThread(desk: Desk, note: Note, where: readonly PageQuads[] | Pin): readonly Written[] {
  const [first, ...further] = "page" in where ? [writeIcon(desk, note, where)] : writeHighlights(desk, note, where);
  if (!first) return [];
  const answers = note.thread.replies.map((reply) => writeReply(desk, first, reply));
  return [first, writeWindow(desk, first), ...further, ...answers, ...writeState(desk, first, note)];
}

function writeHighlights(desk: Desk, note: Note, places: readonly PageQuads[]): readonly Written[] {
  const colour = colourOf(KIND_COLOURS[note.thread.kind]);
  const written: Written[] = [];
  for (const { page, quads } of places) {
    if (quads.length === 0) continue;
    const [primary] = written;
    const continued: Record<string, PdfObject> = primary ? { IRT: primary.ref, RT: name("Group") } : {};
    written.push(
      add(desk, page, {
        ...threadEntries(desk, note, primary ? `${note.thread.id}#page-${page + 1}` : note.thread.id),
        Subtype: name("Highlight"),
        Rect: lengths(boundsOf(quads)),
        QuadPoints: lengths(quads.flatMap(cornersOf)),
        F: PdfNumber.of(PRINTED),
        AP: dict({ N: desk.appearances.highlight(quads, colour) }),
        ...continued,
      }),
    );
  }
  return written;
}

/** Upper left, upper right, lower left, lower right: the order that viewers follow. */
const cornersOf = ([left, bottom, right, top]: Quad) => [left, top, right, top, left, bottom, right, bottom];

function writeIcon(desk: Desk, note: Note, { page, left, top }: Pin): Written {
  return add(desk, page, {
    ...threadEntries(desk, note, note.thread.id),
    Subtype: name("Text"),
    Name: name("Comment"),
    Rect: lengths([left, top - ICON_SIZE, left + ICON_SIZE, top]),
    F: PdfNumber.of(FIXED),
    AP: dict({ N: desk.appearances.icon(colourOf(KIND_COLOURS[note.thread.kind])) }),
  });
}

function threadEntries({ dossier }: Desk, note: Note, id: string): Record<string, PdfObject> {
  const { thread } = note;
  const colour = colourOf(KIND_COLOURS[thread.kind]);
  return {
    C: PdfArray.of(...colour.map((part) => PdfNumber.of(part))),
    Subj: textString(KIND_WORDS[thread.kind]),
    NM: textString(id),
    Contents: textString(contentsOf(dossier, note)),
    ...signed(thread),
  };
}

/** Who and when: `/T`, `/CreationDate` and the date of the last change, `/M`. */
function signed(post: Post): Record<string, PdfObject> {
  const created = dateString(post.createdAt);
  const changed = dateString(post.deletedAt ?? post.editedAt ?? post.createdAt);
  return {
    T: textString(authorInWords(post)),
    ...(created && { CreationDate: created }),
    ...(changed && { M: changed }),
  };
}

const WINDOW = { width: 180, height: 100 };

function writeWindow(desk: Desk, { ref, dict: parent, page }: Written): Written {
  const [left, , right, top] = cornersIn(parent);
  const from = Math.max(left, right);
  const window = add(
    desk,
    page,
    {
      Subtype: name("Popup"),
      Rect: lengths([from, top - WINDOW.height, from + WINDOW.width, top]),
      Parent: ref,
      F: PdfNumber.of(FIXED),
    },
    false,
  );
  parent.set("Popup", window.ref);
  return window;
}

function writeReply(desk: Desk, thread: Written, reply: Post): Written {
  return add(desk, thread.page, {
    ...answerTo(desk, thread),
    F: PdfNumber.of(FIXED),
    NM: textString(reply.id),
    Contents: textString(bodyOf(reply)),
    ...signed(reply),
  });
}

function writeState(desk: Desk, thread: Written, note: Note): readonly Written[] {
  const { status, author, createdAt } = note.thread;
  const state = REVIEW_STATES[status.state];
  if (!state) return [];
  const date = dateString(status.at ?? createdAt);
  const entries: Record<string, PdfObject> = {
    ...answerTo(desk, thread),
    F: PdfNumber.of(HIDDEN_AND_FIXED),
    NM: textString(`${note.thread.id}#state`),
    StateModel: textString("Review"),
    State: textString(state),
    T: textString(status.by ?? author.name),
    Subj: textString(STATUS_WORDS[status.state]),
    Contents: textString(statusInWords(note.thread)),
    ...(date && { CreationDate: date, M: date }),
  };
  return [add(desk, thread.page, entries, false)];
}

/** A speck at the thread's corner, with an empty appearance so that no viewer draws an icon there. */
function answerTo({ appearances }: Desk, thread: Written): Record<string, PdfObject> {
  const [left, , , top] = cornersIn(thread.dict);
  return {
    Subtype: name("Text"),
    Name: name("Comment"),
    Rect: lengths([left, top - 1, left + 1, top]),
    IRT: thread.ref,
    RT: name("R"),
    AP: dict({ N: appearances.nothing }),
  };
}

function cornersIn(annotation: PdfDict): Quad {
  const numbers = annotation.getArray("Rect")?.toArray() ?? [];
  const at = (index: number) => {
    const number = numbers[index];
    return number instanceof PdfNumber ? number.value : 0;
  };
  return [at(0), at(1), at(2), at(3)];
}

function add({ pdf, pageRefs }: Desk, page: number, entries: Record<string, PdfObject>, isMet = true): Written {
  const onPage = pageRefs[page];
  const annotation = dict({ Type: name("Annot"), ...entries, ...(onPage && { P: onPage }) });
  return { ref: pdf.register(annotation), dict: annotation, page, isMet };
}
