import { HeldElement } from "#components/reader/held-element.tsx";
import text from "#components/reader/text.module.css";
import { classes } from "#components/ui/classes.ts";
import styles from "./redline.module.css";

type Props = { markupKey: string; view: "inline" | "side"; language: string };

/** The words of both texts, with what went and what came marked in them. */
export function RedlineText({ markupKey, view, language }: Props) {
  return (
    <HeldElement
      as="article"
      id="redline"
      aria-label="Redline"
      className={classes(text.text, styles.redline, styles[view])}
      lang={language}
      markupKey={markupKey}
    />
  );
}
