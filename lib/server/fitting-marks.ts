import "server-only";
import { PROPOSAL_LIMIT, proposalFault } from "#lib/contract/marks.ts";
import { CODE_LIMIT, CODES_LIMIT, codeFault, trimmedCode } from "#lib/core/codes/code-path.ts";
import { grouped } from "#lib/formats/grouped.ts";

/** What a copy brings that the API would refuse, and why, in a sentence. */
export type LeftOut = {
  readonly mark: "author" | "body" | "codes" | "proposal";
  readonly words: string;
  readonly fault: string;
};

/** Enough to know by what was left out, in characters. */
const MOST_LEFT_OUT = 1000;

/** Says what was left out by the beginning of its words. */
export const asLeftOut = (mark: LeftOut["mark"], words: string, fault: string): LeftOut => ({
  mark,
  words: words.slice(0, MOST_LEFT_OUT),
  fault,
});

/** The codes of a note that was written elsewhere, within the limits of `CodesField`, and the others by their faults. */
export function fittingCodes(given: readonly string[]) {
  const all = [...new Set(given.map(trimmedCode))].filter((code) => code !== "");
  const codes = all.filter((code) => codeFault(code) === null).slice(0, CODES_LIMIT);
  const kept = new Set(codes);
  const faulty = grouped(
    all.filter((code) => !kept.has(code)),
    faultOf,
  );
  const leftOut = [...faulty].map(([fault, words]) => asLeftOut("codes", words.join(", "), fault));
  return { codes, leftOut };
}

/** Why a code is left out; one without a fault is one too many. */
function faultOf(code: string): string {
  if (codeFault(code) === null) return `A note has at most ${CODES_LIMIT} codes.`;
  if (code.length > CODE_LIMIT) return `A code has at most ${CODE_LIMIT} characters.`;
  return "A code has words on both sides of every “/”.";
}

/** The wording that a note written elsewhere proposes, where the API would take it; a file may leave its kind open. */
export function fittingProposal(kind: string | null, given: string | null) {
  if (given === null) return { proposal: null, leftOut: [] };
  const fault = faultElsewhere(kind, given);
  if (fault === null) return { proposal: given, leftOut: [] };
  return { proposal: null, leftOut: [asLeftOut("proposal", given, fault)] };
}

function faultElsewhere(kind: string | null, proposal: string): string | null {
  if (proposal.length > PROPOSAL_LIMIT) {
    return `A suggested wording has at most ${PROPOSAL_LIMIT.toLocaleString("en")} characters.`;
  }
  return kind !== null && proposalFault(kind, proposal) ? "Only a suggestion proposes a wording." : null;
}
