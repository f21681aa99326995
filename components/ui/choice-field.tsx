import styles from "./choice-field.module.css";
import { classes } from "./classes.ts";

type Choice<Value extends string> = { value: Value; label: string; hint?: string };

type Props<Value extends string> = {
  name: string;
  legend: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
};

/** One of a few, all visible: native radio buttons. */
export function ChoiceField<Value extends string>({ name, legend, choices, value, onChange, className }: Props<Value>) {
  return (
    <fieldset className={classes(styles.set, className)}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            aria-describedby={choice.hint && `${name}-${choice.value}-hint`}
          />
          <span>
            {choice.label}
            {choice.hint && (
              <span id={`${name}-${choice.value}-hint`} className={styles.hint}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
