/** Something that wants to stand at a height of the page. All numbers are pixels from the column's top. */
export type Standing = { readonly key: string; readonly desired: number; readonly height: number };

/**
 * Tops for cards beside a text, in the order given (that of their passages), none overlapping, none above 0. The
 * active card stands exactly at its passage. Cards before it move up to make room as far as there is room; those for
 * which there is none follow behind it, in order. Without an active card each stands at its passage or below the
 * card before it.
 */
export function arrange(
  standings: readonly Standing[],
  activeKey: string | null,
  gap: number,
): ReadonlyMap<string, number> {
  const activeIndex = standings.findIndex(({ key }) => key === activeKey);
  const active = standings[activeIndex];
  if (!active) return new Map(stackDown(standings, 0, gap));

  const top = Math.max(0, active.desired);
  const before = standings.slice(0, activeIndex);
  const fitting = howManyFit(before, top, gap);
  const above = stackUp(before.slice(0, fitting), top, gap);
  const below = [...before.slice(fitting), ...standings.slice(activeIndex + 1)];
  return new Map([...above, [active.key, top], ...stackDown(below, top + active.height + gap, gap)]);
}

type Place = [key: string, top: number];

function stackDown(standings: readonly Standing[], from: number, gap: number): Place[] {
  let floor = from;
  return standings.map(({ key, desired, height }): Place => {
    const top = Math.max(floor, desired);
    floor = top + height + gap;
    return [key, top];
  });
}

/** Stacks downward as far as they may, then pushes up whatever reaches below `limit`. They are known to fit. */
function stackUp(standings: readonly Standing[], limit: number, gap: number): Place[] {
  const places = stackDown(standings, 0, gap);
  let ceiling = limit - gap;
  for (let index = places.length - 1; index >= 0; index--) {
    const place = places[index];
    const height = standings[index]?.height ?? 0;
    if (!place) break;
    place[1] = Math.min(place[1], ceiling - height);
    ceiling = place[1] - gap;
  }
  return places;
}

/** How many of the first cards fit between 0 and `limit`. */
function howManyFit(standings: readonly Standing[], limit: number, gap: number): number {
  let room = limit;
  let count = 0;
  for (const { height } of standings) {
    room -= height + gap;
    if (room < 0) break;
    count++;
  }
  return count;
}
