import type { Person } from "#lib/contract/annotations.ts";
import styles from "./labels.module.css";

/** Somebody's name; invented people of the samples are named as such. */
export function PersonName({ person }: { person: Person }) {
  return (
    <>
      <span className={styles.name}>{person.name}</span>
      {person.isSample && <span className={styles.label}>sample reader</span>}
    </>
  );
}
