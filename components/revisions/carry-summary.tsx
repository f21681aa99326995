import { useWords } from "#components/language/use-words.ts";
import type { CarriedPassage, CarryReport } from "#lib/contract/revisions.ts";
import styles from "./carry-summary.module.css";
import { OUTCOME_WORDS, OUTCOMES } from "./outcomes.ts";
import { StrongFigures } from "./strong-figures.tsx";

type Props = {
  counts: CarryReport["counts"];
  passages: readonly CarriedPassage[];
};

/** How many notes had which outcome; each number leads to the passages behind it. */
export function CarrySummary({ counts, passages }: Props) {
  const t = useWords();
  const hidden = counts.total - passages.length;
  return (
    <div className={styles.summary}>
      <ul className={styles.counts} aria-label={t("What becomes of the notes")}>
        {OUTCOMES.map((outcome) => {
          const words = <StrongFigures pieces={t.rich(OUTCOME_WORDS[outcome], { count: counts[outcome] })} />;
          return (
            <li key={outcome} data-outcome={outcome}>
              {passages.some(({ kind }) => kind === outcome) ? (
                <a href={`#${outcome}`}>{words}</a>
              ) : (
                <span>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <p>
          {t("{count} of these {total} are private notes that you cannot see, and not in the lists below.", {
            count: hidden,
            total: counts.total,
          })}
        </p>
      )}
    </div>
  );
}
