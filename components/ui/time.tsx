"use client";

import { useSyncExternalStore } from "react";
import { useWords } from "#components/language/use-words.ts";
import { absoluteTime, relativeTime } from "./time-words.ts";

type Props = { moment: string; className?: string | undefined };

/**
 * When something happened: "3 minutes ago", with the full date on hover. The server cannot know the reader's clock and
 * zone, so it prints the date in UTC, and the browser replaces it after it has taken the page over.
 */
export function Time({ moment, className }: Props) {
  const t = useWords();
  const minute = useSyncExternalStore(everyMinute, thisMinute, onServer);
  const zone = minute === null ? "UTC" : undefined;
  const words = minute === null ? absoluteTime(t, moment, zone) : relativeTime(t, moment, minute * MINUTE);
  return (
    <time dateTime={moment} title={absoluteTime(t, moment, zone)} className={className}>
      {words}
    </time>
  );
}

const MINUTE = 60_000;
const thisMinute = () => Math.floor(Date.now() / MINUTE);
const onServer = () => null;

const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** One clock for all times on the page. */
function everyMinute(listener: () => void) {
  listeners.add(listener);
  ticking ??= setInterval(() => {
    for (const each of listeners) each();
  }, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}
