/**
 * Says under which of `items` each stands in the end, where `parentOf` tells what it answers: itself where it answers
 * nothing. Items that answer each other in a circle have no end; all of them stand under the one that comes first. No
 * step is gone twice, and none inside another, so that chains may be of any length.
 */
export function rootsOf<T>(items: readonly T[], parentOf: (item: T) => T | undefined): (item: T) => T {
  const roots = new Map<T, T>();
  const order = new Map(items.map((item, index) => [item, index]));
  const earlier = (one: T, other: T) => ((order.get(other) ?? 0) < (order.get(one) ?? 0) ? other : one);
  for (const item of items) {
    const path = new Set<T>();
    let end = item;
    let next: T | undefined = item;
    while (next !== undefined && !roots.has(next) && !path.has(next)) {
      path.add(next);
      end = next;
      next = parentOf(next);
    }
    const circle = next !== undefined && path.has(next) ? [...path].slice([...path].indexOf(next)) : [];
    const known = next === undefined ? undefined : roots.get(next);
    const root = known ?? circle.reduce(earlier, end);
    for (const each of path) roots.set(each, root);
  }
  return (item) => roots.get(item) ?? item;
}
