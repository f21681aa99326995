import { actInHypothesis, actInReader } from "./acts.ts";
import type { Scene } from "./scene.ts";
import type { Subject } from "./visit.ts";

const PATIENCE_MS = 60_000;
/** The Hypothesis client places one note after the other; what it has not placed by then is said. */
const HYPOTHESIS_PATIENCE_MS = Number(process.env.PATIENCE_MS ?? 120_000);

/** Our own reading page. */
export const ours = (origin: string, { count, link }: Scene): Subject => ({
  ...{ name: "Glossator", count, url: origin + link, patience: PATIENCE_MS },
  ...{ highlight: "#text mark", ready: 'aside select, [aria-label="Notes"] select', act: actInReader },
  marked: () => {
    const marks = document.querySelectorAll<HTMLElement>("#text mark");
    return new Set([...marks].flatMap((mark) => mark.dataset.ids?.split(" ") ?? [])).size;
  },
});

/** The Recogito library with its renderer of CSS highlights. */
export const recogito = (origin: string, { count }: Scene): Subject => ({
  ...{ name: "Recogito", count, url: `${origin}/recogito/${count}`, patience: PATIENCE_MS },
  ...{ highlight: "painted", ready: "" },
  // It paints those in the window, out of those of which it knows where they are.
  marked: () => {
    const store = window.annotator?.state.store;
    return store?.all().filter(({ id }) => store.getAnnotationRects(id).length > 0).length ?? 0;
  },
});

/** The Hypothesis client. */
export const hypothesis = (origin: string, { count }: Scene): Subject => ({
  ...{ name: "Hypothesis", count, url: `${origin}/hypothesis/${count}`, patience: HYPOTHESIS_PATIENCE_MS },
  ...{ highlight: "hypothesis-highlight", ready: "hypothesis-sidebar", act: actInHypothesis },
  marked: () => {
    const highlights = document.querySelectorAll<HTMLElement & { _annotation?: { $tag: string } }>(
      "hypothesis-highlight",
    );
    return new Set([...highlights].map(({ _annotation }) => _annotation?.$tag)).size;
  },
});

declare global {
  interface Window {
    /** Recogito's, as its page keeps it. */
    annotator?: {
      readonly state: {
        readonly store: {
          readonly all: () => readonly { readonly id: string }[];
          readonly getAnnotationRects: (id: string) => readonly DOMRect[];
        };
      };
    };
  }
}
