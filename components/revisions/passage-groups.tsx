import type { ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { CarriedPassage } from "#lib/contract/revisions.ts";
import { isSettled, OUTCOME_TITLES, OUTCOMES, type Outcome } from "./outcomes.ts";
import { PassageEntry } from "./passage-entry.tsx";
import styles from "./passage-groups.module.css";

type Props = {
  slug: string;
  passages: readonly CarriedPassage[];
  /** The numbers of the two revisions. */
  ordinals: readonly [number, number];
  language: string;
  /** A later revision was published: what was not settled waits there, and no longer here. */
  isPast?: boolean;
  /** What is known of the note on a passage, and what can be done about it. */
  about?: (passage: CarriedPassage) => ReactNode;
};

/** The passages of a carry-over by what became of them, those that need an eye first. */
export function PassageGroups({ slug, passages, ordinals, language, isPast = false, about }: Props) {
  return (
    <div className={styles.groups}>
      {OUTCOMES.map((outcome) => {
        const own = passages.filter(({ kind }) => kind === outcome);
        if (own.length === 0) return null;
        return (
          <section key={outcome} id={outcome} className={styles.group} aria-labelledby={`${outcome}-title`}>
            <h2 id={`${outcome}-title`}>
              <GroupTitle {...{ outcome, isPast }} passages={own} />
            </h2>
            <ul className={styles.list}>
              {own.map((passage) => (
                <li key={passage.annotationId}>
                  <PassageEntry {...{ slug, passage, ordinals, language }}>{about?.(passage)}</PassageEntry>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type TitleProps = { outcome: Outcome; passages: readonly CarriedPassage[]; isPast: boolean };

/** Asks for no more than still waits; what somebody settled is counted apart. */
function GroupTitle({ outcome, passages, isPast }: TitleProps) {
  const t = useWords();
  const settled = passages.filter(isSettled).length;
  const others = passages.length - settled;
  const asks = others > 0 && !isPast;
  return (
    <>
      {t(outcome === "changed" && !asks ? "Words changed" : OUTCOME_TITLES[outcome])}
      {others > 0 && <span className={styles.count}> ({new Intl.NumberFormat(t.language).format(others)})</span>}
      {settled > 0 && <span className={styles.settled}> {t("{count} settled", { count: settled })}</span>}
    </>
  );
}
