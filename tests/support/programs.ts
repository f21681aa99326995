import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** True where an outside program is installed. On a machine that must have it, its absence fails the tests. */
export function hasProgram(name: string): boolean {
  const isThere = spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;
  if (!isThere && process.env.CI === "true") throw new Error(`${name} is not installed`);
  return isThere;
}

/** Gives `work` a folder that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "glossator-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice makes of a file: every file that comes of converting it, by name. */
export function convertedByOffice(file: { name: string; bytes: Uint8Array }, to: string): Map<string, string> {
  return inFolder((folder) => {
    const source = path.join(folder, file.name);
    writeFileSync(source, file.bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const out = path.join(folder, "out");
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, source], { stdio: "ignore" });
    return new Map(readdirSync(out).map((name) => [name, readFileSync(path.join(out, name), "utf8")]));
  });
}
