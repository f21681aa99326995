import type { CarriedPassage, CarryReport } from "#lib/contract/revisions.ts";
import styles from "./carry-summary.module.css";
import { OUTCOME_WORDS, OUTCOMES } from "./outcomes.ts";

type Props = {
  counts: CarryReport["counts"];
  passages: readonly CarriedPassage[];
};

/** How many notes had which outcome; each number leads to the passages behind it. */
export function CarrySummary({ counts, passages }: Props) {
  const hidden = counts.total - passages.length;
  return (
    <div className={styles.summary}>
      <ul className={styles.counts} aria-label="What becomes of the notes">
        {OUTCOMES.map((outcome) => (
          <li key={outcome} data-outcome={outcome}>
            {passages.some(({ kind }) => kind === outcome) ? (
              <a href={`#${outcome}`}>
                <strong>{counts[outcome]}</strong> {OUTCOME_WORDS[outcome]}
              </a>
            ) : (
              <span>
                <strong>{counts[outcome]}</strong> {OUTCOME_WORDS[outcome]}
              </span>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p>
          {hidden} of these {counts.total} {hidden === 1 ? "is a private note" : "are private notes"} that you cannot
          see, and not in the lists below.
        </p>
      )}
    </div>
  );
}
