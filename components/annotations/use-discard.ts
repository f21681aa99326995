import { useWords } from "#components/language/use-words.ts";
import { useToast } from "#components/ui/toasts.tsx";
import { type Draft, draftKeyOf } from "#lib/client/drafts.ts";
import { useDesk } from "./desk.ts";
import type { Writing } from "./use-draft.ts";

/** Gives a draft up, with a way back for as long as the message stands. */
export function useDiscard(writing: Writing, onResume: (draft: Draft) => void, onClose: () => void): () => void {
  const t = useWords();
  const { drafts } = useDesk();
  const { toast } = useToast();
  const { draft, discard } = writing;

  return () => {
    const wasKept = drafts.read(draftKeyOf(draft.target)) !== null;
    discard();
    onClose();
    if (!wasKept) return;
    const undo = () => {
      drafts.write(draft);
      onResume(draft);
    };
    toast({ message: t("Draft discarded."), undo });
  };
}
