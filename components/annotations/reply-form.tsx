"use client";

import { type FormEvent, useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { draftKeyOf, SILENT } from "#lib/client/drafts.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { BodyField } from "./body-field.tsx";
import styles from "./composer.module.css";
import { useDesk } from "./desk.ts";
import { DraftButtons } from "./draft-buttons.tsx";
import { DraftProblem } from "./draft-problem.tsx";
import { DraftRestored } from "./draft-restored.tsx";
import { sendByKey } from "./send-by-key.ts";
import { useDiscard } from "./use-discard.ts";
import { useDraft } from "./use-draft.ts";
import { usePosting } from "./use-posting.ts";
import { useReturnFocus } from "./use-return-focus.ts";
import { placeWords } from "./words.ts";

type Props = { thread: Annotation };

const targetOf = ({ id }: Annotation) => ({ type: "reply", rootId: id }) as const;

/** A way to answer: one button until it is wanted, or until there is a draft to go on with. */
export function ReplyForm({ thread }: Props) {
  const t = useWords();
  const { drafts, viewer, isRecord } = useDesk();
  // Whoever opens a thread gives the focus to what waits in it; here it is taken by what was asked for here.
  const [opened, setOpened] = useState<"by a draft" | "here" | null>(() =>
    drafts.read(draftKeyOf(targetOf(thread))) ? "by a draft" : null,
  );
  const isOpen = opened !== null;
  const opener = useRef<HTMLButtonElement>(null);
  useReturnFocus(isOpen, opener);
  if (isRecord || (viewer && !thread.may.reply)) return null;
  const open = () => setOpened("here");
  if (isOpen) {
    const hasFocus = opened === "here";
    return <OpenReplyForm thread={thread} hasFocus={hasFocus} onClose={() => setOpened(null)} onResume={open} />;
  }
  return (
    <Button
      ref={opener}
      aria-label={t("Reply to {name} on {place}", { name: thread.author.name, place: placeWords(t, thread) })}
      onClick={open}
    >
      {t("Reply|verb")}
    </Button>
  );
}

type OpenProps = Props & { hasFocus: boolean; onClose: () => void; onResume: () => void };

function OpenReplyForm({ thread, hasFocus, onClose, onResume }: OpenProps) {
  const t = useWords();
  const { actions, signIn } = useDesk();
  const writing = useDraft({
    target: targetOf(thread),
    quote: thread.placement.quote,
    ordinal: thread.placement.paragraph?.ordinal ?? null,
    kind: "note",
    visibility: thread.visibility,
    ...SILENT,
  });
  const { draft, change } = writing;
  const { isBusy, problem, post } = usePosting(writing, async () => {
    await actions.reply(draft, thread.id);
    onClose();
  });
  const hasWords = draft.body.trim() !== "";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (hasWords) void post();
  };
  const discard = useDiscard(writing, onResume, onClose);
  const name = t("Reply to {name}", { name: thread.author.name });
  return (
    <form className={styles.reply} aria-label={name} onSubmit={submit} onKeyDown={sendByKey}>
      {writing.isRestored && <DraftRestored changedAt={draft.changedAt} />}
      <BodyField
        label={name}
        hasFocus={hasFocus}
        value={draft.body}
        onChange={(body) => change({ body })}
        isLocked={isBusy}
      />
      <DraftProblem problem={problem} isKept={writing.isKept} onSignIn={() => signIn(draft)} />
      <DraftButtons
        label={t(thread.visibility === "public" ? "Reply for everyone" : "Reply for only me")}
        isBusy={isBusy}
        hasFailed={problem !== null}
        hasWords={hasWords}
        onDiscard={discard}
      />
    </form>
  );
}
