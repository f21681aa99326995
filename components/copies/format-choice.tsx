import styles from "./export-form.module.css";

/** One way to take a copy: the API's query in `value`, as "docx" or "docx on=original". */
export type Format = { readonly value: string; readonly label: string; readonly hint: string };

/** The formats as cards, one of which is chosen. */
export function FormatChoice({ formats }: { formats: readonly Format[] }) {
  return (
    <fieldset className={styles.formats}>
      <legend>Format</legend>
      {formats.map(({ value, label, hint }, index) => (
        <label key={value} className={styles.format}>
          <input
            type="radio"
            name="format"
            value={value}
            defaultChecked={index === 0}
            aria-describedby={`format-${index}`}
          />
          <span>
            {label}
            <span id={`format-${index}`} className={styles.hint}>
              {hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
