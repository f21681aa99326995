import Link from "next/link";
import { useWords } from "#components/language/use-words.ts";
import { Menu } from "#components/ui/menu.tsx";
import styles from "./account-menu.module.css";
import { SignOutButton } from "./sign-out-button.tsx";

/** Who is signed in, and what belongs to them. */
export function AccountMenu({ person }: { person: { name: string; email: string } }) {
  const t = useWords();
  return (
    <Menu label={<bdi className={styles.name}>{person.name}</bdi>}>
      <p className={styles.person}>
        <bdi>{person.name}</bdi>
        <br />
        <bdi>{person.email}</bdi>
      </p>
      <Link href="/settings" prefetch={false}>
        {t("Settings")}
      </Link>
      <SignOutButton />
    </Menu>
  );
}
