// @ts-check
import { closeSync, existsSync, mkdirSync, openSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { textOf } from "../launch/checkout.mjs";
import { startGuarded } from "../launch/children.mjs";
import { freePort } from "../launch/ports.mjs";
import { pause } from "../launch/processes.mjs";
import { Refusal } from "../launch/refusal.mjs";
import { findBinaries } from "./binaries.mjs";
import { ensureCluster, ids, ROLE, recoverCluster } from "./cluster.mjs";

/**
 * @typedef {object} Cluster
 * @property {string} folder
 * @property {string} password
 * @property {string} logFile
 * @property {boolean} isDurable False trades safety against a power cut for speed: for throw-away databases only.
 * @property {string} [removeAfterwards] A folder to remove when Postgres has stopped, whoever is left to see it.
 */

/**
 * @typedef {object} RunningPostgres
 * @property {string} databaseUrl
 * @property {Promise<unknown>} exited
 * @property {() => Promise<void>} stop
 */

const MOST_LOG_BYTES = 10_000_000;
const START_SECONDS = 60;

/**
 * Starts the embedded Postgres on a free port of this machine and resolves once it answers.
 * @param {Cluster} cluster
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(cluster) {
  const binaries = findBinaries();
  mkdirSync(path.dirname(cluster.folder), { recursive: true });
  await recoverCluster(binaries, cluster.folder);
  ensureCluster(binaries, cluster);
  const port = await freePort();
  const log = openLog(cluster.logFile);
  const child = startGuarded(
    {
      command: binaries.programAt("postgres"),
      args: ["-D", cluster.folder, ...serverOptions(port, cluster.isDurable)],
      // Postgres calls this a fast shutdown: connections are closed, nothing is lost.
      stopSignal: "SIGINT",
      graceSeconds: 20,
      cwd: path.parse(cluster.folder).root,
      ...ids(binaries.account),
      ...(cluster.removeAfterwards ? { removeAfterwards: cluster.removeAfterwards } : {}),
    },
    { output: log },
  );
  closeSync(log);
  await answering(cluster, port, child);
  const stop = async () => {
    await child.stop();
    // The guard may have been killed with Postgres still there.
    await recoverCluster(binaries, cluster.folder);
  };
  return {
    databaseUrl: `postgresql://${ROLE}:${cluster.password}@127.0.0.1:${port}/postgres`,
    exited: child.exited,
    stop,
  };
}

/**
 * @param {number} port
 * @param {boolean} isDurable
 */
function serverOptions(port, isDurable) {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100"];
  if (!isDurable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  return ["-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
}

/** @param {string} file */
function openLog(file) {
  if (existsSync(file) && statSync(file).size > MOST_LOG_BYTES) truncateSync(file);
  return openSync(file, "a", 0o600);
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 * @param {import("../launch/children.mjs").Child} child
 */
async function answering({ folder, logFile }, port, child) {
  let hasExited = false;
  void child.exited.then(() => (hasExited = true));
  const patience = Date.now() + START_SECONDS * 1000;
  while (!isReady(folder, port)) {
    if (hasExited || Date.now() > patience) {
      await child.stop();
      const last = textOf(logFile).trim().split("\n").slice(-5).join("\n");
      throw new Refusal(`The embedded Postgres did not start. The end of ${logFile}:\n${last}`);
    }
    await pause(20);
  }
}

/**
 * Postgres writes its port and then "ready" into its mark, the fourth and the eighth line.
 * @param {string} folder
 * @param {number} port
 */
function isReady(folder, port) {
  const lines = textOf(path.join(folder, "postmaster.pid")).split("\n");
  return lines[3] === String(port) && lines[7]?.trim() === "ready";
}
