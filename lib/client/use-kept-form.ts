"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { lastingStorage } from "./drafts.ts";

type Values = Readonly<Record<string, string>>;

type KeptForm<T extends Values> = {
  readonly values: T;
  /** True when what is shown was typed on an earlier visit. */
  readonly isRestored: boolean;
  /** False when the browser keeps nothing: storage is full or forbidden, and the words are only on the screen. */
  readonly isKept: boolean;
  readonly change: (changes: Partial<T>) => void;
  /** Back to the beginning, also in storage. */
  readonly clear: () => void;
};

const PAUSE_MS = 300;

/**
 * What is typed into a form, kept in this browser under `key` across reloads and sign-in until it is cleared. Storage
 * is read after the first rendering, which has to equal the server's.
 */
export function useKeptForm<T extends Values>(key: string, initial: T): KeptForm<T> {
  const [values, setValues] = useState(initial);
  const [isRestored, setRestored] = useState(false);
  const [isKept, setKept] = useState(true);
  const unsaved = useRef<T | null>(null);
  const first = useRef(initial);

  const save = useCallback(() => {
    if (unsaved.current) setKept(written(key, unsaved.current));
    unsaved.current = null;
  }, [key]);

  useEffect(() => {
    const kept = readKept(key, first.current);
    if (!kept) return;
    setValues(kept);
    setRestored(true);
  }, [key]);

  useEffect(() => {
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      save();
    };
  }, [save]);

  useEffect(() => {
    if (unsaved.current !== values) return;
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [values, save]);

  const change = useCallback((changes: Partial<T>) => {
    setValues((before) => {
      const after = { ...before, ...changes };
      unsaved.current = after;
      return after;
    });
  }, []);
  const clear = useCallback(() => {
    unsaved.current = null;
    written(key, null);
    setValues(first.current);
    setRestored(false);
  }, [key]);
  return { values, isRestored, isKept, change, clear };
}

function written(key: string, values: Values | null): boolean {
  try {
    const storage = lastingStorage();
    if (values) storage?.setItem(key, JSON.stringify(values));
    else storage?.removeItem(key);
    return storage !== null;
  } catch {
    return false;
  }
}

/** What was kept for the fields that the form has; null when nothing differs from the beginning. */
function readKept<T extends Values>(key: string, initial: T): T | null {
  try {
    const kept: unknown = JSON.parse(lastingStorage()?.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    const known = Object.entries(kept).filter(([name, value]) => name in initial && typeof value === "string");
    const isSame = known.every(([name, value]) => initial[name] === value);
    return isSame ? null : { ...initial, ...Object.fromEntries(known) };
  } catch {
    return null;
  }
}
