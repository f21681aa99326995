import { Menu } from "#components/ui/menu.tsx";
import { exportAddress, type Filter } from "#lib/client/filters.ts";
import type { ExportFormat } from "#lib/contract/exports.ts";
import styles from "./notes-head.module.css";

type Props = { documentId: string; filter: Filter; isFiltered: boolean };

const FORMATS: readonly [ExportFormat, string][] = [
  ["html", "Web page (HTML)"],
  ["md", "Markdown"],
  ["csv", "Table (CSV)"],
  ["xlsx", "Workbook (XLSX)"],
  ["jsonld", "W3C annotations (JSON-LD)"],
  ["archive", "Archive (everything, ZIP)"],
];

/** The annotated copy, with the notes that are shown. */
export function ExportMenu({ documentId, filter, isFiltered }: Props) {
  return (
    <Menu label="Export">
      <p className={styles.explanation}>
        {isFiltered && filter.show !== "none" ? "An annotated copy with the notes shown:" : "An annotated copy:"}
      </p>
      {FORMATS.map(([format, words]) => (
        <a key={format} href={exportAddress(documentId, format, filter)} download>
          {words}
        </a>
      ))}
    </Menu>
  );
}
