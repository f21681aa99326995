const date = (term: string) => ({ "@id": `glossator:${term}`, "@type": "xsd:dateTime" });
const address = (term: string) => ({ "@id": `glossator:${term}`, "@type": "@id" });

/**
 * The W3C context and the product's own terms, all written with their prefix so that nobody takes them for the
 * standard's. Plain terms need no line here: the prefix alone makes them IRIs; listed are those that are dates,
 * addresses or ordered.
 */
export const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    glossator: "urn:glossator:terms#",
    "glossator:publishedAt": date("publishedAt"),
    "glossator:statusAt": date("statusAt"),
    "glossator:deletedAt": date("deletedAt"),
    "glossator:permalink": address("permalink"),
    "glossator:sourceAddress": address("sourceAddress"),
    "glossator:issuingBodies": { "@id": "glossator:issuingBodies", "@container": "@list" },
  },
] as const;
