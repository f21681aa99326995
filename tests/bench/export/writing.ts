import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Dossier } from "#lib/formats/dossier.ts";
import type { GivenTo, ResultOfTask, TaskName } from "#lib/formats/tasks.ts";
import type { WrittenFormat } from "#lib/formats/writers.ts";
import type { Outcome, Request } from "#lib/worker/messages.ts";
import { type Cost, watched } from "./watched.ts";

/** Has a copy written by the product's own program for files. */
export async function written(dossier: Dossier, format: WrittenFormat): Promise<Cost & { readonly bytes: Uint8Array }> {
  const { result, ...cost } = await performed("writeCopy", { dossier, format });
  const { content } = result;
  return { ...cost, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content };
}

/** Has a task done by the product's own program for files, started as the server starts it. */
export async function performed<N extends TaskName>(
  name: N,
  given: GivenTo<N>,
): Promise<Cost & { readonly result: ResultOfTask<N> }> {
  const program = process.env.FORMAT_WORKER ?? "";
  const child = spawn(process.execPath, [program], {
    cwd: path.dirname(program),
    env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
  });
  const ended = once(child, "exit");
  const answered = once(child, "message");
  child.send({ name, given } as Request);
  const cost = await watched(child, answered);
  const [outcome] = (await answered) as [Outcome];
  await ended;
  if (outcome.kind !== "done") throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return { ...cost, result: outcome.result as ResultOfTask<N> };
}

export const isInstalled = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

/** Runs another program until it ends. */
export async function run(program: string, words: readonly string[]): Promise<Cost> {
  const child = spawn(program, words, { stdio: "ignore" });
  const ended = once(child, "exit");
  const cost = await watched(child, ended);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return cost;
}

/** Pandoc making a DOCX or a book of a Markdown source. */
export const byPandoc = (folder: string, markdown: string, format: "docx" | "epub"): (() => Promise<Cost>) => {
  const source = path.join(folder, `${format}.md`);
  writeFileSync(source, markdown);
  return () => run("pandoc", ["--from", "markdown", source, "--output", path.join(folder, `pandoc.${format}`)]);
};

/** LibreOffice printing a DOCX, with a profile that has been made before. */
export async function byLibreOffice(folder: string, docx: Uint8Array): Promise<() => Promise<Cost>> {
  const source = path.join(folder, "copy.docx");
  writeFileSync(source, docx);
  const empty = path.join(folder, "empty.txt");
  writeFileSync(empty, "One line.");
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const convert = (file: string) =>
    run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file]);
  await convert(empty);
  return () => convert(source);
}
