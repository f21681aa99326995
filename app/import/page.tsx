import type { Metadata } from "next";
import Link from "next/link";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { signInPath } from "#components/account/next-path.ts";
import { ImportForm } from "#components/documents/import-form.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { Page } from "#components/shell/page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestWords())("Import a document") };
}

export default async function ImportPage() {
  const t = await requestWords();
  const viewer = await viewerOfPage();
  const isSignedIn = viewer.kind === "member";
  const signIn = (
    <Link key="sign-in" href={signInPath("/import")}>
      {t("sign in")}
    </Link>
  );
  return (
    <Page
      title={t("Import a document")}
      lead={<p>{t("A policy text becomes numbered paragraphs that people can point at, annotate and discuss.")}</p>}
    >
      {!isSignedIn && (
        <Notice>
          <p>
            {t.rich(
              "Importing needs an account: {signIn}. What you type here stays in this browser and will be here when you come back.",
              { signIn },
            )}
          </p>
        </Notice>
      )}
      <NeedsScript what={t("Importing")} />
      <ImportForm isSignedIn={isSignedIn} maxUploadMb={settings().maxUploadMb} />
      {isSignedIn && viewer.isAdmin && (
        <p>
          <Link href="/import/archive">{t("Restore an archive")}</Link>
        </p>
      )}
    </Page>
  );
}
