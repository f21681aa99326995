/** How two linked words relate. A link of a moved passage also carries `MOVED_FLAG`. */
export const EQUAL = 1;
/** Different spellings of what is plainly the same word, or one word in two forms. */
export const SIMILAR = 2;
/** One word put in another's place. */
export const REPLACED = 3;

export const MOVED_FLAG = 8;

export const relationOf = (kind: number): number => kind & 7;
export const isMoved = (kind: number): boolean => (kind & MOVED_FLAG) !== 0;
