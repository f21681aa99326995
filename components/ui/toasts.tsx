"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { takeFlash } from "./flash.ts";
import type { ShownToast, Toast } from "./toast.ts";
import { ToastList } from "./toast-list.tsx";

type Toasts = {
  /** Shows a short message and says it aloud; one with `undo` stays longer. */
  toast: (toast: Toast) => void;
  /** Says something to those who hear the page, and shows nothing. */
  announce: (words: string) => void;
};

const Context = createContext<Toasts | null>(null);
const MOST_SHOWN = 3;

/** Messages that pass: `const { toast, announce } = useToast()`. */
export function useToast(): Toasts {
  const toasts = useContext(Context);
  if (!toasts) throw new Error("useToast needs a ToastProvider above it");
  return toasts;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([]);
  const [announcement, setAnnouncement] = useState("");
  const counter = useRef(0);

  const announce = useCallback((words: string) => {
    counter.current += 1;
    // A region says the same words again only when its text has changed.
    setAnnouncement(counter.current % 2 ? words : `${words}\u00a0`);
  }, []);
  const toast = useCallback((added: Toast) => {
    counter.current += 1;
    const id = counter.current;
    setShown((before) => [...before.slice(1 - MOST_SHOWN), { ...added, id }]);
  }, []);
  const dismiss = useCallback((id: number) => setShown((before) => before.filter((each) => each.id !== id)), []);

  useEffect(() => {
    const left = takeFlash();
    if (left) toast(left);
  }, [toast]);

  const toasts = useMemo(() => ({ toast, announce }), [toast, announce]);
  return (
    <Context value={toasts}>
      {children}
      <ToastList toasts={shown} announcement={announcement} onDismiss={dismiss} />
    </Context>
  );
}
