"use client";

import type { ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { labelsIn } from "#components/ui/field-errors.ts";
import { FormActions } from "#components/ui/form.tsx";
import { JobProgress } from "#components/ui/job-progress.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { addressOf } from "#lib/client/call.ts";
import type { Refused } from "#lib/client/problem-error.ts";
import type { CopyCounts } from "#lib/contract/copy-counts.ts";
import { routes } from "#lib/contract/routes.ts";
import { isNarrowed, isWhole } from "./chosen.ts";
import { CopyWarnings } from "./copy-warnings.tsx";
import { countWords } from "./count-words.ts";
import styles from "./export-form.module.css";
import { FIRST_FORMAT_ID, type Format, FormatChoice } from "./format-choice.tsx";
import { PrivateNotes } from "./private-notes.tsx";
import { useChosen } from "./use-chosen.ts";
import { useCounts } from "./use-counts.ts";
import { useExport } from "./use-export.ts";

type Props = {
  documentId: string;
  formats: readonly Format[];
  /** What the fields say when the page comes, as a query, and how much that is. */
  asked: string;
  counts: CopyCounts;
  /** How many notes there are that only the viewer can see. */
  privateNotes: number;
  /** Why the choice was refused when a browser without scripts sent it. */
  refused: Refused | null;
  /** The fields that narrow the copy and say how it is shown. */
  children: ReactNode;
};

/** What may be refused of a choice that was made here, where it is and what it is called. */
const LABELS = {
  on: { id: FIRST_FORMAT_ID, label: "The original file" },
  format: { id: FIRST_FORMAT_ID, label: "Format" },
  passage: { id: "export-passage", label: "Passage" },
  author: { id: "export-author", label: "Person" },
  kind: { id: "kind-choices", label: "Kind" },
  status: { id: "status-choices", label: "Status" },
  stance: { id: "stance-choices", label: "Stance" },
  code: { id: "code-choices", label: "Code" },
  since: { id: "export-since", label: "From|a day" },
  until: { id: "export-until", label: "To|a day" },
  mine: { id: "mine-choices", label: "Yours" },
  order: { id: "export-order", label: "Order of the notes" },
  names: { id: "export-names", label: "Names" },
  preset: { id: "export-preset", label: "Columns of a table" },
  replies: { id: "replies-choices", label: "Replies" },
} as const;

/**
 * What goes into an annotated copy, in which format. A plain form that any browser can send; where scripts run, it says
 * beforehand how much goes in and prepares the copy in the background.
 */
export function ExportForm(props: Props) {
  const { documentId, formats, asked: search, counts: first, privateNotes, refused, children } = props;
  const t = useWords();
  const { form, asked, query, hasScripts, readFields } = useChosen(search);
  const counts = useCounts(documentId, query, first);
  const { isBusy, problem, job, warnings, prepare } = useExport(documentId, refused);
  // Without scripts nothing would bring back what is hidden, and what it says would be sent all the same.
  const isSuperfluous = isWhole(query) && hasScripts;

  return (
    <form
      ref={form}
      className={styles.form}
      method="get"
      action={addressOf(routes.exportDocument.path, { documentId })}
      onChange={readFields}
      onSubmit={(event) => {
        event.preventDefault();
        void prepare(readFields());
      }}
    >
      <ProblemNotice problem={problem} labels={labelsIn(t, LABELS)} />
      <FormatChoice formats={formats} asked={asked.get("format")} />
      {isWhole(query) && <WholeOfIt privateNotes={privateNotes} />}
      <div className={styles.choices} hidden={isSuperfluous}>
        {privateNotes > 0 && <PrivateNotes count={privateIn(counts ?? first)} isTicked={asked.has("visibility")} />}
        <details className={styles.narrowing} open={isNarrowed(asked)}>
          <summary>{t("Choose what goes in")}</summary>
          <div className={styles.inside}>{children}</div>
        </details>
      </div>
      <p className={styles.count} role="status">
        {counts ? countWords(t, counts) : t("How much goes in cannot be said right now.")}
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

/** Those that the rest of the choice lets in, whether they go in or not. */
const privateIn = ({ privateIncluded, privateLeftOut }: CopyCounts) => privateIncluded + privateLeftOut;

function WholeOfIt({ privateNotes: count }: { privateNotes: number }) {
  const t = useWords();
  return (
    <p>
      {count === 0
        ? t("An archive holds everything of this document that you may see.")
        : t("An archive holds everything of this document that you may see, also your {count} private notes.", {
            count,
          })}
    </p>
  );
}
