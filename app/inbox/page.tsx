import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signInPath } from "#components/account/next-path.ts";
import { requestWords } from "#components/language/request-words.ts";
import { MarkRead } from "#components/notifications/mark-read.tsx";
import { NotificationList } from "#components/notifications/notification-list.tsx";
import { Page } from "#components/shell/page.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { notificationsOf } from "#lib/server/notifications.ts";
import { viewerOfPage } from "#lib/server/viewer.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestWords())("Inbox") };
}

/** What happened to the viewer's notes. */
export default async function InboxPage() {
  const viewer = await viewerOfPage();
  if (viewer.kind === "anonymous") redirect(signInPath("/inbox"));
  const { items, unread } = await notificationsOf(viewer);
  const t = await requestWords();
  return (
    <Page title={t("Inbox")} lead={<p>{t("Revisions under notes of yours that need your eye.")}</p>}>
      {unread > 0 && <MarkRead />}
      {items.length > 0 ? (
        <NotificationList notifications={items} />
      ) : (
        <EmptyState title={t("Nothing has happened yet")}>
          <p>{t("When a document gets a new revision and words you annotated changed, you will hear of it here.")}</p>
        </EmptyState>
      )}
    </Page>
  );
}
