import { codePointCounter } from "#lib/core/anchoring/selector.ts";
import { addressIn, type Dossier, type Kind, type Person, type Post, type Thread } from "../dossier.ts";
import { type Note, notesOf } from "../notes.ts";
import { filtersAsQuery, filtersInWords } from "../provenance.ts";
import { CONTEXT } from "./context.ts";

type Json = { readonly [key: string]: unknown };

/**
 * A W3C Web Annotation collection with all annotations on one embedded page. Every passage is given twice, as the
 * standard recommends: its words (`TextQuoteSelector`) and where they stand (`TextPositionSelector`, in code points),
 * both over the text at `target.source`, which never changes; `glossator:start` and `glossator:end` count it in UTF-16. Replies are annotations whose target is the thread's
 * IRI. What the standard has no word for (status, visibility, provenance) stands in terms of `context.ts`.
 */
export function writeJsonLd(dossier: Dossier): string {
  const notes = notesOf(dossier);
  const describeTarget = targetsIn(dossier);
  const items = notes.flatMap((note) => [
    annotationOf(dossier, note, describeTarget(note)),
    ...note.thread.replies.map((reply) => replyOf(dossier, note.thread, reply)),
  ]);
  return `${JSON.stringify(collectionOf(dossier, notes, items), null, 2)}\n`;
}

/** The IRI of an annotation or reply: where the API answers for it, which outlives titles and slugs. */
export const annotationIri = (dossier: Dossier, id: string) =>
  addressIn(dossier, `/api/annotations/${encodeURIComponent(id)}`);

/** The IRI of the revision: the address of its canonical text, over which every position counts. */
export const revisionIri = (dossier: Dossier) =>
  addressIn(
    dossier,
    `/api/documents/${encodeURIComponent(dossier.document.id)}/text?revision=${encodeURIComponent(dossier.revision.id)}`,
  );

function collectionOf(dossier: Dossier, notes: readonly Note[], items: readonly Json[]): Json {
  const query = ["format=jsonld", filtersAsQuery(dossier)].filter(Boolean).join("&");
  const id = addressIn(dossier, `/api/documents/${encodeURIComponent(dossier.document.id)}/export?${query}`);
  return {
    "@context": CONTEXT,
    id,
    type: "AnnotationCollection",
    label: `Annotations of “${dossier.document.title}”, revision ${dossier.revision.ordinal}`,
    generator: { id: addressIn(dossier, "/"), type: "Software", name: "Glossator" },
    generated: dossier.exportedAt,
    total: items.length,
    ...provenanceTerms(dossier),
    ...notPlacedTerms(dossier, notes),
    first: { id: `${id}#page-1`, type: "AnnotationPage", startIndex: 0, items },
  };
}

function provenanceTerms(dossier: Dossier): Json {
  const { document, revision, counts } = dossier;
  return {
    "glossator:document": {
      id: addressIn(dossier, document.link),
      "glossator:documentId": document.id,
      "glossator:title": document.title,
      "glossator:language": document.language,
      "glossator:issuingBodies": document.issuingBodies,
      ...given("glossator:sourceAddress", document.sourceAddress),
      ...given("glossator:documentKind", document.documentKind),
      ...given("glossator:meeting", document.meeting),
      ...given("glossator:adoptedOn", document.adoptedOn),
      ...given("glossator:licence", document.licence),
      ...given("glossator:copyStatus", document.copyStatus),
    },
    "glossator:revision": {
      id: revisionIri(dossier),
      "glossator:revisionId": revision.id,
      "glossator:ordinal": revision.ordinal,
      ...given("glossator:label", revision.label),
      "glossator:sha256": revision.digest,
      "glossator:publishedAt": revision.publishedAt,
      "glossator:sourceFormat": revision.sourceFormat,
    },
    ...given("glossator:exportedBy", dossier.exportedBy),
    "glossator:filters": filtersAsQuery(dossier),
    "glossator:filtersInWords": filtersInWords(dossier),
    "glossator:threadsInDocument": counts.inDocument,
    "glossator:threadsIncluded": counts.included,
    "glossator:repliesIncluded": counts.replies,
    "glossator:privateThreadsIncluded": counts.privateIncluded,
    "glossator:privateThreadsLeftOut": counts.privateLeftOut,
    "glossator:threadsNotPlaced": counts.notPlaced,
  };
}

