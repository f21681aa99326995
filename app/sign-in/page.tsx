import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { nextPath, signUpPath } from "#components/account/next-path.ts";
import { SignInPanel } from "#components/account/sign-in-panel.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { Page } from "#components/shell/page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t("Sign in") };
}

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = nextPath(asked.next);
  if ((await viewerOfPage()).kind === "member") redirect(next);
  const t = await requestWords();
  return (
    <Page title={t("Sign in")} width="narrow">
      {asked.error && (
        <Notice tone="danger">
          <p>{t("Signing in did not work. Try again.")}</p>
        </Notice>
      )}
      <NeedsScript what={t("Signing in")} />
      <SignInPanel next={next} />
      <p>
        {settings().signUp === "open"
          ? t.rich("No account yet? {link}.", {
              link: (
                <Link key="link" href={signUpPath(next)}>
                  {t("Sign up")}
                </Link>
              ),
            })
          : t("No account yet? Ask the person who runs this site for one.")}
      </p>
    </Page>
  );
}
