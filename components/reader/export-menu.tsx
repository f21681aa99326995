import { FORMATS } from "#components/copies/formats.ts";
import { Menu } from "#components/ui/menu.tsx";
import { exportAddress, type Filter } from "#lib/client/filters.ts";
import styles from "./notes-head.module.css";

type Props = { documentId: string; slug: string; filter: Filter; isFiltered: boolean };

/** The annotated copy, with the notes that are shown. */
export function ExportMenu({ documentId, slug, filter, isFiltered }: Props) {
  return (
    <Menu label="Export">
      <p className={styles.explanation}>
        {isFiltered && filter.show !== "none" ? "An annotated copy with the notes shown:" : "An annotated copy:"}
      </p>
      {FORMATS.map(({ value, label }) => (
        <a key={value} href={exportAddress(documentId, value, filter)} download>
          {label}
        </a>
      ))}
      <a href={`/documents/${encodeURIComponent(slug)}/copies`}>Choose what goes in, or bring a copy back</a>
    </Menu>
  );
}
