import { carry } from "#lib/core/anchoring/carry.ts";
import { describe } from "#lib/core/anchoring/describe.ts";
import { locateAll } from "#lib/core/anchoring/locate.ts";
import type { Placement } from "#lib/core/anchoring/placement.ts";
import type { Span } from "#lib/core/document/span.ts";

/** Something that carries spans from one text to another. */
export type Engine = {
  readonly name: string;
  readonly carry: (oldText: string, newText: string, spans: readonly Span[]) => readonly (Span | null)[];
};

const spanOf = (placement: Placement): Span | null => (placement.kind === "orphaned" ? null : placement.span);

export const glossator: Engine = {
  name: "Glossator",
  carry: (oldText, newText, spans) => carry(oldText, newText, spans).map(spanOf),
};

export const glossatorByQuote: Engine = {
  name: "Glossator, quote only",
  carry: (oldText, newText, spans) => {
    const passages = spans.map((span) => describe(oldText, span));
    return locateAll(passages, newText).map(spanOf);
  },
};
