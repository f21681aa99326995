import { describe, expect, test } from "vitest";
import {
  type Actor,
  ANNOTATION_ACTIONS,
  type AnnotationFacts,
  DOCUMENT_ACTIONS,
  type DocumentFacts,
  isAnnotationVisible,
  isDocumentVisible,
  mayAnnotation,
  mayDocument,
} from "#lib/core/access/rules.ts";

const member = (id: string, isAdmin = false): Actor => ({ kind: "member", id, isAdmin });
const ACTORS: readonly Actor[] = [
  { kind: "anonymous" },
  member("owner"),
  member("author"),
  member("thread"),
  member("stranger"),
  member("admin", true),
];
const VISIBILITIES = ["public", "private"] as const;

const documents = (): DocumentFacts[] =>
  VISIBILITIES.flatMap((visibility) => [false, true].map((isRemoved) => ({ visibility, ownerId: "owner", isRemoved })));

const annotations = (): AnnotationFacts[] =>
  documents().flatMap((document) =>
    VISIBILITIES.flatMap((visibility) =>
      [false, true].map((isDeleted) => ({
        isDeletedByAuthor: isDeleted,
        visibility,
        isDeleted,
        document,
        authorId: "author",
        threadAuthorId: "thread",
      })),
    ),
  );

describe("in every combination of actor, visibility and state", () => {
  const cases = ACTORS.flatMap((actor) => annotations().map((facts) => ({ actor, facts })));

  test("what cannot be seen allows nothing", () => {
    for (const { actor, facts } of cases) {
      if (!isDocumentVisible(actor, facts.document)) {
        expect(DOCUMENT_ACTIONS.filter((action) => mayDocument(actor, action, facts.document))).toEqual([]);
      }
      if (!isAnnotationVisible(actor, facts)) {
        expect(ANNOTATION_ACTIONS.filter((action) => mayAnnotation(actor, action, facts))).toEqual([]);
      }
    }
  });

  test("whoever is signed out changes nothing", () => {
    for (const facts of annotations()) {
      const allowed = ANNOTATION_ACTIONS.filter((action) => mayAnnotation({ kind: "anonymous" }, action, facts));
      expect(allowed.filter((action) => action !== "see")).toEqual([]);
    }
  });

  test("only the author edits, and nobody edits a tombstone", () => {
    const editors = cases.filter(({ actor, facts }) => mayAnnotation(actor, "edit", facts));
    expect(editors.length).toBeGreaterThan(0);
    for (const { actor, facts } of editors) {
      expect(actor).toMatchObject({ id: "author" });
      expect(facts.isDeleted).toBe(false);
    }
  });

  test("what somebody else deleted, its author cannot bring back", () => {
    const facts = annotations().filter((each) => each.isDeleted);
    const restored = facts.filter((each) => mayAnnotation(member("author"), "restore", each));
    expect(restored.length).toBeGreaterThan(0);
    for (const each of facts) {
      expect(mayAnnotation(member("author"), "restore", { ...each, isDeletedByAuthor: false })).toBe(false);
    }
  });

  test("a private thread is its own author's alone", () => {
    for (const { actor, facts } of cases) {
      if (facts.visibility !== "private" || !isAnnotationVisible(actor, facts)) continue;
      expect(actor).toMatchObject({ id: "thread" });
    }
  });
});

test.each([
  ["a reader who is signed out may read", { kind: "anonymous" } as Actor, ["read"]],
  ["a member may annotate", member("stranger"), ["read", "annotate"]],
  ["the owner may publish and remove", member("owner"), ["read", "annotate", "publish", "remove"]],
  ["an administrator may publish and remove", member("admin", true), ["read", "annotate", "publish", "remove"]],
])("%s a public document", (_, actor, allowed) => {
  const document: DocumentFacts = { visibility: "public", ownerId: "owner", isRemoved: false };
  expect(DOCUMENT_ACTIONS.filter((action) => mayDocument(actor, action, document))).toEqual(allowed);
});
