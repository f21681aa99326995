"use client";

import { useRouter } from "next/navigation";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions, textOf } from "#components/ui/form.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useToast } from "#components/ui/toasts.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import type { Message } from "#lib/languages/interface-words.ts";

const LABELS = { name: { id: "account-name", label: "Your name" } } satisfies Record<
  string,
  { id: string; label: Message }
>;

export function NameForm({ name }: { name: string }) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const { isBusy, problem, submit } = useSubmission();
  const { toast } = useToast();
  const router = useRouter();

  const send = (fields: FormData) =>
    submit(async () => {
      const { data } = await call("updateAccount", { body: { name: textOf(fields, "name") } });
      toast({ message: t("Saved. You are shown as {name}.", { name: data.name }) });
      router.refresh();
    });

  return (
    <Form isNarrow onSubmit={(fields) => void send(fields)}>
      <ProblemNotice problem={problem} labels={labels} />
      <TextField
        {...labels.name}
        name="name"
        autoComplete="name"
        defaultValue={name}
        hint={t("Shown beside everything you write, also what you wrote before.")}
        error={errorOf(t, "name", problem?.fields ?? [], labels)}
      />
      <FormActions>
        <Button type="submit" busy={isBusy}>
          {t("Save name")}
        </Button>
      </FormActions>
    </Form>
  );
}
