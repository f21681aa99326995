import type { ReturnedChange } from "#lib/contract/copies.ts";

/** Everything that a copy changes in one thread; the first says what thread it is. */
export type ReturnedGroup = { readonly key: string; readonly changes: readonly [ReturnedChange, ...ReturnedChange[]] };

/** Changes by the thread they are in. What a new thread that is only previewed leaves behind follows it. */
export function byThread(changes: readonly ReturnedChange[]): readonly ReturnedGroup[] {
  const groups = new Map<string, [ReturnedChange, ...ReturnedChange[]]>();
  let key = "";
  for (const [index, change] of changes.entries()) {
    if (change.threadId !== null) key = change.threadId;
    else if (change.change === "thread") key = `new ${index}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups].map(([key, changes]) => ({ key, changes }));
}
