import type { ComponentProps, MouseEvent } from "react";
import styles from "./button.module.css";
import { classes } from "./classes.ts";

export type Look = "primary" | "plain" | "quiet" | "danger";

type Props = ComponentProps<"button"> & {
  look?: Look;
  /** Work is under way: the button keeps the focus, says so, and cannot be pressed again. */
  busy?: boolean;
};

export function Button({ look = "plain", busy = false, type = "button", className, onClick, ...rest }: Props) {
  const press = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event));
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={classes(styles.button, styles[look], className)}
      onClick={press}
    />
  );
}

/** A link that looks like a button: it leads somewhere, so it stays a link. */
export function ButtonLink({ look = "plain", className, ...rest }: ComponentProps<"a"> & { look?: Look }) {
  return <a {...rest} className={classes(styles.button, styles[look], className)} />;
}
