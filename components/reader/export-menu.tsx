import { FORMATS } from "#components/copies/formats.ts";
import { useWords } from "#components/language/use-words.ts";
import { Menu } from "#components/ui/menu.tsx";
import { EVERYTHING, exportAddress, type Filter } from "#lib/client/filters.ts";
import styles from "./notes-head.module.css";

type Props = { documentId: string; slug: string; filter: Filter; isFiltered: boolean };

/** The annotated copy, with the notes that are shown. An archive holds all of them, so it is offered only where all are. */
export function ExportMenu({ documentId, slug, filter, isFiltered }: Props) {
  const t = useWords();
  const isPart = isFiltered && filter.show !== "none";
  const formats = isPart ? FORMATS.filter(isChoosing) : FORMATS;
  return (
    <Menu label={t("Export")}>
      <p className={styles.explanation}>
        {isPart ? t("An annotated copy with the notes shown:") : t("An annotated copy:")}
      </p>
      {formats.map(({ value, label }) => (
        <a key={value} href={exportAddress(documentId, value, isPart ? filter : EVERYTHING)} download>
          {t.said(label)}
        </a>
      ))}
      <a href={`/documents/${encodeURIComponent(slug)}/copies`}>{t("Choose what goes in, or bring a copy back")}</a>
    </Menu>
  );
}

const isChoosing = ({ value }: (typeof FORMATS)[number]) => value !== "archive";
