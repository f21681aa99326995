"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import styles from "./password-field.module.css";

/** A password, which its owner may look at while typing. Password managers recognise it by `autoComplete`. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <TextField
        {...props}
        type={isShown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button
        look="quiet"
        className={styles.show}
        aria-pressed={isShown}
        aria-label={`Show: ${props.label}`}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? "Hide" : "Show"}
      </Button>
    </div>
  );
}
