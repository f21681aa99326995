"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions, textOf } from "#components/ui/form.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useToast } from "#components/ui/toasts.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { signIn } from "#lib/client/session.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import { PasswordField } from "./password-field.tsx";

const LABELS = {
  currentPassword: { id: "account-current-password", label: "Current password" },
  password: { id: "account-new-password", label: "New password" },
} satisfies Record<string, { id: string; label: Message }>;

/** A new password ends every session, so this browser signs in again with it at once. */
export function PasswordForm({ email }: { email: string }) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const { isBusy, problem, submit } = useSubmission();
  const { toast } = useToast();
  const error = (name: keyof typeof LABELS) => errorOf(t, name, problem?.fields ?? [], labels);

  const send = async (fields: FormData, form: HTMLFormElement) => {
    const password = textOf(fields, "password");
    const isDone = await submit(async () => {
      await call("updateAccount", { body: { password, currentPassword: textOf(fields, "currentPassword") } });
      await signIn(email, password);
    });
    if (!isDone) return;
    form.reset();
    toast({ message: t("Your password is changed. Sessions in other browsers have ended.") });
  };

  return (
    <Form isNarrow onSubmit={(fields, form) => void send(fields, form)}>
      <ProblemNotice problem={problem} labels={labels} />
      {/* Password managers need to know whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        {...labels.currentPassword}
        name="currentPassword"
        autoComplete="current-password"
        error={error("currentPassword")}
      />
      <PasswordField
        {...labels.password}
        name="password"
        autoComplete="new-password"
        hint={t("At least 10 characters.")}
        error={error("password")}
      />
      <FormActions>
        <Button type="submit" busy={isBusy}>
          {t("Change password")}
        </Button>
      </FormActions>
    </Form>
  );
}
