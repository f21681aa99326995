import type { BlockDraft, BlockKind, Container, Mark, MarkStyle } from "#lib/core/document/block.ts";
import { canonicalDraft } from "#lib/core/document/canonical.ts";
import { withoutWideLineEnds } from "./east-asian.ts";
import { IMPORT_LIMITS, tooLarge } from "./import-limits.ts";
import { mergedMarks } from "./merged-marks.ts";

type WithoutId<C> = C extends Container ? Omit<C, "id"> & { readonly id?: string } : never;

/** A container before it has an id; a footnote brings its own, because its references are written before it. */
export type NewContainer = WithoutId<Container>;

type OpenStyle = { readonly style: MarkStyle | null; start: number };
type OpenContainer = { readonly shown: boolean; readonly draftsBefore: number };

const PARAGRAPH: BlockKind = { kind: "paragraph" };
const UNSET = -1;

/**
 * Writes blocks from a walk over any nested source. White space collapses as CSS says it does on screen (CSS Text 3,
 * section 4.1; no-break spaces stay), a mark never begins or ends with white space, an unfinished block ends where the
 * next begins, and soft hyphens and direction overrides, which would make the text read otherwise than it is, go.
 */
export class DraftBuilder {
  readonly drafts: BlockDraft[] = [];
  /** Direction overrides left out. */
  overrides = 0;
  /** BCP 47 tag of the text that follows, where it differs from the document's. */
  language: string | undefined;
  #kind = PARAGRAPH;
  #text = "";
  #spaceWaits = false;
  /** What the line under way holds: nothing yet, only no-break spaces, or words. */
  #line: "new" | "blank" | "words" = "new";
  #marks: Mark[] = [];
  #anchors: string[] = [];
  readonly #styles: OpenStyle[] = [];
  readonly #containers: OpenContainer[] = [];
  readonly #counts = new Map<Container["kind"], number>();
  #within: readonly Container[] = [];

  get kind(): BlockKind {
    return this.#kind;
  }

  /** Ends the block under way; what follows is of this kind until told otherwise. */
  begin(kind: BlockKind): void {
    this.endBlock();
    this.#kind = kind;
  }

  /** Ends the block under way and steps into a container. Beyond the limit of nesting the step is not recorded. */
  enter(container: NewContainer): void {
    this.endBlock();
    const shown = this.#within.length < IMPORT_LIMITS.containers;
    this.#containers.push({ shown, draftsBefore: this.drafts.length });
    if (shown) this.#within = [...this.#within, this.#named(container)];
  }

  /** Ends the block under way and steps out of the innermost container. A cell without text keeps an empty block. */
  leave(): void {
    this.endBlock();
    const left = this.#containers.pop();
    if (!left?.shown) return;
    const isEmptyCell = this.#within.at(-1)?.kind === "cell" && left.draftsBefore === this.drafts.length;
    if (isEmptyCell) this.#push({ ...PARAGRAPH, text: "", marks: [], within: this.#within });
    this.#within = this.#within.slice(0, -1);
  }

  /** Opens a mark over the text that follows, across block ends, until `closeStyle`; null opens none. */
  openStyle(style: MarkStyle | null): void {
    const alreadyOpen = this.#styles.some((open) => open.style?.kind === style?.kind);
    this.#styles.push({ style: alreadyOpen ? null : style, start: UNSET });
  }

  closeStyle(): void {
    const open = this.#styles.pop();
    if (open) this.#endMark(open);
  }

  /** Adds text; in a preformatted block every character counts. */
  text(value: string): void {
    const readable = this.#readable(value);
    if (this.#kind.kind === "preformatted") this.#append(readable);
    else this.#appendCollapsed(withoutWideLineEnds(readable).replace(/[ \t\n\f\r]+/g, " "));
  }

  /** Adds a line break. Two in a row are how sources without paragraphs part them, so they end a paragraph. */
  lineBreak(): void {
    this.#spaceWaits = false;
    if (this.#kind.kind === "preformatted") this.#append("\n");
    else if (this.#line === "words") this.#text += "\n";
    else if (this.#kind.kind === "paragraph") this.endBlock();
    this.#line = "new";
  }

  /** Names the place where the text now stands, for links within the source. */
  anchor(name: string): void {
    this.#anchors.push(name);
  }

  /** Adds a block that is complete in itself, such as a figure or a rule. */
  whole(kind: BlockKind, text = ""): void {
    const before = this.#kind;
    this.begin(kind);
    const words = this.#readable(text).replace(/\s+/g, " ").trim();
    this.#push({ ...kind, text: words, marks: [], within: this.#within });
    this.begin(before);
  }

  /** Ends the block under way. White space alone is no block. */
  endBlock(): void {
    for (const open of this.#styles) this.#endMark(open);
    const text =
      this.#kind.kind === "preformatted" ? withoutLastLineEnds(this.#text) : withoutLastBlankLine(this.#text);
    if (/\S/.test(text)) {
      this.#push({ ...this.#kind, text, marks: mergedMarks(this.#marks, text.length), within: this.#within });
    }
    this.#text = "";
    this.#line = "new";
    this.#marks = [];
    this.#spaceWaits = false;
  }

  /** The blocks, once the walk is over. */
  finish(): readonly BlockDraft[] {
    this.endBlock();
    return this.drafts;
  }

  #appendCollapsed(text: string): void {
    const words = text.slice(text.startsWith(" ") ? 1 : 0, text.endsWith(" ") ? -1 : undefined);
    if (text.startsWith(" ")) this.#spaceWaits = true;
    if (words) this.#append(words);
    if (text.endsWith(" ")) this.#spaceWaits = true;
  }

  #append(words: string): void {
    if (this.#spaceWaits && this.#line !== "new") this.#text += " ";
    this.#spaceWaits = false;
    if (this.#line !== "words") this.#line = /\S/.test(words) ? "words" : "blank";
    for (let index = this.#styles.length - 1; index >= 0; index--) {
      const open = this.#styles[index];
      if (!open || open.start !== UNSET) break;
      open.start = this.#text.length;
    }
    this.#text += words;
  }

  #endMark(open: OpenStyle): void {
    const end = this.#text.length;
    if (open.style && open.start !== UNSET && open.start < end) {
      this.#marks.push({ ...open.style, start: open.start, end });
    }
    open.start = UNSET;
  }

  #push(draft: BlockDraft): void {
    if (this.drafts.length >= IMPORT_LIMITS.blocks) {
      throw tooLarge(`The document has more than ${IMPORT_LIMITS.blocks.toLocaleString("en")} paragraphs. Split it.`);
    }
    const anchors = this.#anchors;
    this.#anchors = [];
    this.drafts.push({
      ...canonicalDraft(draft),
      ...(this.language && { language: this.language }),
      ...(anchors.length > 0 && { anchors }),
    });
  }

  #named(container: NewContainer): Container {
    const count = (this.#counts.get(container.kind) ?? 0) + 1;
    this.#counts.set(container.kind, count);
    return { ...container, id: container.id ?? `${container.kind}-${count}` };
  }

  #readable(value: string): string {
    return value.replace(/[\u00ad\u202d\u202e]/g, (hidden) => {
      if (hidden !== "\u00ad") this.overrides++;
      return "";
    });
  }
}

/** Two patterns like `/\s+$/` would do, but they take quadratic time on a long run of spaces. */
function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return text.slice(0, end);
}

function withoutLastBlankLine(text: string): string {
  const trimmed = text.trimEnd();
  return text.includes("\n", trimmed.length) ? trimmed : text;
}
