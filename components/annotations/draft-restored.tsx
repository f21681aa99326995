import { Time } from "#components/ui/time.tsx";
import styles from "./draft-problem.module.css";

/** Says where the words in a composer come from when one did not just type them. */
export function DraftRestored({ changedAt }: { changedAt: number }) {
  return (
    <p role="status" className={styles.kept}>
      Draft restored, last changed <Time moment={new Date(changedAt).toISOString()} />.
    </p>
  );
}
