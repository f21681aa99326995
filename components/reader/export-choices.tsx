import { FORMATS } from "#components/copies/formats.ts";
import { useWords } from "#components/language/use-words.ts";
import { copiesAddress, EVERYTHING, exportAddress, type Filter, matches } from "#lib/client/filters.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import styles from "./notes-head.module.css";

type Props = {
  documentId: string;
  slug: string;
  viewerId: string | null;
  threads: readonly ThreadInBrief[];
  filter: Filter;
  isFiltered: boolean;
};

/**
 * The annotated copy, with the notes that are shown and everybody may see. An archive holds all of them, so it is offered
 * only where all are shown.
 */
export function ExportChoices({ documentId, slug, viewerId, threads, filter, isFiltered }: Props) {
  const t = useWords();
  const isPart = isFiltered && filter.show !== "none";
  const formats = isPart ? FORMATS.filter(isChoosing) : FORMATS;
  const applied = isPart ? filter : EVERYTHING;
  const count = threads.filter((each) => each.visibility === "private" && matches(each, applied, viewerId)).length;
  return (
    <>
      <p className={styles.explanation}>
        {isPart ? t("An annotated copy with the notes shown:") : t("An annotated copy:")}
      </p>
      {formats.map(({ value, label }) => (
        <a key={value} href={exportAddress(documentId, value, applied)} download>
          {t.said(label)}
        </a>
      ))}
      {count > 0 && (
        <p className={styles.explanation}>
          {isPart
            ? t("Your {count} notes that only you can see are left out.", { count })
            : t("Your {count} notes that only you can see are left out of all but the archive.", { count })}
        </p>
      )}
      <a href={copiesAddress(slug, filter)}>{t("Choose what goes in, or bring a copy back")}</a>
    </>
  );
}

const isChoosing = ({ value }: (typeof FORMATS)[number]) => value !== "archive";
