"use client";

import { useState } from "react";
import { signInPath } from "#components/account/next-path.ts";
import { useWords } from "#components/language/use-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { ChoiceField } from "#components/ui/choice-field.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions } from "#components/ui/form.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useToast } from "#components/ui/toasts.tsx";
import { useKeptForm } from "#lib/client/use-kept-form.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import { DetailsFields } from "./details-fields.tsx";
import { EMPTY_DRAFT, LABELS } from "./import-draft.ts";
import styles from "./import-form.module.css";
import { Sending } from "./sending.tsx";
import { SourceFields } from "./source-fields.tsx";
import { useImport } from "./use-import.ts";

type Props = { isSignedIn: boolean; maxUploadMb: number };

const READERS = [
  { value: "public", label: "Everyone", hint: "Anyone who can reach this site" },
  { value: "private", label: "Only me", hint: "And the administrators of this site" },
] as const satisfies readonly { value: "public" | "private"; label: Message; hint: Message }[];

/** A file or a pasted text with what is known about it. What is typed stays in this browser until it is imported. */
export function ImportForm({ isSignedIn, maxUploadMb }: Props) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const { values: draft, isRestored, isKept, change, clear } = useKeptForm("glossator.import", EMPTY_DRAFT);
  const [file, setFile] = useState<File | null>(null);
  const { isBusy, problem, sent, send } = useImport(maxUploadMb, clear);
  const { toast } = useToast();
  const error = (name: keyof typeof LABELS) => errorOf(t, name, problem?.fields ?? [], labels);

  const startOver = () => {
    const [words, chosen] = [draft, file];
    const undo = () => {
      change(words);
      setFile(chosen);
    };
    clear();
    setFile(null);
    toast({ message: t("The form is empty again."), undo });
  };

  return (
    <Form onSubmit={() => void send({ draft, file })}>
      <ProblemNotice problem={problem} labels={labels}>
        {problem?.code === "signed-out" && <SignInFirst />}
      </ProblemNotice>
      {isRestored && <p role="status">{t("What you typed here before is back. A file has to be chosen again.")}</p>}
      <fieldset className={styles.part}>
        <legend>{t("The text")}</legend>
        <SourceFields {...{ draft, file, maxUploadMb, error }} onPick={setFile} onChange={change} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{t("About the text")}</legend>
        <p>{t("Leave empty what you do not know. Where a file says these things itself, that is used.")}</p>
        <DetailsFields draft={draft} problems={problem?.fields ?? []} onChange={change} />
      </fieldset>
      <ChoiceField
        name="visibility"
        legend={t("Who may read it")}
        className={styles.choice ?? ""}
        choices={READERS.map(({ value, label, hint }) => ({ value, label: t(label), hint: t(hint) }))}
        value={draft.visibility === "private" ? "private" : "public"}
        onChange={(visibility) => change({ visibility })}
      />
      {!isKept && (
        <p>{t("This text is too large to keep in this browser: do not close the page before it is imported.")}</p>
      )}
      <FormActions>
        {isSignedIn ? (
          <Button type="submit" look="primary" busy={isBusy}>
            {t("Import")}
          </Button>
        ) : (
          <SignInFirst />
        )}
        <Button look="quiet" onClick={startOver}>
          {t("Start over")}
        </Button>
      </FormActions>
      <Sending isSending={isBusy} sent={sent} hasFile={file !== null} />
    </Form>
  );
}

function SignInFirst() {
  const t = useWords();
  return (
    <ButtonLink look="primary" href={signInPath("/import")}>
      {t("Sign in to import")}
    </ButtonLink>
  );
}
