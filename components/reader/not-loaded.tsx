import { useWords } from "#components/language/use-words.ts";
import { Notice } from "#components/ui/notice.tsx";

/** What stands in the place of a part of the page that could not be fetched. */
export function NotLoaded() {
  const t = useWords();
  return (
    <Notice tone="danger" role="alert">
      <p>{t("This part of the page could not be loaded. Check the connection and load the page again.")}</p>
    </Notice>
  );
}
