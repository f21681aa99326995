import styles from "./choice-field.module.css";

type Props = {
  name: string;
  legend: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  /** Those that are ticked when the page comes. */
  ticked?: readonly string[];
  hint?: string;
};

/** Any of several, all visible; none ticked means that it does not matter. The form that holds it reads the values. */
export function CheckList({ name, legend, choices, ticked = [], hint }: Props) {
  const hintId = hint ? `${name}-hint` : undefined;
  return (
    <fieldset className={styles.set} aria-describedby={hintId}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && (
        <p id={hintId} className={styles.about}>
          {hint}
        </p>
      )}
      {choices.map(({ value, label }, index) => (
        <label key={value} className={styles.choice}>
          <input
            id={index === 0 ? `${name}-choices` : undefined}
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={ticked.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
