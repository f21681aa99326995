"use client";

import { useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { useToast } from "#components/ui/toasts.tsx";
import type { Token } from "#lib/contract/account.ts";
import styles from "./access-tokens.module.css";
import { NewTokenForm } from "./new-token-form.tsx";
import { NewTokenSecret } from "./new-token-secret.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { TokenTable } from "./token-table.tsx";

type Props = {
  tokens: readonly Token[];
  /** The site's own address, for the example. */
  origin: string;
};

/** Access tokens: the ones that work, the one just made, and how to make another or end one. */
export function AccessTokens({ tokens: loaded, origin }: Props) {
  const t = useWords();
  const [tokens, setTokens] = useState(loaded);
  const [secret, setSecret] = useState<{ name: string; secret: string } | null>(null);
  const [leaving, setLeaving] = useState<Token | null>(null);
  const list = useRef<HTMLElement>(null);
  const { toast } = useToast();

  const add = ({ secret: shownOnce, ...token }: Token & { secret: string }) => {
    setTokens((before) => [token, ...before]);
    setSecret({ name: token.name, secret: shownOnce });
  };
  const drop = ({ id, name }: Token) => {
    setTokens((before) => before.filter((each) => each.id !== id));
    setLeaving(null);
    toast({ message: t("The token “{name}” no longer works.", { name }) });
    // The button that opened the dialog is gone with its row.
    list.current?.focus();
  };

  return (
    <div className={styles.tokens}>
      {secret && <NewTokenSecret {...secret} origin={origin} onDone={() => setSecret(null)} />}
      <section ref={list} tabIndex={-1} aria-label={t("Your access tokens")} className={styles.list}>
        {tokens.length > 0 ? (
          <TokenTable tokens={tokens} onRevoke={setLeaving} />
        ) : (
          <p>{t("You have no access tokens.")}</p>
        )}
      </section>
      <NewTokenForm onCreated={add} />
      <RevokeDialog token={leaving} onClose={() => setLeaving(null)} onRevoked={drop} />
    </div>
  );
}
