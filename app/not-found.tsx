import type { Metadata } from "next";
import Link from "next/link";
import { requestWords } from "#components/language/request-words.ts";
import { useWords } from "#components/language/use-words.ts";
import { Page } from "#components/shell/page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t("Not found") };
}

export default function NotFound() {
  const t = useWords();
  return (
    <Page title={t("There is nothing here that you can see")}>
      <p>
        {t.rich(
          "The address may be wrong, the document may have been taken out, or it is only for the person who brought it in. If it is yours, {signIn}; otherwise look in the {library}.",
          {
            signIn: (
              <Link key="signIn" href="/sign-in">
                {t("sign in")}
              </Link>
            ),
            library: (
              <Link key="library" href="/">
                {t("library")}
              </Link>
            ),
          },
        )}
      </p>
    </Page>
  );
}
