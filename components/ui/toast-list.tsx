"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "./button.tsx";
import type { ShownToast } from "./toast.ts";
import styles from "./toast-list.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

type Props = { toasts: readonly ShownToast[]; announcement: string; onDismiss: (id: number) => void };

/** The live regions stand in the page from the start: one that is added with its words is not heard everywhere. */
export function ToastList({ toasts, announcement, onDismiss }: Props) {
  const t = useWords();
  const region = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: What is shown has another height.
  useLayoutEffect(() => {
    // What stands at the foot of the window makes room: nothing that can be pressed lies under a message.
    document.documentElement.style.setProperty("--messages", `${region.current?.offsetHeight ?? 0}px`);
  }, [toasts]);
  const newest = toasts.findLast(({ undo }) => undo);
  return (
    <section ref={region} aria-label={t("Messages")} className={styles.region}>
      <VisuallyHidden>
        <span role="status">{announcement}</span>
      </VisuallyHidden>
      <div role="log" aria-live="polite" className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} hasKey={toast === newest} onDismiss={onDismiss} />
        ))}
      </div>
    </section>
  );
}

const SHORT_MS = 6_000;
const LONG_MS = 20_000;

type CardProps = Pick<Props, "onDismiss"> & { toast: ShownToast; hasKey: boolean };

function ToastCard({ toast, hasKey, onDismiss }: CardProps) {
  const t = useWords();
  const [isHeld, setHeld] = useState(false);
  const stays = isHeld || toast.lines !== undefined;
  const { undo } = toast;
  const ttlMs = undo ? LONG_MS : SHORT_MS;

  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => onDismiss(toast.id), ttlMs);
    return () => clearTimeout(timer);
  }, [stays, ttlMs, toast.id, onDismiss]);

  const hold = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <div className={styles.toast} {...hold} onPointerEnter={hold.onFocus} onPointerLeave={hold.onBlur}>
      <div className={styles.words}>
        <p>{toast.message}</p>
        {toast.lines && (
          <ul>
            {toast.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {undo && (
        <UndoButton
          hasKey={hasKey}
          onUndo={() => {
            undo();
            onDismiss(toast.id);
          }}
        />
      )}
      <Button
        look="quiet"
        aria-label={t("Dismiss: {message}", { message: toast.message })}
        className={styles.dismiss}
        onClick={() => onDismiss(toast.id)}
      >
        <span aria-hidden="true">×</span>
      </Button>
    </div>
  );
}

/** Takes back what its message tells of, also by the key that does so everywhere else. */
function UndoButton({ hasKey, onUndo }: { hasKey: boolean; onUndo: () => void }) {
  const t = useWords();
  useEffect(() => {
    if (!hasKey) return;
    const shown = new AbortController();
    // Without the key there is still the button.
    void import("./undo-key.ts").then(({ listenForUndo }) => listenForUndo(onUndo, shown.signal), ignore);
    return () => shown.abort();
  }, [hasKey, onUndo]);
  return (
    <Button aria-keyshortcuts={hasKey ? "Control+Z Meta+Z" : undefined} onClick={onUndo}>
      {t("Undo")}
    </Button>
  );
}

const ignore = () => undefined;
