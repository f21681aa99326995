import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { nextPath, signInPath } from "#components/account/next-path.ts";
import { SignUpPanel } from "#components/account/sign-up-panel.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { useWords } from "#components/language/use-words.ts";
import { Page } from "#components/shell/page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { awaitsFirstAccount } from "#lib/server/accounts.ts";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t("Sign up") };
}

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next);
  if ((await viewerOfPage()).kind === "member") redirect(next);
  const t = await requestWords();
  return (
    <Page title={t("Sign up")} width="narrow">
      {settings().signUp === "closed" ? <Closed /> : <Open next={next} isFirst={await awaitsFirstAccount()} />}
      <p>
        {t.rich("Have an account? {link}.", {
          link: (
            <Link key="link" href={signInPath(next)}>
              {t("Sign in")}
            </Link>
          ),
        })}
      </p>
    </Page>
  );
}

function Open({ next, isFirst }: { next: string; isFirst: boolean }) {
  const t = useWords();
  return (
    <>
      {isFirst && (
        <Notice>
          <p>{t("This will be the first account here. It becomes the administrator.")}</p>
        </Notice>
      )}
      <NeedsScript what={t("Signing up")} />
      <SignUpPanel next={next} />
    </>
  );
}

function Closed() {
  const t = useWords();
  return (
    <Notice>
      <p>{t("Sign-up is closed here. Ask the person who runs this site for an account.")}</p>
      <p>
        {t("If that is you:")} <code dir="ltr">npm run glossator -- user add EMAIL --name NAME --password-stdin</code>
      </p>
    </Notice>
  );
}
