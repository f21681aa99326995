import { renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useActions } from "#components/reader/use-actions.ts";
import { ToastProvider } from "#components/ui/toasts.tsx";
import { ThreadList } from "#lib/client/thread-list.ts";
import type { RevisionId } from "#lib/contract/fields.ts";
import { fakeServer, json } from "../account/fake-server.ts";
import { brief, placed, reply, thread } from "../annotations/thread.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const here = placed(4, 7);
const newest = { ...placed(40, 43), revision: { id: "r2" as RevisionId, ordinal: 2 } };

/** A server on which a newer revision was published after the page had been read. */
function actionsOnOldPage() {
  const answer = (placement: typeof here) => () => json(thread("x", { placement, version: 2 }));
  const asked = ["PATCH /api/annotations/x", "DELETE /api/annotations/x", "GET /api/annotations/x"];
  const below = ["POST restore", "PUT status", "PUT placement"].map((each) =>
    each.replace(" ", " /api/annotations/x/"),
  );
  const answers = [...asked, ...below].flatMap((each) => [
    [`${each}?revision=r1`, answer(here)] as const,
    [each, answer(newest)] as const,
  ]);
  const requests = fakeServer({
    ...Object.fromEntries(answers),
    "GET /api/documents/d1/threads?revision=r1": () => json({ items: [brief("x", { placement: here })] }),
    "POST /api/documents/d1/annotations": () => json(thread("new"), 201),
  });
  const list = new ThreadList("d1", "r1");
  const { result } = renderHook(() => useActions("d1", list), { wrapper: ToastProvider });
  return { list, requests, actions: result.current };
}

const x = thread("x", { placement: here });

test.each([
  ["edited", (actions: Actions) => actions.edit(x, { body: "Other words" }, 1)],
  ["deleted", (actions: Actions) => actions.remove(x)],
  ["brought back", (actions: Actions) => actions.restore(x)],
  ["resolved", (actions: Actions) => actions.setStatus(x, "resolved")],
  ["settled", (actions: Actions) => actions.settle(x, { action: "confirm" })],
  ["looked at anew", (actions: Actions) => actions.latest("x")],
])("a thread that is %s keeps the place it has in the revision that is read", async (_, act) => {
  const { list, actions } = actionsOnOldPage();
  await list.read();
  await act(actions);
  const [known] = list.get().threads ?? [];
  expect(known).toMatchObject({ version: 2, placement: { span: { start: 4, end: 7 } } });
  expect(list.whole("x")?.placement.revision.ordinal).toBe(1);
});

type Actions = ReturnType<typeof useActions>;

test("a paragraph is annotated in the revision in which it was read", async () => {
  const { actions, requests } = actionsOnOldPage();
  const draft = { kind: "note", visibility: "public", body: "Words", stance: null, codes: [], proposal: null } as const;
  const target = { type: "block", revisionId: "r1", blockId: "b-1", span: null } as const;
  await actions.annotate({ ...draft, target, quote: "", ordinal: 1, idempotencyKey: "k", changedAt: 1 });
  expect(JSON.parse(requests[0]?.body ?? "")).toMatchObject({ target: { block: "b-1", revision: "r1" } });
});

test.each([
  ["changed", { version: 2, body: "Other words" }],
  ["deleted", { version: 2, deletedAt: "2026-01-02T00:00:00.000Z", body: "" }],
])("whoever answers a thread that was %s elsewhere sees what it has become, with the answer", async (_, elsewhere) => {
  const answer = reply("r", "x");
  let now = thread("x", { placement: here });
  fakeServer({
    "GET /api/annotations/x?revision=r1": () => json(now),
    "POST /api/annotations/x/replies": () => {
      now = { ...now, ...elsewhere, replies: [answer] };
      return json(answer, 201);
    },
  });
  const list = new ThreadList("d1", "r1");
  await list.prepare("x");
  const { result } = renderHook(() => useActions("d1", list), { wrapper: ToastProvider });
  const target = { type: "reply", rootId: "x" } as const;
  const marks = { kind: "note", visibility: "public", stance: null, codes: [], proposal: null } as const;
  const draft = { ...marks, target, body: "An answer", quote: "", ordinal: 1, idempotencyKey: "k", changedAt: 1 };
  await result.current.reply(draft, "x" as typeof now.id);
  await waitFor(() => expect(list.whole("x")).toMatchObject({ ...elsewhere, replies: [{ id: "r" }] }));
});
