import { z } from "zod";
import { RevisionId } from "./fields.ts";

/** What became of a passage in a revision. */
export const PlacementKind = z.enum(["exact", "moved", "changed", "orphaned"]);

/** Where an annotation is in one revision. */
export const PlacementField = z.object({
  revision: z.object({ id: RevisionId, ordinal: z.int() }),
  scope: z.enum(["span", "block", "document"]),
  kind: PlacementKind,
  score: z.number().min(0).max(1),
  span: z
    .object({ start: z.int(), end: z.int() })
    .nullable()
    .describe("UTF-16; null for the whole document and for orphans"),
  quote: z.string().describe("The words it is on; for an orphan, the last ones it was on"),
  prefix: z.string(),
  suffix: z.string(),
  doubtful: z.boolean().describe("Carried over to other words that nobody has confirmed yet"),
  former: z.string().nullable().describe("The words in the revision before, where they differ"),
  original: z.string().nullable().describe("The words it was made on, where they differ"),
  stood: z
    .object({ id: RevisionId, ordinal: z.int() })
    .nullable()
    .describe("For an orphan: the newest revision in which it has a place"),
  paragraph: z
    .object({ id: z.string(), ordinal: z.int() })
    .nullable()
    .describe("The block in which the passage begins"),
});
