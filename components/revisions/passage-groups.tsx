import type { ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { CarriedPassage } from "#lib/contract/revisions.ts";
import { OUTCOME_TITLES, OUTCOMES } from "./outcomes.ts";
import { PassageEntry } from "./passage-entry.tsx";
import styles from "./passage-groups.module.css";

type Props = {
  slug: string;
  passages: readonly CarriedPassage[];
  /** The numbers of the two revisions. */
  ordinals: readonly [number, number];
  language: string;
  /** What is known of the note on a passage, and what can be done about it. */
  about?: (passage: CarriedPassage) => ReactNode;
};

/** The passages of a carry-over by what became of them, those that need an eye first. */
export function PassageGroups({ slug, passages, ordinals, language, about }: Props) {
  const t = useWords();
  const number = new Intl.NumberFormat(t.language);
  return (
    <div className={styles.groups}>
      {OUTCOMES.map((outcome) => {
        const own = passages.filter(({ kind }) => kind === outcome);
        if (own.length === 0) return null;
        return (
          <section key={outcome} id={outcome} className={styles.group} aria-labelledby={`${outcome}-title`}>
            <h2 id={`${outcome}-title`}>
              {t(OUTCOME_TITLES[outcome])} <span className={styles.count}>({number.format(own.length)})</span>
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
