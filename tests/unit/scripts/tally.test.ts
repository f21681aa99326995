import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { playwrightCounts, Tally, vitestCounts } from "#scripts/tests/tally.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "glossator-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown) {
  const file = path.join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

describe("a report of Vitest", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const failedFile = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };

  test("is counted test by test", () => {
    expect(vitestCounts(reportOf({ ...report, testResults: [failedFile] }), 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
  });

  test("counts a file that could not be loaded as one failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    expect(vitestCounts(reportOf({ ...report, testResults: [failedFile, broken] }), 1).failed).toBe(2);
  });

  test.each([
    ["missing", ""],
    ["torn", '{"numPassedTests": 5'],
    ["without failures", { numPassedTests: 5, testResults: [] }],
  ])("that is %s does not hide that the runner ended badly", (_, content) => {
    expect(vitestCounts(reportOf(content), 1).failed).toBe(1);
  });
});

test("a report of Playwright counts a test that needed two tries as failed", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 1 };
  expect(playwrightCounts(reportOf({ stats }), 1)).toEqual({ passed: 7, failed: 3, skipped: 1 });
  expect(playwrightCounts(reportOf({ stats: { expected: 0 } }), 1).failed).toBe(1);
});

test("the closing line adds everything up and names skipped tests only when there are any", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
  const tally = new Tally();
  await tally.check("good", async () => true);
  await tally.check("bad", async () => false);
  await tally.check("broken", () => Promise.reject(new Error("no")));
  expect(tally.line()).toBe("1 passed, 2 failed");
  expect(await tally.attempt("work", async () => "done")).toBe("done");
  await tally.attempt("broken work", () => Promise.reject(new Error("no")));
  tally.add({ passed: 10, failed: 0, skipped: 4 });
  expect(tally.line()).toBe("11 passed, 3 failed, 4 skipped");
});
