// @ts-check
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { textOf } from "../launch/checkout.mjs";

/** @typedef {{ uid: number, gid: number, name: string }} Account */

/**
 * The account Postgres runs as: our own (undefined), except that Postgres refuses root, and then one that has no rights.
 * @returns {Account | undefined}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = textOf("/etc/passwd")
    .split("\n")
    .map((line) => line.split(":"));
  for (const wanted of ["postgres", "nobody"]) {
    const [name, , uid, gid] = accounts.find(([found]) => found === wanted) ?? [];
    if (name) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return { name: "65534", uid: 65534, gid: 65534 };
}

/**
 * Whether an account that owns nothing on the way may enter a folder.
 * @param {string} folder
 */
export function isOpenToOthers(folder) {
  for (let place = path.resolve(folder); place !== path.dirname(place); place = path.dirname(place)) {
    if (existsSync(place) && (statSync(place).mode & 0o001) === 0) return false;
  }
  return true;
}
