"use client";

import { useWords } from "#components/language/use-words.ts";
import { Menu } from "#components/ui/menu.tsx";
import { type Draft, draftKeyOf } from "#lib/client/drafts.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";

type Props = { drafts: readonly Draft[]; onDraft: (draft: Draft) => void };

/** What was begun here and is neither posted nor discarded. */
export function DraftsMenu({ drafts, onDraft }: Props) {
  const t = useWords();
  return (
    <Menu label={t("Drafts ({count})", { count: drafts.length })}>
      {drafts.map((draft) => (
        <button key={draftKeyOf(draft.target)} type="button" onClick={() => onDraft(draft)}>
          {nameOf(t, draft)}
        </button>
      ))}
    </Menu>
  );
}

function nameOf(t: InterfaceWords, draft: Draft): string {
  const kind = t(kindOf(draft));
  const what = draft.ordinal === null ? kind : t("{kind} on ¶{ordinal}", { kind, ordinal: String(draft.ordinal) });
  const words = draft.body.trim().slice(0, 40);
  return words ? t("{what}: {words}|of a draft", { what, words }) : what;
}

function kindOf({ target, kind }: Draft) {
  if (target.type === "reply") return "Reply|a draft";
  return target.type === "edit" ? "Edit|a draft" : KIND_WORDS[kind];
}
