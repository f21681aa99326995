import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { choose } from "#lib/formats/choices.ts";
import { type Dossier, isUnplaced } from "#lib/formats/dossier.ts";
import { annotationIri, revisionIri, writeJsonLd } from "#lib/formats/jsonld/write.ts";
import { spanBetween } from "#tests/support/any-drafts.ts";
import { dossierOf, postsOf, richDossier, SOURCE } from "#tests/support/dossier.ts";

const Selector = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("TextQuoteSelector"), exact: z.string(), prefix: z.string(), suffix: z.string() }),
  z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int(), end: z.int() }),
]);

/** Web Annotation Data Model, section 3 and 4, as far as we write it; our own terms have our prefix. */
const Annotation = z
  .object({
    id: z.url(),
    type: z.literal("Annotation"),
    motivation: z.enum(["commenting", "highlighting", "questioning", "replying"]),
    creator: z.looseObject({ id: z.string().startsWith("urn:uuid:"), type: z.literal("Person"), name: z.string() }),
    created: z.iso.datetime(),
    modified: z.iso.datetime().optional(),
    body: z
      .array(
        z.strictObject({
          type: z.literal("TextualBody"),
          value: z.string(),
          format: z.literal("text/markdown"),
          purpose: z.string(),
        }),
      )
      .optional(),
    target: z.union([
      z.url(),
      z.strictObject({
        type: z.literal("SpecificResource"),
        source: z.url(),
        selector: z.array(Selector).optional(),
        state: z.strictObject({ type: z.literal("TimeState"), sourceDate: z.iso.datetime(), cached: z.url() }),
      }),
    ]),
  })
  .catchall(z.unknown());
type Annotation = z.output<typeof Annotation>;

const Collection = z
  .object({
    "@context": z.tuple([z.literal("http://www.w3.org/ns/anno.jsonld"), z.record(z.string(), z.unknown())]),
    id: z.url(),
    type: z.literal("AnnotationCollection"),
    label: z.string(),
    generated: z.iso.datetime(),
    total: z.int(),
    first: z.object({
      id: z.url(),
      type: z.literal("AnnotationPage"),
      startIndex: z.literal(0),
      items: z.array(Annotation),
    }),
  })
  .catchall(z.unknown());

const written = (dossier: Dossier) => Collection.parse(JSON.parse(writeJsonLd(dossier)));

function selectorsOf({ target }: Annotation) {
  const selectors = typeof target === "string" ? [] : (target.selector ?? []);
  return {
    quote: selectors.find((selector) => selector.type === "TextQuoteSelector"),
    position: selectors.find((selector) => selector.type === "TextPositionSelector"),
  };
}

