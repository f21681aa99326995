import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** `onClose` is how the part itself would have been closed. */
type Props = { onClose?: () => void };

/** What stands in the place of a part of the page that could not be fetched. */
export function NotLoaded({ onClose }: Props) {
  const t = useWords();
  return (
    <Notice tone="danger" role="alert">
      <p>{t("This part of the page could not be loaded. Check the connection and load the page again.")}</p>
      {onClose && <Button onClick={onClose}>{t("Close")}</Button>}
    </Notice>
  );
}
