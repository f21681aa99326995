import type { Container } from "#lib/core/document/block.ts";
import type { ListLabel } from "./read-numbering.ts";

type List = Extract<Container, { kind: "list" }>;
type Item = Extract<Container, { kind: "item" }>;

/**
 * Which containers a paragraph stands in. Word has no lists, only paragraphs that are numbered one after the other: a
 * deeper one opens a list inside the item before it, and one without a number closes them all.
 */
export class ListPlaces {
  private open: { readonly level: number; readonly list: List; readonly item: Item }[] = [];
  private quote: Container | null = null;

  private readonly within: readonly Container[];
  private readonly newId: (kind: string) => string;

  constructor(within: readonly Container[], newId: (kind: string) => string) {
    this.within = within;
    this.newId = newId;
  }

  /** The place of a numbered or bulleted paragraph. */
  item({ label, isOrdered, level }: ListLabel): readonly Container[] {
    this.quote = null;
    const outer = this.open.filter((each) => each.level < level);
    const same = this.open.find((each) => each.level === level);
    const list: List =
      same && same.list.ordered === isOrdered
        ? same.list
        : { kind: "list", id: this.newId("list"), ordered: isOrdered };
    const item: Item = { kind: "item", id: this.newId("item"), ...(label !== undefined && { label }) };
    this.open = [...outer, { level, list, item }];
    return this.path();
  }

  /** The place of any other paragraph; one in a list style goes on with the item before it. */
  paragraph(facts: {
    readonly isInList: boolean;
    /** How deep its indentation says it is. */
    readonly level: number | undefined;
    readonly isQuote: boolean;
    readonly isHeading: boolean;
  }): readonly Container[] {
    if (facts.isInList && this.open.length > 0) {
      const deepest = facts.level ?? Number.POSITIVE_INFINITY;
      this.open = this.open.filter((each, index) => index === 0 || each.level <= deepest);
      return this.path();
    }
    this.open = [];
    if (!facts.isQuote || facts.isHeading) {
      this.quote = null;
      return this.within;
    }
    this.quote ??= { kind: "quote", id: this.newId("quote") };
    return [...this.within, this.quote];
  }

  /** What a table that comes next stands in. */
  around(): readonly Container[] {
    this.open = [];
    this.quote = null;
    return this.within;
  }

  private path(): readonly Container[] {
    return [...this.within, ...this.open.flatMap(({ list, item }) => [list, item])];
  }
}
