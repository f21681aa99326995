import { useWords } from "#components/language/use-words.ts";
import { dirOf } from "#lib/core/language/direction.ts";

type Props = {
  words: string;
  /** The document's. */
  language?: string | undefined;
};

/** Words of the document within a line of the interface: between its quotation marks, in their own language. */
export function Quoted({ words, language }: Props) {
  const t = useWords();
  const quote = (
    <bdi key="quote" lang={language} dir={dirOf(language, words)}>
      {words}
    </bdi>
  );
  return <>{t.rich("“{quote}”", { quote })}</>;
}
