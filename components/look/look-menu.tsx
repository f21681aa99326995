import { useWords } from "#components/language/use-words.ts";
import { Menu } from "#components/ui/menu.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./look-fields.module.css";
import { LookFields } from "./look-fields.tsx";

/** The reader's own choices, where texts are read. */
export function LookMenu() {
  const t = useWords();
  return (
    <div className={styles.holder}>
      <Menu
        label={
          <>
            <span className={styles.sign} aria-hidden="true">
              Aa
            </span>
            <VisuallyHidden>{t("Text and colours")}</VisuallyHidden>
          </>
        }
      >
        <div className={styles.menu}>
          <LookFields />
        </div>
      </Menu>
    </div>
  );
}
