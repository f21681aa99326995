"use client";

import { type ReactNode, useRef } from "react";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import type { TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import styles from "./margin.module.css";
import { Placed } from "./placed.tsx";
import { StackButton } from "./stack-button.tsx";
import { useCardTies } from "./use-card-ties.ts";
import type { Discussion } from "./use-discussion.ts";
import { COMPOSER, type Standing, useMarginLayout } from "./use-margin-layout.ts";
import type { PaintCounts } from "./use-painting.ts";
import { usePassageTops } from "./use-passage-tops.ts";
import { useView, type View } from "./use-view.ts";

type Props = {
  map: TextMap | null;
  threads: readonly ThreadInBrief[];
  discussion: Discussion;
  painted: PaintCounts;
  composer: ReactNode;
  openThread: ReactNode;
  onPoint: (threadId: string | null) => void;
};

/** Beyond this many, only cards near the window are in the page. */
const MANY = 60;
/** How far beyond the window cards are kept, in pixels. */
const AHEAD = 900;

/** The threads beside their passages. */
export function Margin({ map, threads, discussion, painted, composer, openThread, onPoint }: Props) {
  const column = useRef<HTMLDivElement>(null);
  const { activeId, composing, openedStacks: opened, open, openStack } = discussion;
  const tops = usePassageTops(map, column, painted);
  const view = useView(column);
  const isComposing = composing !== null;
  const { standings, height, onHeight } = useMarginLayout({ threads, tops, activeId, isComposing, opened });
  useCardTies(map);
  const front = isComposing ? COMPOSER : activeId;
  const inPage = standings.filter(
    (standing) => standings.length <= MANY || standing.key === front || isNear(standing, view),
  );
  const byId = threadsNamed(threads, new Set(inPage.map(({ key }) => key)));

  const contentOf = ({ key, standee }: Standing) => {
    if (!standee) return composer;
    if (standee.kind === "stack") return <StackButton stack={standee} onOpen={openStack} />;
    if (key === activeId) return openThread;
    const thread = byId.get(standee.id);
    return thread && <CompactCard thread={thread} onOpen={open} onPoint={onPoint} />;
  };
  return (
    // The policy forbids styles in the server's markup; there, nothing is measured yet.
    <div ref={column} className={styles.column} style={height > 0 ? { minHeight: height } : undefined}>
      {inPage.map((standing) => (
        <Placed
          key={standing.key}
          id={standing.key}
          top={standing.top}
          isFront={standing.key === front}
          onHeight={onHeight}
        >
          {contentOf(standing)}
        </Placed>
      ))}
    </div>
  );
}

const isNear = ({ top, height }: Standing, view: View) => top + height > view.top - AHEAD && top < view.bottom + AHEAD;

const threadsNamed = (threads: readonly ThreadInBrief[], ids: ReadonlySet<string>) =>
  new Map<string, ThreadInBrief>(threads.filter(({ id }) => ids.has(id)).map((thread) => [thread.id, thread]));
