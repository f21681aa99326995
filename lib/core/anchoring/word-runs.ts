import type { Comparison } from "./comparison.ts";
import { NONE } from "./links.ts";
import type { LooseText } from "./loose-text.ts";
import { EQUAL, isMoved, MOVED_FLAG } from "./word-kinds.ts";

/**
 * Links equal words that directly follow or precede linked ones, where the texts cut sentences differently or a tail
 * too short to be looked for went along. Only as far as a sentence begins or ends: part of a sentence is coincidence.
 */
export function growWordRuns(comparison: Comparison): void {
  const { words } = comparison;
  for (let token = 0; token < words.oldCount; token++) grow(comparison, token, 1);
  for (let token = words.oldCount - 1; token >= 0; token--) grow(comparison, token, -1);
}

function grow(comparison: Comparison, token: number, step: number): void {
  const { old, next, words } = comparison;
  const partner = words.newOf(token);
  if (partner === NONE || !readAlike(comparison, token + step, partner + step)) return;
  let length = 0;
  for (let run = step; readAlike(comparison, token + run, partner + run); run += step)
    if (isEdge(old, token + run, step) || isEdge(next, partner + run, step)) length = run;
  const kind = EQUAL | (isMoved(words.kindOf(token)) ? MOVED_FLAG : 0);
  for (let run = step; run * step <= length * step; run += step) words.link(token + run, partner + run, kind);
}

/** True when both tokens exist, are free and say the same. */
function readAlike({ old, next, words }: Comparison, i: number, j: number): boolean {
  if (i < 0 || j < 0 || i >= words.oldCount || j >= words.newCount) return false;
  return words.isFreeOld(i) && words.isFreeNew(j) && old.tokens.names.at(i) === next.tokens.names.at(j);
}

/** True when no token of its sentence stands beyond, in the direction of `step`. */
function isEdge({ sentenceOf, tokenCount }: LooseText, token: number, step: number): boolean {
  const beyond = token + step;
  return beyond < 0 || beyond >= tokenCount || sentenceOf.at(beyond) !== sentenceOf.at(token);
}
