import { counted } from "#lib/core/threads/words.ts";
import { webAddress } from "./addresses.ts";
import { addressIn, type Counts, type Dossier } from "./dossier.ts";
import { formatInWords, momentInWords } from "./words.ts";

/** One line of what a copy says about itself. */
export type Statement = {
  readonly term: string;
  readonly words: string;
  /** The absolute http(s) address that the words name, where they name one. */
  readonly address?: string;
};

/**
 * What every copy says about itself, in order: which text of which document, whose, from where and since when it is
 * here, its digest, and who took the copy, when, under which filters, with how much going in and out, and whether any
 * of it was not meant for everybody.
 */
export function provenanceOf(dossier: Dossier): readonly Statement[] {
  const { document, revision } = dossier;
  const page = addressIn(dossier, document.link);
  const statements: (Statement | null)[] = [
    { term: "Title", words: document.title },
    said("Issued by", document.issuingBodies.join(", ")),
    said("Kind", document.documentKind),
    said("Meeting", document.meeting),
    said("Adopted", document.adoptedOn),
    said("Status of this text", document.copyStatus),
    said("Licence", document.licence),
    { term: "Revision", words: revisionInWords(dossier) },
    sourceOf(dossier),
    { term: "Retrieved", words: retrievalInWords(dossier) },
    { term: "SHA-256 of the text", words: revision.digest },
    { term: "Document page", words: page, address: page },
    { term: "Exported", words: exportInWords(dossier) },
    { term: "Filters", words: filtersInWords(dossier) },
    { term: "Contents", words: countsInWords(dossier.counts) },
    { term: "Private notes", words: privateInWords(dossier.counts) },
  ];
  return statements.filter((statement) => statement !== null);
}

/** The address as it was given, leading to what a browser would make of it. */
function sourceOf({ document: { sourceAddress } }: Dossier): Statement {
  if (sourceAddress === null) return { term: "Source", words: "Not recorded" };
  const address = webAddress(sourceAddress);
  return { term: "Source", words: sourceAddress, ...(address !== undefined && { address }) };
}

const said = (term: string, words: string | null): Statement | null => (words ? { term, words } : null);

/** "2 (edition 2)". */
const revisionInWords = ({ revision: { ordinal, label } }: Dossier) => (label ? `${ordinal} (${label})` : `${ordinal}`);

/** "2026-01-05 09:00 UTC, when this revision was brought in, from Markdown". */
const retrievalInWords = ({ revision: { publishedAt, sourceFormat } }: Dossier) =>
  `${momentInWords(publishedAt)}, when this revision was brought in, from ${formatInWords(sourceFormat)}`;

function exportInWords({ exportedAt, exportedBy }: Dossier): string {
  return `${momentInWords(exportedAt)} by ${exportedBy ?? "a reader who was not signed in"}`;
}

/** The filters in one phrase. */
export function filtersInWords({ filters }: Dossier): string {
  return filters.length === 0 ? "None" : filters.map((filter) => filter.words).join("; ");
}

/** The filters as the API's query spells them: "kind=note,question&mine=true". */
export function filtersAsQuery({ filters }: Dossier): string {
  const pairs = filters.map(({ name, values }) => [name, values.join(",")].map(encodeURIComponent).join("="));
  return pairs.join("&");
}

/** "12 of the 40 threads on this document that the exporter may see, with 7 replies; 1 thread could not be placed". */
export function countsInWords({ inDocument, included, replies, notPlaced }: Counts): string {
  const share = `${included} of the ${counted(inDocument, "thread", "threads")} on this document that the exporter may see`;
  const lost =
    notPlaced === 0 ? "every passage was found" : `${counted(notPlaced, "thread", "threads")} could not be placed`;
  return `${share}, with ${counted(replies, "reply", "replies")}; ${lost}`;
}

/** "None in this copy; 3 notes that only the exporter can see were left out". */
export function privateInWords({ privateIncluded, privateLeftOut }: Counts): string {
  const within = privateIncluded === 0 ? "None in this copy" : `${counted(privateIncluded, "note")} in this copy`;
  const whose = "that only the exporter can see";
  if (privateIncluded > 0) return `${within} ${whose}`;
  if (privateLeftOut === 0) return within;
  return `${within}; ${counted(privateLeftOut, "note")} ${whose} ${privateLeftOut === 1 ? "was" : "were"} left out`;
}
