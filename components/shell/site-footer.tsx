import Link from "next/link";
import { LanguageLinks } from "#components/language/language-links.tsx";
import { useWords } from "#components/language/use-words.ts";
import styles from "./site-footer.module.css";

/** What is the same at the end of every page. */
export function SiteFooter() {
  const t = useWords();
  return (
    <footer className={styles.footer}>
      <div className={styles.row}>
        <nav aria-label={t("About this site")}>
          <Link href="/about" prefetch={false}>
            {t("About Glossator")}
          </Link>
          <a href="/api/openapi.json">{t("API description")}</a>
        </nav>
        <LanguageLinks />
      </div>
    </footer>
  );
}
