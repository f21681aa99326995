import { useWords } from "#components/language/use-words.ts";
import { LANGUAGES } from "#lib/languages/languages.ts";

/** The interface's languages, each called by its own name. */
export function LanguageLinks() {
  const t = useWords();
  return (
    <nav aria-label={t("Language")}>
      <ul>
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
    </nav>
  );
}
