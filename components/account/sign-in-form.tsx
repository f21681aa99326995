"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions, textOf } from "#components/ui/form.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { incomplete } from "#lib/client/problem-error.ts";
import { signIn } from "#lib/client/session.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import { EmailField } from "./email-field.tsx";
import { PasswordField } from "./password-field.tsx";

const LABELS = {
  email: { id: "sign-in-email", label: "E-mail address" },
  password: { id: "sign-in-password", label: "Password" },
} satisfies Record<string, { id: string; label: Message }>;

type Props = {
  /** Called when the session has begun. */
  onSignedIn: () => void;
};

export function SignInForm({ onSignedIn }: Props) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const { isBusy, problem, submit } = useSubmission();
  const error = (name: keyof typeof LABELS) => errorOf(t, name, problem?.fields ?? [], labels);

  const send = (fields: FormData) =>
    submit(async () => {
      const email = textOf(fields, "email").trim();
      const password = textOf(fields, "password");
      const missing = [...(email ? [] : ["email"]), ...(password ? [] : ["password"])];
      if (missing.length > 0) throw incomplete(missing);
      await signIn(email, password);
      onSignedIn();
    });

  return (
    <Form isNarrow onSubmit={(fields) => void send(fields)}>
      <ProblemNotice problem={problem} labels={labels} />
      <EmailField {...labels.email} error={error("email")} />
      <PasswordField {...labels.password} name="password" autoComplete="current-password" error={error("password")} />
      <FormActions>
        <Button type="submit" look="primary" busy={isBusy}>
          {isBusy ? t("Signing in…") : t("Sign in")}
        </Button>
      </FormActions>
    </Form>
  );
}
