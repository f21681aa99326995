"use client";

import { useEffect, useRef } from "react";
import { ThreadCard } from "#components/annotations/thread-card.tsx";
import { ThreadPassage } from "#components/revisions/thread-passage.tsx";
import type { TextMap } from "#lib/client/text-map.ts";
import { othersUnder } from "#lib/client/threads.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { focusParagraph, focusPassage } from "./passage-focus.ts";
import type { ReadDocument } from "./read-document.ts";
import type { Discussion } from "./use-discussion.ts";
import type { Placing } from "./use-placing.ts";

type Props = {
  thread: Annotation;
  threads: readonly Annotation[];
  map: TextMap;
  discussion: Discussion;
  placing: Placing;
  document: ReadDocument;
};

/** The open thread: it takes the focus, so that what was asked for is what is heard and typed into. */
export function OpenThread({ thread, threads, map, discussion, placing, document }: Props) {
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
        others={othersUnder(threads, thread)}
        onOpen={discussion.open}
        onClose={discussion.close}
        onShowPassage={thread.placement.paragraph ? () => focusPassage(map, thread) : undefined}
      />
    </div>
  );
}
