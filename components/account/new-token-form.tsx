"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField, TextField } from "#components/ui/field.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions, textOf } from "#components/ui/form.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import type { Token } from "#lib/contract/account.ts";
import type { Message } from "#lib/languages/interface-words.ts";

const LABELS = {
  name: { id: "token-name", label: "What is it for?" },
  expiresInDays: { id: "token-expiry", label: "It ends" },
} satisfies Record<string, { id: string; label: Message }>;

type Props = { onCreated: (token: Token & { secret: string }) => void };

export function NewTokenForm({ onCreated }: Props) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const { isBusy, problem, submit } = useSubmission();
  const error = (name: keyof typeof LABELS) => errorOf(t, name, problem?.fields ?? [], labels);

  const send = async (fields: FormData, form: HTMLFormElement) => {
    const days = Number(textOf(fields, "expiresInDays"));
    const isDone = await submit(async () => {
      const body = { name: textOf(fields, "name"), ...(days > 0 && { expiresInDays: days }) };
      onCreated((await call("createToken", { body })).data);
    });
    if (isDone) form.reset();
  };

  return (
    <Form isNarrow onSubmit={(fields, form) => void send(fields, form)}>
      <ProblemNotice problem={problem} labels={labels} />
      <TextField
        {...labels.name}
        name="name"
        autoComplete="off"
        hint={t("A name that will tell you later, such as “weekly export”.")}
        error={error("name")}
      />
      <SelectField {...labels.expiresInDays} name="expiresInDays" defaultValue="90" error={error("expiresInDays")}>
        <option value="30">{t("in 30 days")}</option>
        <option value="90">{t("in 90 days")}</option>
        <option value="365">{t("in a year")}</option>
        <option value="">{t("never|ends")}</option>
      </SelectField>
      <FormActions>
        <Button type="submit" busy={isBusy}>
          {t("Create token")}
        </Button>
      </FormActions>
    </Form>
  );
}
