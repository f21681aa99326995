import { z } from "zod";
import { onOneLine } from "#lib/core/document/one-line.ts";

/** Ids are UUIDs; the brand says of what. */
const id = <const Brand extends string>(brand: Brand) =>
  z.uuid({ error: "must be an id as the API gave it (a UUID)" }).brand<Brand>().describe(`Id of a ${brand}`);

export const DocumentId = id("document");
export const RevisionId = id("revision");
export const AnnotationId = id("annotation");
export const UserId = id("user");
export const TokenId = id("token");
export type DocumentId = z.output<typeof DocumentId>;
export type RevisionId = z.output<typeof RevisionId>;
export type AnnotationId = z.output<typeof AnnotationId>;
export type UserId = z.output<typeof UserId>;
export type TokenId = z.output<typeof TokenId>;

/** A document by id or by slug. */
export const DocumentKey = z.string().trim().min(1).max(200).describe("A document's id or its slug");

/** A moment, ISO 8601 in UTC. */
export const Moment = z.iso.datetime();

/** Half-open, UTF-16 code units of the revision's canonical text. */
export const SpanField = z
  .strictObject({
    start: z.int("must be a whole number").min(0, "must be 0 or more"),
    end: z.int("must be a whole number").min(1, "must be 1 or more"),
  })
  .refine((span) => span.start < span.end, { path: ["end"], error: "must be greater than start" })
  .describe("[start, end) in UTF-16 code units of the revision's canonical text");

/** `?mine=true` and the like. */
export const Flag = z
  .enum(["true", "false"], { error: "must be true or false" })
  .transform((value) => value === "true");

/** One or several values: `?kind=note&kind=question` or `?kind=note,question`. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) =>
      (Array.isArray(value) ? value : [value]).flatMap((each) => (typeof each === "string" ? each.split(",") : [each])),
    z.array(item).min(1).max(100),
  );

export const Markdown = (limit: number) => z.string().max(limit, `must be at most ${limit} characters`);

/** A name, a title and the like, of at most so many characters. */
export const Line = (limit: number) =>
  z.string().overwrite(onOneLine).max(limit, `must be at most ${limit} characters`);
