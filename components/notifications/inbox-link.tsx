import { HeaderLink } from "#components/shell/header-link.tsx";
import styles from "./inbox-link.module.css";

/** The way to the inbox, with how much in it is new. */
export function InboxLink({ unread }: { unread: number }) {
  return (
    <HeaderLink href="/inbox">
      Inbox
      {unread > 0 && (
        <span className={styles.unread}>
          {unread}
          <span className={styles.said}> new</span>
        </span>
      )}
    </HeaderLink>
  );
}
