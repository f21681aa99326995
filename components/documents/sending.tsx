import { useWords } from "#components/language/use-words.ts";
import styles from "./import-form.module.css";

type Props = { isSending: boolean; sent: number; hasFile: boolean };

/** How far an import has come. The region is always there, so that its words are heard when they appear. */
export function Sending({ isSending, sent, hasFile }: Props) {
  const t = useWords();
  const isSent = sent >= 1;
  return (
    <div role="status" className={styles.sending}>
      {isSending && (
        <>
          <label htmlFor="import-progress">
            {isSent ? t("Reading the text…") : hasFile ? t("Sending the file…") : t("Sending the text…")}
          </label>
          {isSent ? <progress id="import-progress" /> : <progress id="import-progress" max={1} value={sent} />}
        </>
      )}
    </div>
  );
}
