import type { ComponentProps } from "react";
import { classes } from "./classes.ts";
import styles from "./notice.module.css";

export type Tone = "info" | "danger" | "ok";

type Props = ComponentProps<"div"> & { tone?: Tone };

/** A message in the page. Give it `role="status"` or `role="alert"` when it appears after the page did. */
export function Notice({ tone = "info", className, ...rest }: Props) {
  return <div {...rest} className={classes(styles.notice, styles[tone], className)} />;
}