/** The annotations that lost their passage, each with the words it was made on. */
function notPlacedTerms(dossier: Dossier, notes: readonly Note[]): Json {
  const lost = notes.filter(({ about }) => about === "lost");
  const entries = lost.map(({ thread, quote }) => ({
    id: annotationIri(dossier, thread.id),
    "glossator:quote": quote.exact,
  }));
  return lost.length > 0 ? { "glossator:notPlaced": entries } : {};
}

/** Web Annotation Data Model, section 3.3.5. */
const MOTIVATIONS: Readonly<Record<Kind, string>> = {
  note: "commenting",
  highlight: "highlighting",
  question: "questioning",
  suggestion: "editing",
};

function annotationOf(dossier: Dossier, note: Note, target: Json): Json {
  const { thread } = note;
  const { status, placement } = thread;
  return {
    ...postOf(dossier, thread, MOTIVATIONS[thread.kind], marksOf(thread)),
    target,
    "glossator:number": note.number,
    "glossator:kind": thread.kind,
    "glossator:visibility": thread.visibility,
    "glossator:status": status.state,
    ...given("glossator:statusBy", status.by),
    ...given("glossator:statusAt", status.at),
    "glossator:scope": placement.scope,
    "glossator:placement": placement.kind,
    "glossator:score": placement.score,
    ...(note.span && { "glossator:start": note.span.start, "glossator:end": note.span.end }),
    ...given("glossator:formerQuote", note.formerQuote),
  };
}

/** Themes, what the author thinks of the passage and what it should say instead, each a body with its own purpose. */
function marksOf({ codes, stance, proposal }: Thread): readonly Json[] {
  const plain = (purpose: string, value: string) => ({ type: "TextualBody", value, format: "text/plain", purpose });
  return [
    ...codes.map((code) => plain("classifying", code)),
    ...(stance === null ? [] : [plain("assessing", stance)]),
    ...(proposal === null ? [] : [plain("editing", proposal)]),
  ];
}

function replyOf(dossier: Dossier, thread: Thread, reply: Post): Json {
  return { ...postOf(dossier, reply, "replying"), target: annotationIri(dossier, thread.id) };
}

/** A tombstone keeps its place, its author and its times, and has no body. */
function postOf(dossier: Dossier, post: Post, motivation: string, marks: readonly Json[] = []): Json {
  const purpose = motivation === "editing" ? "commenting" : motivation;
  const words = { type: "TextualBody", value: post.body, format: "text/markdown", purpose };
  const body = post.deletedAt === null ? [...(post.body === "" ? [] : [words]), ...marks] : [];
  return {
    id: annotationIri(dossier, post.id),
    type: "Annotation",
    motivation,
    creator: creatorOf(post.author),
    created: post.createdAt,
    ...given("modified", post.deletedAt ?? post.editedAt),
    ...(body.length > 0 && { body }),
    ...given("glossator:deletedAt", post.deletedAt),
    "glossator:version": post.version,
    "glossator:permalink": addressIn(dossier, post.link),
  };
}

function creatorOf({ id, name, isSample, broughtInBy }: Person): Json {
  // Whoever is only named by a copy is not the person who brought the words in, and a pseudonym is nobody's id.
  const identity = broughtInBy === null && id !== name ? { id: `urn:uuid:${id}` } : {};
  return {
    ...identity,
    type: "Person",
    name,
    ...(isSample && { "glossator:isSample": true }),
    ...given("glossator:broughtInBy", broughtInBy),
  };
}

/** Targets over one text, whose surrogate pairs are found once for all of them. */
function targetsIn(dossier: Dossier): (note: Note) => Json {
  const counter = codePointCounter(dossier.text);
  const source = revisionIri(dossier);
  const state = { type: "TimeState", sourceDate: dossier.revision.publishedAt, cached: source };

  return ({ span, quote }) => {
    const selector = [
      ...(quote.exact === "" ? [] : [{ type: "TextQuoteSelector", ...quote }]),
      ...(span ? [counter.toCodePoints(span)] : []),
    ];
    return { type: "SpecificResource", source, ...(selector.length > 0 && { selector }), state };
  };
}

const given = (key: string, value: string | null): Json => (value === null ? {} : { [key]: value });
