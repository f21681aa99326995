// @ts-check
import { mkdirSync, openSync } from "node:fs";
import { inCheckout } from "../launch/checkout.mjs";
import { seed } from "../launch/database.mjs";
import { freePort } from "../launch/ports.mjs";
import { siteReady, startSite } from "../launch/site.mjs";
import { scratchDatabase } from "./scratch-database.mjs";
import { siteEnvironment } from "./site-environment.mjs";

const results = inCheckout("test-results");

/**
 * A built site with the sample library on a database and a port of its own, until the session ends.
 * @param {import("../launch/session.mjs").Session} session
 * @param {{ postgresUrl: string, program: string, log: string }} given `log` is a file name in `test-results`.
 */
export async function startTriedSite(session, { postgresUrl, program, log }) {
  const env = siteEnvironment(await scratchDatabase(session, postgresUrl), await freePort());
  await seed(session, env);
  mkdirSync(results, { recursive: true });
  const site = startSite(program, env, openSync(`${results}/${log}`, "w"));
  session.atEnd(() => site.stop());
  await siteReady(site, env);
  return { site, env };
}
