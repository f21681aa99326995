/** Gives out what names a comment, each name once in a file. */
export type CommentIds = {
  readonly nextId: () => string;
  /** Eight hexadecimal digits, below 0x80000000. */
  readonly nextParagraph: () => string;
  /** Follows from the post's id, so that the same post has the same lasting id in every copy. */
  readonly durableIdOf: (postId: string) => string;
};

/** What a file uses already: numbers of comments, and hexadecimal ids in capitals. */
export type TakenIds = {
  readonly ids: ReadonlySet<string>;
  readonly paragraphs: ReadonlySet<string>;
  readonly durable: ReadonlySet<string>;
};

const NONE_TAKEN: TakenIds = { ids: new Set(), paragraphs: new Set(), durable: new Set() };
const FIRST_PARAGRAPH = 0x10000000;

/** Names for comments that no other in the file has. */
export function commentIds(taken: TakenIds = NONE_TAKEN): CommentIds {
  const durable = new Set(taken.durable);
  let id = Math.max(-1, ...[...taken.ids].map(Number).filter(Number.isSafeInteger));
  let paragraph = FIRST_PARAGRAPH;
  return {
    nextId: () => String(++id),
    nextParagraph() {
      while (taken.paragraphs.has(hexadecimal(paragraph))) paragraph++;
      return hexadecimal(paragraph++);
    },
    durableIdOf(postId) {
      const lasting = durableIdOf(postId, durable);
      durable.add(lasting);
      return lasting;
    },
  };
}

const hexadecimal = (value: number) => value.toString(16).toUpperCase().padStart(8, "0");

/** Above 0 and below 0x7FFFFFFF. */
function durableIdOf(postId: string, taken: ReadonlySet<string>): string {
  let value = 0x811c9dc5;
  for (const character of postId) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  for (value = (value % 0x7ffffffd) + 1; taken.has(hexadecimal(value)); value = (value % 0x7ffffffd) + 1);
  return hexadecimal(value);
}
