import { z } from "zod";
import { CODES_LIMIT, codeFault, trimmedCode } from "#lib/core/codes/code-path.ts";

/** The longest wording a suggestion may propose, in characters. */
export const PROPOSAL_LIMIT = 20_000;

/** A theme as a path, such as "privacy/oversight". */
const CodePath = z
  .string()
  .transform(trimmedCode)
  .superRefine((code, context) => {
    const fault = codeFault(code);
    if (fault) context.addIssue({ code: "custom", message: fault });
  });

/** The themes of a note in the order they were given, each once. */
export const CodesField = z
  .array(CodePath)
  .max(CODES_LIMIT, `must be at most ${CODES_LIMIT} codes`)
  .transform((codes) => [...new Set(codes)])
  .describe('Themes, as paths such as "privacy/oversight"');

/** `?code=privacy&code=trade`. A comma is part of a code here. */
export const CodesFilter = z
  .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(CodePath).min(1).max(100))
  .describe("A code, with every code below it; several may be named by repeating the parameter");

export const ProposalField = z
  .string()
  .max(PROPOSAL_LIMIT, `must be at most ${PROPOSAL_LIMIT} characters`)
  .nullable()
  .describe("The wording a suggestion proposes; empty strikes the passage out");

/** What is wrong with the proposal of an annotation of this kind, in words; null when nothing is. */
export function proposalFault(kind: string, proposal: string | null): string | null {
  if (kind === "suggestion")
    return proposal === null ? "must say the new wording; empty strikes the passage out" : null;
  return proposal === null ? null : `must be left out: a ${kind} proposes no wording`;
}

/** A block's id, or "120-180": threads whose passage shares a character with it. */
export const PassageField = z
  .string()
  .min(1, "must not be empty")
  .max(80, "must be at most 80 characters")
  .describe('Id of a block, or "start-end" in UTF-16 code units of the revision: threads on any of its words');

/** "2026-11-23" or a moment of that day. */
export const DayOrMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: "must be a date such as 2026-11-23, or a moment in ISO 8601",
});
