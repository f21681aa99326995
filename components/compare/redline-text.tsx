import { useWords } from "#components/language/use-words.ts";
import { HeldElement } from "#components/reader/held-element.tsx";
import { TEXT_CLASSES } from "#components/reader/text-classes.ts";
import { classes } from "#components/ui/classes.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./redline.module.css";

/** `language` is that of the new text. */
type Props = { markupKey: string; view: "inline" | "side"; language: string; names: readonly [string, string] };

/** The words of both texts, with what went and what came marked in them. */
export function RedlineText({ markupKey, view, language, names }: Props) {
  const t = useWords();
  // The columns stand in the order in which the text is read.
  const direction = dirOf(language);
  return (
    <div>
      {view === "side" && (
        <div className={styles.names} dir={direction}>
          {names.map((name, index) => (
            <p key={index === 0 ? "from" : "to"}>
              <bdi>{name}</bdi>
            </p>
          ))}
        </div>
      )}
      <HeldElement
        as="article"
        id="redline"
        aria-label={t("Redline")}
        className={classes(TEXT_CLASSES, styles.redline, styles[view])}
        lang={language}
        dir={direction}
        markupKey={markupKey}
      />
    </div>
  );
}
