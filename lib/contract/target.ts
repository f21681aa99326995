import { z } from "zod";
import { RevisionId, SpanField } from "./fields.ts";

const QuoteSelector = z
  .object({
    type: z.literal("TextQuoteSelector", { error: 'must be "TextQuoteSelector"' }),
    exact: z.string().min(1, "must not be empty").max(100_000),
    prefix: z.string().max(2_000).default(""),
    suffix: z.string().max(2_000).default(""),
  })
  .describe("W3C Web Annotation TextQuoteSelector, resolved against the current revision or the one named");

/** What a new annotation is about. Exactly one of its parts says so. */
export const Target = z
  .strictObject({
    revision: RevisionId.optional().describe("Required with span; the current revision otherwise"),
    span: SpanField.optional(),
    selector: QuoteSelector.optional(),
    block: z.string().min(1).max(80).optional().describe("Id of a block: the whole paragraph"),
    document: z.literal(true).optional().describe("The document as a whole"),
  })
  .superRefine((target, context) => {
    const given = (["span", "selector", "block", "document"] as const).filter((key) => target[key] !== undefined);
    if (given.length !== 1) {
      context.addIssue({ code: "custom", message: "must hold exactly one of span, selector, block or document" });
    }
    if (target.span && !target.revision) {
      context.addIssue({
        code: "custom",
        path: ["revision"],
        message: "must name the revision that the span counts in",
      });
    }
  });
