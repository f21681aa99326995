import { useWords } from "#components/language/use-words.ts";
import styles from "./skip-link.module.css";

/** The first stop of the keyboard: past the header to the page itself. */
export function SkipLink() {
  const t = useWords();
  return (
    <a href="#main" className={styles.skip}>
      {t("Skip to the content")}
    </a>
  );
}
