"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import type { Token } from "#lib/contract/account.ts";

type Props = { token: Token | null; onClose: () => void; onRevoked: (token: Token) => void };

/** Asks before a token ends, because nothing brings it back. */
export function RevokeDialog({ token, onClose, onRevoked }: Props) {
  const t = useWords();
  const { isBusy, problem, submit } = useSubmission();

  const revoke = async (leaving: Token) => {
    const isDone = await submit(async () => {
      await call("revokeToken", { params: { tokenId: leaving.id } });
    });
    if (isDone) onRevoked(leaving);
  };

  return (
    <Dialog
      title={t("Revoke this token?")}
      isOpen={token !== null}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("Keep it")}</Button>
          <Button look="danger" busy={isBusy} onClick={() => token && void revoke(token)}>
            {t("Revoke it")}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={problem} />
      {token && (
        <p>
          {t.rich(
            "“{name}” ({hint}…) stops working at once. Scripts that use it will be refused. This cannot be undone; you can make a new token at any time.",
            { name: <bdi key="name">{token.name}</bdi>, hint: <bdi key="hint">{token.hint}</bdi> },
          )}
        </p>
      )}
    </Dialog>
  );
}
