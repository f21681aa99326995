import type { ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import { classes } from "#components/ui/classes.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./document-page.module.css";

type Props = {
  document: { readonly title: string; readonly link: string; readonly language: string };
  title: string;
  /** The pages between the document and this one. */
  trail?: readonly { readonly words: string; readonly href: string }[];
  lead?: ReactNode;
  width?: "text" | "wide";
  children: ReactNode;
};

/** A page about a document, under its one heading; the trail above leads back to the text. */
export function DocumentPage({ document, title, trail = [], lead, width = "text", children }: Props) {
  const t = useWords();
  return (
    <main id="main" tabIndex={-1} className={classes(styles.page, styles[width])}>
      <header className={styles.head}>
        <nav aria-label={t("Breadcrumbs")}>
          <ol className={styles.crumbs}>
            <li>
              <a href="/">{t("Library")}</a>
            </li>
            <li lang={document.language}>
              <a href={document.link} dir={dirOf(document.language, document.title)}>
                {document.title}
              </a>
            </li>
            {trail.map(({ words, href }) => (
              <li key={href}>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ol>
        </nav>
        <h1>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </main>
  );
}
