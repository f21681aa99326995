import type { Comparison } from "./comparison.ts";
import { Integers } from "./integers.ts";
import { NONE } from "./links.ts";
import { CARRYING, SHORT_RUN } from "./tuning.ts";
import { EQUAL, relationOf } from "./word-kinds.ts";

/** Drops the links that two texts in one language would have by chance. Sentences with the same words keep theirs. */
export function dropCoincidences(comparison: Comparison): void {
  dropThinSentences(comparison);
  const P = passageNumbers(comparison);
  for (let sentence = 0; sentence < comparison.old.sentenceCount; sentence++)
    if (comparison.twins.isFreeOld(sentence) && P.old.at(sentence) === NONE) dropShortRuns(comparison, sentence);
}

/** Links between two sentences stay only when the equal words carry enough of the lighter one. */
function dropThinSentences(comparison: Comparison): void {
  const { old, next, words, twins } = comparison;
  const passages = passageNumbers(comparison);
  const carried = Integers.filled(next.sentenceCount, 0);
  for (let sentence = 0; sentence < old.sentenceCount; sentence++) {
    if (!twins.isFreeOld(sentence)) continue;
    const [from, to] = [old.firsts.at(sentence), old.endOf(sentence)];
    const met: number[] = [];
    for (let token = from; token < to; token++) {
      const partner = words.newOf(token);
      if (partner === NONE) continue;
      const target = next.sentenceOf.at(partner);
      if (carried.at(target) === 0) met.push(target);
      carried.add(target, 1 + (relationOf(words.kindOf(token)) === EQUAL ? old.weightOf(token) : 0));
    }
    for (let token = from; token < to; token++) {
      const partner = words.newOf(token);
      if (partner === NONE) continue;
      const target = next.sentenceOf.at(partner);
      const passage = passages.old.at(sentence);
      if (passage !== NONE && passage === passages.next.at(target)) continue;
      const lighter = Math.min(old.weights.at(sentence), next.weights.at(target));
      if (carried.at(target) < CARRYING * lighter) words.unlink(token);
    }
    for (const target of met) carried.set(target, 0);
  }
}

function passageNumbers({ old, next, pairs }: Comparison) {
  const numbers = { old: Integers.filled(old.sentenceCount, NONE), next: Integers.filled(next.sentenceCount, NONE) };
  pairs.forEach(({ oldFrom, oldTo, newFrom, newTo }, index) => {
    numbers.old.fill(index, old.sentenceOf.at(oldFrom), old.sentenceOf.at(oldTo - 1) + 1);
    numbers.next.fill(index, next.sentenceOf.at(newFrom), next.sentenceOf.at(newTo - 1) + 1);
  });
  return numbers;
}

/** A stretch of tokens linked without a break to the tokens of one new sentence. */
type Run = { readonly from: number; readonly to: number };

/** A short run of equal words amid larger edits on both sides says nothing. Repeats while that exposes others. */
function dropShortRuns(comparison: Comparison, sentence: number): void {
  const { old, words } = comparison;
  const [from, to] = [old.firsts.at(sentence), old.endOf(sentence)];
  for (let dropped = true; dropped; ) {
    dropped = false;
    let previous: Run | null = null;
    for (let token = from; token < to; ) {
      if (words.isFreeOld(token)) {
        token++;
        continue;
      }
      const run = { from: token, to: endOfRun(comparison, token, to) };
      token = run.to;
      if (isDrowned(comparison, sentence, previous, run)) {
        for (let each = run.from; each < run.to; each++) words.unlink(each);
        dropped = true;
      } else previous = run;
    }
  }
}

function endOfRun({ next, words }: Comparison, from: number, limit: number): number {
  const target = next.sentenceOf.at(words.newOf(from));
  let to = from + 1;
  while (to < limit && words.newOf(to) === words.newOf(to - 1) + 1 && next.sentenceOf.at(words.newOf(to)) === target)
    to++;
  return to;
}

function isDrowned(comparison: Comparison, sentence: number, previous: Run | null, run: Run): boolean {
  const { old, next, words } = comparison;
  const length = old.tokens.ends.at(run.to - 1) - old.tokens.starts.at(run.from);
  if (length >= SHORT_RUN) return false;

  const [newFrom, newTo] = [words.newOf(run.from), words.newOf(run.to - 1) + 1];
  const target = next.sentenceOf.at(newFrom);
  let after = run.to;
  while (after < old.endOf(sentence) && words.isFreeOld(after)) after++;
  const oldBefore = previous ? previous.to : old.firsts.at(sentence);
  const newBefore =
    previous && goesTo(comparison, previous.to - 1, target) ? words.newOf(previous.to - 1) + 1 : next.firsts.at(target);
  const newAfter =
    after < old.endOf(sentence) && goesTo(comparison, after, target) ? words.newOf(after) : next.endOf(target);
  const left = Math.max(extent(old.tokens, oldBefore, run.from), extent(next.tokens, newBefore, newFrom));
  const right = Math.max(extent(old.tokens, run.to, after), extent(next.tokens, newTo, newAfter));
  return length < left && length < right;
}

const goesTo = ({ next, words }: Comparison, token: number, sentence: number): boolean =>
  next.sentenceOf.at(words.newOf(token)) === sentence;

/** Characters from the first to the last of some tokens; none when there are none. */
function extent({ starts, ends }: { starts: Integers; ends: Integers }, from: number, to: number): number {
  return from < to ? ends.at(to - 1) - starts.at(from) : 0;
}
