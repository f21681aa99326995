"use client";

import { useWords } from "#components/language/use-words.ts";
import { Menu } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toasts.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { asProblem } from "#lib/client/problem-error.ts";
import type { Post } from "#lib/client/threads.ts";
import { useDesk } from "./desk.ts";
import styles from "./post-menu.module.css";
import { postWords } from "./words.ts";

type Props = { post: Post; onEdit: () => void };

/** What may be done with a post besides reading it. */
export function PostMenu({ post, onEdit }: Props) {
  const t = useWords();
  const { actions } = useDesk();
  const { toast } = useToast();
  const attempt = (work: Promise<void>) =>
    void work.catch((thrown: unknown) => toast({ message: t.said(asProblem(thrown).message) }));
  return (
    <div className={styles.menu}>
      <Menu label={<Dots name={t("More about the {post}", { post: postWords(t, post) })} />}>
        <button type="button" onClick={() => attempt(actions.copyLink(post))}>
          {t("Copy link")}
        </button>
        {post.may.edit && (
          <button type="button" onClick={onEdit}>
            {t("Edit")}
          </button>
        )}
        {post.may.delete && (
          <button type="button" onClick={() => attempt(actions.remove(post))}>
            {t("Delete")}
          </button>
        )}
      </Menu>
    </div>
  );
}

function Dots({ name }: { name: string }) {
  return (
    <>
      <span aria-hidden="true">···</span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </>
  );
}
