import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

type Props = { title: string; children: ReactNode; action?: ReactNode };

/** What stands where a list would be: why there is nothing yet, and how there will be something. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <div className={styles.words}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </section>
  );
}
