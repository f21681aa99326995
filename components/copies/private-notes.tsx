import { useWords } from "#components/language/use-words.ts";
import { WITH_PRIVATE } from "./chosen.ts";
import styles from "./export-form.module.css";

type Props = { count: number; isTicked: boolean };

/** Whether one's private notes go into a copy, which is usually handed on. Asked where there are some, and in the open. */
export function PrivateNotes({ count, isTicked }: Props) {
  const t = useWords();
  return (
    <label className={styles.own}>
      <input
        type="checkbox"
        name="visibility"
        value={WITH_PRIVATE}
        defaultChecked={isTicked}
        aria-describedby="private-notes-hint"
      />
      <span>
        {t("With your notes that only you can see ({count})", { count })}
        <span id="private-notes-hint" className={styles.hint}>
          {t("Whoever gets the copy can read them.")}
        </span>
      </span>
    </label>
  );
}
