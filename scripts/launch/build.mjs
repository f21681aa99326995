// @ts-check
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { inCheckout } from "./checkout.mjs";
import { fingerprintOf, unlessDone } from "./fingerprint.mjs";
import { holdingLock } from "./lock.mjs";
import { runStep } from "./session.mjs";

/**
 * A way of building the site. The one for measurements has pages that the product does not have.
 * @typedef {{ folder: string, env: Record<string, string> }} Variant
 */

/** @type {Variant} */
export const PRODUCT = { folder: ".next", env: {} };
/** @type {Variant} */
export const MEASUREMENT = { folder: ".next-bench", env: { GLOSSATOR_BENCH: "1" } };

const SOURCES = [
  ["app", "components", "lib", "public", "proxy.ts", "instrumentation.ts", "prisma/schema.prisma"],
  ["next.config.js", "tsconfig.json", "package.json", "package-lock.json"],
].flat();
const MADE_FROM_SOURCES = ["lib/server/generated"];

/**
 * The program that serves a build; it is complete, and needs neither node_modules nor the sources.
 * @param {Variant} variant
 */
export function serverProgram({ folder }) {
  return inCheckout(folder, "standalone/server.js");
}

/**
 * Builds the site unless it stands built from these very sources.
 * @param {import("./session.mjs").Session} session
 * @param {Variant} variant
 * @param {Record<string, string>} env
 */
export async function ensureBuilt(session, variant, env) {
  const fingerprint = fingerprintOf(SOURCES, {
    except: MADE_FROM_SOURCES,
    alongside: [process.versions.node.split(".")[0] ?? ""],
  });
  await holdingLock(inCheckout(".build.lock"), () =>
    unlessDone({ stamp: `${variant.folder}/standalone/.fingerprint`, fingerprint }, async () => {
      console.error("Building the site (under a minute) …");
      await runStep(
        session,
        {
          args: [inCheckout("node_modules/next/dist/bin/next"), "build", inCheckout()],
          env: { ...env, ...variant.env, NODE_ENV: "production" },
        },
        "The site could not be built; the reason is above.",
      );
      completeStandalone(variant);
    }),
  );
}

/**
 * Puts beside the server what Next leaves to the deployer, and takes away the settings it copied: they may hold secrets.
 * @param {Variant} variant
 */
function completeStandalone({ folder }) {
  const standalone = inCheckout(folder, "standalone");
  cpSync(inCheckout(folder, "static"), path.join(standalone, folder, "static"), { recursive: true });
  if (existsSync(inCheckout("public")))
    cpSync(inCheckout("public"), path.join(standalone, "public"), { recursive: true });
  for (const name of readdirSync(standalone)) if (name.startsWith(".env")) rmSync(path.join(standalone, name));
}
