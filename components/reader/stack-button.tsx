import type { Standee } from "#lib/client/stacks.ts";
import { counted } from "#lib/core/threads/words.ts";
import styles from "./margin.module.css";

type Props = { stack: Extract<Standee, { kind: "stack" }>; onOpen: (key: string) => void };

/** Threads that there is no room to show, behind one button. */
export function StackButton({ stack, onOpen }: Props) {
  const { from, to, ids } = stack;
  const place = from === null ? "the whole document" : from === to ? `¶${from}` : `¶${from} to ¶${to}`;
  return (
    <button type="button" className={styles.stack} aria-expanded="false" onClick={() => onOpen(stack.key)}>
      {counted(ids.length, "note")} on {place}
    </button>
  );
}
