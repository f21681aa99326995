import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Span } from "#lib/core/document/span.ts";

/** A range of the old text and where it is in the new one: null when it is gone, `alt` when several answers are right. */
export type Range = Span & {
  readonly expect: Span | null;
  readonly alt?: readonly (Span | null)[];
  /** The first letter is the class, the rest says more: "c-edited". */
  readonly case: string;
};

export type Case = {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly ranges: readonly Range[];
};

/** Cases with known answers lie beside the checkout; they are not part of it. */
const FOLDER = path.resolve("../shared/anchoring");

/** What happened to the ranges of a class, by its letter. */
export const CLASSES: Readonly<Record<string, string>> = {
  a: "unchanged",
  b: "shifted",
  c: "edited",
  d: "repeated",
  e: "deleted",
  f: "moved",
  g: "split or merged",
};

/** Revisions of real policies, judged by reading. Empty when the folder is not there. */
export function openCases(): readonly Case[] {
  const folder = path.join(FOLDER, "cases");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().map((name) => ({ ...JSON.parse(readFileSync(path.join(folder, name), "utf8")), name }));
}

type Generate = (options: { profile: string; size: number; n: number; seed: number }) => Omit<Case, "name">;

export type Profile = { readonly profile: string; readonly size: number; readonly n: number; readonly seeds: number[] };

/** Made-up revisions whose answers are known by construction. Empty when their generator is not there. */
export async function generatedCases({ profile, size, n, seeds }: Profile): Promise<readonly Case[]> {
  const file = path.join(FOLDER, "generate.mjs");
  if (!existsSync(file)) return [];
  const { generate } = (await import(pathToFileURL(file).href)) as { generate: Generate };
  return seeds.map((seed) => ({ ...generate({ profile, size, n, seed }), name: `${profile}-${seed}` }));
}
