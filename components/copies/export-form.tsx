"use client";

import { type ReactNode, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { labelsIn } from "#components/ui/field-errors.ts";
import { FormActions } from "#components/ui/form.tsx";
import { JobProgress } from "#components/ui/job-progress.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { addressOf } from "#lib/client/call.ts";
import { routes } from "#lib/contract/routes.ts";
import { chosenIn, isWhole } from "./chosen.ts";
import { CopyWarnings } from "./copy-warnings.tsx";
import styles from "./export-form.module.css";
import { FIRST_FORMAT_ID, type Format, FormatChoice } from "./format-choice.tsx";
import { useCounts } from "./use-counts.ts";
import { useExport } from "./use-export.ts";

type Props = {
  documentId: string;
  formats: readonly Format[];
  /** The fields that narrow the copy and say how it is shown. */
  children: ReactNode;
};

/** What may be refused of a choice that was made here. */
const LABELS = {
  on: { id: FIRST_FORMAT_ID, label: "The original file" },
  passage: { id: "export-passage", label: "Passage" },
} as const;

/**
 * What goes into an annotated copy, in which format. A plain form that any browser can send; where scripts run, it says
 * beforehand how much goes in and prepares the copy in the background.
 */
export function ExportForm({ documentId, formats, children }: Props) {
  const t = useWords();
  const [query, setQuery] = useState<URLSearchParams>(() => new URLSearchParams());
  const counts = useCounts(documentId, query);
  const { isBusy, problem, job, warnings, prepare } = useExport(documentId);

  return (
    <form
      className={styles.form}
      method="get"
      action={addressOf(routes.exportDocument.path, { documentId })}
      onChange={(event) => setQuery(chosenIn(new FormData(event.currentTarget)))}
      onSubmit={(event) => {
        event.preventDefault();
        void prepare(chosenIn(new FormData(event.currentTarget)));
      }}
    >
      <ProblemNotice problem={problem} labels={labelsIn(t, LABELS)} />
      <FormatChoice formats={formats} />
      {isWhole(query) && <p>{t("An archive holds everything of this document that you may see.")}</p>}
      <details className={styles.narrowing} hidden={isWhole(query)}>
        <summary>{t("Choose what goes in")}</summary>
        <div className={styles.inside}>{children}</div>
      </details>
      <p className={styles.count} role="status">
        {counts}
      </p>
      <FormActions>
        <Button type="submit" look="primary" busy={isBusy}>
          {t("Take the copy")}
        </Button>
      </FormActions>
      <JobProgress job={job} />
      <CopyWarnings warnings={warnings} />
    </form>
  );
}
