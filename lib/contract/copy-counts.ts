import { z } from "zod";

/** How much goes into an annotated copy. */
export const CopyCounts = z.object({
  inDocument: z.int().describe("Threads on this document that you may see"),
  included: z.int(),
  replies: z.int(),
  privateIncluded: z.int().describe("Threads that go in although only you can see them"),
  privateLeftOut: z.int().describe("Threads that only you can see: visibility=public,private would take them along"),
  notPlaced: z.int().describe("Threads that go in although their passage is not in this revision"),
});
export type CopyCounts = z.output<typeof CopyCounts>;
