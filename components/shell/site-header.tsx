import { AccountMenu } from "#components/account/account-menu.tsx";
import { InboxLink } from "#components/notifications/inbox-link.tsx";
import { Brand } from "./brand.tsx";
import { HeaderLink } from "./header-link.tsx";
import styles from "./site-header.module.css";

type Props = {
  person: { name: string; email: string } | null;
  /** How many notifications nobody has read yet. */
  unread: number;
};

/** Where one is, where one can go, and who one is. */
export function SiteHeader({ person, unread }: Props) {
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Brand />
        <nav aria-label="Main" className={styles.nav}>
          <HeaderLink href="/" isSpare>
            Library
          </HeaderLink>
          <HeaderLink href="/import">Import</HeaderLink>
        </nav>
        <div className={styles.account}>
          {person ? (
            <>
              <InboxLink unread={unread} />
              <AccountMenu person={person} />
            </>
          ) : (
            <nav aria-label="Account" className={styles.nav}>
              <HeaderLink href="/sign-in">Sign in</HeaderLink>
              <HeaderLink href="/sign-up">Sign up</HeaderLink>
            </nav>
          )}
        </div>
      </div>
    </header>
  );
}
