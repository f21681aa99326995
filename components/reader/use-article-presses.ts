import { useEffect, useRef } from "react";
import { type Press, pressOf } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { composeBlock } from "./compose.ts";
import { buttonOf } from "./passage-focus.ts";
import type { Discussion } from "./use-discussion.ts";
import type { Placing } from "./use-placing.ts";

type Given = {
  map: TextMap | null;
  threads: readonly ThreadInBrief[] | null;
  discussion: Discussion;
  placing: Placing;
  revisionId: string;
  language: string;
};

/** One listener for the whole text: its buttons and its highlights are plain markup. */
export function useArticlePresses({ map, threads, discussion, placing, revisionId, language }: Given): void {
  const { open, compose } = discussion;
  // Highlights are there before the threads; a press that comes between the two is answered when they arrive.
  const waiting = useRef<Press | null>(null);

  useEffect(() => {
    if (!map) return;
    const answer = (press: Press | null) => {
      if (press?.on === "annotate" && placing.threadId !== null) return placing.chooseBlock(press.block);
      if (press?.on === "annotate") return compose(composeBlock(press.block, revisionId, language));
      waiting.current = threads ? null : press;
      const id = press && threads && threadMeant(press, threads);
      // A highlight cannot have the focus: the button that speaks for its paragraph has it afterwards.
      if (id) open(id, press && buttonOf(press.block));
    };
    const onClick = (event: MouseEvent) => answer(pressOf(event, map));
    answer(waiting.current);
    map.article.addEventListener("click", onClick);
    return () => map.article.removeEventListener("click", onClick);
  }, [map, threads, open, compose, placing, revisionId, language]);
}

/** The first thread of a paragraph, or the smallest under the words that were pressed. */
function threadMeant(press: Press, threads: readonly ThreadInBrief[]): string | undefined {
  if (press.on === "highlight") return press.ids.find((id) => threads.some((thread) => thread.id === id));
  return threads.find(({ placement }) => placement.paragraph?.id === press.block.id)?.id;
}