describe("every field of a rich dossier is found again", () => {
  const dossier = richDossier();
  const collection = written(dossier);
  const { items } = collection.first;
  const itemOf = (id: string) => items.find((item) => item.id === annotationIri(dossier, id));

  test("in one annotation per post", () => {
    expect(items.map((item) => item.id).toSorted()).toEqual(
      postsOf(dossier)
        .map((post) => `https://notes.example.org/api/annotations/${post.id}`)
        .toSorted(),
    );
    expect(collection.total).toBe(items.length);
  });

  test("what every post has; a tombstone has no body", () => {
    for (const post of postsOf(dossier)) {
      const item = itemOf(post.id);
      expect(item).toMatchObject({
        creator: { id: `urn:uuid:${post.author.id}`, name: post.author.name },
        created: post.createdAt,
        "glossator:version": post.version,
        "glossator:permalink": `https://notes.example.org${post.link}`,
      });
      expect(item?.modified).toBe(post.deletedAt ?? post.editedAt ?? undefined);
      expect(item?.["glossator:deletedAt"]).toBe(post.deletedAt ?? undefined);
      expect(item?.body?.map((body) => body.value)).toEqual(post.body === "" ? undefined : [post.body]);
    }
  });

  test("what every thread has", () => {
    const motivations = {
      note: "commenting",
      highlight: "highlighting",
      question: "questioning",
      suggestion: "editing",
    };
    for (const thread of dossier.threads) {
      expect(itemOf(thread.id)).toMatchObject({
        motivation: motivations[thread.kind],
        "glossator:kind": thread.kind,
        "glossator:visibility": thread.visibility,
        "glossator:status": thread.status.state,
        "glossator:scope": thread.placement.scope,
        "glossator:placement": thread.placement.kind,
        "glossator:score": thread.placement.score,
      });
      expect(itemOf(thread.id)?.["glossator:statusBy"]).toBe(thread.status.by ?? undefined);
      expect(itemOf(thread.id)?.["glossator:statusAt"]).toBe(thread.status.at ?? undefined);
    }
  });

  test("replies, whose target is the thread", () => {
    for (const thread of dossier.threads) {
      for (const reply of thread.replies) {
        expect(itemOf(reply.id)).toMatchObject({ motivation: "replying", target: annotationIri(dossier, thread.id) });
      }
    }
  });

  test("lost passages by their old words alone, and the document by its address alone", () => {
    for (const { id, placement } of dossier.threads.filter((thread) => !thread.placement.span)) {
      const item = itemOf(id);
      const { quote, position } = item ? selectorsOf(item) : {};
      expect(position).toBeUndefined();
      expect(quote?.exact).toBe(placement.scope === "document" ? undefined : placement.quote);
      expect(item?.target).toMatchObject({ source: revisionIri(dossier) });
    }
  });

  test("and lists the lost ones with them on the collection", () => {
    const [gone] = dossier.threads.filter(isUnplaced);
    const id = `https://notes.example.org/api/annotations/${gone?.id}`;
    expect(JSON.parse(writeJsonLd(dossier))["glossator:notPlaced"]).toEqual([
      { id, "glossator:quote": gone?.placement.quote },
    ]);
  });

  test("a pseudonym is nobody's id", () => {
    const copy = JSON.parse(writeJsonLd(choose(dossier, { replies: true, names: "pseudonyms", order: "position" })));
    for (const { creator } of copy.first.items) {
      expect(creator.name).toMatch(/^Person \d$/);
      expect(creator).not.toHaveProperty("id");
    }
  });

  test("a changed passage by the words that stand there now, with those it was made on beside them", () => {
    const changed = items.find((item) => item["glossator:placement"] === "changed");
    expect(changed?.["glossator:formerQuote"]).toBe("Including postal carriers");
    expect(changed && selectorsOf(changed).quote?.exact).toBe("Including carriers");
  });

  test("the provenance and the counts on the collection", () => {
    expect(collection).toMatchObject({
      generated: dossier.exportedAt,
      "glossator:exportedBy": dossier.exportedBy,
      "glossator:filters": "kind=note%2Cquestion",
      "glossator:filtersInWords": "notes or questions",
      "glossator:threadsInDocument": dossier.counts.inDocument,
      "glossator:threadsIncluded": items.filter((item) => item.motivation !== "replying").length,
      "glossator:repliesIncluded": items.filter((item) => item.motivation === "replying").length,
      "glossator:privateThreadsIncluded": items.filter((item) => item["glossator:visibility"] === "private").length,
      "glossator:privateThreadsLeftOut": 0,
      "glossator:threadsNotPlaced": items.filter((item) => item["glossator:placement"] === "orphaned").length,
      "glossator:document": {
        "glossator:title": dossier.document.title,
        "glossator:issuingBodies": dossier.document.issuingBodies,
        "glossator:sourceAddress": dossier.document.sourceAddress,
      },
      "glossator:revision": { id: revisionIri(dossier), "glossator:sha256": dossier.revision.digest },
    });
  });

  test("under no name that is neither the standard's nor ours", () => {
    const standard =
      /^(?:@context|id|type|label|generator|generated|total|first|startIndex|items|motivation|creator|name|created|modified|body|value|format|purpose|target|source|selector|exact|prefix|suffix|start|end|state|sourceDate|cached)$/;
    const foreign = new Set<string>();
    JSON.stringify({ ...collection, "@context": undefined }, (key, value: unknown) => {
      if (key && Number.isNaN(Number(key)) && !key.startsWith("glossator:") && !standard.test(key)) foreign.add(key);
      return value;
    });
    expect([...foreign]).toEqual([]);
  });
});

describe("positions count Unicode code points of the canonical text", () => {
  const sliced = (text: string, { start, end }: { start: number; end: number }) =>
    Array.from(text).slice(start, end).join("");

  test("for every passage of the rich dossier: emoji, combining marks, Arabic and Chinese", () => {
    const dossier = richDossier();
    const placed = written(dossier)
      .first.items.map(selectorsOf)
      .filter(({ position }) => position);
    expect(placed).toHaveLength(dossier.threads.filter((thread) => thread.placement.span).length);
    for (const { quote, position } of placed) {
      expect(position && sliced(dossier.text, position)).toBe(quote?.exact);
    }
  });

  test("for every span, with the context beside it", () => {
    const { text } = dossierOf(SOURCE, () => []);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
        const span = spanBetween(text, one, other);
        if (!span) return;
        const [item] = written(dossierOf(SOURCE, ({ at }) => [at(span, "x")])).first.items;
        const { quote, position } = item ? selectorsOf(item) : {};
        const { start = 0, end = 0 } = position ?? {};
        expect(quote?.exact).toBe(text.slice(span.start, span.end));
        expect(sliced(text, { start, end })).toBe(quote?.exact);
        expect(sliced(text, { start: 0, end: start }).endsWith(quote?.prefix ?? "?")).toBe(true);
        expect(sliced(text, { start: end, end: text.length }).startsWith(quote?.suffix ?? "?")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
