"use client";

import { type ComponentProps, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import styles from "./password-field.module.css";

/** A password, which its owner may look at while typing. Password managers recognise it by `autoComplete`. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  const t = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <TextField
        {...props}
        dir="ltr"
        type={isShown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button
        look="quiet"
        className={styles.show}
        aria-pressed={isShown}
        aria-label={t("Show: {label}", { label: props.label })}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? t("Hide") : t("Show")}
      </Button>
    </div>
  );
}
