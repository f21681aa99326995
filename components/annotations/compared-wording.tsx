import { useWords } from "#components/language/use-words.ts";
import { classes } from "#components/ui/classes.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { WordingRun } from "#lib/core/document/wording.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./marks.module.css";

type Look = {
  /** What it is called, where it is no suggestion. */
  label?: string;
  language?: string | undefined;
  /** Only its first lines. */
  isShort?: boolean;
};

type Props = Look & {
  /** Empty strikes the passage out. */
  proposal: string;
  runs: readonly WordingRun[];
};

/** A proposed wording against its passage: what goes is struck through, what comes is underlined, and both are said. */
export function ComparedWording({ proposal, runs, label, language, isShort = false }: Props) {
  const t = useWords();
  return (
    <figure className={classes(styles.wording, isShort && styles.short)} aria-label={label ?? t("Suggested wording")}>
      {proposal.trim() === "" && !label && (
        <figcaption className={styles.lead}>{t("Strike out these words")}</figcaption>
      )}
      <p lang={language} dir={dirOf(language, runs.map(({ text }) => text).join(""))}>
        {numbered(runs).map(({ at, ...run }) => (
          <Words key={at} run={run} />
        ))}
      </p>
    </figure>
  );
}

/** Where a run begins tells it from the others: runs follow each other and are never empty. */
function numbered(runs: readonly WordingRun[]): readonly (WordingRun & { readonly at: number })[] {
  let at = 0;
  return runs.map((run) => {
    const start = at;
    at += run.text.length;
    return { ...run, at: start };
  });
}

function Words({ run: { kind, text } }: { run: WordingRun }) {
  const t = useWords();
  if (kind === "kept") return text;
  const Element = kind === "added" ? "ins" : "del";
  return (
    <Element>
      <VisuallyHidden>
        {/* In a language and a direction of its own, which the direction of the wording is then not guessed from. */}
        <bdi lang={t.language}> {t(kind === "added" ? "added:" : "removed:")} </bdi>
      </VisuallyHidden>
      {text}
    </Element>
  );
}
