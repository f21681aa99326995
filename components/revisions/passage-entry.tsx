import type { ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { CarriedPassage } from "#lib/contract/revisions.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import styles from "./passage-groups.module.css";
import { Wordings } from "./wordings.tsx";

type Props = {
  slug: string;
  passage: CarriedPassage;
  ordinals: readonly [number, number];
  language: string;
  children?: ReactNode;
};

/** One passage before and after, which is where somebody settled it if anybody did, with the way to its thread. */
export function PassageEntry({ slug, passage, ordinals, language, children }: Props) {
  const t = useWords();
  const { kind, scope, before, after, now, uncertain, annotationId } = passage;
  return (
    <article className={styles.entry}>
      <p className={styles.place}>
        <span>{placeWords(t, passage)}</span>
        <a href={`/documents/${encodeURIComponent(slug)}?annotation=${annotationId}`}>{t("Open the thread")}</a>
      </p>
      {kind === "changed" || now.quote !== after.quote ? (
        <Wordings
          before={before.quote}
          after={now.quote}
          names={[t("Revision {number}", { number: ordinals[0] }), t("Revision {number}", { number: ordinals[1] })]}
          language={language}
        />
      ) : (
        scope !== "document" && (
          <blockquote lang={language} dir={dirOf(language, before.quote)} className={styles.quote}>
            {shortened(before.quote)}
          </blockquote>
        )
      )}
      {uncertain && now.doubtful && <p>{t("Little of the old wording is left. Read both before you rely on it.")}</p>}
      {children}
    </article>
  );
}

function placeWords(t: InterfaceWords, { scope, before, now }: CarriedPassage): string {
  if (scope === "document") return t("The whole document");
  if (before.paragraph === null) return t("Without a passage before");
  if (now.paragraph === null || now.paragraph === before.paragraph) return `¶${before.paragraph}`;
  return t("{from} → {to}", { from: `¶${before.paragraph}`, to: `¶${now.paragraph}` });
}

const shortened = (words: string) => (words.length > 300 ? `${words.slice(0, 300).trimEnd()}…` : words);
