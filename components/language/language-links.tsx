import { useWords } from "#components/language/use-words.ts";
import { LANGUAGES } from "#lib/languages/languages.ts";

/** The choice of the interface's language, on every page. */
export function LanguageLinks() {
  const t = useWords();
  return (
    <nav aria-label={t("Language")}>
      <LanguageList />
    </nav>
  );
}

/** The interface's languages, each called by its own name. */
export function LanguageList({ className }: { className?: string | undefined }) {
  const t = useWords();
  return (
    <ul className={className}>
      {LANGUAGES.map(({ code, name, direction }) => (
        <li key={code}>
          <a
            href={`/language/${code}`}
            lang={code}
            dir={direction}
            hrefLang={code}
            aria-current={code === t.language ? "true" : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
