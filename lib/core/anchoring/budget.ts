/**
 * A bound on work, in elementary steps. Whoever is about to do something costly asks first and, when refused, leaves
 * the passage unmatched: a bound that is hit shows as orphans, never as a wait. Counting steps instead of time keeps
 * the result the same on every machine.
 */
export class Budget {
  private readonly steps: number;
  private left: number;

  constructor(steps: number) {
    this.steps = steps;
    this.left = steps;
  }

  /** Steps taken so far; never more than there were. */
  get spent(): number {
    return this.steps - this.left;
  }

  /** True, and the steps are spent, when so many are left. */
  affords(steps: number): boolean {
    if (steps > this.left) return false;
    this.left -= steps;
    return true;
  }
}
