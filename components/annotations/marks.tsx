import { useWords } from "#components/language/use-words.ts";
import type { Annotation, Stance } from "#lib/contract/annotations.ts";
import { STANCE_SIGNS, STANCE_WORDS } from "#lib/core/threads/words.ts";
import styles from "./marks.module.css";

type Marked = Pick<Annotation, "stance"> & { readonly codes: readonly string[] };

/** What the author thinks of the passage, and the themes it is about. Nothing where nothing was said. */
export function Marks({ marked: { stance, codes } }: { marked: Marked }) {
  const t = useWords();
  if (stance === null && codes.length === 0) return null;
  return (
    <div className={styles.marks}>
      {stance !== null && <StanceLabel stance={stance} />}
      {codes.length > 0 && (
        <ul className={styles.codes} aria-label={t("Codes")}>
          {codes.map((code) => (
            <li key={code} className={styles.chip}>
              <bdi>{code}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The stance by its shape and its word, never by colour. */
function StanceLabel({ stance }: { stance: Stance }) {
  const t = useWords();
  return (
    <span className={styles.stance}>
      <span className={styles.sign} aria-hidden="true">
        {STANCE_SIGNS[stance]}
      </span>
      {t(STANCE_WORDS[stance])}
    </span>
  );
}
