import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";
import styles from "./page.module.css";

type Props = { title: string; lead?: ReactNode; width?: "narrow" | "text" | "wide"; children: ReactNode };

/** The main part of an ordinary page, under its one heading. */
export function Page({ title, lead, width = "text", children }: Props) {
  return (
    <main id="main" tabIndex={-1} className={classes(styles.page, styles[width])}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </main>
  );
}
