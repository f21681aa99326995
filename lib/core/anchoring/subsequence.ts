import { Integers } from "./integers.ts";
import { NONE } from "./links.ts";

/**
 * The heaviest strictly increasing subsequence: indices into `values`, ascending. O(n log n) by a Fenwick tree that
 * keeps, for every value, the heaviest subsequence ending at or below it. Values must lie in `[0, bound)`.
 */
export function heaviestIncreasing(values: Integers, weights: Integers, bound: number): Integers {
  const bestWeight = Integers.filled(bound + 1, 0);
  const bestEnd = Integers.filled(bound + 1, NONE);
  const previous = Integers.filled(values.length, NONE);
  let heaviest = 0;
  let end = NONE;

  for (let index = 0; index < values.length; index++) {
    let weight = 0;
    for (let slot = values.at(index); slot > 0; slot -= slot & -slot) {
      if (bestWeight.at(slot) <= weight) continue;
      weight = bestWeight.at(slot);
      previous.set(index, bestEnd.at(slot));
    }
    weight += weights.at(index);
    for (let slot = values.at(index) + 1; slot <= bound; slot += slot & -slot) {
      if (bestWeight.at(slot) >= weight) continue;
      bestWeight.set(slot, weight);
      bestEnd.set(slot, index);
    }
    if (weight > heaviest) {
      heaviest = weight;
      end = index;
    }
  }
  return chain(previous, end);
}

function chain(previous: Integers, end: number): Integers {
  let length = 0;
  for (let index = end; index !== NONE; index = previous.at(index)) length++;
  const forwards = Integers.filled(length, 0);
  for (let index = end; index !== NONE; index = previous.at(index)) forwards.set(--length, index);
  return forwards;
}
