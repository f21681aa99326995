"use client";

import { useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import { draftKeyOf } from "#lib/client/drafts.ts";
import { isReply, type Post } from "#lib/client/threads.ts";
import { useDesk } from "./desk.ts";
import { EditForm } from "./edit-form.tsx";
import { History } from "./history.tsx";
import { Marks } from "./marks.tsx";
import { PersonName } from "./person-name.tsx";
import { PostMenu } from "./post-menu.tsx";
import styles from "./post-view.module.css";
import { Prose } from "./prose.tsx";
import { useReturnFocus } from "./use-return-focus.ts";
import { Wording } from "./wording.tsx";

type Props = { post: Post };

/** One annotation or reply: who, when, what, and what may be done with it. */
export function PostView({ post }: Props) {
  const { drafts } = useDesk();
  const editKey = draftKeyOf({ type: "edit", postId: post.id, version: post.version });
  // Whoever opens a thread gives the focus to what waits in it; here it is taken by what was asked for here.
  const [editing, setEditing] = useState<"for a draft" | "here" | null>(() =>
    post.may.edit && drafts.read(editKey) ? "for a draft" : null,
  );
  const isEditing = editing !== null;
  const edit = () => setEditing("here");
  const element = useRef<HTMLDivElement>(null);
  useReturnFocus(isEditing, element);
  return (
    <div ref={element} tabIndex={-1} className={styles.post}>
      <div className={styles.line}>
        <p className={styles.by}>
          <PersonName person={post.author} /> <Time moment={post.createdAt} className={styles.time} />
        </p>
        <PostMenu post={post} onEdit={edit} />
      </div>
      <Words
        post={post}
        isEditing={isEditing}
        hasFocus={editing === "here"}
        onClose={() => setEditing(null)}
        onResume={edit}
      />
    </div>
  );
}

type Editing = { isEditing: boolean; hasFocus: boolean; onClose: () => void; onResume: () => void };

function Words({ post, isEditing, ...editing }: Props & Editing) {
  const t = useWords();
  const { language } = useDesk();
  if (post.deletedAt) {
    return (
      <p className={styles.tombstone}>
        {t.rich("Deleted {time}", { time: <Time key="time" moment={post.deletedAt} /> })}
      </p>
    );
  }
  if (isEditing) return <EditForm post={post} {...editing} />;
  return (
    <>
      {!isReply(post) && post.proposal !== null && (
        <Wording passage={post.placement.quote} proposal={post.proposal} language={language} />
      )}
      {post.content.length > 0 && <Prose content={post.content} />}
      {!isReply(post) && <Marks marked={post} />}
      <History post={post} />
    </>
  );
}
