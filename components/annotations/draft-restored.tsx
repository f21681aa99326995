import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import styles from "./draft-problem.module.css";

/** Says where the words in a composer come from when one did not just type them. */
export function DraftRestored({ changedAt }: { changedAt: number }) {
  const t = useWords();
  const time = <Time key="time" moment={new Date(changedAt).toISOString()} />;
  return (
    <p role="status" className={styles.kept}>
      {t.rich("Draft restored, last changed {time}.", { time })}
    </p>
  );
}
