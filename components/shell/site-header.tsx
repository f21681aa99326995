import { AccountMenu } from "#components/account/account-menu.tsx";
import { useWords } from "#components/language/use-words.ts";
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
  const t = useWords();
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Brand />
        <nav aria-label={t("Main|navigation")} className={styles.nav}>
          <HeaderLink href="/" isSpare>
            {t("Library")}
          </HeaderLink>
          <HeaderLink href="/import">{t("Import")}</HeaderLink>
        </nav>
        <div className={styles.account}>
          {person ? (
            <>
              <InboxLink unread={unread} />
              <AccountMenu person={person} />
            </>
          ) : (
            <nav aria-label={t("Account")} className={styles.nav}>
              <HeaderLink href="/sign-in">{t("Sign in")}</HeaderLink>
              <HeaderLink href="/sign-up">{t("Sign up")}</HeaderLink>
            </nav>
          )}
        </div>
      </div>
    </header>
  );
}
