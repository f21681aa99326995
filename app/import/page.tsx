import type { Metadata } from "next";
import Link from "next/link";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { signInPath } from "#components/account/next-path.ts";
import { ImportForm } from "#components/documents/import-form.tsx";
import { Page } from "#components/shell/page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

export const metadata: Metadata = { title: "Import a document" };

export default async function ImportPage() {
  const isSignedIn = (await viewerOfPage()).kind === "member";
  return (
    <Page
      title="Import a document"
      lead={<p>A policy text becomes numbered paragraphs that people can point at, annotate and discuss.</p>}
    >
      {!isSignedIn && (
        <Notice>
          <p>
            Importing needs an account: <Link href={signInPath("/import")}>sign in</Link>. What you type here stays in
            this browser and will be here when you come back.
          </p>
        </Notice>
      )}
      <NeedsScript what="Importing" />
      <ImportForm isSignedIn={isSignedIn} maxUploadMb={settings().maxUploadMb} />
    </Page>
  );
}
