/** Called once when a server starts, and not while the site is built: from here on, this process answers and runs jobs. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { makeAnswersCompressible } = await import("#lib/server/http/compressible-answers.ts");
  makeAnswersCompressible();
  const { followAnswers } = await import("#lib/server/http/answer-status.ts");
  followAnswers();
  const { startRunner } = await import("#lib/server/jobs/runner.ts");
  startRunner();
}
