import type { Metadata } from "next";
import Link from "next/link";
import { NeedsScript } from "#components/account/needs-script.tsx";
import { signInPath } from "#components/account/next-path.ts";
import { RestoreForm } from "#components/documents/restore-form.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { Page } from "#components/shell/page.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestWords())("Restore an archive") };
}

/** Where the archive of a document or of a library comes in again. */
export default async function ArchivePage() {
  const t = await requestWords();
  const viewer = await viewerOfPage();
  const isAdmin = viewer.kind === "member" && viewer.isAdmin;
  return (
    <Page
      title={t("Restore an archive")}
      lead={
        <p>
          {t(
            "An archive brings its documents with all revisions, threads and histories. What is here already stays; a second time it changes nothing.",
          )}
        </p>
      }
    >
      {isAdmin ? (
        <>
          <NeedsScript what={t("Restoring")} />
          <RestoreForm maxUploadMb={settings().maxUploadMb} />
        </>
      ) : (
        <Notice>
          <p>{t("Only administrators may do this.")}</p>
          {viewer.kind !== "member" && (
            <p>
              <Link href={signInPath("/import/archive")}>{t("Sign in")}</Link>
            </p>
          )}
        </Notice>
      )}
    </Page>
  );
}
