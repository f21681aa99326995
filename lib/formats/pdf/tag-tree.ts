import { type PDF, PdfArray, PdfDict, PdfNumber, type PdfObject, PdfRef } from "@libpdf/core";
import { dict, name, textString } from "./pdf-values.ts";

/** The tags of a document (ISO 32000, 14.7), as far as annotations have to do with them. */
export type TagTree = {
  /** The element in which an annotation stands. */
  readonly elementOf: (annotation: PdfDict) => PdfRef | null;
  /** Makes the element of a link that has been taken out a plain stretch of words. */
  readonly release: (annotation: PdfDict, ref: PdfObject) => void;
  /** Says in words what the link of an annotation does. */
  readonly describe: (annotation: PdfDict, words: string) => void;
  /** Puts an annotation under an element, or under the first of the document where it is null. */
  readonly place: (annotation: PdfDict, ref: PdfRef, page: PdfRef, parent: PdfRef | null) => void;
  /** Writes down what has been placed and released. */
  readonly close: () => void;
};

/** The tag tree of a document; null for one that has none. */
export function tagTreeOf(pdf: PDF): TagTree | null {
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  const root = pdf.getCatalog().getDict("StructTreeRoot", resolve);
  if (!root) return null;
  const parents = parentTree(root.getDict("ParentTree", resolve), resolve);
  const top = kidsOf(root, resolve).find((kid): kid is PdfRef => kid instanceof PdfRef) ?? null;
  const added = new Map<PdfRef, PdfRef[]>();
  let nextKey = Math.max(-1, ...parents.keys()) + 1;

  const elementOf = (annotation: PdfDict) => {
    const key = annotation.getNumber("StructParent", resolve)?.value;
    const parent = key === undefined ? undefined : parents.get(key);
    return parent instanceof PdfRef ? parent : null;
  };
  return {
    elementOf,
    release: (annotation, ref) => {
      const parent = elementOf(annotation);
      const element = parent && resolve(parent);
      if (element instanceof PdfDict) becomeWords(element, ref, resolve);
      parents.delete(annotation.getNumber("StructParent", resolve)?.value ?? -1);
    },
    describe: (annotation, words) => {
      const parent = elementOf(annotation);
      const element = parent && resolve(parent);
      if (element instanceof PdfDict && element.has("Alt")) element.set("Alt", textString(words));
    },
    place: (annotation, ref, page, parent) => {
      const under = parent ?? top;
      if (!under) return;
      const object = dict({ Type: name("OBJR"), Obj: ref, Pg: page });
      const element = pdf.register(
        dict({ Type: name("StructElem"), S: name("Annot"), P: under, K: PdfArray.of(object) }),
      );
      annotation.set("StructParent", PdfNumber.of(nextKey));
      parents.set(nextKey++, element);
      const others = added.get(under);
      if (others) others.push(element);
      else added.set(under, [element]);
    },
    close: () => {
      for (const [parent, elements] of added) {
        const element = resolve(parent);
        if (element instanceof PdfDict) element.set("K", PdfArray.of(...kidsOf(element, resolve), ...elements));
      }
      const numbers = [...parents].sort(([a], [b]) => a - b).flatMap(([key, value]) => [PdfNumber.of(key), value]);
      root.set("ParentTree", pdf.register(dict({ Nums: PdfArray.of(...numbers) })));
      root.set("ParentTreeNextKey", PdfNumber.of(nextKey));
    },
  };
}

type Resolve = (ref: PdfRef) => PdfObject | null;

/** The number tree from keys to elements, all its nodes in one map. */
function parentTree(node: PdfDict | undefined, resolve: Resolve, entries = new Map<number, PdfObject>()) {
  const numbers = node?.getArray("Nums", resolve)?.toArray() ?? [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [key, value] = [numbers[index], numbers[index + 1]];
    if (key instanceof PdfNumber && value) entries.set(key.value, value);
  }
  for (const kid of node?.getArray("Kids", resolve)?.toArray() ?? []) {
    const child = kid instanceof PdfRef ? resolve(kid) : kid;
    if (child instanceof PdfDict) parentTree(child, resolve, entries);
  }
  return entries;
}

function kidsOf(element: PdfDict, resolve: Resolve): readonly PdfObject[] {
  const kids = element.get("K");
  const value = kids instanceof PdfRef ? resolve(kids) : kids;
  if (value instanceof PdfArray) return value.toArray();
  return kids ? [kids] : [];
}

function becomeWords(element: PdfDict, annotation: PdfObject, resolve: Resolve): void {
  element.set("S", name("Span"));
  element.delete("Alt");
  const isLink = (kid: PdfObject) => {
    const value = kid instanceof PdfRef ? resolve(kid) : kid;
    return value instanceof PdfDict && value.get("Obj") === annotation;
  };
  element.set("K", PdfArray.of(...kidsOf(element, resolve).filter((kid) => !isLink(kid))));
}
