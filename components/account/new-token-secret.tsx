"use client";

import { useLayoutEffect, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toasts.tsx";
import styles from "./access-tokens.module.css";

type Props = { name: string; secret: string; origin: string; onDone: () => void };

/** The only time a token's secret is seen. */
export function NewTokenSecret({ name, secret, origin, onDone }: Props) {
  const t = useWords();
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { toast } = useToast();

  useLayoutEffect(() => {
    if (secret) box.current?.focus();
  }, [secret]);

  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      toast({ message: t("The token is copied.") });
    } catch {
      // Browsers give the clipboard to secure pages only; on plain http the words stay selected.
      toast({ message: t("This browser does not let the page copy. The token is selected: press Ctrl+C or ⌘C.") });
    }
  };

  return (
    <section ref={box} tabIndex={-1} aria-labelledby="new-token" className={styles.new}>
      <h3 id="new-token">{t("Your new token “{name}”", { name })}</h3>
      <p>
        {t.rich("{warning} Whoever has it can act as you. Keep it like a password.", {
          warning: <strong key="warning">{t("Copy it now: it is not shown again.")}</strong>,
        })}
      </p>
      <div className={styles.secret}>
        <input
          ref={field}
          readOnly
          dir="ltr"
          aria-label={t("Token")}
          value={secret}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="primary" onClick={copy}>
          {t("Copy token")}
        </Button>
      </div>
      <p>{t("Try it:")}</p>
      <pre dir="ltr" className={styles.example}>
        <code>{`curl -H "Authorization: Bearer ${secret}" ${origin}/api/documents`}</code>
      </pre>
      <p>
        <Button onClick={onDone}>{t("I have kept it")}</Button>
      </p>
    </section>
  );
}
