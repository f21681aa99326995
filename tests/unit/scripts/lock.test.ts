import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropLock, holdingLock, takeLock } from "#scripts/launch/lock.mjs";

let folder = "";
let lock = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "glossator-lock-"));
  lock = path.join(folder, "deeper", "a.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("whoever comes second is told who was first and what for", async () => {
  expect(await takeLock(lock, "site")).toBeNull();
  expect(await takeLock(lock, "command")).toMatchObject({ pid: process.pid, purpose: "site" });
  dropLock(lock);
  expect(await takeLock(lock, "command")).toBeNull();
});

test("of many at once exactly one gets it, over a dead process's lock too", async () => {
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  for (const left of [undefined, JSON.stringify({ pid: dead, startedAt: "1", purpose: "site" }), "torn"]) {
    dropLock(lock);
    if (left) writeFileSync(lock, left);
    const holders = await Promise.all(Array.from({ length: 8 }, () => takeLock(lock, "site")));
    expect(holders.filter((holder) => holder === null)).toHaveLength(1);
  }
});

test("a living process with a dead one's number does not keep the lock", async () => {
  await takeLock(lock, "site");
  writeFileSync(lock, JSON.stringify({ pid: process.pid, startedAt: "another time", purpose: "site" }));
  expect(await takeLock(lock, "site")).toBeNull();
});

test("work under a lock is done one after the other, and the lock goes also when it fails", async () => {
  let inside = 0;
  const work = async () => {
    expect(++inside).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside--;
  };
  await Promise.all([holdingLock(lock, work), holdingLock(lock, work), holdingLock(lock, work)]);
  await expect(holdingLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(lock)).toBe(false);
});
