import { requestWords } from "#components/language/request-words.ts";
import styles from "./answering-elsewhere.module.css";

/** How notes are answered in other programs, so that what is written there comes back. */
export async function AnsweringElsewhere() {
  const t = await requestWords();
  return (
    <details className={styles.ways}>
      <summary>{t("How notes are answered in other programs")}</summary>
      <dl>
        <dt>Word, LibreOffice</dt>
        <dd>{t("Reply to a comment or add one; resolving a comment settles its note.")}</dd>
        <dt>PDF</dt>
        <dd>
          {t(
            "Reply to a note or add one; where a reader has no replies, write below the words of the note. Its status “Completed” or “Rejected” settles it.",
          )}
        </dd>
        <dt>Excel, CSV</dt>
        <dd>
          {t(
            "Add a row with the number of the note, your words under “body” and your name under “author_name”. A row without a number is a new note. A change under “status” settles a note.",
          )}
        </dd>
        <dt>IEC, ISO</dt>
        <dd>
          {t(
            "In the comment form, write below the last observation and close with your name on a line of its own: — Name",
          )}
        </dd>
      </dl>
    </details>
  );
}
