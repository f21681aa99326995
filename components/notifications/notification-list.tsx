import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import type { Notification } from "#lib/contract/notifications.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
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
  const t = useWords();
  const { document, revision, by, changed, orphaned, at, readAt, link } = notification;
  return (
    <article className={styles.entry}>
      <h2 className={styles.title}>
        {!readAt && <span className={styles.new}>{t("New")}</span>}
        <a href={link}>
          {t.rich("{document}: revision {number}", {
            document: <bdi key="document">{document.title}</bdi>,
            number: revision.ordinal,
          })}
        </a>
      </h2>
      <p>{stateWords(t, changed, orphaned)}</p>
      <p className={styles.facts}>
        {by && <>{t("Published by {name}", { name: by })} · </>}
        <Time moment={at} />
      </p>
    </article>
  );
}

function stateWords(t: InterfaceWords, changed: number, orphaned: number): string {
  if (changed === 0 && orphaned === 0) return t("All your notes there are settled.");
  const confirm = t("{count} notes of yours on words that changed: please confirm them", { count: changed });
  const lost = t("{count} notes of yours without a passage", { count: orphaned });
  if (changed > 0 && orphaned > 0) return t("{confirm}; {lost}.", { confirm, lost });
  return `${changed > 0 ? confirm : lost}.`;
}
