import "server-only";
import { slugOf } from "#lib/core/document/slug.ts";
import { db } from "./db.ts";

/** The title's slug, with the next free number if it is taken. */
export async function slugFor(title: string): Promise<string> {
  const slug = slugOf(title);
  const rows = await db().document.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
