import type { FieldProblem } from "#lib/core/problem.ts";

/** A form's fields by the name the API gives them: where each stands in the page and what it is called there. */
export type Labels = Readonly<Record<string, { readonly id: string; readonly label: string }>>;

/** Every error as a sentence that names its field; errors of fields the form does not show keep the API's name. */
export function namedErrors(problems: readonly FieldProblem[], labels: Labels) {
  return problems.map(({ field, message }) => {
    const shown = labels[fieldOf(field)];
    return { id: shown?.id ?? null, sentence: sentence(shown?.label ?? field, message) };
  });
}

/** The first error of one field, as a sentence. */
export function errorOf(name: string, problems: readonly FieldProblem[], labels: Labels): string | undefined {
  const found = problems.find(({ field }) => fieldOf(field) === name);
  return found && sentence(labels[name]?.label ?? name, found.message);
}

/** `issuingBodies.2` is part of the field `issuingBodies`. */
const fieldOf = (path: string) => path.split(".")[0] ?? path;

function sentence(label: string, message: string): string {
  const words = /^[a-z]/.test(message) ? `${label} ${message}` : message;
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
