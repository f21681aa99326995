"use client";

import { Suspense } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Draft } from "#lib/client/drafts.ts";
import type { Filter } from "#lib/client/filters.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { ExportMenu } from "./export-menu.tsx";
import { FilterMenu } from "./filter-menu.tsx";
import styles from "./notes-head.module.css";
import { DraftsMenu } from "./on-demand.ts";
import { ShowSelect } from "./show-select.tsx";

type Props = {
  documentId: string;
  slug: string;
  viewerId: string | null;
  /** All threads, and how many of them are shown. */
  threads: readonly ThreadInBrief[];
  shown: number;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  drafts: readonly Draft[];
  onDraft: (draft: Draft) => void;
  onNoteOnDocument: () => void;
  mayAnnotate: boolean;
};

/** What stands above the notes: how many there are, which are shown, and what to do with them all. */
export function NotesHead(props: Props) {
  const {
    documentId,
    slug,
    viewerId,
    threads,
    shown,
    filter,
    onFilter,
    drafts,
    onDraft,
    onNoteOnDocument,
    mayAnnotate,
  } = props;
  const t = useWords();
  const count = threads.length;
  const isFiltered = shown !== count;
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.title}>{t("Notes")}</h2>
        <p className={styles.count} role="status">
          {isFiltered ? (
            <>
              <span aria-hidden="true">{t("{shown} of {total}|notes", { shown, total: count })}</span>
              <VisuallyHidden>{t("{shown} of {count} notes shown", { shown, count })}</VisuallyHidden>
            </>
          ) : (
            t("{count} notes", { count })
          )}
        </p>
        {mayAnnotate && (
          <Button look="quiet" className={styles.small} onClick={onNoteOnDocument}>
            {t("Note on the document")}
          </Button>
        )}
      </div>
      <div className={styles.controls}>
        <ShowSelect threads={threads} viewerId={viewerId} filter={filter} onFilter={onFilter} />
        <FilterMenu threads={threads} filter={filter} onFilter={onFilter} />
        <ExportMenu {...{ documentId, slug, viewerId, threads, filter, isFiltered }} />
        {drafts.length > 0 && (
          <Suspense>
            <DraftsMenu drafts={drafts} onDraft={onDraft} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
