// @ts-check
import path from "node:path";
import { runningIn } from "./data-folder.mjs";
import { dropLock, takeLock } from "./lock.mjs";
import { pause } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

const PATIENCE_SECONDS = 60;

/** @param {string} dataFolder */
export function dataFolderLock(dataFolder) {
  return path.join(dataFolder, "in-use.lock");
}

/**
 * Takes the data folder for this site. Another site is refused; a command that is using the database is waited for.
 * @param {import("./session.mjs").Session} session
 * @param {string} dataFolder
 */
export async function claimDataFolder(session, dataFolder) {
  const lock = dataFolderLock(dataFolder);
  const patience = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const holder = await takeLock(lock, "site");
    if (!holder) break;
    if (holder.purpose === "site" || Date.now() > patience) throw new Refusal(refusal(dataFolder, holder.pid));
    await pause(100);
  }
  session.atEnd(() => dropLock(lock));
}

/**
 * @param {string} dataFolder
 * @param {number} pid
 */
function refusal(dataFolder, pid) {
  const running = runningIn(dataFolder);
  const where = running ? ` at ${running.site}` : "";
  return `Glossator already runs${where} with the data folder ${dataFolder} (process ${pid}). Stop it, or set DATA_DIR and PORT to run another beside it.`;
}
