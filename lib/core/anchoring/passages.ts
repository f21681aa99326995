/** A passage that was recognised as edited: from its first character to its last, in either text. */
export type Passage = {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
};

/** The recognised passages of a comparison. They do not overlap in the old text. */
export class Passages {
  private readonly sorted: readonly Passage[];

  constructor(passages: readonly Passage[]) {
    this.sorted = passages.toSorted((a, b) => a.oldStart - b.oldStart);
  }

  /** The passage in which an offset of the old text lies. */
  at(offset: number): Passage | null {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle]?.oldStart ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.sorted[low - 1];
    return found && offset < found.oldEnd ? found : null;
  }

  /** The passage that holds both the first and the last character of a stretch of the old text. */
  around(start: number, end: number): Passage | null {
    const passage = this.at(start);
    return passage && end - 1 < passage.oldEnd ? passage : null;
  }
}
