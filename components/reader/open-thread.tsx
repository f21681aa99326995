"use client";

import { useEffect, useRef } from "react";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import { ThreadCard } from "#components/annotations/thread-card.tsx";
import { useWords } from "#components/language/use-words.ts";
import { ThreadPassage } from "#components/revisions/thread-passage.tsx";
import { Button } from "#components/ui/button.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
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

type Props = {
  /** The thread as the list tells of it. */
  brief: ThreadInBrief;
  list: ThreadList;
  threads: readonly ThreadInBrief[];
  map: TextMap;
  discussion: Discussion;
  placing: Placing;
  document: ReadDocument;
};

/** A thread that was opened: as the list tells of it until all its words are here. */
export function OpenThread({ brief, list, ...rest }: Props) {
  const t = useWords();
  const { thread, problem, again } = useWholeThread(list, brief.id, rest.document.isCurrent);
  const { close } = rest.discussion;
  if (thread) return <WholeThread thread={thread} {...rest} />;
  return (
    <div aria-busy={problem === null}>
      <CompactCard thread={brief} onOpen={again} />
      <ProblemNotice problem={problem}>
        <Button onClick={again}>{t("Try again")}</Button>
        <Button look="quiet" onClick={close}>
          {t("Close")}
        </Button>
      </ProblemNotice>
    </div>
  );
}

type WholeProps = Omit<Props, "brief" | "list"> & { thread: Annotation };

/** It takes the focus, so that what was asked for is what is heard and typed into. */
function WholeThread({ thread, threads, map, discussion, placing, document }: WholeProps) {
  const wrapper = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const card = wrapper.current?.querySelector<HTMLElement>("article");
    // A draft in the card has taken the focus already.
    if (card && !card.contains(card.ownerDocument.activeElement)) card.focus({ preventScroll: true });
  }, []);

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
    <div ref={wrapper}>
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
        onClose={discussion.close}
        onShowPassage={thread.placement.paragraph ? () => focusPassage(map, thread) : undefined}
      />
    </div>
  );
}

const wordsUnder = (map: TextMap, { placement: { span } }: ThreadInBrief) => (span ? wordsOf(map, span) : "");
