import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodesField, ProposalField, proposalFault } from "#lib/contract/marks.ts";
import { fittingCodes, fittingProposal } from "#lib/server/fitting-marks.ts";

const LONG = "x".repeat(101);
const MANY = Array.from({ length: 22 }, (_, index) => `c${index}`);

describe("the codes of a note that was written elsewhere", () => {
  test.each([
    ["are stored as ours are", [" privacy / oversight", "privacy/oversight", " "], ["privacy/oversight"], []],
    ["lack those that are no paths", ["a//b", "a", "/"], ["a"], [["a//b, /", /on both sides of every “\/”\.$/]]],
    ["lack those that are too long", [LONG, "a"], ["a"], [[LONG, /^A code has at most 100 characters\.$/]]],
    ["lack those that are too many", MANY, MANY.slice(0, 20), [["c20, c21", /^A note has at most 20 codes\.$/]]],
    ["lack what is wrong before what is too much", ["a//b", ...MANY.slice(2)], MANY.slice(2), [["a//b", /every/]]],
  ] as const)("%s", (_, given, codes, leftOut) => {
    expect(fittingCodes(given)).toEqual({
      codes,
      leftOut: leftOut.map(([words, fault]) => ({ mark: "codes", words, fault: expect.stringMatching(fault) })),
    });
  });

  test("pass where the API's do, as the API keeps them, and none of the others is passed over in silence", () => {
    const code = fc.oneof(fc.string(), fc.stringMatching(/^[ab/ ]{0,6}$/), fc.constant(LONG));
    fc.assert(
      fc.property(fc.array(code, { maxLength: 30 }), (given) => {
        const { codes, leftOut } = fittingCodes(given);
        expect(CodesField.parse(codes)).toEqual(codes);
        const asked = CodesField.safeParse(given.filter((each) => each.trim() !== ""));
        if (asked.success) expect({ codes, leftOut }).toEqual({ codes: asked.data, leftOut: [] });
        else expect(leftOut.length > 0 || given.length > 20).toBe(true);
      }),
    );
  });
});

describe("the wording that a note written elsewhere proposes", () => {
  test.each([
    ["suggestion", "New words", null],
    ["suggestion", "", null],
    [null, "New words", null],
    ["note", null, null],
    ["suggestion", "x".repeat(20_000), null],
    ["suggestion", "x".repeat(20_001), /at most 20,000 characters\.$/],
    [null, "x".repeat(20_001), /at most 20,000 characters\.$/],
    ["note", "New words", /Only a suggestion/],
    ["question", "", /Only a suggestion/],
  ] as const)("of a %s (case %#) comes in where the API takes it", (kind, given, fault) => {
    const { proposal, leftOut } = fittingProposal(kind, given);
    expect(proposal).toBe(fault === null ? given : null);
    expect(leftOut.map((each) => each.fault)).toEqual(fault === null ? [] : [expect.stringMatching(fault)]);
    expect(ProposalField.safeParse(proposal).success).toBe(true);
    if (kind === "note" || kind === "question") expect(proposalFault(kind, proposal)).toBeNull();
  });
});
