"use client";

import { useState } from "react";
import { FilePicker } from "#components/documents/file-picker.tsx";
import { Sending } from "#components/documents/sending.tsx";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { ChoiceField } from "#components/ui/choice-field.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions } from "#components/ui/form.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import type { Visibility } from "#lib/contract/annotations.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import { newIn, ReturnSummary } from "./return-summary.tsx";
import { useReturning } from "./use-returning.ts";

type Props = {
  document: { readonly id: string; readonly slug: string; readonly language: string; readonly mayPublish: boolean };
  maxUploadMb: number;
};

const LABELS = { file: { id: "import-file", label: "The copy" } } as const;

const COPIES = {
  accept: ".docx,.docm,.pdf,.jsonld,.json,.xlsx,.csv",
  words: "Word, PDF, Web Annotation (JSON-LD), Excel or CSV",
} as const;

const WHO_SEES = [
  { value: "public", label: "Everyone who may read the document" },
  { value: "private", label: "Only me" },
] as const satisfies readonly { value: Visibility; label: Message }[];

/** A copy that was answered elsewhere: looked at first, then taken over. */
export function ReturnForm({ document, maxUploadMb }: Props) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const [file, setFile] = useState<File | null>(null);
  const [visibility, setVisibility] = useState<Visibility>("public");
  const returning = useReturning(document.id, maxUploadMb);
  const { isBusy, problem } = returning;
  const outcome = returning.outcomeOf({ file, visibility });
  const brings = outcome ? newIn(outcome.report) : 0;

  return (
    <Form onSubmit={() => void returning.preview({ file, visibility })}>
      <ProblemNotice problem={problem} labels={labels}>
        {problem?.code === "no-comments" && document.mayPublish && (
          <p>
            <a href={`/documents/${encodeURIComponent(document.slug)}/revisions#publish`}>{t("Publish a revision")}</a>
          </p>
        )}
      </ProblemNotice>
      <FilePicker
        file={file}
        maxUploadMb={maxUploadMb}
        accepted={COPIES}
        error={errorOf(t, "file", problem?.fields ?? [], labels)}
        onPick={setFile}
      />
      <ChoiceField
        name="returned-visibility"
        legend={t("Who sees threads that are new; replies are seen with their thread")}
        choices={WHO_SEES.map(({ value, label }) => ({ value, label: t(label) }))}
        value={visibility}
        onChange={setVisibility}
      />
      <FormActions>
        <Button type="submit" look={outcome ? "plain" : "primary"} busy={isBusy}>
          {outcome ? t("Look again") : t("See what it brings")}
        </Button>
      </FormActions>
      <Sending isSending={isBusy} sent={returning.sent} hasFile />
      {outcome && (
        <ReturnSummary outcome={outcome} document={document}>
          <Button look="primary" busy={isBusy} onClick={() => void returning.bringBack({ file, visibility })}>
            {t("Bring all {count} in", { count: brings })}
          </Button>
        </ReturnSummary>
      )}
    </Form>
  );
}
