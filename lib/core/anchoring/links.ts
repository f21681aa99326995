import { Integers } from "./integers.ts";

/** No partner. */
export const NONE = -1;

/** A one-to-one matching between the items of two sequences, each link with a kind of the caller's choosing. */
export class Links {
  private readonly forward: Integers;
  private readonly backward: Integers;
  private readonly kinds: Integers;

  constructor(oldCount: number, newCount: number) {
    this.forward = Integers.filled(oldCount, NONE);
    this.backward = Integers.filled(newCount, NONE);
    this.kinds = Integers.filled(oldCount, 0);
  }

  get oldCount(): number {
    return this.forward.length;
  }

  get newCount(): number {
    return this.backward.length;
  }

  /** Both items must be free. */
  link(old: number, next: number, kind: number): void {
    this.forward.set(old, next);
    this.backward.set(next, old);
    this.kinds.set(old, kind);
  }

  unlink(old: number): void {
    const next = this.forward.at(old);
    if (next === NONE) return;
    this.backward.set(next, NONE);
    this.forward.set(old, NONE);
  }

  /** The new item linked to an old one, or `NONE`. */
  newOf = (old: number): number => this.forward.at(old);

  /** The old item linked to a new one, or `NONE`. */
  oldOf = (next: number): number => this.backward.at(next);

  kindOf = (old: number): number => this.kinds.at(old);

  isFreeOld(old: number): boolean {
    return this.forward.at(old) === NONE;
  }

  isFreeNew(next: number): boolean {
    return this.backward.at(next) === NONE;
  }
}
