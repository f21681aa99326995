import type { ReturnedChange, ReturnReport } from "#lib/contract/copies.ts";
import { STATUS_WORDS } from "#lib/core/threads/words.ts";
import styles from "./return-summary.module.css";

type Props = {
  changes: ReturnReport["changes"];
  document: { readonly slug: string; readonly language: string };
};

const MOST_SHOWN = 200;

/** Everything that comes in, one by one, with the passage it is about. */
export function ReturnedChanges({ changes, document }: Props) {
  if (changes.length === 0) return null;
  const shown = changes.slice(0, MOST_SHOWN);
  return (
    <>
      <ol className={styles.changes} aria-label="One by one">
        {shown.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A report never changes; several changes may read the same.
          <li key={index}>
            <p className={styles.what}>
              <strong>{whatWords(change)}</strong>
              {change.threadId && (
                <a href={`/documents/${encodeURIComponent(document.slug)}?annotation=${change.threadId}`}>
                  Open the thread
                </a>
              )}
            </p>
            {change.quote && <blockquote lang={document.language}>{shortened(change.quote)}</blockquote>}
            {change.words && <p className={styles.words}>{shortened(change.words)}</p>}
            {change.refused && <p>Left out: {change.refused}</p>}
          </li>
        ))}
      </ol>
      {changes.length > MOST_SHOWN && <p>… and {changes.length - MOST_SHOWN} more.</p>}
    </>
  );
}

function whatWords({ change, author, status, placement }: ReturnedChange): string {
  const by = author ? ` by ${author}` : "";
  switch (change) {
    case "thread":
      return `New thread${by}${placement === "orphaned" ? ", its passage is not in the current text" : ""}`;
    case "reply":
      return `Reply${by}`;
    case "status":
      return status ? `${STATUS_WORDS[status.from]} → ${STATUS_WORDS[status.to]}` : "Status";
    case "differing":
      return `Other words${by}, not taken over`;
  }
}

const shortened = (words: string) => (words.length > 300 ? `${words.slice(0, 300).trimEnd()}…` : words);
