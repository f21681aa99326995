import { isolated } from "./isolated.ts";

/** The wordings of a message that counts something, by the plural categories of its language (CLDR, UTS #35). */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What one language says for one message. */
export type Translation = string | PluralForms;

/** Translations by message. A message is its own English wording, `{name}` standing for what is filled in. */
export type Catalogue = Readonly<Record<string, Translation>>;

/** The names of what is filled into a message. */
export type NamesIn<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type ValuesOf<Message extends string> = [NamesIn<Message>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<Message>, string | number>>];

/** Says messages in one language. */
export type Words<Message extends string> = {
  /**
   * The message in this language. Numbers are written as the language writes them, and the one called `count` chooses
   * among plural forms. Names, titles and the like that are written the other way are set apart (`isolated`). A message
   * that was not translated is said in English.
   */
  <One extends Message>(message: One, ...values: ValuesOf<One>): string;
  /** BCP 47, for `Intl`. */
  readonly language: string;
  /** The message in pieces, between which anything can stand: a link, a person's name. */
  readonly rich: <One extends Message, Piece>(
    message: One,
    values: Readonly<Record<NamesIn<One>, Piece | string | number>>,
  ) => readonly (Piece | string)[];
  /** A sentence that came in English from the server, in this language where it is known here. */
  readonly said: (sentence: string) => string;
};

/** The words of one language, given its catalogue. */
export function wordsOf<Message extends string>(language: string, catalogue: Catalogue): Words<Message> {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const written = <Piece>(value: Piece | string | number) => {
    if (typeof value === "number") return number.format(value);
    return typeof value === "string" ? isolated(value, language) : value;
  };

  const formOf = (message: string, values: Readonly<Record<string, unknown>>): string => {
    const translation = catalogue[message] ?? withoutSense(message);
    if (typeof translation === "string") return translation;
    return translation[plural.select(Number(values.count))] ?? translation.other;
  };
  const piecesOf = <Piece>(message: string, values: Readonly<Record<string, Piece | string | number>>) =>
    formOf(message, values)
      .split(PLACE)
      .map((piece, index) => (index % 2 === 0 ? piece : written(values[piece] ?? "")))
      .filter((piece) => piece !== "");

  const say = (message: string, values: Readonly<Record<string, string | number>> = {}) =>
    piecesOf(message, values).join("");
  const said = sentences(catalogue, say);
  return Object.assign(say, { language, rich: piecesOf, said }) as Words<Message>;
}

const PLACE = /\{(\w+)\}/;

/** "Open|verb" and "Open|status" are both "Open" in English; what follows the bar tells translators which is meant. */
const withoutSense = (message: string) => message.replace(/\|[^|]*$/, "");

/** A template with fewer letters of its own than this would fit sentences that it does not mean, unless it only counts. */
const FEWEST_LETTERS = 8;

/** Recognises sentences by the messages they were made from. What is filled in may itself be known. */
function sentences(catalogue: Catalogue, say: (message: string, values?: Record<string, string | number>) => string) {
  let templates: readonly { message: string; names: string[]; pattern: RegExp }[] | undefined;
  return function said(sentence: string): string {
    if (Object.hasOwn(catalogue, sentence)) return say(sentence);
    templates ??= templatesOf(catalogue);
    for (const { message, names, pattern } of templates) {
      const found = pattern.exec(sentence);
      if (!found) continue;
      const values = names.map((name, index): [string, string | number] => {
        const value = found[index + 1] ?? "";
        return [name, name === COUNT || GROUPED.test(value) ? Number(value.replaceAll(",", "")) : said(value)];
      });
      return say(message, Object.fromEntries(values));
    }
    return sentence;
  };
}

/** The name of a figure, which chooses among plural forms; the server writes it in digits, "1,000". */
const COUNT = "count";

/** A number as the server writes large ones; "2018" may be a year. */
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;

/** Those with the most words of their own first, being the most certain. */
function templatesOf(catalogue: Catalogue) {
  return Object.keys(catalogue)
    .map((message) => {
      const pieces = withoutSense(message).split(PLACE);
      const own = pieces.filter((_, index) => index % 2 === 0);
      const names = pieces.filter((_, index) => index % 2 === 1);
      const filled = names.map((name) => (name === COUNT ? "([0-9][0-9,]*)" : "(.+?)"));
      const pattern = new RegExp(
        `^${own.map((words, index) => escaped(words) + (filled[index] ?? "")).join("")}$`,
        "s",
      );
      return { message, names, pattern, letters: own.join("").replace(/\P{L}/gu, "").length };
    })
    .filter(({ names, letters }) => names.length > 0 && (letters >= FEWEST_LETTERS || names.every(isCount)))
    .sort((a, b) => b.letters - a.letters);
}

const isCount = (name: string) => name === COUNT;

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
