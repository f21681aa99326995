/** A thread with the height at which its passage begins and the paragraph it is about, if any. */
export type Placed = { readonly id: string; readonly top: number; readonly ordinal: number | null };

/** What stands in the margin: one thread's card, or a stack of threads that there is no room to show. */
export type Standee =
  | { readonly kind: "thread"; readonly key: string; readonly top: number; readonly id: string }
  | {
      readonly kind: "stack";
      readonly key: string;
      readonly top: number;
      readonly ids: readonly string[];
      readonly from: number | null;
      readonly to: number | null;
    };

export type Room = {
  /** Estimated heights with the gap below, in pixels. */
  readonly cardHeight: number;
  readonly stackHeight: number;
  /** How far below its passage a card may be pushed by those before it. */
  readonly slack: number;
  /** Stacks the reader has opened. */
  readonly opened: ReadonlySet<string>;
  /** The open thread: shown beside its stack, never in it. */
  readonly activeId: string | null;
};

/** Passages nearer than this, in pixels, crowd the same place: a table's row, or short lines. */
const SAME_PLACE = 40;

/**
 * Decides which threads are shown as cards and which are stacked, from the top down: where the threads of one place
 * would push those of the next further than `slack` from their passages, they become one stack. So the margin keeps
 * its place beside the text however many notes there are. Threads come in the order of their tops.
 */
export function standees(threads: readonly Placed[], room: Room): readonly Standee[] {
  const shown: Standee[] = [];
  const places = placesOf(threads);
  let floor = 0;
  for (const [index, place] of places.entries()) {
    const [first] = place;
    const key = `stack-${first.id}`;
    const top = Math.max(floor, first.top);
    const full = top + place.length * room.cardHeight;
    const next = places[index + 1]?.[0].top ?? Number.POSITIVE_INFINITY;
    const fits = place.length === 1 ? full - next <= room.slack * 2 : full - next <= room.slack;
    if (fits || room.opened.has(key)) {
      shown.push(...place.map(({ id, top }): Standee => ({ kind: "thread", key: id, top, id })));
      floor = fits ? full : top + room.stackHeight;
      continue;
    }
    shown.push(...stackOf(key, place, room.activeId));
    floor = top + room.stackHeight;
  }
  return shown;
}

type Place = readonly [Placed, ...Placed[]];

/** Threads of one paragraph, and of paragraphs that begin side by side, belong to one place. */
function placesOf(threads: readonly Placed[]): readonly Place[] {
  const places: [Placed, ...Placed[]][] = [];
  for (const thread of threads) {
    const place = places.at(-1);
    const first = place?.[0];
    const isSame = first && (first.ordinal === thread.ordinal || thread.top - first.top < SAME_PLACE);
    if (place && isSame) place.push(thread);
    else places.push([thread]);
  }
  return places;
}

function stackOf(key: string, place: Place, activeId: string | null): readonly Standee[] {
  const active = place.find(({ id }) => id === activeId);
  const rest = place.filter(({ id }) => id !== activeId);
  const ordinals = rest.flatMap(({ ordinal }) => ordinal ?? []);
  const stack: Standee = {
    kind: "stack",
    key,
    top: place[0].top,
    ids: rest.map(({ id }) => id),
    from: ordinals[0] ?? null,
    to: ordinals.at(-1) ?? null,
  };
  const card: Standee[] = active ? [{ kind: "thread", key: active.id, top: active.top, id: active.id }] : [];
  return rest.length > 0 ? [...card, stack] : card;
}
