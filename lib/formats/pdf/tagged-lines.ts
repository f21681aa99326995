import { grouped } from "../grouped.ts";
import type { Quad } from "./page-quads.ts";
import { type PdfFile, withPage } from "./pdf-file.ts";
import type { Line } from "./printed-line.ts";
import { type TagPlace, TagPlaces } from "./tag-places.ts";

/** Where tags say that a line stands, and the stretch of it, in points, that is the mark of an item. */
export type LineTag = Omit<TagPlace, "isLabel"> & { readonly label: readonly [left: number, right: number] | null };

/** What the tags of a file say of its lines; empty for a file without tags. */
export function tagsOfLines(file: PdfFile, lines: readonly Line[]): ReadonlyMap<Line, LineTag> {
  const tags = new Map<Line, LineTag>();
  if (!file.pdfium.call.FPDFCatalog_IsTagged(file.handle)) return tags;
  const byPage = grouped(
    lines.filter(({ cell }) => cell === null),
    ({ page }) => page,
  );
  const finder = new TagPlaces(file);
  for (const [page, onPage] of byPage) {
    file.checkTime();
    withPage(file, page, (handle) => {
      const lineAt = lookup(onPage);
      const votes = votesOn(file, handle, finder.on(handle));
      const voted = grouped([...votes.entries()], ([index, { box }]) => {
        if (index % TIME_CHECKS === 0) file.checkTime();
        return lineAt(box);
      });
      for (const [line, each] of voted) if (line) tags.set(line, elected(each.map(([, vote]) => vote)));
    });
  }
  return tags;
}

type Vote = { readonly place: TagPlace; readonly box: Quad };

const TEXT = 1;
const TIME_CHECKS = 256;

/** The pieces of text on a page for which the tags have a place. */
function votesOn({ pdfium }: PdfFile, page: number, places: ReadonlyMap<number, TagPlace>): readonly Vote[] {
  const { call, answer } = pdfium;
  const votes: Vote[] = [];
  const count = places.size === 0 ? 0 : call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) {
    const object = call.FPDFPage_GetObject(page, index);
    if (call.FPDFPageObj_GetType(object) !== TEXT) continue;
    const place = places.get(call.FPDFPageObj_GetMarkedContentID(object));
    if (!place) continue;
    const [left, bottom, right, top] = [0, 1, 2, 3].map(answer.word) as [number, number, number, number];
    if (!call.FPDFPageObj_GetBounds(object, left, bottom, right, top)) continue;
    votes.push({ place, box: [answer.float32(0), answer.float32(1), answer.float32(2), answer.float32(3)] });
  }
  return votes;
}

const BAND = 8;

/** Finds the line whose middle is closest to that of a box on the same page, among those that reach over it. */
function lookup(lines: readonly Line[]): (box: Quad) => Line | null {
  const bands = new Map<number, Line[]>();
  for (const line of lines) {
    for (let band = Math.floor(line.box[1] / BAND); band <= Math.floor(line.box[3] / BAND); band++) {
      const others = bands.get(band);
      if (others) others.push(line);
      else bands.set(band, [line]);
    }
  }
  return ([left, bottom, right, top]) => {
    const middle = (bottom + top) / 2;
    const beside = (bands.get(Math.floor(middle / BAND)) ?? []).filter(
      ({ box }) => middle >= box[1] && middle <= box[3] && right >= box[0] && left <= box[2],
    );
    const distance = ({ box }: Line) => Math.abs((box[1] + box[3]) / 2 - middle);
    return beside.reduce<Line | null>(
      (best, line) => (best === null || distance(line) < distance(best) ? line : best),
      null,
    );
  };
}

/** The place of most of a line; what stands in the mark of an item only says where the mark is. */
function elected(votes: readonly Vote[]): LineTag {
  const labels = votes.filter(({ place }) => place.isLabel);
  const words = votes.filter(({ place }) => !place.isLabel);
  const widths = new Map<number, number>();
  const widthOf = ({ place }: Vote) => widths.get(place.block) ?? 0;
  const voting = words.length > 0 ? words : labels;
  for (const vote of voting) widths.set(vote.place.block, widthOf(vote) + vote.box[2] - vote.box[0]);
  const { place } = voting.reduce((best, vote) => (widthOf(vote) > widthOf(best) ? vote : best));
  const { block, level, path } = place;
  const edges = labels.map(({ box }) => box);
  const label =
    edges.length === 0
      ? null
      : ([Math.min(...edges.map(([left]) => left)), Math.max(...edges.map(([, , right]) => right))] as const);
  return { block, level, path, label };
}
