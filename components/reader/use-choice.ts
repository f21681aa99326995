import { useDesk } from "#components/annotations/desk.ts";
import type { PassageChoice } from "#components/revisions/passage-choice.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import type { RevisionId } from "#lib/contract/fields.ts";
import type { Placing } from "./use-placing.ts";

/** The choice of new words for one thread. */
export function useChoice(thread: Annotation, placing: Placing, revisionId: string): PassageChoice {
  const { actions } = useDesk();
  const { threadId, words, span, begin, end } = placing;
  const use = async () => {
    if (!span) return;
    const revision = revisionId as RevisionId;
    await actions.settle(thread, { action: "adjust", revision, span: { ...span } });
    window.getSelection()?.removeAllRanges();
    end();
  };
  return { isOn: threadId === thread.id, words, begin: () => begin(thread.id), end, use };
}
