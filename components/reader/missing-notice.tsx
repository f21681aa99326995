"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { MissingWords } from "./missing-words.tsx";
import styles from "./reader.module.css";
import type { Missing } from "./use-arrival.ts";

type Props = { missing: Missing; onDismiss: () => void };

/** What a permalink says when there is nothing to open: silence would look like a fault. */
export function MissingNotice({ missing, onDismiss }: Props) {
  const t = useWords();
  return (
    <Notice role="alert" className={styles.missing}>
      <MissingWords missing={missing} />
      <div className={styles.ways}>
        {missing.kind === "later" && <ButtonLink href={missing.link}>{t("Open it in the newest revision")}</ButtonLink>}
        <Button onClick={onDismiss}>{t("Go on reading")}</Button>
      </div>
    </Notice>
  );
}
