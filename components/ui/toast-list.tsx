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
  return (
    <section ref={region} aria-label={t("Messages")} className={styles.region}>
      <VisuallyHidden>
        <span role="status">{announcement}</span>
      </VisuallyHidden>
      <div role="log" aria-live="polite" className={styles.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={onDismiss} />
        ))}
      </div>
    </section>
  );
}

const SHORT_MS = 6_000;
const LONG_MS = 20_000;

function ToastCard({ toast, onDismiss }: { toast: ShownToast; onDismiss: (id: number) => void }) {
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
        <Button
          onClick={() => {
            undo();
            onDismiss(toast.id);
          }}
        >
          {t("Undo")}
        </Button>
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
