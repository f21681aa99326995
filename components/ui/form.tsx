import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./form.module.css";

type Props = Omit<ComponentProps<"form">, "onSubmit"> & {
  isNarrow?: boolean;
  /** Receives the form's fields; the page is not left and nothing typed is cleared. */
  onSubmit: (fields: FormData, form: HTMLFormElement) => void;
};

/**
 * A form that scripts send. The server says what is wrong with it, so the browser's own checks are off; `post` keeps
 * a password out of the address should the form be sent before the scripts have come.
 */
export function Form({ isNarrow, onSubmit, className, ...rest }: Props) {
  return (
    <form
      method="post"
      noValidate
      {...rest}
      className={classes(styles.form, isNarrow && styles.narrow, className)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget), event.currentTarget);
      }}
    />
  );
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** The text of a field, or "" when it is absent. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
