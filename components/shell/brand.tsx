import Link from "next/link";
import styles from "./brand.module.css";

/** The product's name with its sign: a text and the gloss beside it. */
export function Brand() {
  return (
    <Link href="/" prefetch={false} className={styles.brand}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className={styles.sign}>
        <rect width="32" height="32" rx="6" className={styles.page} />
        <path d="M7 9h11M7 14h11M7 19h11M7 24h7" className={styles.lines} />
        <path d="M21.5 9v10M21.5 14h4" className={styles.gloss} />
      </svg>
      Glossator
    </Link>
  );
}
