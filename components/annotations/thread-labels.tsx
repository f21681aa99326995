import { useWords } from "#components/language/use-words.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { KIND_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import styles from "./labels.module.css";
import { VISIBILITY_WORDS } from "./words.ts";

/** The kind in words, beside a sample of how the passage is drawn in the text. */
export function KindLabel({ kind }: Pick<Annotation, "kind">) {
  const t = useWords();
  return (
    <span className={styles.kind}>
      <span className={styles.sample} data-kinds={kind} aria-hidden="true">
        ab
      </span>
      {t(KIND_WORDS[kind])}
    </span>
  );
}

/** What is not usual about a thread: who alone sees it, what became of its words, and that it is no longer simply open. */
export function ThreadLabels({ thread }: { thread: Pick<ThreadInBrief, "visibility" | "status" | "placement"> }) {
  const t = useWords();
  const { visibility, status, placement } = thread;
  const isChanged = placement.isReworded && placement.kind !== "orphaned";
  return (
    <>
      {visibility === "private" && <span className={styles.label}>{t(VISIBILITY_WORDS.private)}</span>}
      {placement.doubtful && <span className={styles.label}>{t("Words changed: still right?")}</span>}
      {isChanged && !placement.doubtful && <span className={styles.label}>{t("Words changed since")}</span>}
      {status.state !== "open" && <span className={styles.label}>{t(STATUS_WORDS[status.state])}</span>}
    </>
  );
}
