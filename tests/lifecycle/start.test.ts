import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { eventually, familyOf, freePort, gone, type Launch, launch, memberOf, survivorsOf } from "./launcher.ts";

let dataDir = "";
let port = 0;
let running: Launch | undefined;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "glossator-lifecycle-"));
  chmodSync(dataDir, 0o755);
  port = await freePort();
});

afterEach(async () => {
  const left = running ? familyOf(running.pid) : [];
  running?.child.kill("SIGTERM");
  await running?.exitCode;
  await gone(left);
  running = undefined;
});

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function start(env: Record<string, string> = {}) {
  running = launch({ DATA_DIR: dataDir, PORT: String(port), ...env });
  return running;
}

async function startReady() {
  const one = start();
  await one.ready;
  return one;
}

const health = async () => (await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null))?.status ?? 0;
const isHealthy = async () => (await health()) === 200;

test("it gets ready, says where in one line, and answers", async () => {
  const one = await startReady();
  expect(one.output().trim().split("\n").at(-1)).toBe(`Glossator is ready at http://localhost:${port}`);
  expect(await health()).toBe(200);
});

test("it tells commands where it runs, in a file only its owner can read, for as long as it runs", async () => {
  const one = await startReady();
  const file = path.join(dataDir, "running.json");
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ pid: one.pid, site: `http://localhost:${port}` });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  one.child.kill("SIGTERM");
  await one.exitCode;
  expect(existsSync(file)).toBe(false);
});

test("Ctrl-C ends everything, orderly and with success", async () => {
  const one = await startReady();
  const family = familyOf(one.pid);
  process.kill(-one.pid, "SIGINT");
  expect(await one.exitCode).toBe(0);
  expect(survivorsOf(family)).toEqual([]);
});

test("secrets that were lost are made anew, and the database opens to them", async () => {
  rmSync(path.join(dataDir, "secrets.json"));
  await startReady();
  expect(await health()).toBe(200);
});

describe("kill -9", () => {
  test.each([
    ["the launcher", /start\.mjs/],
    ["the guard of Postgres", /guard\.mjs/],
    ["Postgres", /bin\/postgres -D/],
  ])("of %s leaves nothing behind, and the next start is as any other", async (_, pattern) => {
    const one = await startReady();
    const family = familyOf(one.pid);
    process.kill(memberOf(one, pattern), "SIGKILL");
    expect(await one.exitCode).not.toBe(0);
    await gone(family);
    await startReady();
    expect(await health()).toBe(200);
  });

  test("of everything at once is recovered from by the next start", async () => {
    const one = await startReady();
    const family = familyOf(one.pid);
    // Postgres itself is left over: nobody was there any more to stop it.
    for (const { pid, command } of family)
      if (!/postgres: |bin\/postgres -D/.test(command)) process.kill(pid, "SIGKILL");
    await startReady();
    expect(await health()).toBe(200);
    expect(survivorsOf(family)).toEqual([]);
  });

  test.each([
    ["the site", /next-server/],
    ["a connection's process", /postgres: glossator .*idle/],
  ])("of %s is healed without a restart", async (_, pattern) => {
    const one = await startReady();
    expect(await health()).toBe(200);
    const victim = familyOf(one.pid).filter(({ pid }) => pid === memberOf(one, pattern));
    process.kill(memberOf(one, pattern), "SIGKILL");
    await gone(victim);
    await eventually(isHealthy, () => "the site answers again");
    expect(memberOf(one, /start\.mjs/)).toBe(one.pid);
  });
});

describe("refused in one sentence that says what to do", () => {
  const refused = async (env: Record<string, string>) => {
    const one = start(env);
    expect(await one.exitCode).toBe(1);
    return one.output().trim();
  };

  test("a second one on the same data folder", async () => {
    const first = await startReady();
    const second = launch({ DATA_DIR: dataDir, PORT: String(await freePort()) });
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toMatch(`Glossator already runs at http://localhost:${port}`);
    expect(second.output()).toMatch("set DATA_DIR and PORT");
    expect(await health()).toBe(200);
    running = first;
  });

  test("a port that is taken", async () => {
    const server = createServer().listen(port, "127.0.0.1");
    const words = await refused({});
    server.close();
    expect(words).toMatch(/^The port is taken by another program: .* PORT=\d+\)\.$/);
  });

  test("a data folder that cannot be", async () => {
    const file = path.join(dataDir, "a-file");
    writeFileSync(file, "");
    expect(await refused({ DATA_DIR: path.join(file, "data") })).toMatch(
      /^The data folder .* cannot be written to .* set DATA_DIR/,
    );
  });

  test("a database that is not there", async () => {
    const words = await refused({ DATABASE_URL: `postgresql://ana:hunter2@127.0.0.1:${await freePort()}/notes` });
    expect(words).toMatch(
      /^The database at postgresql:.* cannot be used: nothing answers there\. .*correct DATABASE_URL/,
    );
    expect(words).not.toContain("hunter2");
  });

  test("bad values, all at once", async () => {
    const words = await refused({ PORT: "99999", LOG_LEVEL: "loud" });
    expect(words.split("\n").map((line) => line.split(" is ")[0])).toEqual(["PORT", "LOG_LEVEL"]);
  });
});
