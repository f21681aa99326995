"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import { Form, FormActions, textOf } from "#components/ui/form.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import { signIn } from "#lib/client/session.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import { EmailField } from "./email-field.tsx";
import { PasswordField } from "./password-field.tsx";

const LABELS = {
  name: { id: "sign-up-name", label: "Your name" },
  email: { id: "sign-up-email", label: "E-mail address" },
  password: { id: "sign-up-password", label: "Password" },
} satisfies Record<string, { id: string; label: Message }>;

/** What came of it: the account is open, and `isSignedIn` unless the session could not be begun. */
export type SignedUp = { readonly name: string; readonly isAdmin: boolean; readonly isSignedIn: boolean };

export function SignUpForm({ onSignedUp }: { onSignedUp: (result: SignedUp) => void }) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const { isBusy, problem, submit } = useSubmission();
  const error = (name: keyof typeof LABELS) => errorOf(t, name, problem?.fields ?? [], labels);

  const send = (fields: FormData) =>
    submit(async () => {
      const [name, email, password] = [textOf(fields, "name"), textOf(fields, "email"), textOf(fields, "password")];
      const { data: account } = await call("signUp", { body: { name, email, password } });
      const isSignedIn = await signIn(email, password).then(
        () => true,
        () => false,
      );
      onSignedUp({ name: account.name, isAdmin: account.role === "admin", isSignedIn });
    });

  return (
    <Form isNarrow onSubmit={(fields) => void send(fields)}>
      <ProblemNotice problem={problem} labels={labels} />
      <TextField
        {...labels.name}
        name="name"
        autoComplete="name"
        hint={t("Shown beside everything you write.")}
        error={error("name")}
      />
      <EmailField {...labels.email} hint={t("To sign in with. It is not shown to others.")} error={error("email")} />
      <PasswordField
        {...labels.password}
        name="password"
        autoComplete="new-password"
        hint={t("At least 10 characters. A few unrelated words are strong and easy to keep.")}
        error={error("password")}
      />
      <FormActions>
        <Button type="submit" look="primary" busy={isBusy}>
          {isBusy ? t("Opening your account…") : t("Sign up")}
        </Button>
      </FormActions>
    </Form>
  );
}
