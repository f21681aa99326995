import { useWords } from "#components/language/use-words.ts";
import { Page } from "./page.tsx";

/** What stands where there is nothing, or nothing that one may see: the answer does not say which. */
export function NothingHere() {
  const t = useWords();
  return (
    <Page title={t("There is nothing here that you can see")}>
      <p>
        {t.rich(
          "The address may be wrong, the document may have been taken out, or it is only for the person who brought it in. If it is yours, {signIn}; otherwise look in the {library}.",
          {
            signIn: (
              <a key="signIn" href="/sign-in">
                {t("sign in")}
              </a>
            ),
            library: (
              <a key="library" href="/">
                {t("library")}
              </a>
            ),
          },
        )}
      </p>
    </Page>
  );
}
