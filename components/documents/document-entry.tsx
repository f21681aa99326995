import { Fragment } from "react";
import { useWords } from "#components/language/use-words.ts";
import { printedDate } from "#components/ui/time-words.ts";
import type { Document } from "#lib/contract/documents.ts";
import styles from "./document-entry.module.css";
import { threadWords } from "./thread-words.ts";

/** One document in the library. Its link is a plain one: the reading page is loaded whole. */
export function DocumentEntry({ document }: { document: Document }) {
  const t = useWords();
  const { title, issuingBodies, adoptedOn, documentKind, copyStatus, language } = document;
  const bodies = new Intl.ListFormat(t.language, { type: "unit" }).format(issuingBodies);
  const origin = [bodies, adoptedOn && printedDate(t, adoptedOn), documentKind].filter((words) => words);
  return (
    <article className={styles.entry}>
      <h3 className={styles.title} lang={language}>
        <a href={document.link}>
          <bdi>{title}</bdi>
        </a>
      </h3>
      {origin.length > 0 && (
        <p className={styles.origin}>
          {origin.map((words, index) => (
            <Fragment key={words}>
              {index > 0 && " · "}
              <bdi>{words}</bdi>
            </Fragment>
          ))}
        </p>
      )}
      {copyStatus && (
        <p className={styles.copy}>
          <bdi lang={language}>{sentenceCase(copyStatus)}</bdi>
        </p>
      )}
      <p className={styles.state}>
        <span>{threadWords(t, document.counts)}</span>
        {document.isSample && <span className={styles.label}>{t("Sample")}</span>}
        {document.visibility === "private" && <span className={styles.label}>{t("Only you and administrators")}</span>}
      </p>
    </article>
  );
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
