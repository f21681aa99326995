"use client";

import { useCallback, useEffect } from "react";
import { ThreadCard } from "#components/annotations/thread-card.tsx";
import { useWords } from "#components/language/use-words.ts";
import { ThreadPassage } from "#components/revisions/thread-passage.tsx";
import { Button } from "#components/ui/button.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { cardIdOf } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { wordsOf } from "#lib/client/text-map.ts";
import type { ThreadList } from "#lib/client/thread-list.ts";
import { othersUnder } from "#lib/client/threads.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { focusParagraph, focusPassage } from "./passage-focus.ts";
import type { ReadDocument } from "./read-document.ts";
import type { Discussion } from "./use-discussion.ts";
import type { Placing } from "./use-placing.ts";
import { useWholeThread } from "./use-whole-thread.ts";
import { WaitingThread } from "./waiting-thread.tsx";

type Props = {
  /** The thread as the list tells of it. */
  brief: ThreadInBrief;
  list: ThreadList;
  threads: readonly ThreadInBrief[];
  map: TextMap;
  discussion: Discussion;
  placing: Placing;
  document: ReadDocument;
  onClose: () => void;
};

/** A thread that was opened: as the list tells of it until all its words are here. */
export function OpenThread({ brief, list, ...rest }: Props) {
  const t = useWords();
  const { thread, problem, again } = useWholeThread(list, brief.id, rest.document.isCurrent);
  const { handOver } = rest.discussion;
  // It may be below what is in the window.
  const takeFocus = useCallback((notice: HTMLElement | null) => handOver(notice, {}), [handOver]);
  if (thread) return <WholeThread thread={thread} {...rest} />;
  return (
    <div>
      <WaitingThread brief={brief} handOver={handOver} isBusy={problem === null} onOpen={again} />
      <ProblemNotice problem={problem} takeFocus={takeFocus}>
        <Button onClick={again}>{t("Try again")}</Button>
        <Button look="quiet" onClick={rest.onClose}>
          {t("Close")}
        </Button>
      </ProblemNotice>
    </div>
  );
}

type WholeProps = Omit<Props, "brief" | "list"> & { thread: Annotation };

/** The focus goes to it, or to a draft in it, so that what was asked for is what is heard and typed into. */
function WholeThread({ thread, threads, map, discussion, placing, document, onClose }: WholeProps) {
  const { handOver } = discussion;
  useEffect(() => {
    const card = window.document.getElementById(cardIdOf(thread.id));
    handOver(card?.querySelector<HTMLElement>("form textarea") ?? card);
  }, [thread.id, handOver]);

  // When an open thread goes, as after deleting it, the focus must not be lost with it.
  const { paragraph } = thread.placement;
  useEffect(
    () => () => {
      requestAnimationFrame(
        () => window.document.activeElement === window.document.body && focusParagraph(map, paragraph?.id),
      );
    },
    [map, paragraph?.id],
  );

  return (
    <ThreadCard
      thread={thread}
      passage={
        <ThreadPassage
          thread={thread}
          slug={document.slug}
          language={document.language}
          isPlacing={placing.threadId === thread.id}
          onPlace={() => placing.begin(thread.id)}
        />
      }
      others={othersUnder(threads, thread).map((other) => ({ thread: other, words: wordsUnder(map, other) }))}
      onOpen={discussion.open}
      onClose={onClose}
      onShowPassage={thread.placement.paragraph ? () => focusPassage(map, thread) : undefined}
    />
  );
}

const wordsUnder = (map: TextMap, { placement: { span } }: ThreadInBrief) => (span ? wordsOf(map, span) : "");
