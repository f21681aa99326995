/** A paragraph of a document by its id, and by the number people see. */
export type Place = { readonly blockId: string; readonly ordinal: number };

type Kept = readonly [documentId: string, blockId: string, ordinal: number];

const KEY = "glossator.places";
/** Documents whose place is remembered, the latest read first. */
const MOST_KEPT = 200;

/** Where a document was last read in this browser; null where nothing is remembered. */
export function readPlace(storage: Storage | null, documentId: string): Place | null {
  const found = keptIn(storage).find(([id]) => id === documentId);
  return found ? { blockId: found[1], ordinal: found[2] } : null;
}

/** Remembers where a document is read, or forgets it. A browser that keeps nothing only loses the offer. */
export function keepPlace(storage: Storage | null, documentId: string, place: Place | null): void {
  const others = keptIn(storage).filter(([id]) => id !== documentId);
  const kept: readonly Kept[] = place ? [[documentId, place.blockId, place.ordinal], ...others] : others;
  try {
    storage?.setItem(KEY, JSON.stringify(kept.slice(0, MOST_KEPT)));
  } catch {
    // Full, or closed to this page.
  }
}

function keptIn(storage: Storage | null): readonly Kept[] {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? "[]");
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

const isKept = (value: unknown): value is Kept =>
  Array.isArray(value) &&
  typeof value[0] === "string" &&
  typeof value[1] === "string" &&
  typeof value[2] === "number" &&
  value.length === 3;
