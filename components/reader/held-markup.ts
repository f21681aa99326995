/**
 * Markup on its way from a server component to the client component that prints it, past the payload that the framework
 * sends along with every page: a document must not cross the wire twice. Server components and the renderer of client
 * components are separate module graphs in one process, so they meet on `globalThis`. Empty in a browser.
 */
const MEETING_PLACE = Symbol.for("glossator.held-markup");

/** Far more pages than are rendered at one moment, and no more characters than a server has room for. */
const MOST_HELD = 1000;
const MOST_CHARACTERS = 40_000_000;
/** Held whatever their length: two for each of some pages that are being rendered together. */
const LEAST_HELD = 32;

function held(): Map<string, string> {
  const place = globalThis as { [MEETING_PLACE]?: Map<string, string> };
  place[MEETING_PLACE] ??= new Map();
  return place[MEETING_PLACE];
}

/** Holds markup for `heldMarkup`. The key must name exactly this markup: the same key is the same for every reader. */
export function holdMarkup(key: string, markup: string): void {
  const map = held();
  map.delete(key);
  map.set(key, markup);
  let characters = 0;
  for (const each of map.values()) characters += each.length;
  for (const [oldest, { length }] of map) {
    if (map.size <= LEAST_HELD || (map.size <= MOST_HELD && characters <= MOST_CHARACTERS)) return;
    map.delete(oldest);
    characters -= length;
  }
}

/** The markup held under a key, or an empty string. */
export const heldMarkup = (key: string): string => held().get(key) ?? "";
