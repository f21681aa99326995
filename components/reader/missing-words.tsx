import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import type { Missing } from "./use-arrival.ts";

/** Why there is nothing to open behind a permalink. */
export function MissingWords({ missing }: { missing: Missing }) {
  const t = useWords();
  switch (missing.kind) {
    case "deleted":
      return (
        <p>
          {t.rich("The note this link leads to was written by {author} and deleted {time}.", {
            author: <bdi key="author">{missing.author}</bdi>,
            time: <Time key="time" moment={missing.at} />,
          })}
        </p>
      );
    case "later":
      return <p>{t("The note this link leads to was written on a later revision than this one.")}</p>;
    case "unseen":
      return (
        <p>
          {t(
            "There is no note behind this link that you can see: the link may be cut short, or only the note's author can see it. If it is yours, sign in.",
          )}
        </p>
      );
  }
}
