// @ts-check
import { siteReady } from "./site.mjs";

const MOST_RESTARTS = 3;
const WITHIN_MILLISECONDS = 60_000;

/**
 * Starts the site and keeps it running: one that dies is started again, since the database has everything. One that
 * dies again and again takes the launcher with it. Resolves when the site is ready for the first time.
 * @param {import("./session.mjs").Session} session
 * @param {() => import("./children.mjs").Child} start
 * @param {Record<string, string>} env
 */
export async function keepRunning(session, start, env) {
  let site = start();
  session.atEnd(() => site.stop());
  await siteReady(site, env);
  void watch();

  async function watch() {
    /** @type {number[]} */
    let restarts = [];
    for (;;) {
      await site.exited;
      if (session.isEnding()) return;
      restarts = [...restarts, Date.now()].filter((time) => time > Date.now() - WITHIN_MILLISECONDS);
      if (restarts.length > MOST_RESTARTS)
        return session.end(1, "The site keeps ending; the reason is above. Nothing saved is lost.");
      console.error("The site ended unexpectedly and is started again.");
      site = start();
    }
  }
}
