import { Menu } from "#components/ui/menu.tsx";
import { type Draft, draftKeyOf } from "#lib/client/drafts.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";

type Props = { drafts: readonly Draft[]; onDraft: (draft: Draft) => void };

/** What was begun here and is neither posted nor discarded. */
export function DraftsMenu({ drafts, onDraft }: Props) {
  if (drafts.length === 0) return null;
  return (
    <Menu label={`Drafts (${drafts.length})`}>
      {drafts.map((draft) => (
        <button key={draftKeyOf(draft.target)} type="button" onClick={() => onDraft(draft)}>
          {nameOf(draft)}
        </button>
      ))}
    </Menu>
  );
}

function nameOf(draft: Draft): string {
  const place = draft.ordinal === null ? "" : ` on ¶${draft.ordinal}`;
  const kind = draft.target.type === "reply" ? "Reply" : draft.target.type === "edit" ? "Edit" : KIND_WORDS[draft.kind];
  const words = draft.body.trim().slice(0, 40);
  return words ? `${kind}${place}: ${words}` : `${kind}${place}`;
}
