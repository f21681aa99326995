import type { ComponentProps, ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import { classes } from "./classes.ts";
import styles from "./field.module.css";
import { noticeIdOf } from "./field-errors.ts";

type Own = {
  /** Unique in the page; the error summary links to it. */
  id: string;
  label: string;
  hint?: ReactNode;
  /** A whole sentence: what is wrong and what would be right. */
  error?: string | undefined;
  /** For a field that stands right below its form's notice, which has said what is wrong: it is not said twice. */
  isErrorAbove?: boolean;
  /** Says so beside the label. */
  isOptional?: boolean;
};

type Control = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

/** A control with its name, its hint and what is wrong with it, tied together for those who hear the page. */
export function Field({
  id,
  label,
  hint,
  error,
  isErrorAbove = false,
  isOptional,
  children,
}: Own & { children: (control: Control) => ReactNode }) {
  const t = useWords();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? (isErrorAbove ? noticeIdOf(id) : `${id}-error`) : undefined;
  const describedBy = classes(errorId, hintId) || undefined;
  return (
    <div className={classes(styles.field, error && styles.wrong)}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {isOptional && <span className={styles.optional}> {t("(optional)")}</span>}
      </label>
      {hint && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && !isErrorAbove && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
    </div>
  );
}

/** A field of one line. */
export function TextField({ id, label, hint, error, isOptional, className, ...input }: Own & ComponentProps<"input">) {
  return (
    <Field {...{ id, label, hint, error, isOptional: isOptional ?? false }}>
      {(control) => <input type="text" {...input} {...control} className={classes(styles.control, className)} />}
    </Field>
  );
}

/** A field of several lines. */
export function TextArea({ id, label, hint, error, isOptional, className, ...area }: Own & ComponentProps<"textarea">) {
  return (
    <Field {...{ id, label, hint, error, isOptional: isOptional ?? false }}>
      {(control) => (
        <textarea rows={4} {...area} {...control} className={classes(styles.control, styles.area, className)} />
      )}
    </Field>
  );
}

/** A choice from a list; its options are the children. */
export function SelectField({
  id,
  label,
  hint,
  error,
  isOptional,
  className,
  ...select
}: Own & ComponentProps<"select">) {
  return (
    <Field {...{ id, label, hint, error, isOptional: isOptional ?? false }}>
      {(control) => <select {...select} {...control} className={classes(styles.control, styles.select, className)} />}
    </Field>
  );
}
