import { type Block, enclosing } from "#lib/core/document/block.ts";
import type { Post } from "../dossier.ts";
import type { Note } from "../notes.ts";

/**
 * The blocks that must wait for the margin to be free. Notes flow down the margin and push each other, so that a dense
 * stretch would leave them further and further behind. A block starts below the notes before it when its own could
 * not begin beside it otherwise. Heights are estimates in lines of text; a wrong one costs looks and nothing else.
 */
export function waitingBlocks(
  blocks: readonly Block[],
  notesOn: (block: Block) => readonly Note[],
): ReadonlySet<Block> {
  const waiting = new Set<Block>();
  let top = 0;
  let marginFreeFrom = 0;
  for (const block of blocks) {
    const height = heightOf(block);
    const notes = notesOn(block);
    if (notes.length > 0) {
      if (marginFreeFrom > top + height) {
        waiting.add(block);
        top = marginFreeFrom;
      }
      marginFreeFrom = Math.max(top, marginFreeFrom) + notes.reduce((sum, note) => sum + heightOfNote(note), 0);
    }
    top += height + BETWEEN_BLOCKS;
  }
  return waiting;
}

const TEXT_PER_LINE = 70;
const NOTE_PER_LINE = 38;
/** A line of a note beside a line of the text. */
const NOTE_LINE = 0.75;
const BETWEEN_BLOCKS = 0.6;
/** What a post has besides its body: author, passage, facts, and the room around them. */
const NOTE_FRAME = 6;
const REPLY_FRAME = 3.5;

const linesOf = (text: string, perLine: number) =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);

/** Cells stand side by side, two or three to a line. */
function heightOf(block: Block): number {
  if (block.text === "") return 0;
  const lines = linesOf(block.text, TEXT_PER_LINE);
  return enclosing(block, "table") ? lines / 2 : lines;
}

const bodyLines = ({ body }: Post) => (body === "" ? 0 : linesOf(body, NOTE_PER_LINE));

function heightOfNote({ thread }: Note): number {
  const replies = thread.replies.reduce((sum, reply) => sum + REPLY_FRAME + bodyLines(reply), 0);
  return (NOTE_FRAME + bodyLines(thread) + replies) * NOTE_LINE;
}
