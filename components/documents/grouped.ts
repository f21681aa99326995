import type { Document } from "#lib/contract/documents.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";

export type DocumentGroup = {
  readonly slug: string | null;
  readonly title: string;
  readonly documents: readonly Document[];
};

/** The library in the order it came, under its collections; what is in none comes last. */
export function grouped(t: InterfaceWords, documents: readonly Document[]): readonly DocumentGroup[] {
  const groups = new Map<string, { slug: string; title: string; documents: Document[] }>();
  const loose: Document[] = [];
  for (const document of documents) {
    const { collection } = document;
    const known = collection && groups.get(collection.slug);
    if (known) known.documents.push(document);
    else if (collection) groups.set(collection.slug, { ...collection, documents: [document] });
    else loose.push(document);
  }
  if (loose.length === 0) return [...groups.values()];
  const title = groups.size > 0 ? t("Other documents") : t("Documents");
  return [...groups.values(), { slug: null, title, documents: loose }];
}
