import type { BlockDraft, Container, Mark } from "#lib/core/document/block.ts";
import { assemble } from "#lib/core/document/text.ts";
import { safeAddress } from "../addresses.ts";
import { writeBlocks } from "./write-blocks.ts";

/**
 * Blocks as the Markdown of a body. HTML means nothing there, so what Markdown has no signs for is kept as its words
 * alone: underlining, tables, and numbers of lists that do not count on by one.
 */
export function writeBody(drafts: readonly BlockDraft[]): string {
  const { blocks } = assemble(withPlainNumbers(drafts.map(plainer)));
  const addressOf = (href: string) => (href.startsWith("#") ? null : (safeAddress(href) ?? null));
  return writeBlocks(blocks, { insertionsIn: () => [], labelOf: () => null, addressOf });
}

const WRITABLE: ReadonlySet<Mark["kind"]> = new Set(["strong", "emphasis", "strike", "code", "link"]);
const AROUND: ReadonlySet<Container["kind"]> = new Set(["list", "item", "quote"]);

function plainer(draft: BlockDraft): BlockDraft {
  return {
    ...draft,
    // A heading is one line.
    text: draft.kind === "heading" ? draft.text.replaceAll("\n", " ") : draft.text,
    marks: draft.marks.filter((mark) => WRITABLE.has(mark.kind) && !isBareAddress(draft.text, mark)),
    within: draft.within.filter(({ kind }) => AROUND.has(kind)),
  };
}

/** An address without a sign that is escaped becomes a link without being written as one. */
const BARE = /^https?:\/\/[^\s_\\%*~`<>[\]|&]+$/;

function isBareAddress(text: string, mark: Mark): boolean {
  const words = text.slice(mark.start, mark.end);
  return mark.kind === "link" && BARE.test(words) && safeAddress(words) === safeAddress(mark.href);
}

type List = Extract<Container, { kind: "list" }>;
type Item = Extract<Container, { kind: "item" }>;

/** The drafts with the labels among their words of those items that Markdown would number otherwise. */
function withPlainNumbers(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const isKept = new Map<string, boolean>();
  let before: readonly Container[] = [];
  return drafts.map((draft) => {
    const within: Container[] = [];
    let lead = "";
    for (const [depth, container] of draft.within.entries()) {
      const item = draft.within[depth + 1];
      if (container.kind !== "list" || !container.ordered || item?.kind !== "item") {
        const list = draft.within[depth - 1];
        if (container.kind !== "item" || list?.kind !== "list" || !list.ordered) within.push(container);
        continue;
      }
      if (!isKept.has(item.id)) {
        isKept.set(item.id, countsOn(before, within.length, container, item));
        if (!isKept.get(item.id) && item.label) lead += `${item.label} `;
      }
      if (isKept.get(item.id)) within.push(container, item);
    }
    before = within;
    return { ...draft, ...led(draft, lead), within };
  });
}

const NUMBER = /^\d{1,9}[.)]$/;

/** Whether an item has the number that Markdown gives it behind what stands before it. */
function countsOn(before: readonly Container[], depth: number, list: List, { label = "" }: Item): boolean {
  if (!NUMBER.test(label)) return false;
  const [neighbour, last] = [before[depth], before[depth + 1]];
  if (neighbour?.kind !== "list" || !neighbour.ordered || last?.kind !== "item") return true;
  const { label: other = "" } = last;
  const isNext = Number.parseInt(label, 10) === Number.parseInt(other, 10) + 1 && label.at(-1) === other.at(-1);
  return neighbour.id === list.id && isNext;
}

const led = ({ text, marks }: BlockDraft, lead: string): Pick<BlockDraft, "text" | "marks"> => ({
  text: lead + text,
  marks: marks.map((mark) => ({ ...mark, start: mark.start + lead.length, end: mark.end + lead.length })),
});
