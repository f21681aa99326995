/** A growing list of 32-bit integers. An index at or beyond `length` must not be read. */
export class Integers {
  private values: Int32Array;
  private count: number;

  constructor(capacity = 16) {
    this.values = new Int32Array(Math.max(1, capacity));
    this.count = 0;
  }

  /** A list of `length` times `value`. */
  static filled(length: number, value: number): Integers {
    const list = new Integers(length);
    list.count = length;
    if (value !== 0) list.values.fill(value);
    return list;
  }

  get length(): number {
    return this.count;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  add(index: number, amount: number): void {
    this.values[index] = (this.values[index] ?? 0) + amount;
  }

  push(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = value;
  }

  /** The last value; the list must not be empty. */
  last(): number {
    return this.at(this.count - 1);
  }

  fill(value: number, from: number, to: number): void {
    this.values.fill(value, from, to);
  }

  /** Forgets every value and keeps the room. */
  clear(): void {
    this.count = 0;
  }
}
