import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { NotificationList } from "#components/notifications/notification-list.tsx";
import type { DocumentId, RevisionId } from "#lib/contract/fields.ts";
import type { Notification } from "#lib/contract/notifications.ts";

const notification = (change: Partial<Notification> = {}): Notification => ({
  id: "n1",
  document: { id: "d1" as DocumentId, slug: "rules", title: "Rules" },
  revision: { id: "r2" as RevisionId, ordinal: 2 },
  by: "Ana",
  changed: 1,
  orphaned: 2,
  at: "2026-11-23T08:00:00.000Z",
  readAt: null,
  link: "/documents/rules/revisions/2/report",
  ...change,
});

test("an entry says what is to be done, who caused it, and leads to the report", () => {
  render(<NotificationList notifications={[notification()]} />);
  const entry = screen.getByRole("article");
  expect(screen.getByRole("link", { name: "Rules: revision 2" })).toHaveAttribute(
    "href",
    "/documents/rules/revisions/2/report",
  );
  expect(entry).toHaveTextContent("1 note of yours on words that changed: please confirm it; 2 notes of yours without");
  expect(entry).toHaveTextContent("Published by Ana");
  expect(entry).toHaveTextContent("New");
});

test("one that is read and settled asks for nothing", () => {
  render(<NotificationList notifications={[notification({ changed: 0, orphaned: 0, readAt: notification().at })]} />);
  expect(screen.getByRole("article")).toHaveTextContent("All your notes there are settled.");
  expect(screen.queryByText("New")).toBeNull();
});
