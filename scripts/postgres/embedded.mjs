// @ts-check
import { randomBytes } from "node:crypto";
import path from "node:path";
import { keepSecrets, secretsIn } from "../launch/data-folder.mjs";
import { isOpenToOthers, postgresAccount } from "./account.mjs";
import { findBinaries, SYSTEM_FOLDER } from "./binaries.mjs";
import { resetPassword } from "./cluster.mjs";
import { acceptsPassword } from "./reach.mjs";
import { startPostgres } from "./server.mjs";

/**
 * Starts the Postgres that belongs to a data folder. The caller holds the folder's lock.
 * @param {string} dataFolder
 */
export async function startEmbeddedPostgres(dataFolder) {
  const cluster = {
    folder: clusterFolder(dataFolder),
    password: secretsIn(dataFolder).postgresPassword,
    logFile: path.join(dataFolder, "postgres.log"),
    isDurable: true,
  };
  const postgres = await startPostgres(cluster);
  if (await acceptsPassword(postgres.databaseUrl)) return postgres;
  // The secrets were made anew and the database was not.
  await postgres.stop();
  resetPassword(findBinaries(), cluster);
  return startPostgres(cluster);
}

/**
 * Where the cluster is: in the data folder, unless Postgres runs as another account (we are root) that cannot enter
 * there. Then it gets a place of its own, which the data folder remembers.
 * @param {string} dataFolder
 */
function clusterFolder(dataFolder) {
  const secrets = secretsIn(dataFolder);
  if (secrets.postgresFolder) return secrets.postgresFolder;
  const account = postgresAccount();
  if (!account || isOpenToOthers(dataFolder)) return path.join(dataFolder, "postgres");
  const postgresFolder = path.join(SYSTEM_FOLDER, `postgres-${randomBytes(6).toString("hex")}`);
  keepSecrets(dataFolder, { ...secrets, postgresFolder });
  console.error(
    `Postgres runs as ${account.name}, who may not enter ${dataFolder}: its database is kept in ${postgresFolder}.`,
  );
  return postgresFolder;
}
