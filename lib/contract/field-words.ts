import type { z } from "zod";

type Raw = Parameters<z.core.$ZodErrorMap>[0];

/**
 * What is wrong with a field, as what follows its name, where its schema has no words of its own: zod's are meant for
 * programmers. What only a script can get wrong, such as a number in place of a text, keeps them.
 */
export const fieldWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "invalid_type" && issue.input === undefined) return "is required";
  if (issue.code === "unrecognized_keys") return "is not a field of this request";
  if (issue.code === "invalid_value") return `must be ${oneOf(issue.values)}`;
  if (issue.code === "too_big") return tooBig(issue);
  return issue.code === "too_small" ? tooSmall(issue) : undefined;
};

function oneOf(values: readonly unknown[]): string {
  const [last, ...others] = values.map(String).reverse();
  return others.length === 0 ? `${last}` : `${others.reverse().join(", ")} or ${last}`;
}

function tooBig({ origin, maximum }: Extract<Raw, { code: "too_big" }>): string {
  if (origin === "string") return `must be at most ${maximum} characters`;
  return origin === "array" ? `must have at most ${maximum} entries` : `must be at most ${maximum}`;
}

function tooSmall({ origin, minimum }: Extract<Raw, { code: "too_small" }>): string {
  if (origin !== "string" && origin !== "array") return `must be ${minimum} or more`;
  if (minimum === 1) return "must not be empty";
  return origin === "string" ? `must have at least ${minimum} characters` : `must have at least ${minimum} entries`;
}
