import { useWords } from "#components/language/use-words.ts";
import type { Person } from "#lib/contract/annotations.ts";
import styles from "./labels.module.css";

/** Somebody's name; invented people of the samples are named as such, and so is who brought another's words in. */
export function PersonName({ person }: { person: Person }) {
  const t = useWords();
  return (
    <>
      <bdi className={styles.name}>{person.name}</bdi>
      {person.broughtInBy !== null && ` ${t("(brought in by {name})", { name: person.broughtInBy })}`}
      {person.isSample && <span className={styles.label}>{t("sample reader")}</span>}
    </>
  );
}
