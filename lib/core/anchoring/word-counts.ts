import { isWordUnit } from "./characters.ts";
import { Integers } from "./integers.ts";

/** Units per block of the running count. */
const BLOCK = 512;

/** Counts the word characters in stretches of one text. Long stretches cost no more than short ones. */
export class WordCounts {
  private readonly text: string;
  /** Word characters before each block; made when a long stretch is first asked for. */
  private before: Integers | null = null;

  constructor(text: string) {
    this.text = text;
  }

  count(start: number, end: number): number {
    if (end - start <= 2 * BLOCK) return this.countDirectly(start, end);
    this.before ??= this.countBlocks();
    const first = Math.ceil(start / BLOCK);
    const last = Math.floor(end / BLOCK);
    const between = this.before.at(last) - this.before.at(first);
    return this.countDirectly(start, first * BLOCK) + between + this.countDirectly(last * BLOCK, end);
  }

  /** True when at least one word character stands in the stretch. */
  any(start: number, end: number): boolean {
    for (let offset = start; offset < end; offset++) if (isWordUnit(this.text.charCodeAt(offset))) return true;
    return false;
  }

  private countDirectly(start: number, end: number): number {
    let count = 0;
    for (let offset = start; offset < end; offset++) if (isWordUnit(this.text.charCodeAt(offset))) count++;
    return count;
  }

  private countBlocks(): Integers {
    const before = new Integers(Math.ceil(this.text.length / BLOCK) + 1);
    let count = 0;
    for (let start = 0; start <= this.text.length; start += BLOCK) {
      before.push(count);
      count += this.countDirectly(start, Math.min(start + BLOCK, this.text.length));
    }
    return before;
  }
}
