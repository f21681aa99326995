"use client";

import { type FormEvent, useEffect, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { type Draft, type DraftTarget, draftKeyOf, hasWords } from "#lib/client/drafts.ts";
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
import { MarksFields } from "./marks-fields.tsx";
import { ProposalField } from "./proposal-field.tsx";
import { Quote } from "./quote.tsx";
import { sendByKey } from "./send-by-key.ts";
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

/** Writes a new note, question, suggestion or highlight. Nothing typed is lost, whatever happens to the page. */
export function Composer({ begin, paragraph, language, onPosted, onClose, onResume, onTarget }: Props) {
  const t = useWords();
  const { viewer, actions, signIn } = useDesk();
  const writing = useDraft(begin);
  const { draft, change } = writing;
  const isSuggestion = draft.kind === "suggestion";
  const proposal = isSuggestion ? (draft.proposal ?? draft.quote) : null;
  const [isMissing, setMissing] = useState(false);
  const { isBusy, problem, post } = usePosting(writing, async () =>
    onPosted(await actions.annotate({ ...draft, proposal })),
  );
  const place = draft.ordinal === null ? t("the document") : `¶${draft.ordinal}`;
  const says = SAYS[draft.kind];

  useEffect(() => onTarget(draft.target), [onTarget, draft.target]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = isSuggestion ? proposal === draft.quote : draft.kind !== "highlight" && !draft.body.trim();
    setMissing(isEmpty);
    if (!isEmpty) void post();
  };
  const narrow = (span: Span | null) => {
    if (draft.target.type !== "block" || !paragraph) return;
    const quote = wordsOf(paragraph, span);
    // A wording that nobody changed yet follows the words it is to replace.
    const isUntouched = draft.proposal === null || draft.proposal === draft.quote;
    change({ target: { ...draft.target, span }, quote, ...(isUntouched && { proposal: null }) });
  };
  const discard = useDiscard(writing, onResume, onClose);

  return (
    <form className={styles.composer} aria-label={t(says.name, { place })} onSubmit={submit} onKeyDown={sendByKey}>
      <h3 className={styles.title}>{t("{kind} on {place}", { kind: t(KIND_WORDS[draft.kind]), place })}</h3>
      {writing.isRestored && <DraftRestored changedAt={draft.changedAt} />}
      <Quote words={draft.quote} language={language} />
      {paragraph && draft.target.type === "block" && (
        <SentencePicker paragraph={paragraph} chosen={draft.target.span} language={language} onChoose={narrow} />
      )}
      <ComposerChoices id={draftKeyOf(draft.target)} draft={draft} onChange={change} />
      {proposal !== null && (
        <ProposalField
          passage={draft.quote}
          value={proposal}
          language={language}
          isLocked={isBusy}
          onChange={(changed) => change({ proposal: changed })}
        />
      )}
      <BodyField
        label={t(says.text)}
        hasFocus={!isSuggestion}
        value={draft.body}
        onChange={(body) => change({ body })}
        isLocked={isBusy}
        placeholder={t(says.placeholder)}
      />
      <MarksFields id={draftKeyOf(draft.target)} draft={draft} onChange={change} />
      {isMissing && <Missing draft={draft} />}
      <DraftProblem problem={problem} isKept={writing.isKept} onSignIn={() => signIn(draft)} />
      <DraftButtons
        label={t(draft.visibility === "public" ? "Post for everyone" : "Save for only me")}
        isBusy={isBusy}
        hasFailed={problem !== null}
        hasWords={hasWords(draft)}
        onClose={onClose}
        onDiscard={discard}
      />
      {!viewer && <p className={styles.hint}>{t("Posting asks you to sign in; your words wait for you.")}</p>}
    </form>
  );
}

/** What the form and its text are called, and what is asked, for each kind. */
const SAYS = {
  note: { name: "New note on {place}", text: "Note text", placeholder: "What should other readers know?" },
  question: { name: "New question on {place}", text: "Question text", placeholder: "What do you want to ask?" },
  suggestion: { name: "New suggestion on {place}", text: "Suggestion text", placeholder: "Why should it read so?" },
  highlight: { name: "New highlight on {place}", text: "Highlight text", placeholder: "Words are optional" },
} as const;

/** What is still to be written, until it is. */
function Missing({ draft }: { draft: Draft }) {
  const t = useWords();
  const isSuggestion = draft.kind === "suggestion";
  const isThere = isSuggestion ? (draft.proposal ?? draft.quote) !== draft.quote : draft.body.trim() !== "";
  if (isThere) return null;
  return (
    <p role="alert" className={styles.missing}>
      {t(
        isSuggestion
          ? "Change the wording first; it still reads as the text does."
          : "Write something first; only a highlight can stand without words.",
      )}
    </p>
  );
}

const wordsOf = ({ text, start }: Paragraph, span: Span | null) =>
  span ? text.slice(span.start - start, span.end - start) : text;
