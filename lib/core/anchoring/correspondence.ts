import { Integers } from "./integers.ts";

/** How the characters of a segment relate: the same units, or a kind of `word-kinds.ts`. */
export const SAME = 0;

/**
 * Which stretches of an old text became which of a new one: segments in old order, each with the kind of its relation.
 * What lies in no segment has no counterpart.
 */
export class Correspondence {
  readonly oldStarts = new Integers();
  readonly oldEnds = new Integers();
  readonly newStarts = new Integers();
  readonly newEnds = new Integers();
  readonly kinds = new Integers();
  private readonly oldText: string;
  private readonly newText: string;

  constructor(oldText: string, newText: string) {
    this.oldText = oldText;
    this.newText = newText;
  }

  get length(): number {
    return this.kinds.length;
  }

  /** Adds a segment behind all others. One that merely goes on with the last is joined to it. */
  add(oldStart: number, oldEnd: number, newStart: number, newEnd: number, kind: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.continues(last, oldStart, newStart, kind)) {
      this.oldEnds.set(last, oldEnd);
      this.newEnds.set(last, newEnd);
      return;
    }
    this.oldStarts.push(oldStart);
    this.oldEnds.push(oldEnd);
    this.newStarts.push(newStart);
    this.newEnds.push(newEnd);
    this.kinds.push(kind);
  }

  /** The first segment that ends after an offset of the old text; `length` when there is none. */
  firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.oldEnds.at(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private continues(last: number, oldStart: number, newStart: number, kind: number): boolean {
    if (!isSame(kind) || this.kinds.at(last) !== kind) return false;
    const gap = oldStart - this.oldEnds.at(last);
    if (gap < 0 || gap > SEPARATOR || newStart - this.newEnds.at(last) !== gap) return false;
    for (let offset = 1; offset <= gap; offset++)
      if (this.oldText.charCodeAt(oldStart - offset) !== this.newText.charCodeAt(newStart - offset)) return false;
    return true;
  }
}

/** Units of white space over which two equal segments are still one. */
const SEPARATOR = 4;

export const isSame = (kind: number): boolean => (kind & 7) === SAME;
