"use client";

import { useState } from "react";
import { Sending } from "#components/documents/sending.tsx";
import { SourceFields } from "#components/documents/source-fields.tsx";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea, TextField } from "#components/ui/field.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions } from "#components/ui/form.tsx";
import { JobProgress } from "#components/ui/job-progress.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useKeptForm } from "#lib/client/use-kept-form.ts";
import { draftKey } from "./kept-draft.ts";
import { EMPTY_DRAFT, LABELS } from "./publish-draft.ts";
import { PublishPreview } from "./publish-preview.tsx";
import { usePublishing } from "./use-publishing.ts";

type Props = {
  document: { readonly id: string; readonly slug: string; readonly language: string };
  /** The number of the current revision. */
  current: number;
  maxUploadMb: number;
};

/** A new text for a document: looked at first, then published. What is typed stays in this browser until then. */
export function PublishForm({ document, current, maxUploadMb }: Props) {
  const t = useWords();
  const { values: draft, isRestored, isKept, change, clear } = useKeptForm(draftKey(document.id), EMPTY_DRAFT);
  const [file, setFile] = useState<File | null>(null);
  const publishing = usePublishing(document, maxUploadMb, clear);
  const { isBusy, problem } = publishing;
  const preview = publishing.previewOf({ draft, file });
  const labels = labelsIn(t, LABELS);
  const error = (name: keyof typeof LABELS) => errorOf(t, name, problem?.fields ?? [], labels);

  return (
    <Form onSubmit={() => void publishing.preview({ draft, file })}>
      <ProblemNotice problem={problem} labels={labels}>
        {problem?.code === "stale-revision" && <StaleRevision slug={document.slug} />}
      </ProblemNotice>
      {isRestored && <p role="status">{t("What you typed here before is back. A file has to be chosen again.")}</p>}
      <SourceFields {...{ draft, file, maxUploadMb, error }} onPick={setFile} onChange={change} />
      <TextField
        {...labels.label}
        isOptional
        name="label"
        dir="auto"
        hint={t("What the issuing body calls it, such as edition 2")}
        autoComplete="off"
        value={draft.label}
        error={error("label")}
        onChange={(event) => change({ label: event.target.value })}
      />
      <TextArea
        {...labels.note}
        isOptional
        name="note"
        dir="auto"
        hint={t("Why it is published; everyone can read it")}
        rows={3}
        value={draft.note}
        error={error("note")}
        onChange={(event) => change({ note: event.target.value })}
      />
      {!isKept && (
        <p>{t("This text is too large to keep in this browser: do not close the page before it is published.")}</p>
      )}
      <FormActions>
        <Button type="submit" look={preview ? "plain" : "primary"} busy={isBusy}>
          {t(publishing.hasPreview ? "Preview again" : "Preview")}
        </Button>
      </FormActions>
      <Sending isSending={isBusy && !publishing.work} sent={publishing.sent} hasFile={file !== null} />
      <JobProgress job={publishing.work} />
      {publishing.hasPreview && !preview && !isBusy && (
        <p role="status">{t("The text was changed since the preview. Preview it again to publish it.")}</p>
      )}
      {preview && (
        <PublishPreview preview={preview} document={document} current={current}>
          <Button look="primary" busy={isBusy} onClick={() => void publishing.publish({ draft, file })}>
            {t("Publish revision {number}", { number: (preview.report.from?.ordinal ?? current) + 1 })}
          </Button>
        </PublishPreview>
      )}
    </Form>
  );
}

/** The way on when somebody else was faster. */
function StaleRevision({ slug }: { slug: string }) {
  const t = useWords();
  const look = (
    <a key="look" href={`/documents/${encodeURIComponent(slug)}/compare`}>
      {t("Look at what they changed")}
    </a>
  );
  return (
    <p>
      {t.rich("Nothing you typed is lost. {look}, then preview yours again; it will be compared with theirs.", {
        look,
      })}
    </p>
  );
}
