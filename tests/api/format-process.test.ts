import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { Problem } from "#lib/core/problem.ts";
import { inFormatProcess } from "#lib/server/format-process.ts";
import { richDossier } from "#tests/support/dossier.ts";
import { written } from "#tests/support/written.ts";

const worker = (name: string) => {
  process.env.FORMAT_WORKER = path.resolve(`tests/support/workers/${name}.mjs`);
};

afterEach(() => {
  delete process.env.FORMAT_WORKER;
});

const reading = (text: string, options = {}) => inFormatProcess("readDocument", { text, format: "markdown" }, options);
const refusal = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

describe("a file in a process of its own", () => {
  test("is read as it would be here", async () => {
    const { drafts } = await reading("# Levy\n\nIt rises.");
    expect(drafts.map(({ text }) => text)).toEqual(["Levy", "It rises."]);
  });

  test("is written byte for byte as it would be here", async () => {
    const given = { format: "html", dossier: richDossier() } as const;
    expect((await inFormatProcess("writeCopy", given)).content).toBe(await written(given.dossier, "html"));
  });

  test("is refused with the reader's own words and fields", async () => {
    const error = await refusal(inFormatProcess("readDocument", { bytes: Buffer.from("GIF89a"), fileName: "a.gif" }));
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code: "unsupported-media", details: { fields: [{ field: "file" }] } });
  });

  test("is given up when it takes too long", async () => {
    worker("hangs");
    const error = await refusal(reading("x", { limits: { seconds: 1, megabytes: 800 } }));
    expect(error).toMatchObject({ code: "unreadable", message: expect.stringContaining("1 second") });
  });

  test("is given up when it takes too much memory, and nothing here grows with it", async () => {
    worker("hoards");
    const before = process.memoryUsage().rss;
    const error = await refusal(reading("x", { limits: { seconds: 60, megabytes: 300 } }));
    expect(error).toMatchObject({ code: "too-large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  test("that ends its reader is a problem, not the end of the server", async () => {
    worker("crashes");
    expect(await refusal(reading("x"))).toMatchObject({ code: "unreadable" });
  });

  test("is given up when nobody waits for it any more", async () => {
    worker("hangs");
    const error = await refusal(reading("x", { signal: AbortSignal.timeout(200) }));
    expect(error).toMatchObject({ name: "TimeoutError" });
  });

  test("waits for its turn and gets it, whatever became of those before it", async () => {
    worker("crashes");
    const crashes = [1, 2, 3].map(() => refusal(reading("x")));
    await Promise.all(crashes);
    delete process.env.FORMAT_WORKER;
    const texts = ["one", "two", "three", "four"];
    const read = await Promise.all(texts.map((text) => reading(text)));
    expect(read.map(({ drafts }) => drafts[0]?.text)).toEqual(texts);
  });

  test("waits no longer than somebody waits for it", async () => {
    worker("hangs");
    const busy = [1, 2].map(() => refusal(reading("x", { signal: AbortSignal.timeout(1500) })));
    const error = await refusal(reading("x", { signal: AbortSignal.timeout(200) }));
    expect(error).toMatchObject({ name: "TimeoutError" });
    await Promise.all(busy);
  });

  test("is refused when too many wait already", async () => {
    worker("hangs");
    const all = Array.from({ length: 43 }, () => refusal(reading("x", { signal: AbortSignal.timeout(500) })));
    const outcomes = (await Promise.all(all)) as { code?: string }[];
    expect(outcomes.filter(({ code }) => code === "too-many-requests")).toHaveLength(1);
  });

  test("learns nothing of the server's environment", async () => {
    process.env.FORMAT_WORKER = path.resolve("tests/support/workers/tells.mjs");
    const told = (await reading("x")) as unknown as string[];
    expect(told).not.toContain("DATABASE_URL");
    expect(told).not.toContain("NEXTAUTH_SECRET");
  });

  test("does not outlive a server that is killed, even when it hangs", async () => {
    const program = path.resolve("tests/support/workers/starts-one-that-hangs.mjs");
    const server = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
    await once(server.stdout, "data");
    const bothEnded = once(server, "close");
    server.kill("SIGKILL");
    // The output they share is closed by the last of them.
    expect(await bothEnded).toEqual([null, "SIGKILL"]);
  });
});
