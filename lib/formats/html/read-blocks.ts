import type { BlockDraft, BlockKind, HeadingLevel, MarkStyle } from "#lib/core/document/block.ts";
import { isRelative, safeAddress } from "../addresses.ts";
import { DraftBuilder } from "../draft-builder.ts";
import { languageTag } from "../metadata-values.ts";
import type { Losses } from "../warnings.ts";
import { writeImage } from "./images.ts";
import { itemLabels } from "./item-labels.ts";
import { writeDefinitions } from "./read-definitions.ts";
import { type Notes, notesOf } from "./read-notes.ts";
import { writeTable } from "./read-table.ts";
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  hasRole,
  isElement,
  isInline,
  isSilent,
  isText,
  textOf,
} from "./tree.ts";

/** What the reader has to know of the page around an element. */
export type BlockOptions = {
  /** What relative links are relative to. */
  readonly base?: string;
  /** The language of the whole document: only what differs from it is noted. */
  readonly language?: string;
  /** Elements to pass over, such as a page's navigation. */
  readonly skip?: ReadonlySet<HtmlElement>;
};

/** The blocks of an element, and what was left out of them. */
export type ReadBlocks = { readonly drafts: readonly BlockDraft[]; readonly losses: Losses };

/** The text of an element and all below it as blocks. Only what is listed here is understood; the rest is its text. */
export function blocksOf(root: HtmlElement, options: BlockOptions = {}): ReadBlocks {
  const reader = new BlockReader(notesOf(root, options.base), options);
  reader.children(root);
  const drafts = reader.builder.finish();
  return { drafts, losses: { overrides: reader.builder.overrides, unresolvedLinks: reader.unresolvedLinks } };
}

type PlainStyle = Exclude<MarkStyle, { kind: "link" | "reference" }>["kind"];

const STYLES: Readonly<Record<string, PlainStyle>> = {
  strong: "strong",
  b: "strong",
  em: "emphasis",
  i: "emphasis",
  cite: "emphasis",
  dfn: "emphasis",
  var: "emphasis",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  s: "strike",
  del: "strike",
  strike: "strike",
  u: "underline",
  ins: "underline",
  sup: "superscript",
  sub: "subscript",
};

/** Walks a tree and writes what it meets. One instance reads one page. */
class BlockReader {
  readonly builder = new DraftBuilder();
  /** Links that lead nowhere without the address of the page. */
  unresolvedLinks = 0;
  readonly #notes: Notes;
  readonly #options: BlockOptions;
  readonly #writers: Readonly<Record<string, (element: HtmlElement) => void>> = {
    h1: (element) => this.#heading(element),
    h2: (element) => this.#heading(element),
    h3: (element) => this.#heading(element),
    h4: (element) => this.#heading(element),
    h5: (element) => this.#heading(element),
    h6: (element) => this.#heading(element),
    ul: (element) => this.#list(element),
    ol: (element) => this.#list(element),
    menu: (element) => this.#list(element),
    dir: (element) => this.#list(element),
    li: (element) => this.#strayItem(element),
    dl: (element) => writeDefinitions(element, this.builder, (part) => this.#node(part)),
    blockquote: (element) => this.#contained(() => this.builder.enter({ kind: "quote" }), element),
    pre: (element) => this.#ofKind({ kind: "preformatted" }, element),
    listing: (element) => this.#ofKind({ kind: "preformatted" }, element),
    xmp: (element) => this.#ofKind({ kind: "preformatted" }, element),
    table: (element) => writeTable(element, this.builder, (cell) => this.#cell(cell)),
    hr: () => this.builder.whole({ kind: "rule" }),
  };

  constructor(notes: Notes, options: BlockOptions) {
    this.#notes = notes;
    this.#options = options;
  }

  children(parent: HtmlElement): void {
    for (const child of parent.childNodes) this.#node(child);
  }

  #node(node: HtmlNode): void {
    if (isText(node)) this.builder.text(this.#notes.unlabelled.get(node) ?? node.value);
    else if (isElement(node) && !this.#isPassedOver(node)) this.#element(node);
  }

  #isPassedOver(element: HtmlElement): boolean {
    return isSilent(element) || this.#notes.furniture.has(element) || this.#options.skip?.has(element) === true;
  }

  #element(element: HtmlElement): void {
    this.#anchor(element);
    const reference = this.#notes.references.get(element);
    if (reference) {
      this.#styled({ kind: "reference", footnote: reference.id }, () => this.builder.text(textOf(element)));
    } else if (isInline(element)) this.#inline(element);
    else this.#inLanguageOf(element, () => this.#block(element));
  }

