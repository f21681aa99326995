import { useWords } from "#components/language/use-words.ts";
import { Notice } from "#components/ui/notice.tsx";

/** Says why a form does nothing when scripts are off; `what` it would do is said in the reader's language already. */
export function NeedsScript({ what }: { what: string }) {
  const t = useWords();
  return (
    <noscript>
      <Notice>
        <p>
          {t(
            "{what} needs JavaScript, which is switched off in this browser. Reading, the public threads and annotated copies work without it.",
            { what },
          )}
        </p>
      </Notice>
    </noscript>
  );
}
