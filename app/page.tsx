import type { Metadata } from "next";
import { Library } from "#components/documents/library.tsx";
import { NewcomerHint } from "#components/documents/newcomer-hint.tsx";
import { requestWords } from "#components/language/request-words.ts";
import { useWords } from "#components/language/use-words.ts";
import { Page } from "#components/shell/page.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { awaitsFirstAccount } from "#lib/server/accounts.ts";
import { libraryOf } from "#lib/server/documents.ts";
import { settings } from "#lib/server/settings.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  // The template of the root layout does not reach the page beside it.
  return { title: { absolute: `${t("Library")} · Glossator` } };
}

/** The library: every document the viewer may read. */
export default async function LibraryPage() {
  const t = await requestWords();
  const viewer = await viewerOfPage();
  const isSignedOut = viewer.kind === "anonymous";
  const [documents, isFirstRun] = await Promise.all([libraryOf(viewer), isSignedOut && awaitsFirstAccount()]);
  return (
    <Page
      title={t("Library")}
      width="wide"
      lead={<p>{t("Open a text to read it, and to see and join what is said about it.")}</p>}
    >
      {isSignedOut && <NewcomerHint isFirstRun={isFirstRun} isSignUpOpen={settings().signUp === "open"} />}
      {documents.length > 0 ? <Library documents={documents} /> : <NothingYet />}
    </Page>
  );
}

function NothingYet() {
  const t = useWords();
  return (
    <EmptyState
      title={t("No documents yet")}
      action={
        <ButtonLink look="primary" href="/import">
          {t("Import a document")}
        </ButtonLink>
      }
    >
      <p>
        {t(
          "Bring in a policy text as Word, PDF, Markdown, HTML or plain text: choose a file, or paste the words. Every paragraph gets a number and an address of its own, and people can annotate it at once.",
        )}
      </p>
    </EmptyState>
  );
}
