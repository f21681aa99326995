"use client";

import type { MouseEvent } from "react";
import { useWords } from "#components/language/use-words.ts";
import { HeldElement } from "#components/reader/held-element.tsx";
import { Button } from "#components/ui/button.tsx";
import styles from "./compare.module.css";
import { useStepping } from "./use-stepping.ts";

type Props = { markupKey: string; count: number };

/** Every change as a link, with buttons and keys to go from one to the next. */
export function ChangeList({ markupKey, count }: Props) {
  const t = useWords();
  const { current, goTo, step } = useStepping(count);

  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a") : null;
    const number = link && /^#change-(\d+)$/.exec(link.hash)?.[1];
    if (!number) return;
    event.preventDefault();
    goTo(Number(number));
  };
  return (
    <aside className={styles.changes} aria-labelledby="changes-title">
      <div className={styles.head}>
        <h2 id="changes-title">{t("Changes")}</h2>
        <p role="status" className={styles.at}>
          {current > 0 ? t("{current} of {count}", { current, count }) : t("{count} in all", { count })}
        </p>
        <div className={styles.steps}>
          <Button aria-keyshortcuts="p k" onClick={() => step(-1)}>
            {t("Previous")}
          </Button>
          <Button aria-keyshortcuts="n j" onClick={() => step(1)}>
            {t("Next")}
          </Button>
        </div>
      </div>
      <HeldElement
        as="nav"
        id="changes"
        aria-label={t("List of changes")}
        markupKey={markupKey}
        className={styles.list}
        onClick={follow}
      />
    </aside>
  );
}
