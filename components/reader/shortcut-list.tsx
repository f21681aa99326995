import { useWords } from "#components/language/use-words.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { SHORTCUTS, type Shortcut } from "#lib/client/shortcuts.ts";
import styles from "./shortcut-list.module.css";

type Props = { isOpen: boolean; onClose: () => void; areLettersOn: boolean; onSwitch: (isOn: boolean) => void };

const WORDS = {
  note: "Write a note on the selected words",
  highlight: "Highlight the selected words",
  question: "Ask a question about the selected words",
  suggestion: "Suggest another wording for the selected words",
  next: "Next note",
  previous: "Previous note",
  close: "Close what is open",
  help: "This list",
} as const satisfies Record<Shortcut, string>;

/** What the keys do, and the switch that leaves letters to other programs. */
export function ShortcutList({ isOpen, onClose, areLettersOn, onSwitch }: Props) {
  const t = useWords();
  return (
    <Dialog title={t("Keyboard shortcuts")} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.list}>
        {SHORTCUTS.map(({ key, action }) => (
          <div key={key}>
            <dt>
              <kbd>{key === "Escape" ? t("Esc|a key") : key}</kbd>
            </dt>
            <dd>{t(WORDS[action])}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t("Ctrl|a key")}</kbd> <kbd>{t("Enter|a key")}</kbd>
          </dt>
          <dd>{t("Post what you are writing")}</dd>
        </div>
        <div>
          <dt>
            <kbd>{t("Ctrl|a key")}</kbd> <kbd>Z</kbd>
          </dt>
          <dd>{t("Undo, while a message offers it")}</dd>
        </div>
      </dl>
      <p className={styles.more}>
        {t(
          "Without a mouse, the Annotate button beside each paragraph takes the whole paragraph and lets you narrow it to sentences.",
        )}
      </p>
      <label className={styles.switch}>
        <input type="checkbox" checked={areLettersOn} onChange={(event) => onSwitch(event.target.checked)} />
        {t("Letters act as shortcuts")}
      </label>
    </Dialog>
  );
}
