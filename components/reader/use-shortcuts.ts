import { useCallback, useEffect, useState } from "react";
import { lastingStorage } from "#lib/client/drafts.ts";
import { areLettersOn, type Shortcut, shortcutOf, switchLetters } from "#lib/client/shortcuts.ts";

type Switch = { readonly isOn: boolean; readonly turn: (isOn: boolean) => void };

/** Calls what a key press asks for; `act` says whether it did anything, and then the key does nothing else. */
export function useShortcuts(act: (shortcut: Shortcut) => boolean): Switch {
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(areLettersOn(lastingStorage())), []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const shortcut = shortcutOf(event, isOn);
      if (shortcut && act(shortcut)) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [act, isOn]);

  const turn = useCallback((next: boolean) => {
    switchLetters(lastingStorage(), next);
    setOn(next);
  }, []);
  return { isOn, turn };
}
