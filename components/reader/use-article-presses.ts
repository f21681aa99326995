import { useEffect } from "react";
import { pressOf } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { composeBlock } from "./compose.ts";
import type { Discussion } from "./use-discussion.ts";

type Given = {
  map: TextMap | null;
  threads: readonly Annotation[] | null;
  discussion: Discussion;
  revisionId: string;
  language: string;
};

/** One listener for the whole text: its buttons and its highlights are plain markup. */
export function useArticlePresses({ map, threads, discussion, revisionId, language }: Given): void {
  const { open, compose } = discussion;

  useEffect(() => {
    if (!map) return;
    const onClick = (event: MouseEvent) => {
      const press = pressOf(event, map);
      if (press?.on === "annotate") compose(composeBlock(press.block, revisionId, language));
      if (press?.on === "notes") {
        const first = threads?.find(({ placement }) => placement.paragraph?.id === press.block.id);
        if (first) open(first.id);
      }
      if (press?.on === "highlight") {
        const smallest = press.ids.find((id) => threads?.some((thread) => thread.id === id));
        if (smallest) open(smallest);
      }
    };
    map.article.addEventListener("click", onClick);
    return () => map.article.removeEventListener("click", onClick);
  }, [map, threads, open, compose, revisionId, language]);
}
