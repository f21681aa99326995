"use client";

import { useWords } from "#components/language/use-words.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./look-menu.module.css";
import { MenuOnDemand } from "./menu-on-demand.tsx";
import { LookFields } from "./on-demand.ts";

/** The reader's own choices, where texts are read. */
export function LookMenu() {
  const t = useWords();
  return (
    <div className={styles.holder}>
      <MenuOnDemand
        label={
          <>
            <span className={styles.sign} aria-hidden="true">
              Aa
            </span>
            <VisuallyHidden>{t("Text and colours")}</VisuallyHidden>
          </>
        }
      >
        <div className={styles.fields}>
          <LookFields />
        </div>
      </MenuOnDemand>
    </div>
  );
}
