import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { nextPath, signInPath } from "#components/account/next-path.ts";
import { SignUpPanel } from "#components/account/sign-up-panel.tsx";
import { Page } from "#components/shell/page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { awaitsFirstAccount } from "#lib/server/accounts.ts";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

export const metadata: Metadata = { title: "Sign up" };

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next);
  if ((await viewerOfPage()).kind === "member") redirect(next);
  return (
    <Page title="Sign up" width="narrow">
      {settings().signUp === "closed" ? <Closed /> : <Open next={next} isFirst={await awaitsFirstAccount()} />}
      <p>
        Have an account? <Link href={signInPath(next)}>Sign in</Link>.
      </p>
    </Page>
  );
}

function Open({ next, isFirst }: { next: string; isFirst: boolean }) {
  return (
    <>
      {isFirst && (
        <Notice>
          <p>This will be the first account here. It becomes the administrator.</p>
        </Notice>
      )}
      <NeedsScript what="Signing up" />
      <SignUpPanel next={next} />
    </>
  );
}

function Closed() {
  return (
    <Notice>
      <p>Sign-up is closed here. Ask the person who runs this site for an account.</p>
      <p>
        If that is you: <code>npm run glossator -- user add EMAIL --name NAME --password-stdin</code>
      </p>
    </Notice>
  );
}
