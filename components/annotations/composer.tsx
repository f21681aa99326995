"use client";

import { type FormEvent, useEffect, useState } from "react";
import { type Draft, type DraftTarget, draftKeyOf } from "#lib/client/drafts.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import type { Span } from "#lib/core/document/span.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";
import { BodyField } from "./body-field.tsx";
import styles from "./composer.module.css";
import { ComposerChoices } from "./composer-choices.tsx";
import { useDesk } from "./desk.ts";
import { DraftButtons } from "./draft-buttons.tsx";
import { DraftProblem } from "./draft-problem.tsx";
import { DraftRestored } from "./draft-restored.tsx";
import { Quote } from "./quote.tsx";
import { type Paragraph, SentencePicker } from "./sentence-picker.tsx";
import { useDiscard } from "./use-discard.ts";
import { type NewDraft, useDraft } from "./use-draft.ts";
import { usePosting } from "./use-posting.ts";

type Props = {
  begin: NewDraft;
  /** The paragraph to narrow, when the target is a whole one. */
  paragraph: Paragraph | null;
  language?: string | undefined;
  onPosted: (thread: Annotation) => void;
  /** The draft stays, if there is one. */
  onClose: () => void;
  /** Goes on with a draft that was discarded and is wanted after all. */
  onResume: (draft: Draft) => void;
  /** Hears what the draft is about whenever that changes, so that the page can show it. */
  onTarget: (target: DraftTarget) => void;
};

/** Writes a new note, highlight or question. Nothing typed is lost, whatever happens to the page. */
export function Composer({ begin, paragraph, language, onPosted, onClose, onResume, onTarget }: Props) {
  const { viewer, actions, signIn } = useDesk();
  const writing = useDraft(begin);
  const { draft, change } = writing;
  const [isMissing, setMissing] = useState(false);
  const { isBusy, problem, post } = usePosting(writing, async () => onPosted(await actions.annotate(draft)));
  const name = `${KIND_WORDS[draft.kind]} on ${draft.ordinal === null ? "the document" : `¶${draft.ordinal}`}`;

  useEffect(() => onTarget(draft.target), [onTarget, draft.target]);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const isEmpty = draft.kind !== "highlight" && !draft.body.trim();
    setMissing(isEmpty);
    if (!isEmpty) void post();
  };
  const narrow = (span: Span | null) => {
    if (draft.target.type !== "block" || !paragraph) return;
    change({ target: { ...draft.target, span }, quote: wordsOf(paragraph, span) });
  };
  const discard = useDiscard(writing, onResume, onClose);

  return (
    <form className={styles.composer} aria-label={`New ${name.toLowerCase()}`} onSubmit={submit}>
      <h3 className={styles.title}>{name}</h3>
      {writing.isRestored && <DraftRestored changedAt={draft.changedAt} />}
      <Quote words={draft.quote} language={language} />
      {paragraph && draft.target.type === "block" && (
        <SentencePicker paragraph={paragraph} chosen={draft.target.span} onChoose={narrow} />
      )}
      <ComposerChoices id={draftKeyOf(draft.target)} draft={draft} onChange={change} />
      <BodyField
        label={`${KIND_WORDS[draft.kind]} text`}
        value={draft.body}
        onChange={(body) => change({ body })}
        onSubmit={submit}
        isLocked={isBusy}
        placeholder={PLACEHOLDERS[draft.kind]}
      />
      {isMissing && !draft.body.trim() && <Missing />}
      <DraftProblem problem={problem} isKept={writing.isKept} onSignIn={() => signIn(draft)} />
      <DraftButtons
        label={draft.visibility === "public" ? "Post for everyone" : "Save for only me"}
        isBusy={isBusy}
        hasFailed={problem !== null}
        hasWords={draft.body.trim() !== ""}
        onClose={onClose}
        onDiscard={discard}
      />
      {!viewer && <p className={styles.hint}>Posting asks you to sign in; your words wait for you.</p>}
    </form>
  );
}

const PLACEHOLDERS = {
  note: "What should other readers know?",
  question: "What do you want to ask?",
  suggestion: "Why should it read so?",
  highlight: "Words are optional",
} as const;

function Missing() {
  return (
    <p role="alert" className={styles.missing}>
      Write something first; only a highlight can stand without words.
    </p>
  );
}

const wordsOf = ({ text, start }: Paragraph, span: Span | null) =>
  span ? text.slice(span.start - start, span.end - start) : text;
