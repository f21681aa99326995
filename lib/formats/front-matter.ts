import { parseDocument } from "yaml";
import { webAddress } from "./addresses.ts";
import type { ImportedMetadata } from "./imported-document.ts";
import { calendarDate, languageTag, oneLine } from "./metadata-values.ts";

/** A text parted from what it says about itself. */
export type FrontMatter = {
  /** The document without its front matter. */
  readonly text: string;
  readonly metadata: ImportedMetadata;
  readonly warnings: readonly string[];
};

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A line such as "title: …", which tells front matter from a text that merely opens with a rule. */
const ENTRY = /^(?:#.*\r?\n)*["']?[A-Za-z][\w. -]*["']?[ \t]*:(?:[ \t]|\r?\n|$)/;

/** Parts the YAML front matter at the head of a text from the text. What cannot be understood is a warning. */
export function splitFrontMatter(source: string): FrontMatter {
  const match = FENCED.exec(source);
  const yaml = match?.[1];
  if (!match || yaml === undefined || !ENTRY.test(yaml)) return { text: source, metadata: {}, warnings: [] };
  const text = source.slice(match[0].length);
  const { entries, problem } = entriesOf(yaml);
  if (problem)
    return { text, metadata: {}, warnings: [`The front matter was not understood and was left out: ${problem}`] };
  return { text, ...metadataOf(entries) };
}

/** The entries as strings and lists of strings. Aliases, tags and anything nested deeper are not read. */
function entriesOf(yaml: string): { entries: ReadonlyMap<string, unknown>; problem?: string } {
  try {
    const document = parseDocument(yaml, {
      schema: "failsafe",
      stringKeys: true,
      prettyErrors: false,
      logLevel: "silent",
    });
    const [error] = document.errors;
    if (error) return { entries: new Map(), problem: error.message };
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return { entries: new Map(), problem: "it holds no entries" };
    return {
      entries: new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase().replaceAll("-", "_"), each])),
    };
  } catch (error) {
    return { entries: new Map(), problem: error instanceof Error ? error.message : String(error) };
  }
}

function metadataOf(entries: ReadonlyMap<string, unknown>): Pick<FrontMatter, "metadata" | "warnings"> {
  const warnings: string[] = [];
  const raw = (...names: string[]) =>
    names.map((name) => entries.get(name)).find((value) => value !== undefined && value !== "");
  const plain = (value: unknown) =>
    typeof value === "string" ? value : Array.isArray(value) ? value.filter(isString).join(", ") : undefined;
  const line = (most: number, ...names: string[]) => oneLine(plain(raw(...names)), most);
  const checked = (check: (value: string) => string | undefined, wanted: string, ...names: string[]) => {
    const value = plain(raw(...names));
    const result = value && check(value);
    if (value && !result)
      warnings.push(`"${oneLine(value, 60)}" in the front matter is not ${wanted}, and was left out.`);
    return result;
  };
  const found = {
    title: line(500, "title"),
    language: checked(languageTag, "a language tag", "language", "lang"),
    sourceAddress: checked(webAddress, "a web address", "source_address", "source", "source_url", "url", "canonical"),
    issuingBodies: linesOf(raw("issuing_bodies", "issuers", "publisher", "authors", "author")),
    adoptedOn: checked(
      calendarDate,
      "a date such as 2018-08-29",
      "adopted_on",
      "adopted",
      "date",
      "issued",
      "published",
    ),
    licence: line(300, "licence", "license"),
    documentKind: line(100, "document_kind", "kind", "type"),
    meeting: line(300, "meeting"),
    copyStatus: line(500, "copy_status"),
    edition: line(100, "edition"),
    changes: line(2000, "changes"),
  };
  return { metadata: present(found), warnings };
}

const isString = (value: unknown): value is string => typeof value === "string";

function linesOf(value: unknown): readonly string[] | undefined {
  const values = Array.isArray(value) ? value.filter(isString) : isString(value) ? [value] : [];
  const lines = values.flatMap((each) => oneLine(each, 200) ?? []).slice(0, 50);
  return lines.length > 0 ? lines : undefined;
}

/** The entries that have a value, so that what is unknown is absent. */
function present(
  values: { readonly [K in keyof ImportedMetadata]: ImportedMetadata[K] | undefined },
): ImportedMetadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
