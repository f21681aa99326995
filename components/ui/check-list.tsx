import styles from "./choice-field.module.css";

type Props = {
  name: string;
  legend: string;
  choices: readonly { readonly value: string; readonly label: string }[];
};

/** Any of several, all visible; none ticked means that it does not matter. The form that holds it reads the values. */
export function CheckList({ name, legend, choices }: Props) {
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" name={name} value={value} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
