import type { ReactNode } from "react";
import type { CarriedPassage } from "#lib/contract/revisions.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./passage-groups.module.css";
import { Wordings } from "./wordings.tsx";

type Props = {
  slug: string;
  passage: CarriedPassage;
  ordinals: readonly [number, number];
  language: string;
  children?: ReactNode;
};

/** One passage before and after, with the way to its thread. */
export function PassageEntry({ slug, passage, ordinals, language, children }: Props) {
  const { kind, scope, before, after, uncertain, annotationId } = passage;
  return (
    <article className={styles.entry}>
      <p className={styles.place}>
        <span>{placeWords(passage)}</span>
        <a href={`/documents/${encodeURIComponent(slug)}?annotation=${annotationId}`}>Open the thread</a>
      </p>
      {kind === "changed" ? (
        <Wordings
          before={before.quote}
          after={after.quote}
          names={[`Revision ${ordinals[0]}`, `Revision ${ordinals[1]}`]}
          language={language}
        />
      ) : (
        scope !== "document" && (
          <blockquote lang={language} dir={dirOf(language, before.quote)} className={styles.quote}>
            {shortened(before.quote)}
          </blockquote>
        )
      )}
      {uncertain && <p>Little of the old wording is left. Read both before you rely on it.</p>}
      {children}
    </article>
  );
}

function placeWords({ scope, before, after }: CarriedPassage): string {
  if (scope === "document") return "The whole document";
  if (before.paragraph === null) return "Without a passage before";
  if (after.paragraph === null || after.paragraph === before.paragraph) return `¶${before.paragraph}`;
  return `¶${before.paragraph} → ¶${after.paragraph}`;
}

const shortened = (words: string) => (words.length > 300 ? `${words.slice(0, 300).trimEnd()}…` : words);
