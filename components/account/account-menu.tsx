import Link from "next/link";
import { Menu } from "#components/ui/menu.tsx";
import styles from "./account-menu.module.css";
import { SignOutButton } from "./sign-out-button.tsx";

/** Who is signed in, and what belongs to them. */
export function AccountMenu({ person }: { person: { name: string; email: string } }) {
  return (
    <Menu label={<span className={styles.name}>{person.name}</span>}>
      <p className={styles.person}>
        {person.name}
        <br />
        {person.email}
      </p>
      <Link href="/settings" prefetch={false}>
        Settings
      </Link>
      <SignOutButton />
    </Menu>
  );
}
