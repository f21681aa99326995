import type { DraftPlace } from "../annotated-copy.ts";
import type { PageQuads, Quad } from "./page-quads.ts";
import type { PlacedGlyph, PrintedDraft } from "./printed-draft.ts";

type Printed = PlacedGlyph & { readonly draft: number; readonly box: Quad };

/** Goes from places in the drafts to places on the pages and back. */
export type Passages = {
  /** The passage whose characters have their middles in the quads; null where there are none. */
  readonly under: (marked: readonly PageQuads[]) => DraftPlace | null;
  /** The whole draft printed closest to a point of a page; null for a page without text. */
  readonly nextTo: (page: number, left: number, top: number) => DraftPlace | null;
  /** Where a passage is printed: a quad for each character, page by page. */
  readonly quadsOf: (place: DraftPlace) => readonly PageQuads[];
};

/** Learns where the characters of the drafts are. */
export function passagesIn(drafts: readonly PrintedDraft[]): Passages {
  // The way from pages to drafts is not always wanted, and takes every character once.
  let byPage: ReadonlyMap<number, readonly Printed[]> | undefined;
  const on = (page: number) => {
    byPage ??= glyphsByPage(drafts);
    return byPage.get(page) ?? [];
  };
  return {
    under: (marked) => placeOf(longestRun(marked.flatMap(({ page, quads }) => hitBy(on(page), quads)))),
    nextTo: (page, left, top) => {
      const closest = closestTo(on(page), left, top);
      return closest && wholeDraft(closest.draft, drafts);
    },
    quadsOf: (place) => quadsOf(drafts, place),
  };
}

function glyphsByPage(drafts: readonly PrintedDraft[]): ReadonlyMap<number, readonly Printed[]> {
  const byPage = new Map<number, Printed[]>();
  for (const [draft, { glyphs }] of drafts.entries()) {
    for (const glyph of glyphs) {
      if (!glyph.box || glyph.text === " ") continue;
      const others = byPage.get(glyph.page) ?? [];
      others.push({ ...glyph, box: glyph.box, draft });
      byPage.set(glyph.page, others);
    }
  }
  return byPage;
}

const SLACK = 0.1;

function hitBy(glyphs: readonly Printed[], quads: readonly Quad[]): readonly (Printed & { readonly at: number })[] {
  return glyphs.flatMap((glyph, at) => {
    const [left, bottom, right, top] = glyph.box;
    const [x, y] = [(left + right) / 2, (bottom + top) / 2];
    const isHit = quads.some((quad) => x >= quad[0] - SLACK && x <= quad[2] + SLACK && y >= quad[1] && y <= quad[3]);
    return isHit ? [{ ...glyph, at }] : [];
  });
}

/** Characters between two that are marked which may be unmarked: a quad drawn by hand misses some. */
const WIDEST_HOLE = 40;

/** A mark drawn across columns meets text in several places; the most of it is what was meant. */
function longestRun(hits: readonly (Printed & { readonly at: number })[]): readonly Printed[] {
  const runs: (Printed & { readonly at: number })[][] = [];
  for (const hit of hits) {
    const last = runs.at(-1)?.at(-1);
    if (last && (last.page !== hit.page || hit.at - last.at <= WIDEST_HOLE)) runs.at(-1)?.push(hit);
    else runs.push([hit]);
  }
  return runs.reduce<readonly Printed[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

function placeOf(glyphs: readonly Printed[]): DraftPlace | null {
  const inOrder = glyphs.toSorted((a, b) => a.draft - b.draft || a.offset - b.offset);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return null;
  return {
    from: { draft: first.draft, offset: first.offset },
    to: { draft: last.draft, offset: last.offset + last.text.length },
  };
}

function closestTo(glyphs: readonly Printed[], left: number, top: number): Printed | null {
  let closest: { readonly glyph: Printed; readonly distance: number } | null = null;
  for (const glyph of glyphs) {
    // An icon in the margin belongs to the line beside it, however far that is.
    const distance = Math.hypot((glyph.box[0] - left) / 4, glyph.box[3] - top);
    if (!closest || distance < closest.distance) closest = { glyph, distance };
  }
  return closest?.glyph ?? null;
}

const wholeDraft = (draft: number, drafts: readonly PrintedDraft[]): DraftPlace => ({
  from: { draft, offset: 0 },
  to: { draft, offset: drafts[draft]?.draft.text.length ?? 0 },
});

function quadsOf(drafts: readonly PrintedDraft[], { from, to }: DraftPlace): readonly PageQuads[] {
  const pages: { readonly page: number; readonly quads: Quad[] }[] = [];
  for (let index = from.draft; index <= to.draft; index++) {
    for (const { offset, text, box, page } of drafts[index]?.glyphs ?? []) {
      const isBefore = index === from.draft && offset + text.length <= from.offset;
      const isAfter = index === to.draft && offset >= to.offset;
      if (!box || isBefore || isAfter) continue;
      const last = pages.at(-1);
      if (last?.page === page) last.quads.push(box);
      else pages.push({ page, quads: [box] });
    }
  }
  return pages;
}
