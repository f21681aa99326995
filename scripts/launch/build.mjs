// @ts-check
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { inCheckout } from "./checkout.mjs";
import { fingerprintOf } from "./fingerprint.mjs";
import { holdingLock } from "./lock.mjs";
import { precompress } from "./precompress.mjs";
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

/** Where finished builds are kept, each under its fingerprint, so that a new one never changes a site that runs. */
const KEPT = inCheckout(".built");
const MOST_KEPT = 4;

/** The program for files, beside the one that serves. */
export const FORMAT_WORKER = "format-worker.mjs";

/**
 * Builds the site unless it stands built from these very sources.
 * @param {import("./session.mjs").Session} session
 * @param {Variant} variant
 * @returns {Promise<string>} The program that serves it. It needs no sources; beside it lies the program that reads and
 *   writes files, which takes its fonts and native parts from node_modules.
 */
export async function ensureBuilt(session, variant) {
  const fingerprint = fingerprintOf(SOURCES, {
    except: MADE_FROM_SOURCES,
    alongside: [process.versions.node.split(".")[0] ?? "", variant.folder],
  });
  const finished = path.join(KEPT, fingerprint.slice(0, 16));
  await holdingLock(inCheckout(".build.lock"), async () => {
    if (!existsSync(finished)) await build(session, variant, finished);
    utimesSync(finished, new Date(), new Date());
    forgetOldest();
  });
  return path.join(finished, "server.js");
}

/**
 * @param {import("./session.mjs").Session} session
 * @param {Variant} variant
 * @param {string} finished
 */
async function build(session, variant, finished) {
  console.error("Building the site (under a minute) …");
  await runStep(
    session,
    {
      args: [inCheckout("node_modules/next/dist/bin/next"), "build", inCheckout()],
      env: { ...variant.env, NODE_ENV: "production" },
    },
    "The site could not be built; the reason is above.",
  );
  completeStandalone(variant);
  await bundleFormatWorker(inCheckout(variant.folder, "standalone"));
  mkdirSync(KEPT, { recursive: true });
  // The name appears only when everything is in place: a build that was cut short is never taken for a finished one.
  renameSync(inCheckout(variant.folder, "standalone"), finished);
}

/** Parts with native code, WebAssembly or files beside them stay where they are installed. */
const INSTALLED = ["@embedpdf/pdfium", "@myriaddreamin/typst-ts-node-compiler", "@libpdf/core"];

/** @param {string} folder */
async function bundleFormatWorker(folder) {
  const { build: bundle } = await import("esbuild");
  await bundle({
    entryPoints: [inCheckout("lib/worker/main.ts")],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    entryNames: path.parse(FORMAT_WORKER).name,
    chunkNames: "format-[hash]",
    bundle: true,
    // A process does one task: what the others need stays in files of its own until they come.
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: INSTALLED,
    logLevel: "error",
    // What was written as CommonJS calls require, which a module has to make for itself.
    banner: {
      js: 'import { createRequire as __makeRequire } from "node:module"; const require = __makeRequire(import.meta.url);',
    },
  });
}

/** Keeps the builds used last; another checkout state, or a site that still runs, may need an older one. */
function forgetOldest() {
  const byUse = readdirSync(KEPT)
    .map((name) => ({ place: path.join(KEPT, name), usedAt: statSync(path.join(KEPT, name)).mtimeMs }))
    .sort((one, other) => other.usedAt - one.usedAt);
  for (const { place } of byUse.slice(MOST_KEPT)) rmSync(place, { recursive: true, force: true });
}

/**
 * Puts beside the server what Next leaves to the deployer, and takes away the settings it copied: they may hold secrets.
 * @param {Variant} variant
 */
function completeStandalone({ folder }) {
  const standalone = inCheckout(folder, "standalone");
  cpSync(inCheckout(folder, "static"), path.join(standalone, folder, "static"), { recursive: true });
  precompress(path.join(standalone, folder, "static/chunks"));
  if (existsSync(inCheckout("public")))
    cpSync(inCheckout("public"), path.join(standalone, "public"), { recursive: true });
  for (const name of readdirSync(standalone)) if (name.startsWith(".env")) rmSync(path.join(standalone, name));
}
