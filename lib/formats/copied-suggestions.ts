import type { CopiedTarget, CopiedThread } from "./annotated-copy.ts";
import { plainAsMarkdown } from "./markdown/plain-as-markdown.ts";
import { proposalInWords } from "./words.ts";

/** Whether a thread in a copy is about words: a suggestion must name those it rewords, found or not. */
export const namesPassage = ({ scope, place, quote, span }: CopiedTarget): boolean =>
  scope !== "document" && (place !== null || span !== null || quote.exact.trim() !== "");

/** The thread as a note that says the wording it proposes among its words. */
export function wordingInBody(thread: CopiedThread, proposal: string): CopiedThread {
  const lead = proposalInWords(proposal);
  const said = proposal.trim() === "" ? `${lead}.` : `${lead}: ${plainAsMarkdown(proposal)}`;
  return { ...thread, kind: "note", proposal: null, body: [thread.body, said].filter(Boolean).join("\n\n") };
}
