import { useWords } from "#components/language/use-words.ts";
import { HeaderLink } from "#components/shell/header-link.tsx";
import styles from "./inbox-link.module.css";

/** The way to the inbox, with how much in it is new. */
export function InboxLink({ unread }: { unread: number }) {
  const t = useWords();
  return (
    <HeaderLink href="/inbox">
      {t("Inbox")}
      {unread > 0 && (
        <span className={styles.unread}>
          <span aria-hidden="true">{new Intl.NumberFormat(t.language).format(unread)}</span>
          <span className={styles.said}> {t("{count} new", { count: unread })}</span>
        </span>
      )}
    </HeaderLink>
  );
}
