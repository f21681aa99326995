"use client";

import { useEffect } from "react";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import { cardIdOf } from "#lib/client/shown-threads.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import type { Origin } from "./use-origin.ts";

type Props = {
  brief: ThreadInBrief;
  handOver: Origin["handOver"];
  isBusy: boolean;
  /** Pressing it asks once more. */
  onOpen?: (() => void) | undefined;
};

/** A thread that was opened, as the list tells of it, until all its words are here. It has the focus meanwhile. */
export function WaitingThread({ brief, handOver, isBusy, onOpen = doNothing }: Props) {
  const { id } = brief;
  // Also when it is asked for once more: the button that did has gone.
  useEffect(() => {
    if (isBusy) handOver(document.getElementById(cardIdOf(id))?.querySelector("button") ?? null);
  }, [id, handOver, isBusy]);
  return (
    <div aria-busy={isBusy}>
      <CompactCard thread={brief} onOpen={onOpen} isOpening />
    </div>
  );
}

const doNothing = () => undefined;
