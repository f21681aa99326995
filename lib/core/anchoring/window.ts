/** A stretch of the old sequence against a stretch of the new one, both half-open. */
export type Window = {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
};

export const oldSize = (window: Window) => window.oldTo - window.oldFrom;
export const newSize = (window: Window) => window.newTo - window.newFrom;

/** True when nothing is left to match on at least one side. */
export const isSpent = (window: Window) => window.oldFrom >= window.oldTo || window.newFrom >= window.newTo;
