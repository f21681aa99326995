import type { HeadingLevel } from "#lib/core/document/block.ts";
import type { PdfFile } from "./pdf-file.ts";
import { childrenOf, typeOf, withStructTree } from "./struct-tree.ts";

/** A container that tags name. The number tells it from all others of the file. */
export type TagStep = { readonly kind: "list" | "item" | "quote"; readonly number: number };

/** Where tags say that a piece of a page stands. */
export type TagPlace = {
  /** The number of the paragraph, heading or item; numbers grow in the order of the tags. */
  readonly block: number;
  readonly level: 0 | HeadingLevel;
  /** From the outermost to the innermost. */
  readonly path: readonly TagStep[];
  /** True for the mark of an item. */
  readonly isLabel: boolean;
};

const DEEPEST = 64;
const MOST_ELEMENTS = 200_000;

const BLOCK = /^(?:P|Caption|LI|BlockQuote|Note|FENote|TOCI|BibEntry|Title|H[1-6]?)$/;
const STEPS: Readonly<Record<string, TagStep["kind"]>> = { L: "list", LI: "item", BlockQuote: "quote" };
const SECTION = /^(?:Sect|Art|Part)$/;

type Outside = TagPlace & { readonly sections: number; readonly isItem: boolean };
const TOP: Outside = { block: 0, level: 0, path: [], isLabel: false, sections: 0, isItem: false };

/** Reads where pieces of pages stand from the structure trees of a file, page by page. What is in tables is left out. */
export class TagPlaces {
  readonly #file: PdfFile;
  #numbers = 0;
  /** The last item of each list so far. */
  readonly #items = new Map<number, TagStep>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The places of the pieces of a loaded page, by their numbers on it. */
  on(page: number): ReadonlyMap<number, TagPlace> {
    const places = new Map<number, TagPlace>();
    withStructTree(this.#file, page, (top) => {
      for (const element of top) this.#walk(element, TOP, places, 0);
    });
    return places;
  }

  #walk(element: number, outside: Outside, places: Map<number, TagPlace>, depth: number): void {
    if (depth > DEEPEST || this.#numbers >= MOST_ELEMENTS) return;
    const type = typeOf(this.#file, element);
    if (type === "Table") return;
    const inside = this.#inside(type, outside);
    for (const child of childrenOf(this.#file, element)) {
      if (child.content === null) this.#walk(child.element, inside, places, depth + 1);
      else places.set(child.content, { ...inside, block: inside.block || ++this.#numbers });
    }
  }

  #inside(type: string, outside: Outside): Outside {
    const number = ++this.#numbers;
    const step = STEPS[type];
    const path = this.#around(type, outside.path);
    if (type === "LI") this.#items.set(path.at(-1)?.number ?? 0, { kind: "item", number });
    return {
      block: BLOCK.test(type) ? number : outside.block,
      level: BLOCK.test(type) ? levelOf(type, outside.sections) : outside.level,
      path: step ? [...path, { kind: step, number }] : path,
      isLabel: outside.isLabel || (type === "Lbl" && outside.isItem),
      sections: outside.sections + (SECTION.test(type) ? 1 : 0),
      isItem: type === "LI",
    };
  }

  /** A list right inside another belongs to the item before it (ISO 32000, 14.8.4.3.3). */
  #around(type: string, path: readonly TagStep[]): readonly TagStep[] {
    const last = path.at(-1);
    const item = type === "L" && last?.kind === "list" ? this.#items.get(last.number) : undefined;
    return item ? [...path, item] : path;
  }
}

/** "H" has the level of the sections around it (ISO 32000, 14.8.4.3.2). */
function levelOf(type: string, sections: number): 0 | HeadingLevel {
  if (type === "Title") return 1;
  if (type === "H") return Math.min(Math.max(sections, 1), 6) as HeadingLevel;
  const level = /^H([1-6])$/.exec(type)?.[1];
  return level ? (Number(level) as HeadingLevel) : 0;
}
