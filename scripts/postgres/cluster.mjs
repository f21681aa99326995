// @ts-check
import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { textOf } from "../launch/checkout.mjs";
import { isRunning, pause } from "../launch/processes.mjs";
import { Refusal } from "../launch/refusal.mjs";

/** @typedef {import("./binaries.mjs").Binaries} Binaries */

/** The database role everything runs as. */
export const ROLE = "glossator";

/**
 * Makes a database cluster where there is none, or where making one was cut short.
 * @param {Binaries} binaries
 * @param {{ folder: string, password: string, isDurable: boolean }} cluster
 */
export function ensureCluster({ programAt, account }, { folder, password, isDurable }) {
  const unfinished = `${folder}.unfinished`;
  if (existsSync(path.join(folder, "PG_VERSION")) && !existsSync(unfinished)) return;
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(unfinished, "");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  const { passwordFile, forget } = writePassword(password, account);
  const made = spawnSync(
    programAt("initdb"),
    [...INITDB_OPTIONS, "-D", folder, `--pwfile=${passwordFile}`, ...(isDurable ? [] : ["--no-sync"])],
    {
      encoding: "utf8",
      cwd: path.parse(folder).root,
      ...ids(account),
    },
  );
  forget();
  if (made.status !== 0) {
    throw new Refusal(
      `The embedded Postgres could not make its database in ${folder}:\n${made.error?.message ?? made.stderr.trim()}`,
    );
  }
  rmSync(unfinished);
}

/** The built-in C.UTF-8 locale sorts the same on every machine and needs no locale installed. */
const INITDB_OPTIONS = [
  ["-U", ROLE, "--auth=scram-sha-256", "-E", "UTF8", "--no-instructions"],
  ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
].flat();

/**
 * The password as a file, since the arguments of a process can be read by everybody.
 * @param {string} password
 * @param {import("./account.mjs").Account | undefined} account
 */
function writePassword(password, account) {
  const folder = mkdtempSync(path.join(tmpdir(), "glossator-"));
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const place of [folder, passwordFile]) chownSync(place, account.uid, account.gid);
  return { passwordFile, forget: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Gives the role another password. Nobody can be connected meanwhile: Postgres runs for this statement alone.
 * @param {Binaries} binaries
 * @param {{ folder: string, password: string }} cluster
 */
export function resetPassword({ programAt, account }, { folder, password }) {
  const options = { input: `ALTER ROLE "${ROLE}" PASSWORD '${password}'\n`, encoding: /** @type {const} */ ("utf8") };
  const place = { cwd: path.parse(folder).root, ...ids(account) };
  const { status, stderr } = spawnSync(programAt("postgres"), ["--single", "-D", folder, "postgres"], {
    ...options,
    ...place,
  });
  if (status !== 0) throw new Refusal(`The password of the database in ${folder} could not be set:\n${stderr.trim()}`);
}

/** @param {import("./account.mjs").Account | undefined} account */
export function ids(account) {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/**
 * Puts right what a run that was killed left behind: a Postgres without its launcher is stopped, and the mark of a dead
 * one is removed. The caller holds the lock of the data folder, so no living site uses this cluster.
 * @param {Binaries} binaries
 * @param {string} folder
 */
export async function recoverCluster(binaries, folder) {
  const pidFile = path.join(folder, "postmaster.pid");
  const pid = Number(textOf(pidFile).split("\n")[0]);
  if (!existsSync(pidFile)) return;
  if (pid && isRunning(pid) && isPostmasterOf(pid, folder)) stopOrphan(binaries, folder);
  if (process.platform !== "linux") return; // Postgres judges its own mark there.
  await backendsGone(folder);
  // Postgres itself would believe the mark while a zombie, or another program of this account, has the dead one's number.
  rmSync(pidFile, { force: true });
}

/**
 * @param {number} pid
 * @param {string} folder
 */
function isPostmasterOf(pid, folder) {
  return process.platform !== "linux" || textOf(`/proc/${pid}/cmdline`).includes(folder);
}

/**
 * @param {Binaries} binaries
 * @param {string} folder
 */
function stopOrphan({ programAt, account }, folder) {
  for (const mode of ["fast", "immediate"]) {
    const options = ["stop", "-D", folder, "-m", mode, "-w", "-t", "20"];
    const { status } = spawnSync(programAt("pg_ctl"), options, {
      stdio: "ignore",
      cwd: path.parse(folder).root,
      ...ids(account),
    });
    if (status === 0) return;
  }
}

/**
 * Resolves when no process works in the cluster any more; every Postgres process has it as its working directory.
 * @param {string} folder
 */
async function backendsGone(folder) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (processesIn(folder).length === 0) return;
    await pause(100);
  }
  throw new Refusal(
    `Processes ${processesIn(folder).join(", ")} of an earlier run still use ${folder}. End them and start again.`,
  );
}

/** @param {string} folder */
function processesIn(folder) {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readlinkSync(`/proc/${name}/cwd`) === folder && isRunning(Number(name));
    } catch {
      return false;
    }
  });
}
