"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Time } from "#components/ui/time.tsx";
import styles from "./reader.module.css";
import type { Missing } from "./use-arrival.ts";

type Props = { missing: Missing; onDismiss: () => void };

/** What a permalink says when there is nothing to open: silence would look like a fault. */
export function MissingNotice({ missing, onDismiss }: Props) {
  const t = useWords();
  return (
    <Notice role="alert" className={styles.missing}>
      <Reason missing={missing} />
      <div className={styles.ways}>
        {missing.kind === "later" && <ButtonLink href={missing.link}>{t("Open it in the newest revision")}</ButtonLink>}
        <Button onClick={onDismiss}>{t("Go on reading")}</Button>
      </div>
    </Notice>
  );
}

function Reason({ missing }: Pick<Props, "missing">) {
  const t = useWords();
  switch (missing.kind) {
    case "deleted":
      return (
        <p>
          {t.rich("The note this link leads to was written by {author} and deleted {time}.", {
            author: <bdi key="author">{missing.author}</bdi>,
            time: <Time key="time" moment={missing.at} />,
          })}
        </p>
      );
    case "later":
      return <p>{t("The note this link leads to was written on a later revision than this one.")}</p>;
    case "unseen":
      return (
        <p>
          {t(
            "There is no note behind this link that you can see: the link may be cut short, or only the note's author can see it. If it is yours, sign in.",
          )}
        </p>
      );
  }
}
