import { KIND_WORDS, STANCE_WORDS } from "#lib/core/threads/words.ts";
import { bodyBlocks } from "../bodies.ts";
import { addressIn, type Dossier, type Post } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { authorInWords, momentInWords, PLACEMENT_WORDS, shortened, statusInWords, VISIBILITY_WORDS } from "../words.ts";
import { bodyOf, proposalInWords } from "./annotation-words.ts";
import type { CopyNode, CopyNote, Piece } from "./copy-shape.ts";
import { KIND_COLOURS } from "./kind-colours.ts";
import { layOut } from "./layout-blocks.ts";
import { plain } from "./layout-words.ts";

/** Characters of a passage that its note repeats: enough to find it on paper. */
const SHOWN_QUOTE = 140;

type Footnotes = Record<string, readonly CopyNode[]>;

/**
 * The printed notes. They stand at the end, not after each section: their numbers run in one row whatever the order and
 * the outline, and the text's pages can be laid beside those of the notes. `footnotes` receives what bodies refer to.
 */
export function printedNotes(dossier: Dossier, notes: readonly Note[], footnotes: Footnotes): readonly CopyNote[] {
  return notes.map((note): CopyNote => {
    const { thread, number } = note;
    const { kind, stance, codes, visibility, placement, proposal } = thread;
    const facts = [
      KIND_WORDS[kind],
      ...(stance === null ? [] : [STANCE_WORDS[stance]]),
      ...codes,
      statusInWords(thread),
      VISIBILITY_WORDS[visibility],
      ...(PLACEMENT_WORDS[placement.kind] ? [PLACEMENT_WORDS[placement.kind]] : []),
    ];
    return {
      n: String(number),
      colour: `#${KIND_COLOURS[kind]}`,
      author: plain(authorInWords(thread)),
      facts: factsOf(dossier, thread, facts),
      ...passageOf(note),
      body: bodyNodes(thread, `note-${number}`, footnotes),
      ...(proposal !== null && { proposal: proposalOf(proposal) }),
      replies: thread.replies.map((reply, index) => ({
        author: plain(authorInWords(reply)),
        facts: factsOf(dossier, reply, []),
        body: bodyNodes(reply, `note-${number}-${index + 1}`, footnotes),
      })),
    };
  });
}

function factsOf(dossier: Dossier, post: Post, facts: readonly string[]): readonly Piece[] {
  const times = [momentInWords(post.createdAt), ...(post.editedAt ? [`edited ${momentInWords(post.editedAt)}`] : [])];
  const words = [...facts, ...times].join(" · ");
  return [...plain(`${words} · `), { t: "link", linked: true, to: addressIn(dossier, post.link) }];
}

function passageOf({ about, quote, formerQuote, block }: Note): Pick<CopyNote, "passage"> {
  const place = block?.ordinal === undefined ? "" : `¶${block.ordinal}`;
  const shown = about === "lost" ? quote.exact : shortened(quote.exact, SHOWN_QUOTE);
  const former = formerQuote === null ? [] : plain(`, made on the words “${shortened(formerQuote, SHOWN_QUOTE)}”`);
  const lead = {
    lost: "Made on the words",
    document: "On the document as a whole",
    block: `${place}, all of it:`,
    span: place,
  };
  if (about === "document") return { passage: { lead: lead.document, words: [] } };
  return { passage: { lead: lead[about], words: [...plain(`“${shown}”`, { emphasis: true }), ...former] } };
}

function proposalOf(proposal: string) {
  const [lead = "", words = ""] = proposal === "" ? [proposalInWords("")] : ["Proposed wording:", proposal];
  return { lead, words: plain(words) };
}

const NOTHING_AROUND = {
  highlights: new Map(),
  markersAt: () => [],
  markersBehind: () => [],
  targets: new Set<string>(),
  levels: new Map(),
  direction: "ltr",
  hasOrdinals: false,
} as const;

function bodyNodes(post: Post, scope: string, footnotes: Footnotes): readonly CopyNode[] {
  if (post.deletedAt !== null) return [{ kind: "paragraph", words: plain(bodyOf(post), { emphasis: true }) }];
  const { nodes, footnotes: own } = layOut(bodyBlocks(post, scope), NOTHING_AROUND);
  Object.assign(footnotes, own);
  return nodes;
}
