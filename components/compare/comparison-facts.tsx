import { useWords } from "#components/language/use-words.ts";
import { StrongFigures } from "#components/revisions/strong-figures.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { addressOf } from "#lib/client/call.ts";
import type { Change } from "#lib/contract/revisions.ts";
import { routes } from "#lib/contract/routes.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import styles from "./compare.module.css";

type Props = {
  slug: string;
  query: { readonly from: number; readonly to: number; readonly with?: string };
  view: "inline" | "side";
  changes: readonly { readonly kind: Change["kind"] }[];
};

const WORDS = [
  ["added", "{count} added"],
  ["removed", "{count} removed"],
  ["replaced", "{count} reworded"],
  ["moved", "{count} moved|of changes"],
  ["split", "{count} split"],
  ["joined", "{count} joined"],
] as const satisfies readonly (readonly [Change["kind"], Message])[];

/** How much changed, and the other ways to look at it. */
export function ComparisonFacts({ slug, query, view, changes }: Props) {
  const t = useWords();
  if (changes.length === 0) {
    return (
      <Notice>
        <p>{t("The two texts are the same, to the letter.")}</p>
      </Notice>
    );
  }
  const address = (view: "inline" | "side") =>
    addressOf(`/documents/${encodeURIComponent(slug)}/compare`, {}, { ...query, view: view === "side" ? view : null });
  return (
    <div className={styles.facts}>
      <ul className={styles.counts} aria-label={t("How much changed")}>
        {WORDS.map(([kind, words]) => [words, changes.filter((change) => change.kind === kind).length] as const)
          .filter(([, count]) => count > 0)
          .map(([words, count]) => (
            <li key={words}>
              <StrongFigures pieces={t.rich(words, { count })} />
            </li>
          ))}
      </ul>
      <div className={styles.ways}>
        <a href={address("inline")} aria-current={view === "inline" ? "true" : undefined}>
          {t("In one text")}
        </a>
        <a href={address("side")} aria-current={view === "side" ? "true" : undefined}>
          {t("Side by side")}
        </a>
        <a href={addressOf(routes.exportRedline.path, { documentId: slug }, query)}>{t("Export redline (HTML)")}</a>
        <a href={addressOf(routes.exportRedline.path, { documentId: slug }, { ...query, format: "docx" })} download>
          {t("Tracked changes (Word)")}
        </a>
      </div>
    </div>
  );
}
