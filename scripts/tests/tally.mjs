// @ts-check
import { textOf } from "../launch/checkout.mjs";
import { wordsOf } from "../launch/refusal.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** The counts of a whole test run. Whatever happened, it ends up in one of three numbers. */
export class Tally {
  /** @type {Counts} */
  counts = { passed: 0, failed: 0, skipped: 0 };

  /** @param {Counts} counts */
  add({ passed, failed, skipped }) {
    this.counts.passed += passed;
    this.counts.failed += failed;
    this.counts.skipped += skipped;
  }

  /**
   * Runs a check that counts as one test.
   * @param {string} name
   * @param {() => Promise<boolean>} check
   */
  async check(name, check) {
    const isGood = await this.attempt(name, check);
    if (isGood) this.counts.passed++;
    else if (isGood === false) this.counts.failed++;
  }

  /**
   * Runs work whose failure counts as one failed test and whose success is nothing to boast of.
   * @template Result
   * @param {string} name
   * @param {() => Promise<Result>} work
   * @returns {Promise<Result | undefined>} Undefined when it failed.
   */
  async attempt(name, work) {
    console.log(`\n── ${name}`);
    try {
      return await work();
    } catch (error) {
      console.error(wordsOf(error));
      this.counts.failed++;
      return undefined;
    }
  }

  /** The closing line. */
  line() {
    const { passed, failed, skipped } = this.counts;
    return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  }
}

/**
 * The counts in a report of Vitest. A file that could not be loaded has no tests and still is a failure.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function vitestCounts(file, exitCode) {
  const report = jsonIn(file);
  const broken = (report?.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return honest(exitCode, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/**
 * The counts in a report of Playwright. A test that passed only when repeated has failed.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function playwrightCounts(file, exitCode) {
  const stats = jsonIn(file)?.stats;
  return honest(exitCode, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

/**
 * A runner that ends badly without a failed test (a crash, no test found, an error outside of any test) has failed.
 * @param {number} exitCode
 * @param {Counts} counts
 */
function honest(exitCode, counts) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function jsonIn(file) {
  try {
    return JSON.parse(textOf(file));
  } catch {
    return null;
  }
}
