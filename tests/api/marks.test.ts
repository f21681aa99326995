import { describe, expect, test } from "vitest";
import {
  createAnnotation,
  createReply,
  deleteAnnotation,
  editAnnotation,
  listAnnotations,
  readHistory,
  restoreAnnotation,
} from "#lib/contract/annotations.ts";
import { exportDocument } from "#lib/contract/exports.ts";
import { facetsOf } from "#lib/server/facets.ts";
import { ANONYMOUS } from "#lib/server/viewer.ts";
import { as } from "../support/api.ts";
import { given } from "../support/given.ts";

const on = (exact: string) => ({ selector: { type: "TextQuoteSelector" as const, exact } });

async function library() {
  const { owner, document } = await given.ownerWithDocument();
  const params = { documentId: document.id };
  const make = (body: object) =>
    as(owner).call(createAnnotation, { params, body: { body: "Why?", target: on("levy rises"), ...body } });
  const found = async (query: object) =>
    (await as(owner).call(listAnnotations, { params, query })).items.map(({ body }) => body);
  return { owner, document, params, make, found };
}

describe("what marks a note", () => {
  test("stance, codes and wording come back as they were stored", async () => {
    const { make } = await library();
    const codes = [" privacy / oversight ", "trade", "privacy/oversight"];
    const made = await make({ kind: "suggestion", body: "", stance: "oppose", codes, proposal: "levy falls" });
    expect(made).toMatchObject({ stance: "oppose", codes: ["privacy/oversight", "trade"], proposal: "levy falls" });
    expect(await make({})).toMatchObject({ stance: null, codes: [], proposal: null });
    expect(await make({ kind: "suggestion", body: "", proposal: "" })).toMatchObject({ proposal: "" });
  });

  test.each([
    ["a suggestion without a wording", { kind: "suggestion" }, "proposal"],
    ["a note with a wording", { proposal: "levy falls" }, "proposal"],
    ["a suggestion on the whole document", { kind: "suggestion", proposal: "", target: { document: true } }, "target"],
    ["a code with an empty segment", { codes: ["a//b"] }, "codes.0"],
    ["a code that is too long", { codes: ["x".repeat(101)] }, "codes.0"],
    ["too many codes", { codes: Array.from({ length: 21 }, (_, index) => `c${index}`) }, "codes"],
    ["an unknown stance", { stance: "angry" }, "stance"],
  ])("%s is refused with the field", async (_, body, field) => {
    const { owner, params } = await library();
    const problem = await as(owner).refused(createAnnotation, {
      params,
      body: { body: "Why?", target: on("levy rises"), ...body } as never,
    });
    expect(problem.code).toBe("invalid");
    expect(problem.fields?.map((each) => each.field)).toContain(field);
  });

  test("a change of wording, stance or codes keeps the earlier ones, and undoing a deletion brings all of it back", async () => {
    const { owner, make } = await library();
    const made = await make({ kind: "suggestion", stance: "mixed", codes: ["trade"], proposal: "levy falls" });
    const params = { annotationId: made.id };
    const edit = (body: object) => as(owner).call(editAnnotation, { params, body });
    expect(await edit({ proposal: "levy stays", codes: ["tax"] })).toMatchObject({ proposal: "levy stays", edits: 1 });
    expect(await edit({ kind: "note" })).toMatchObject({ proposal: null, kind: "note", edits: 2 });
    const { items } = await as(owner).call(readHistory, { params });
    expect(items.map(({ proposal, codes, stance }) => ({ proposal, codes, stance }))).toEqual([
      { proposal: "levy stays", codes: ["tax"], stance: "mixed" },
      { proposal: "levy falls", codes: ["trade"], stance: "mixed" },
    ]);
    const gone = await as(owner).call(deleteAnnotation, { params });
    expect(gone).toMatchObject({ codes: [], stance: null, body: "" });
    expect(await as(owner).call(restoreAnnotation, { params })).toMatchObject({ codes: ["tax"], stance: "mixed" });
  });

  test("a reply has none of it, and a note cannot become a suggestion without a wording and a passage", async () => {
    const { owner, make } = await library();
    const made = await make({});
    const reply = await as(owner).call(createReply, { params: { annotationId: made.id }, body: { body: "So?" } });
    const refuse = (annotationId: string, body: object) =>
      as(owner).refused(editAnnotation, { params: { annotationId: annotationId as never }, body });
    expect((await refuse(reply.id, { stance: "support" })).fields?.[0]?.field).toBe("stance");
    expect((await refuse(made.id, { kind: "suggestion" })).fields?.[0]?.field).toBe("proposal");
    const onAll = await make({ target: { document: true } });
    expect((await refuse(onAll.id, { kind: "suggestion", proposal: "x" })).fields?.[0]?.field).toBe("kind");
  });
});

