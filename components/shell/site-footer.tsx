import Link from "next/link";
import styles from "./site-footer.module.css";

export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <nav aria-label="About this site" className={styles.row}>
        <Link href="/about" prefetch={false}>
          About Glossator
        </Link>
        <a href="/api/openapi.json">API description</a>
      </nav>
    </footer>
  );
}
