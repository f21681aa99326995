import { useId } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { Document } from "#lib/contract/documents.ts";
import { DocumentEntry } from "./document-entry.tsx";
import { type DocumentGroup, grouped } from "./grouped.ts";
import styles from "./library.module.css";

/** Every document the viewer may read, like the table of contents of a shelf. */
export function Library({ documents }: { documents: readonly Document[] }) {
  const t = useWords();
  return (
    <div className={styles.library}>
      {grouped(t, documents).map((group) => (
        <Shelf key={group.slug} group={group} />
      ))}
    </div>
  );
}

function Shelf({ group }: { group: DocumentGroup }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={styles.shelf}>
      <h2 id={headingId} className={styles.title}>
        <bdi>{group.title}</bdi>
      </h2>
      <ul className={styles.list}>
        {group.documents.map((document) => (
          <li key={document.id}>
            <DocumentEntry document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}
