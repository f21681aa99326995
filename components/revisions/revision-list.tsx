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
  const { ordinal, label, note, publishedAt, publishedBy, digest, isCurrent, link } = revision;
  const address = `/documents/${encodeURIComponent(slug)}`;
  const name = `revision ${ordinal}`;
  return (
    <article className={styles.revision} aria-label={`Revision ${ordinal}`}>
      <h2 className={styles.title}>
        Revision {ordinal}
        {label && <span className={styles.label}>{label}</span>}
        {isCurrent && <span className={styles.current}>Current</span>}
      </h2>
      {note && <p className={styles.note}>{note}</p>}
      <p className={styles.facts}>
        <Time moment={publishedAt} />
        {publishedBy && <span>{publishedBy.name}</span>}
        <span title={digest}>
          SHA-256 <code>{digest.slice(0, 12)}…</code>
        </span>
      </p>
      <p className={styles.ways}>
        <a href={link} aria-label={`Read ${name}`}>
          Read
        </a>
        {ordinal > 1 && (
          <>
            <a
              href={`${address}/compare?from=${ordinal - 1}&to=${ordinal}`}
              aria-label={`Compare with revision ${ordinal - 1}: ${name}`}
            >
              Compare with revision {ordinal - 1}
            </a>
            <a href={`${address}/revisions/${ordinal}/report`} aria-label={`What became of the notes in ${name}`}>
              What became of the notes
            </a>
          </>
        )}
      </p>
    </article>
  );
}
