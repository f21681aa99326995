import { toTextPosition } from "dom-anchor-text-quote";
import { describe } from "#lib/core/anchoring/describe.ts";
import type { Engine } from "./engine.ts";

/** The quotation finder of dom-anchor-text-quote, given a bare text so that no document costs it time. */
export const textQuote: Engine = {
  name: "dom-anchor-text-quote",
  carry: (oldText, newText, spans) => {
    const root = { textContent: newText };
    return spans.map((span) => {
      const { quote, position } = describe(oldText, span);
      return toTextPosition(root, quote, { hint: position.start });
    });
  },
};
