import { z } from "zod";
import type { Block, BlockDraft } from "#lib/core/document/block.ts";

const stretch = { start: z.int(), end: z.int() };

const MarkField = z.union([
  z.object({
    kind: z.enum(["strong", "emphasis", "code", "strike", "underline", "superscript", "subscript"]),
    ...stretch,
  }),
  z.object({ kind: z.literal("link"), href: z.string(), ...stretch }),
  z.object({ kind: z.literal("reference"), footnote: z.string(), ...stretch }),
]);

const ContainerField = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("list"), id: z.string(), ordered: z.boolean() }),
  z.object({ kind: z.literal("item"), id: z.string(), label: z.string().optional() }),
  z.object({ kind: z.literal("quote"), id: z.string() }),
  z.object({ kind: z.literal("table"), id: z.string() }),
  z.object({ kind: z.literal("row"), id: z.string() }),
  z.object({ kind: z.literal("cell"), id: z.string(), header: z.boolean(), columns: z.int(), rows: z.int() }),
  z.object({ kind: z.literal("footnote"), id: z.string(), label: z.string() }),
]);

const common = {
  text: z.string(),
  marks: z.array(MarkField),
  within: z.array(ContainerField).describe("What the block stands in, outermost first"),
  language: z.string().optional(),
  anchor: z.string().optional(),
};
const placed = {
  id: z.string(),
  ordinal: z.int().optional().describe("The ¶ number"),
  number: z.string().optional().describe("The number printed in the source"),
  start: z.int().describe("Offset of the block's text in the canonical text, UTF-16"),
};
const kinds = <S extends z.ZodRawShape>(shape: S) =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("heading"), level: z.int().min(1).max(6), ...shape }),
    z.object({ kind: z.literal("paragraph"), ...shape }),
    z.object({ kind: z.literal("preformatted"), ...shape }),
    z.object({ kind: z.literal("figure"), address: z.string(), ...shape }),
    z.object({ kind: z.literal("rule"), ...shape }),
  ]);

/** The block model on the wire; lib/core/document/block.ts says what each part means. */
export const BlockField = kinds({ ...common, ...placed }) as unknown as z.ZodType<Block>;
export const BlockDraftField = kinds(common) as unknown as z.ZodType<BlockDraft>;
