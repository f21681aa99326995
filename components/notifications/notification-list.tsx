import { Time } from "#components/ui/time.tsx";
import type { Notification } from "#lib/contract/notifications.ts";
import styles from "./notification-list.module.css";

/** What happened to one's notes, newest first; what is new says so in a word. */
export function NotificationList({ notifications }: { notifications: readonly Notification[] }) {
  return (
    <ol className={styles.list}>
      {notifications.map((notification) => (
        <li key={notification.id} className={notification.readAt ? undefined : styles.unread}>
          <Entry notification={notification} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ notification }: { notification: Notification }) {
  const { document, revision, by, changed, orphaned, at, readAt, link } = notification;
  return (
    <article className={styles.entry}>
      <h2 className={styles.title}>
        {!readAt && <span className={styles.new}>New</span>}
        <a href={link}>
          {document.title}: revision {revision.ordinal}
        </a>
      </h2>
      <p>{stateWords(changed, orphaned)}</p>
      <p className={styles.facts}>
        {by && <>Published by {by} · </>}
        <Time moment={at} />
      </p>
    </article>
  );
}

function stateWords(changed: number, orphaned: number): string {
  const parts = [
    changed > 0 && `${notes(changed)} on words that changed: please confirm ${changed === 1 ? "it" : "them"}`,
    orphaned > 0 && `${notes(orphaned)} without a passage`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${parts.join("; ")}.` : "All your notes there are settled.";
}

const notes = (count: number) => (count === 1 ? "1 note of yours" : `${count} notes of yours`);
