import { useWords } from "#components/language/use-words.ts";
import { printedDate } from "#components/ui/time-words.ts";
import type { Document } from "#lib/contract/documents.ts";
import styles from "./document-entry.module.css";
import { threadWords } from "./thread-words.ts";

/** One document in the library. Its link is a plain one: the reading page is loaded whole. */
export function DocumentEntry({ document }: { document: Document }) {
  const t = useWords();
  const { title, issuingBodies, adoptedOn, documentKind, copyStatus, language } = document;
  const origin = [issuingBodies.join(", "), adoptedOn && printedDate(t, adoptedOn), documentKind].filter(Boolean);
  return (
    <article className={styles.entry}>
      <h3 className={styles.title} lang={language}>
        <a href={document.link}>{title}</a>
      </h3>
      {origin.length > 0 && <p className={styles.origin}>{origin.join(" · ")}</p>}
      {copyStatus && <p className={styles.copy}>{sentenceCase(copyStatus)}</p>}
      <p className={styles.state}>
        <span>{threadWords(document.counts)}</span>
        {document.isSample && <span className={styles.label}>Sample</span>}
        {document.visibility === "private" && <span className={styles.label}>Only you and administrators</span>}
      </p>
    </article>
  );
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