  #anchor(element: HtmlElement): void {
    const name = attribute(element, "id") ?? attribute(element, "name");
    if (!name || !this.#notes.targets.has(name)) return;
    if (!isInline(element)) this.builder.endBlock();
    this.builder.anchor(name);
  }

  #styled(style: MarkStyle, write: () => void): void {
    this.builder.openStyle(style);
    write();
    this.builder.closeStyle();
  }

  #inline(element: HtmlElement): void {
    const inside = () => this.children(element);
    const style = STYLES[element.tagName];
    if (element.tagName === "br") this.builder.lineBreak();
    else if (element.tagName === "img") writeImage(element, this.builder, this.#options.base);
    else if (element.tagName === "a") this.#link(element, inside);
    else if (element.tagName === "q") this.#quoted(inside);
    else if (style && !(style === "code" && this.builder.kind.kind === "preformatted"))
      this.#styled({ kind: style }, inside);
    else inside();
  }

  /** Browsers print the quotation marks of `q`. */
  #quoted(inside: () => void): void {
    this.builder.text("“");
    inside();
    this.builder.text("”");
  }

  #link(element: HtmlElement, inside: () => void): void {
    const written = attribute(element, "href") ?? "";
    const href = safeAddress(written, this.#options.base);
    if (!href && isRelative(written)) this.unresolvedLinks++;
    const leads = href && (!href.startsWith("#") || this.#notes.targets.has(href.slice(1)));
    if (leads) this.#styled({ kind: "link", href }, inside);
    else inside();
  }

  #inLanguageOf(element: HtmlElement, write: () => void): void {
    const before = this.builder.language;
    const own = languageTag(attribute(element, "lang"));
    if (own) {
      this.builder.endBlock();
      this.builder.language = own === this.#options.language ? undefined : own;
    }
    write();
    if (own) this.builder.endBlock();
    this.builder.language = before;
  }

  #block(element: HtmlElement): void {
    const note = this.#notes.bodies.get(element);
    const writer = this.#writers[element.tagName];
    if (note) this.#contained(() => this.builder.enter({ kind: "footnote", ...note }), element);
    else if (hasRole(element, "heading")) this.#heading(element);
    else if (writer) writer(element);
    else this.#ofKind(this.builder.kind, element);
  }

  #contained(enter: () => void, element: HtmlElement): void {
    const before = this.builder.kind;
    this.builder.begin({ kind: "paragraph" });
    enter();
    this.children(element);
    this.builder.leave();
    this.builder.begin(before);
  }

  #ofKind(kind: BlockKind, element: HtmlElement): void {
    const before = this.builder.kind;
    this.builder.begin(kind);
    this.children(element);
    this.builder.begin(before);
  }

  #heading(element: HtmlElement): void {
    const named = /^h([1-6])$/.exec(element.tagName)?.[1] ?? attribute(element, "aria-level") ?? "2";
    const level = Math.min(6, Math.max(1, Math.trunc(Number(named)) || 2)) as HeadingLevel;
    this.#ofKind({ kind: "heading", level }, element);
  }

  #list(list: HtmlElement): void {
    if (this.#notes.lists.has(list)) this.children(list);
    else this.#itemsOf(list);
  }

  #itemsOf(list: HtmlElement): void {
    const labels = itemLabels(list);
    this.builder.enter({ kind: "list", ordered: list.tagName === "ol" });
    for (const child of list.childNodes) {
      if (isElement(child) && child.tagName === "li") this.#item(child, labels.get(child));
      else this.#node(child);
    }
    this.builder.leave();
  }

  #item(item: HtmlElement, label?: string): void {
    if (this.#isPassedOver(item)) return;
    this.#anchor(item);
    this.#inLanguageOf(item, () =>
      this.#contained(() => this.builder.enter({ kind: "item", ...(label && { label }) }), item),
    );
  }

  #cell(cell: HtmlElement): void {
    this.#anchor(cell);
    const note = this.#notes.bodies.get(cell);
    if (note) this.#contained(() => this.builder.enter({ kind: "footnote", ...note }), cell);
    else this.children(cell);
  }

  /** Browsers show an item outside a list as a bullet; here it is a list of one. */
  #strayItem(item: HtmlElement): void {
    this.builder.enter({ kind: "list", ordered: false });
    this.#item(item);
    this.builder.leave();
  }
}
