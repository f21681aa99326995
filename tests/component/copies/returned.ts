import type { ReturnedChange } from "#lib/contract/copies.ts";
import type { AnnotationId } from "#lib/contract/fields.ts";
import { readBody } from "#lib/formats/markdown/read-body.ts";

export const ID = "0190b000-0000-7000-8000-000000000001" as AnnotationId;

/** A change as the server tells it: a reply to Ana's question, unless something else is said. */
export function returnedChange(facts: Partial<ReturnedChange>): ReturnedChange {
  const words = facts.words ?? "So we read it.";
  return {
    change: "reply",
    threadId: null,
    kind: "question",
    threadAuthor: "Ana",
    scope: "span",
    quote: "every record",
    paragraph: { id: "b-1", ordinal: 3 },
    placement: null,
    author: "Jane Roe",
    createdAt: "2026-03-01T10:00:00.000Z",
    words,
    content: [...readBody(words)],
    marks: null,
    replies: [],
    status: null,
    contentHere: null,
    refused: null,
    ...facts,
  };
}
