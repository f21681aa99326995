import { useWords } from "#components/language/use-words.ts";

type Props = {
  words: string;
  /** The document's. */
  language?: string | undefined;
};

/** Words of the document within a line of the interface: between its quotation marks, in their own language. */
export function Quoted({ words, language }: Props) {
  const t = useWords();
  const quote = (
    <bdi key="quote" lang={language}>
      {words}
    </bdi>
  );
  return <>{t.rich("“{quote}”", { quote })}</>;
}
