/**
 * Markup on its way from a server component to the client component that prints it, past the payload that the framework
 * sends along with every page: a document must not cross the wire twice. Server components and the renderer of client
 * components are separate module graphs in one process, so they meet on `globalThis`. Empty in a browser.
 */
const MEETING_PLACE = Symbol.for("glossator.held-markup");

/** Enough for every page that is being rendered at one moment; each is used within milliseconds. */
const MOST_HELD = 64;

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
  if (map.size <= MOST_HELD) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
}

/** The markup held under a key, or an empty string. */
export const heldMarkup = (key: string): string => held().get(key) ?? "";
