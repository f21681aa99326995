import { Integers } from "./integers.ts";

/** The two halves of a 64-bit hash begin here. */
export const HASH_HIGH = 0x811c9dc5 | 0;
export const HASH_LOW = 0x1b873593 | 0;

/** One step of the upper half (FNV-1a). */
export const mixHigh = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** One step of the lower half, which shares no structure with the upper one. */
export const mixLow = (hash: number, unit: number): number => Math.imul(hash + unit, 0x85ebca6b) ^ (hash >>> 13);

/**
 * Names things by small numbers, equal hashes getting equal names. 64 bits keep accidental collisions out of reach; a
 * contrived one can at worst pair the wrong words, which the comparison of texts at the end then calls changed.
 */
export class Interner {
  private readonly highs: Integers;
  private readonly lows: Integers;
  /** Open addressing: name + 1, or 0 for a free slot. Never more than half full. */
  private slots: Integers;
  private mask: number;

  /** `expected` names can be given before the table has to grow. */
  constructor(expected = 1024) {
    this.highs = new Integers(expected);
    this.lows = new Integers(expected);
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(8, expected) * 2)) - 1;
    this.slots = Integers.filled(this.mask + 1, 0);
  }

  /** How many names were given; they are 0, 1, 2… */
  get size(): number {
    return this.highs.length;
  }

  nameOf(high: number, low: number): number {
    let slot = this.home(high, low);
    for (let taken = this.slots.at(slot); taken !== 0; taken = this.slots.at(slot)) {
      if (this.highs.at(taken - 1) === high && this.lows.at(taken - 1) === low) return taken - 1;
      slot = (slot + 1) & this.mask;
    }
    this.highs.push(high);
    this.lows.push(low);
    this.slots.set(slot, this.size);
    if (this.size * 2 > this.mask) this.grow();
    return this.highs.length - 1;
  }

  private home(high: number, low: number): number {
    return (high ^ (high >>> 15) ^ Math.imul(low, 0x9e3779b1)) & this.mask;
  }

  private grow(): void {
    this.mask = this.mask * 2 + 1;
    this.slots = Integers.filled(this.mask + 1, 0);
    for (let name = 0; name < this.size; name++) {
      let slot = this.home(this.highs.at(name), this.lows.at(name));
      while (this.slots.at(slot) !== 0) slot = (slot + 1) & this.mask;
      this.slots.set(slot, name + 1);
    }
  }
}
