import type { Person } from "#lib/contract/annotations.ts";
import styles from "./labels.module.css";

/** Somebody's name; invented people of the samples are named as such, and so is who brought another's words in. */
export function PersonName({ person }: { person: Person }) {
  return (
    <>
      <span className={styles.name}>{person.name}</span>
      {person.broughtInBy !== null && ` (brought in by ${person.broughtInBy})`}
      {person.isSample && <span className={styles.label}>sample reader</span>}
    </>
  );
}