describe("choosing threads", () => {
  test("by stance, by code with all below it, by passage and by day", async () => {
    const { owner, params, make, found } = await library();
    const first = await make({ body: "A", stance: "support", codes: ["privacy/oversight"] });
    await make({ body: "B", stance: "oppose", codes: ["privacyrights"] });
    await make({ body: "C", target: { document: true } });
    expect(await found({ stance: ["support"] })).toEqual(["A"]);
    expect(await found({ code: ["privacy"] })).toEqual(["A"]);
    expect(await found({ code: ["privacy/oversight"] })).toEqual(["A"]);
    expect(await found({ code: ["privacy/over"] })).toEqual([]);
    const { start, end } = first.placement.span ?? { start: 0, end: 0 };
    expect(await found({ passage: `${end - 1}-${end}` })).toEqual(["A", "B"]);
    expect(await found({ passage: `${end}-${end + 1}` })).toEqual([]);
    expect(await found({ passage: first.placement.paragraph?.id })).toEqual(["A", "B"]);
    expect(start).toBeLessThan(end);
    const today = first.createdAt.slice(0, 10);
    expect(await found({ since: today, until: today })).toHaveLength(3);
    expect(await found({ until: "2001-01-01" })).toEqual([]);
    const refused = await as(owner).refused(listAnnotations, { params, query: { passage: "nowhere" } });
    expect(refused.fields?.[0]?.field).toBe("passage");
  });

  test("is offered for the codes in use and those they stand below", async () => {
    const { params, make } = await library();
    await make({ codes: ["privacy/oversight", "trade"] });
    const { codes } = await facetsOf(ANONYMOUS, params.documentId);
    expect(codes).toEqual(["privacy", "privacy/oversight", "trade"]);
  });

  test("a copy holds the chosen ones and says what chose them", async () => {
    const { owner, params, make } = await library();
    await make({ body: "Kept", codes: ["privacy/oversight"], stance: "support" });
    await make({ body: "Dropped" });
    const copy = await as(owner).send(exportDocument, {
      params,
      query: { format: "md", code: ["privacy"], stance: ["support"] },
    });
    expect(copy.text).toContain("Kept");
    expect(copy.text).not.toContain("Dropped");
    expect(copy.text).toContain("coded “privacy” or below");
  });

  test("and names a passage by its words, and nobody who wrote nothing that the exporter may see", async () => {
    const { owner, params, make } = await library();
    const hidden = await given.person("Hidden Name");
    await make({ body: "Seen" });
    await given.annotation(hidden, params.documentId, { visibility: "private" });
    const copyBy = (author: string) =>
      as(owner).send(exportDocument, { params, query: { format: "md", author: [author], passage: "0-6" } });
    expect((await copyBy(owner.id)).text).toContain("on the passage “Levies”");
    expect((await copyBy(owner.id)).text).toContain(`written or answered by ${owner.name}`);
    const { text } = await copyBy(hidden.id);
    expect(text).toContain("written or answered by nobody");
    expect(text).not.toContain("Hidden Name");
  });
});
