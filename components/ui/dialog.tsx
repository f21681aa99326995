"use client";

import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "./button.tsx";
import styles from "./dialog.module.css";

type Props = {
  title: string;
  isOpen: boolean;
  /** Escape, the close button, or a press beside the dialog. */
  onClose: () => void;
  children: ReactNode;
  /** The buttons that end it. */
  actions?: ReactNode;
};

/** A modal dialog; the browser itself holds the focus inside and gives it back on closing. */
export function Dialog({ title, isOpen, onClose, children, actions }: Props) {
  const t = useWords();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = element.current;
    if (isOpen && !dialog?.open) dialog?.showModal();
    if (!isOpen && dialog?.open) dialog.close();
  }, [isOpen]);

  // The dialog also says that it closed when this component closed it.
  const onClosed = () => isOpen && onClose();
  const pressBeside = (event: MouseEvent) => event.target === element.current && onClose();

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog.
    <dialog ref={element} className={styles.dialog} aria-labelledby={titleId} onClose={onClosed} onClick={pressBeside}>
      {isOpen && (
        <div className={styles.page}>
          <header className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <Button look="quiet" aria-label={t("Close")} className={styles.close} onClick={onClose}>
              <span aria-hidden="true">×</span>
            </Button>
          </header>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
