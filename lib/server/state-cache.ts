import "server-only";
import type { DocumentAccess } from "./document-access.ts";
import { LruMap } from "./lru-map.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Keeps what was made of a document, for one audience, until anything about the document changes. Those who ask for the
 * same at once share one making.
 */
export class StateCache<Value> {
  readonly #kept: LruMap<string, Value>;
  readonly #underWay = new Map<string, Promise<Value>>();

  /** `capacity` and `weigh` in the same unit, such as characters. */
  constructor(capacity: number, weigh: (value: Value) => number) {
    this.#kept = new LruMap(capacity, weigh);
  }

  /** `detail` tells apart what is made of one document; `make` is given the key that names exactly this result. */
  async get(
    viewer: Viewer,
    document: DocumentAccess,
    detail: string,
    make: (key: string) => Promise<Value>,
  ): Promise<Value> {
    const key = `${document.id}:${document.revisionId}:${document.state}:${audienceOf(viewer)}:${detail}`;
    // A state that is not settled has no name of its own yet.
    if (document.state === null) return make(`${key}:${crypto.randomUUID()}`);
    return this.#kept.get(key) ?? this.#underWay.get(key) ?? this.#make(key, make);
  }

  #make(key: string, make: (key: string) => Promise<Value>): Promise<Value> {
    const making = make(key)
      .then((value) => {
        this.#kept.set(key, value);
        return value;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, making);
    return making;
  }
}

/** Whoever is in the same audience sees and may do the same. */
function audienceOf(viewer: Viewer): string {
  if (viewer.kind === "anonymous") return "anyone";
  return viewer.isAdmin ? `${viewer.id}*` : viewer.id;
}
