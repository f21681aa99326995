import { useWords } from "#components/language/use-words.ts";
import type { Standee } from "#lib/client/stacks.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import styles from "./margin.module.css";

type Props = { stack: Extract<Standee, { kind: "stack" }>; onOpen: (key: string) => void };

/** Threads that there is no room to show, behind one button. */
export function StackButton({ stack, onOpen }: Props) {
  const t = useWords();
  return (
    <button type="button" className={styles.stack} aria-expanded="false" onClick={() => onOpen(stack.key)}>
      {stackWords(t, stack)}
    </button>
  );
}

function stackWords(t: InterfaceWords, { from, to, ids }: Props["stack"]): string {
  const count = ids.length;
  if (from === null) return t("{count} notes on the whole document", { count });
  if (from === to) return t("{count} notes on ¶{ordinal}", { count, ordinal: String(from) });
  return t("{count} notes on ¶{from} to ¶{to}", { count, from: String(from), to: String(to) });
}
