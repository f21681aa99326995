import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { type Actions, type Desk, DeskContext } from "#components/annotations/desk.ts";
import { ToastProvider } from "#components/ui/toasts.tsx";
import { draftStore } from "#lib/client/drafts.ts";
import { thread } from "./thread.ts";

/** Actions that succeed and remember what they were asked. */
export const fakeActions = (): { [K in keyof Actions]: ReturnType<typeof vi.fn<Actions[K]>> } => ({
  annotate: vi.fn<Actions["annotate"]>(async () => thread("new")),
  reply: vi.fn<Actions["reply"]>(async () => {}),
  edit: vi.fn<Actions["edit"]>(async () => {}),
  remove: vi.fn<Actions["remove"]>(async () => {}),
  restore: vi.fn<Actions["restore"]>(async () => {}),
  setStatus: vi.fn<Actions["setStatus"]>(async () => {}),
  settle: vi.fn<Actions["settle"]>(async () => {}),
  placements: vi.fn<Actions["placements"]>(async () => []),
  latest: vi.fn<Actions["latest"]>(async (id) => thread(id)),
  read: vi.fn<Actions["read"]>(async (id) => thread(id)),
  history: vi.fn<Actions["history"]>(async () => []),
  copyLink: vi.fn<Actions["copyLink"]>(async () => {}),
});

/** Shows something on a desk whose drafts are kept in the test's browser. */
export function onDesk(
  children: ReactNode,
  { viewer = { id: "ana", name: "Ana" } as Desk["viewer"], isRecord = false } = {},
) {
  const actions = fakeActions();
  const signIn = vi.fn<Desk["signIn"]>();
  const drafts = draftStore("d1", localStorage);
  const codesInUse = () => ["privacy", "privacy/oversight"];
  const desk = { viewer, drafts, actions, signIn, isRecord, codesInUse, language: "en" };
  const within = (content: ReactNode) => (
    <ToastProvider>
      <DeskContext value={desk}>{content}</DeskContext>
    </ToastProvider>
  );
  const { rerender, unmount } = render(within(children));
  return { ...desk, unmount, show: (content: ReactNode) => rerender(within(content)) };
}
