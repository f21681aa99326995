"use client";

import { useState } from "react";
import { Time } from "#components/ui/time.tsx";
import { draftKeyOf } from "#lib/client/drafts.ts";
import type { Post } from "#lib/client/threads.ts";
import { useDesk } from "./desk.ts";
import { EditForm } from "./edit-form.tsx";
import { History } from "./history.tsx";
import { PersonName } from "./person-name.tsx";
import { PostMenu } from "./post-menu.tsx";
import styles from "./post-view.module.css";
import { Prose } from "./prose.tsx";

type Props = { post: Post };

/** One annotation or reply: who, when, what, and what may be done with it. */
export function PostView({ post }: Props) {
  const { drafts } = useDesk();
  const editKey = draftKeyOf({ type: "edit", postId: post.id, version: post.version });
  const [isEditing, setEditing] = useState(() => post.may.edit && drafts.read(editKey) !== null);
  return (
    <div className={styles.post}>
      <div className={styles.line}>
        <p className={styles.by}>
          <PersonName person={post.author} /> <Time moment={post.createdAt} className={styles.time} />
        </p>
        <PostMenu post={post} onEdit={() => setEditing(true)} />
      </div>
      <Words post={post} isEditing={isEditing} onClose={() => setEditing(false)} />
    </div>
  );
}

function Words({ post, isEditing, onClose }: Props & { isEditing: boolean; onClose: () => void }) {
  if (post.deletedAt) {
    return (
      <p className={styles.tombstone}>
        Deleted <Time moment={post.deletedAt} />
      </p>
    );
  }
  if (isEditing) return <EditForm post={post} onClose={onClose} />;
  return (
    <>
      {post.content.length > 0 && <Prose content={post.content} />}
      <History post={post} />
    </>
  );
}
