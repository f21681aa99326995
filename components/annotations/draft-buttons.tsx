import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import styles from "./composer.module.css";

type Props = {
  label: string;
  isBusy: boolean;
  hasFailed: boolean;
  hasWords: boolean;
  /** The draft stays; absent where closing would hide it. */
  onClose?: () => void;
  onDiscard: () => void;
};

/** How a draft ends: posted, put aside, or given up. */
export function DraftButtons({ label, isBusy, hasFailed, hasWords, onClose, onDiscard }: Props) {
  const t = useWords();
  return (
    <div className={styles.buttons}>
      <Button type="submit" look="primary" busy={isBusy}>
        {isBusy ? t("Posting…") : hasFailed ? t("Try again: {label}", { label }) : label}
      </Button>
      {hasWords && onClose && (
        <Button look="quiet" onClick={onClose}>
          {t("Close, keep draft")}
        </Button>
      )}
      <Button look="quiet" onClick={onDiscard}>
        {t(hasWords ? "Discard" : "Cancel")}
      </Button>
    </div>
  );
}
