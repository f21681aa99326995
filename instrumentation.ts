/** Called once when a server starts, and not while the site is built: from here on, this process runs jobs. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startRunner } = await import("#lib/server/jobs/runner.ts");
  startRunner();
}
