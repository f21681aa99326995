import type { FieldProblem } from "#lib/core/problem.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";

/** A form's fields by the name the API gives them: where each stands in the page and what it is called there. */
export type Labels = Readonly<Record<string, { readonly id: string; readonly label: string }>>;

/** Fields that are called by a message, in the reader's language. */
export function labelsIn<Name extends string>(
  t: InterfaceWords,
  fields: Readonly<Record<Name, { readonly id: string; readonly label: Message }>>,
): Readonly<Record<Name, { readonly id: string; readonly label: string }>> {
  const entries = Object.entries<{ id: string; label: Message }>(fields);
  const named = entries.map(([name, { id, label }]) => [name, { id, label: t.said(label) }]);
  return Object.fromEntries(named);
}

/** Every error as a sentence that names its field; errors of fields the form does not show keep the API's name. */
export function namedErrors(t: InterfaceWords, problems: readonly FieldProblem[], labels: Labels) {
  return problems.map(({ field, message }) => {
    const shown = labels[fieldOf(field)];
    return { id: shown?.id ?? null, sentence: sentence(t, shown?.label ?? field, message) };
  });
}

/** The id of the sentence about a field in the notice at the top of its form. */
export const noticeIdOf = (fieldId: string) => `${fieldId}-problem`;

/** The first error of one field, as a sentence. */
export function errorOf(
  t: InterfaceWords,
  name: string,
  problems: readonly FieldProblem[],
  labels: Labels,
): string | undefined {
  const found = problems.find(({ field }) => fieldOf(field) === name);
  return found && sentence(t, labels[name]?.label ?? name, found.message);
}

/** `issuingBodies.2` is part of the field `issuingBodies`. */
const fieldOf = (path: string) => path.split(".")[0] ?? path;

/** The server says what is wrong either as a sentence or as what follows the field's name. */
function sentence(t: InterfaceWords, label: string, message: string): string {
  const said = t.said(message);
  const words = /^[a-z]/.test(message) ? t("{label} {message}|of a field", { label, message: said }) : said;
  // What ends a sentence that is filled in may be set apart with it.
  return /[.!?؟]\u2069?$/.test(words) ? words : `${words}.`;
}
