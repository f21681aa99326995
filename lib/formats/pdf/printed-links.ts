import type { BlockDraft, Mark } from "#lib/core/document/block.ts";
import { safeAddress } from "../addresses.ts";
import type { DraftPlace } from "../annotated-copy.ts";
import { mergedMarks } from "../merged-marks.ts";
import type { PageQuads } from "./page-quads.ts";
import type { Passages } from "./passages.ts";
import type { PrintedDraft } from "./printed-draft.ts";

/** Words on a page that lead to an address. */
export type FoundLink = PageQuads & { readonly address: string };

type Link = Extract<Mark, { kind: "link" }>;

/** The drafts with the links that lie over their words, as marks on exactly these words. Throws what `checkTime` does. */
export function withLinks(
  drafts: readonly PrintedDraft[],
  links: readonly FoundLink[],
  passages: Passages,
  checkTime: () => void,
): readonly PrintedDraft[] {
  const byDraft = new Map<number, Link[]>();
  for (const { address, ...place } of links) {
    checkTime();
    const href = safeAddress(address);
    const words = href === undefined ? null : passages.under([place]);
    if (href === undefined || !words) continue;
    for (const [draft, span] of spansOf(words, drafts)) {
      const link: Link = { kind: "link", href, ...span };
      const others = byDraft.get(draft);
      if (others) others.push(link);
      else byDraft.set(draft, [link]);
    }
  }
  return drafts.map((printed, index) => {
    const found = byDraft.get(index);
    return found ? { ...printed, draft: linked(printed.draft, found) } : printed;
  });
}

function spansOf({ from, to }: DraftPlace, drafts: readonly PrintedDraft[]) {
  return drafts.slice(from.draft, to.draft + 1).map(({ draft: { text } }, index) => {
    const draft = from.draft + index;
    const start = draft === from.draft ? from.offset : 0;
    return [draft, { start, end: draft === to.draft ? to.offset : text.length }] as const;
  });
}

/** Other marks are cut where a link begins or ends, so that none crosses it. */
function linked(draft: BlockDraft, found: readonly Link[]): BlockDraft {
  const links = inOneRow(draft.text, found);
  const cuts = links.flatMap(({ start, end }) => [start, end]);
  const marks = [...links, ...draft.marks.flatMap((mark) => cutAt(mark, cuts))];
  return { ...draft, marks: mergedMarks(marks, draft.text.length) };
}

/** A link over several lines is one for each of them in many files; of two on the same words the first stays. */
function inOneRow(text: string, found: readonly Link[]): readonly Link[] {
  const links: Link[] = [];
  for (const link of found.toSorted((a, b) => a.start - b.start)) {
    const before = links.at(-1);
    if (before && link.start < before.end) continue;
    if (before?.href === link.href && text.slice(before.end, link.start).trim() === "") {
      links[links.length - 1] = { ...before, end: link.end };
    } else links.push(link);
  }
  return links;
}

function cutAt(mark: Mark, cuts: readonly number[]): readonly Mark[] {
  const inside = cuts.filter((at) => at > mark.start && at < mark.end).toSorted((a, b) => a - b);
  return [mark.start, ...inside].map((start, index) => ({ ...mark, start, end: inside[index] ?? mark.end }));
}
