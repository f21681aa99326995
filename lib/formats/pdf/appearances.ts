import type { PDF, PdfRef } from "@libpdf/core";
import type { Quad } from "./page-quads.ts";
import { boundsOf } from "./page-quads.ts";
import { type Colour, dict, lengths, name } from "./pdf-values.ts";

/** The side of an icon, in points. */
export const ICON_SIZE = 14;

/** What annotations look like, written so that every viewer shows the same and none draws anything of its own. */
export type Appearances = {
  /** Each line of the passage in the colour; it darkens what is below it, so that words stay readable and overlaps show. */
  readonly highlight: (quads: readonly Quad[], colour: Colour) => PdfRef;
  /** A small sheet with lines on it. */
  readonly icon: (colour: Colour) => PdfRef;
  /** Nothing: for replies, which stand only in their thread. */
  readonly nothing: PdfRef;
};

/** Appearance streams of one document. What can be shared is written once. */
export function appearancesIn(pdf: PDF): Appearances {
  const multiply = pdf.register(dict({ Type: name("ExtGState"), BM: name("Multiply") }));
  const resources = pdf.register(dict({ ExtGState: dict({ G: multiply }) }));
  const form = (box: Quad, content: string) =>
    pdf.createStream(
      {
        Type: name("XObject"),
        Subtype: name("Form"),
        BBox: lengths(box),
        Resources: resources,
        Group: dict({ Type: name("Group"), S: name("Transparency") }),
      },
      new TextEncoder().encode(content),
    );
  const icons = new Map<string, PdfRef>();
  return {
    highlight: (quads, colour) => form(boundsOf(quads), `/G gs ${operands(colour)} rg\n${quads.map(fill).join("\n")}`),
    icon: (colour) => {
      const key = operands(colour);
      const known = icons.get(key) ?? form([0, 0, ICON_SIZE, ICON_SIZE], iconOf(key));
      icons.set(key, known);
      return known;
    },
    nothing: form([0, 0, 1, 1], ""),
  };
}

const operands = (values: readonly number[]) => values.map((value) => value.toFixed(3)).join(" ");

const fill = ([left, bottom, right, top]: Quad) => `${operands([left, bottom, right - left, top - bottom])} re f`;

const iconOf = (colour: string) =>
  `${colour} rg 0.35 0.3 0.25 RG 0.7 w 1 1 12 12 re B\n3.5 9.5 m 10.5 9.5 l 3.5 7 m 10.5 7 l 3.5 4.5 m 8 4.5 l S`;
