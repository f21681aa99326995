import { useWords } from "#components/language/use-words.ts";
import type { ReturnedChange, ReturnReport } from "#lib/contract/copies.ts";
import { STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import styles from "./return-summary.module.css";

type Props = {
  changes: ReturnReport["changes"];
  document: { readonly slug: string; readonly language: string };
};

const MOST_SHOWN = 200;

/** Everything that comes in, one by one, with the passage it is about. */
export function ReturnedChanges({ changes, document }: Props) {
  const t = useWords();
  if (changes.length === 0) return null;
  const shown = changes.slice(0, MOST_SHOWN);
  return (
    <>
      <ol className={styles.changes} aria-label={t("One by one")}>
        {shown.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: A report never changes; several changes may read the same.
          <li key={index}>
            <p className={styles.what}>
              <strong>{whatWords(t, change)}</strong>
              {change.threadId && (
                <a href={`/documents/${encodeURIComponent(document.slug)}?annotation=${change.threadId}`}>
                  {t("Open the thread")}
                </a>
              )}
            </p>
            {change.quote && (
              <blockquote lang={document.language} dir="auto">
                {shortened(change.quote)}
              </blockquote>
            )}
            {change.words && (
              <p className={styles.words} dir="auto">
                {shortened(change.words)}
              </p>
            )}
            {change.refused && <p>{t("Left out. {reason}", { reason: t.said(change.refused) })}</p>}
          </li>
        ))}
      </ol>
      {changes.length > MOST_SHOWN && <p>{t("… and {count} more.", { count: changes.length - MOST_SHOWN })}</p>}
    </>
  );
}

function whatWords(t: InterfaceWords, { change, author, status, placement }: ReturnedChange): string {
  switch (change) {
    case "thread":
      return threadWords(t, author, placement === "orphaned");
    case "reply":
      return author ? t("Reply by {author}", { author }) : t("Reply|noun");
    case "status": {
      if (!status) return t("Status");
      const { from, to } = status;
      return t("{from} → {to}", { from: t.said(STATUS_WORDS[from]), to: t.said(STATUS_WORDS[to]) });
    }
    case "differing":
      return author ? t("Other words by {author}, not taken over", { author }) : t("Other words, not taken over");
    case "author":
      return t("The end of a long name");
    case "body":
      return t("The end of a long comment");
    case "codes":
      return t("Codes");
    case "proposal":
      return t("Suggested wording");
  }
}

function threadWords(t: InterfaceWords, author: string | null, isOrphan: boolean): string {
  if (!isOrphan) return author ? t("New thread by {author}", { author }) : t("New thread");
  return author
    ? t("New thread by {author}, its passage is not in the current text", { author })
    : t("New thread, its passage is not in the current text");
}

const shortened = (words: string) => (words.length > 300 ? `${words.slice(0, 300).trimEnd()}…` : words);
