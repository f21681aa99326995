import { useCallback, useState } from "react";
import { type Draft, draftKeyOf, hasWords, newIdempotencyKey } from "#lib/client/drafts.ts";
import { useDesk } from "./desk.ts";

/** A draft not yet begun: `useDraft` adds what makes it one. */
export type NewDraft = Omit<Draft, "idempotencyKey" | "changedAt">;

export type Writing = {
  readonly draft: Draft;
  /** The words were typed before this composer opened. */
  readonly isRestored: boolean;
  /** False when the browser cannot keep what is typed. */
  readonly isKept: boolean;
  readonly change: (change: Partial<NewDraft>) => void;
  /** Gives the draft a new key: what it says now is a new post, whatever became of the earlier attempt. */
  readonly renew: () => void;
  /** Forgets the stored words; call it once they are posted or given up. */
  readonly discard: () => void;
};

/** A draft that is stored at every keystroke and comes back wherever one begins at the same place again. */
export function useDraft(begin: NewDraft): Writing {
  const { drafts } = useDesk();
  const key = draftKeyOf(begin.target);
  const [opened] = useState(() => drafts.read(key));
  const [draft, setDraft] = useState<Draft>(
    () => opened ?? { ...begin, idempotencyKey: newIdempotencyKey(), changedAt: Date.now() },
  );
  const [isKept, setKept] = useState(true);

  const keep = useCallback(
    (next: Draft) => {
      setDraft(next);
      if (hasWords(next)) setKept(drafts.write(next));
      else drafts.remove(draftKeyOf(next.target));
    },
    [drafts],
  );
  const change = (changes: Partial<NewDraft>) => keep({ ...draft, ...changes, changedAt: Date.now() });
  const renew = () => keep({ ...draft, idempotencyKey: newIdempotencyKey() });
  const discard = () => drafts.remove(key);
  return { draft, isRestored: opened !== null, isKept, change, renew, discard };
}
