import { useWords } from "#components/language/use-words.ts";
import { Notice } from "#components/ui/notice.tsx";

/** What a copy cannot show, beside where it is fetched. The region is always there, so that words in it are heard. */
export function CopyWarnings({ warnings }: { warnings: readonly string[] }) {
  const t = useWords();
  return (
    <div role="status">
      {warnings.map((warning) => (
        <Notice key={warning}>{t.said(warning)}</Notice>
      ))}
    </div>
  );
}
