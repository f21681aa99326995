import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import type { RevisionEntry } from "#lib/contract/revisions.ts";
import styles from "./revision-list.module.css";

type Props = { slug: string; revisions: readonly RevisionEntry[] };

/** The revisions of a document, newest first, each with the ways to look at it. */
export function RevisionList({ slug, revisions }: Props) {
  return (
    <ol className={styles.list} reversed>
      {revisions.map((revision) => (
        <li key={revision.id}>
          <Revision slug={slug} revision={revision} />
        </li>
      ))}
    </ol>
  );
}

function Revision({ slug, revision }: { slug: string; revision: RevisionEntry }) {
  const t = useWords();
  const { ordinal, label, note, publishedAt, publishedBy, digest, isCurrent, link } = revision;
  const address = `/documents/${encodeURIComponent(slug)}`;
  return (
    <article className={styles.revision} aria-label={t("Revision {number}", { number: ordinal })}>
      <h2 className={styles.title}>
        {t("Revision {number}", { number: ordinal })}
        {label && <bdi className={styles.label}>{label}</bdi>}
        {isCurrent && <span className={styles.current}>{t("Current")}</span>}
      </h2>
      {note && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      <p className={styles.facts}>
        <Time moment={publishedAt} />
        {publishedBy && <bdi>{publishedBy.name}</bdi>}
        <span title={digest}>
          SHA-256 <code dir="ltr">{digest.slice(0, 12)}…</code>
        </span>
      </p>
      <p className={styles.ways}>
        <a href={link} aria-label={t("Read revision {number}", { number: ordinal })}>
          {t("Read|verb")}
        </a>
        {ordinal > 1 && (
          <>
            <a
              href={`${address}/compare?from=${ordinal - 1}&to=${ordinal}`}
              aria-label={t("Compare with revision {former}: revision {number}", {
                former: ordinal - 1,
                number: ordinal,
              })}
            >
              {t("Compare with revision {number}", { number: ordinal - 1 })}
            </a>
            <a
              href={`${address}/revisions/${ordinal}/report`}
              aria-label={t("What became of the notes in revision {number}", { number: ordinal })}
            >
              {t("What became of the notes")}
            </a>
          </>
        )}
      </p>
    </article>
  );
}
