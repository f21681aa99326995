import { useWords } from "#components/language/use-words.ts";
import type { ExportFormat, OnOriginal } from "#lib/contract/exports.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import styles from "./export-form.module.css";

/** One way to take a copy, by the word that the API has for it. */
export type Format = {
  readonly value: ExportFormat | OnOriginal;
  readonly label: Message;
  readonly hint: Message;
};

export const FIRST_FORMAT_ID = "export-format";

/** The formats as cards, one of which is chosen: the one that is asked for, else the first. */
export function FormatChoice({ formats, asked }: { formats: readonly Format[]; asked: string | null }) {
  const t = useWords();
  const first = formats.find(({ value }) => value === asked) ?? formats[0];
  return (
    <fieldset className={styles.formats}>
      <legend>{t("Format")}</legend>
      {formats.map(({ value, label, hint }, index) => (
        <label key={value} className={styles.format}>
          <input
            id={index === 0 ? FIRST_FORMAT_ID : undefined}
            type="radio"
            name="format"
            value={value}
            defaultChecked={value === first?.value}
            aria-describedby={`format-${index}`}
          />
          <span>
            {t.said(label)}
            <span id={`format-${index}`} className={styles.hint}>
              {t.said(hint)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
