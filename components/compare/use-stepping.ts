import { useCallback, useEffect, useState } from "react";
import { lastingStorage } from "#lib/client/drafts.ts";
import { areLettersOn } from "#lib/client/shortcuts.ts";

type Stepping = {
  /** The change one is at, from 1; 0 before the first step. */
  readonly current: number;
  readonly goTo: (number: number) => void;
  readonly step: (direction: 1 | -1) => void;
};

const KEYS: Readonly<Record<string, 1 | -1>> = { n: 1, j: 1, p: -1, k: -1 };

/** Goes from change to change: by buttons, by the links of the list, or by n and p or j and k. */
export function useStepping(count: number): Stepping {
  const [current, setCurrent] = useState(0);

  const goTo = useCallback((number: number) => {
    const target = document.getElementById(`change-${number}`);
    if (!target) return;
    setCurrent(number);
    target.focus({ preventScroll: true });
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
    window.history.replaceState(null, "", `#change-${number}`);
  }, []);
  const step = useCallback(
    (direction: 1 | -1) => {
      if (count > 0) goTo((((current === 0 && direction === -1 ? 1 : current) - 1 + direction + count) % count) + 1);
    },
    [count, current, goTo],
  );

  useEffect(() => {
    const asked = /^#change-(\d+)$/.exec(window.location.hash)?.[1];
    if (asked) setCurrent(Number(asked));
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const direction = KEYS[event.key];
      if (!direction || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const isTyping = event.target instanceof Element && event.target.closest("input, select, textarea") !== null;
      if (isTyping || !areLettersOn(lastingStorage())) return;
      event.preventDefault();
      step(direction);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [step]);

  useMarked(current);
  return { current, goTo, step };
}

/** Says which link of the list, and which words of the text, one is at. */
function useMarked(current: number): void {
  useEffect(() => {
    const link = document.querySelector(`#changes a[href="#change-${current}"]`);
    const words = document.getElementById(`change-${current}`);
    link?.setAttribute("aria-current", "true");
    link?.scrollIntoView({ block: "nearest" });
    words?.setAttribute("data-current", "");
    return () => {
      link?.removeAttribute("aria-current");
      words?.removeAttribute("data-current");
    };
  }, [current]);
}
