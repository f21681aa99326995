import { type Marker, markerOf } from "../text/markers.ts";
import type { Line } from "./printed-line.ts";

/** What office programs print for bullets: signs of the private use area of symbol fonts, and a letter o. */
const PRINTED_BULLET = /^(?:[\ue000-\uf8ff●○■□▪▫◆◇➢➤✓✔♦·]|o)(?=[ \u00a0])/u;

/** The mark at the head of a line that makes it an item; null where there is none. Indents count half letter heights. */
export function itemMarkOf({ text, box, size }: Pick<Line, "text" | "box" | "size">): Marker | null {
  const indent = Math.round(box[0] / (size / 2));
  return markerOf({ text: text.replace(PRINTED_BULLET, "•"), indent }) ?? null;
}
