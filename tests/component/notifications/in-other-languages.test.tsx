import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { WordsProvider } from "#components/language/words-provider.tsx";
import { NotificationList } from "#components/notifications/notification-list.tsx";
import type { DocumentId, RevisionId } from "#lib/contract/fields.ts";
import { arabic } from "#lib/languages/ar.ts";

test("an entry counts in Arabic what is to be done", () => {
  render(
    <WordsProvider language={arabic.code} messages={arabic.messages}>
      <NotificationList
        notifications={[
          {
            id: "n1",
            document: { id: "d1" as DocumentId, slug: "rules", title: "Rules" },
            revision: { id: "r2" as RevisionId, ordinal: 2 },
            by: "Ana",
            changed: 2,
            orphaned: 3,
            at: "2026-11-23T08:00:00.000Z",
            readAt: null,
            link: "/documents/rules/revisions/2/report",
          },
        ]}
      />
    </WordsProvider>,
  );
  expect(screen.getByRole("link", { name: "Rules: النسخة المنقّحة 2" })).toBeVisible();
  expect(screen.getByText("ملاحظتان لك على كلمات تغيّرت: يرجى تأكيدهما؛ 3 ملاحظات لك بلا مقطع.")).toBeVisible();
  expect(screen.getByRole("article")).toHaveTextContent("نشرها \u2068Ana\u2069");
});
