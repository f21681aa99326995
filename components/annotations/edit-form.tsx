"use client";

import { type FormEvent, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { useSubmission } from "#components/ui/use-submission.ts";
import { asProblem } from "#lib/client/problem-error.ts";
import { isReply, type Post } from "#lib/client/threads.ts";
import { BodyField } from "./body-field.tsx";
import styles from "./composer.module.css";
import { useDesk } from "./desk.ts";
import { DraftButtons } from "./draft-buttons.tsx";
import { DraftProblem } from "./draft-problem.tsx";
import { MarksFields } from "./marks-fields.tsx";
import { OtherWording } from "./other-wording.tsx";
import { ProposalField } from "./proposal-field.tsx";
import { sendByKey } from "./send-by-key.ts";
import { useDiscard } from "./use-discard.ts";
import { type NewDraft, useDraft } from "./use-draft.ts";
import { VisibilityChoice } from "./visibility-choice.tsx";
import { postWords } from "./words.ts";

type Props = { post: Post; hasFocus: boolean; onClose: () => void; onResume: () => void };

/** New words for a post, in its place. If it was changed elsewhere meanwhile, both wordings are shown. */
export function EditForm({ post, hasFocus, onClose, onResume }: Props) {
  const t = useWords();
  const { actions, signIn, language } = useDesk();
  const writing = useDraft({
    target: { type: "edit", postId: post.id, version: post.version },
    quote: isReply(post) ? "" : post.placement.quote,
    ordinal: null,
    kind: isReply(post) ? "note" : post.kind,
    visibility: isReply(post) ? "public" : post.visibility,
    body: post.body,
    ...marksOf(post),
  });
  const { draft, change, isKept } = writing;
  const { isBusy, problem, submit } = useSubmission();
  const discard = useDiscard(writing, onResume, onClose);
  const [other, setOther] = useState<Post | null>(null);
  const version = other?.version ?? (draft.target.type === "edit" ? draft.target.version : post.version);

  const finish = () => {
    writing.discard();
    onClose();
  };
  const save = async () => {
    const { body, visibility, stance, proposal } = draft;
    const change = { body, visibility, stance, proposal, codes: [...draft.codes] };
    const isSaved = await submit(async () => {
      try {
        await actions.edit(post, isReply(post) ? { body } : change, version);
      } catch (thrown) {
        if (asProblem(thrown).code !== "stale-version") throw thrown;
        setOther(await actions.latest(post.id));
        return;
      }
      finish();
    });
    return isSaved;
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const name = t("Edit {post}", { post: postWords(t, post) });
  return (
    <form className={styles.reply} aria-label={name} onSubmit={onSubmit} onKeyDown={sendByKey}>
      {other && <OtherWording post={other} onKeep={discard} />}
      {!isReply(post) && draft.proposal !== null && (
        <ProposalField
          passage={post.placement.quote}
          value={draft.proposal}
          language={language}
          isLocked={isBusy}
          hasFocus={hasFocus}
          onChange={(proposal) => change({ proposal })}
        />
      )}
      <BodyField
        hasFocus={hasFocus && draft.proposal === null}
        label={name}
        value={draft.body}
        onChange={(body) => change({ body })}
        isLocked={isBusy}
      />
      {!isReply(post) && <MarksFields id={draft.idempotencyKey} draft={draft} onChange={change} />}
      {!isReply(post) && <VisibilityChoice id={draft.idempotencyKey} value={draft.visibility} onChange={change} />}
      <DraftProblem problem={problem} isKept={isKept} onSignIn={() => signIn(draft)} />
      <DraftButtons
        label={t(other ? "Save my wording instead" : "Save")}
        isBusy={isBusy}
        hasFailed={problem !== null}
        hasWords={draft.body !== post.body || JSON.stringify(marksOf(post)) !== JSON.stringify(marksOf(draft))}
        onDiscard={discard}
      />
    </form>
  );
}

type Marks = Pick<NewDraft, "stance" | "codes" | "proposal">;

/** What a post says besides its words; a reply says nothing else. */
const marksOf = (post: Post | Marks): Marks =>
  "stance" in post
    ? { stance: post.stance, codes: post.codes, proposal: post.proposal }
    : { stance: null, codes: [], proposal: null };
