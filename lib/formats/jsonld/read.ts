import { codePointCounter } from "#lib/core/anchoring/selector.ts";
import type { AnnotatedCopy, CopiedPost, CopiedThread, CopyOrigin } from "../annotated-copy.ts";
import { FROM_COPIES, IMPORT_LIMITS, tooLarge, unreadable, withoutComments } from "../import-limits.ts";
import { listOf, type Members, membersOf, wordsOf } from "../json-value.ts";
import { rootsOf } from "../roots.ts";
import { lostReplies } from "../warnings.ts";
import { idOf, ownId, readPost, readThread } from "./read-annotation.ts";

/**
 * Web annotations of any origin: our own collection, a page, a list or a single annotation of the W3C model, and what
 * Hypothesis' API answers. Positions count code points over `text`, the document they are about, where it is given.
 * Answers to answers join the thread they are in; of those that answer each other in a circle, the first begins it.
 * Those to annotations of others that are not in the file belong nowhere, and the warnings count them. Problems:
 * `unreadable` for what holds no annotations.
 */
export function readJsonLd(json: string, text?: string): AnnotatedCopy {
  const root = parsed(json);
  const items = itemsIn(root);
  if (items.length === 0 && !isContainer(root)) throw withoutComments(FROM_COPIES);
  if (items.length > IMPORT_LIMITS.blocks)
    throw tooLarge(
      `There are more than ${IMPORT_LIMITS.blocks.toLocaleString("en")} annotations in this file. Bring it back in parts.`,
    );

  const threadOf = threadsAmong(items);
  const replies = new Map<string, CopiedPost[]>();
  for (const item of items) {
    const thread = threadOf(item);
    if (thread === null) continue;
    const others = replies.get(thread);
    if (others) others.push(readPost(item));
    else replies.set(thread, [readPost(item)]);
  }
  const counter = text === undefined ? null : codePointCounter(text);
  const known = new Set(items.map(idOf));
  const strays = [...replies].filter(([iri]) => !known.has(iri));
  const lost = strays.filter(([iri]) => ownId(iri) === null).flatMap(([, posts]) => posts);
  return {
    origin: originOf(membersOf(root)),
    threads: [
      ...items
        .filter((item) => threadOf(item) === null)
        .map((item) => readThread(item, replies.get(idOf(item)) ?? [], counter)),
      ...strays.filter(([iri]) => ownId(iri) !== null).map(([iri, posts]) => strayThread(iri, posts)),
    ],
    ...(lost.length > 0 && { warnings: [lostReplies(lost.length)] }),
  };
}

/** Answers to one of our threads that is not in the file itself still find it by its id. */
function strayThread(iri: string, posts: readonly CopiedPost[]): CopiedThread {
  return { ...readThread({ id: iri, "glossator:scope": "document" }, posts, null), kind: null, isDeleted: true };
}

function parsed(json: string): unknown {
  try {
    // No text can hold the character NUL, and none needs it.
    return JSON.parse(json, (_, value: unknown) => (typeof value === "string" ? value.replaceAll("\0", "") : value));
  } catch {
    throw unreadable("This is not valid JSON, or not all of it. Save it again, or download it once more.");
  }
}

/** A collection may well be empty, as a copy without notes is. */
function isContainer(root: unknown): boolean {
  const { type, "@type": ldType, rows } = membersOf(root);
  return (
    Array.isArray(rows) || listOf(type ?? ldType).some((each) => /Annotation(?:Collection|Page)$/.test(wordsOf(each)))
  );
}

function itemsIn(root: unknown): readonly Members[] {
  const { type, "@type": ldType, items, first, rows, replies, "@graph": graph, target } = membersOf(root);
  // Hypothesis lists replies beside the rows where it is asked to.
  const lists = Array.isArray(root)
    ? root
    : [items, membersOf(first).items, rows, rows && replies, graph].flatMap((list) => listOf(list));
  const isSingle = listOf(type ?? ldType).some((each) => /Annotation$/.test(wordsOf(each))) || target !== undefined;
  return (lists.length === 0 && isSingle ? [root] : lists).map(membersOf).filter(({ target: on }) => on !== undefined);
}

/** Answers under which annotation a reply stands in the end; null for what begins a thread. */
function threadsAmong(items: readonly Members[]): (item: Members) => string | null {
  const known = new Set(items.map(idOf));
  const parents = new Map(items.map((item) => [item, parentOf(item, known)]));
  const byId = new Map(items.map((item) => [idOf(item), parents.get(item) ?? undefined]));
  const rootOf = rootsOf([...byId.keys()], (iri) => byId.get(iri));
  return (item) => {
    const parent = parents.get(item) ?? null;
    const root = parent === null ? null : rootOf(parent);
    return root === idOf(item) ? null : root;
  };
}

/** Hypothesis lists the whole line of ancestors, the nearest last; the W3C model makes the parent the target. */
function parentOf(item: Members, known: ReadonlySet<string>): string | null {
  const ancestor = wordsOf(listOf(item.references).at(-1));
  if (ancestor) return ancestor;
  const [target] = listOf(item.target);
  const iri = wordsOf(target) || wordsOf(membersOf(target).source) || idOf(membersOf(target));
  const isReply = listOf(item.motivation).some((each) => /(?:^|[:#/])replying$/.test(wordsOf(each)));
  return iri !== "" && (isReply || known.has(iri)) && iri !== idOf(item) ? iri : null;
}

/** What our own collections say they are of. */
function originOf(root: Members): CopyOrigin | null {
  const { "glossator:documentId": documentId } = membersOf(root["glossator:document"]);
  const { "glossator:revisionId": revisionId, "glossator:sha256": digest } = membersOf(root["glossator:revision"]);
  const origin = { documentId: wordsOf(documentId), revisionId: wordsOf(revisionId), digest: wordsOf(digest) };
  return Object.values(origin).every(Boolean) ? origin : null;
}
