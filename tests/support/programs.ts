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

type OfficeFile = { readonly name: string; readonly bytes: Uint8Array };

/** What LibreOffice makes of a file: every file that comes of converting it, as text, by name. */
export const convertedByOffice = (file: OfficeFile, to: string): Map<string, string> =>
  new Map([...converted(file, to)].map(([name, bytes]) => [name, bytes.toString("utf8")]));

/** The file as LibreOffice saves it. */
export function savedByOffice(file: OfficeFile, to: string): Uint8Array {
  const [saved] = converted(file, to).values();
  if (!saved) throw new Error(`LibreOffice saved nothing from ${file.name}`);
  return saved;
}

function converted({ name, bytes }: OfficeFile, to: string): Map<string, Buffer> {
  return inFolder((folder) => {
    const source = path.join(folder, name);
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const out = path.join(folder, "out");
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, source], { stdio: "ignore" });
    return new Map(readdirSync(out).map((each) => [each, readFileSync(path.join(out, each))]));
  });
}

/** What epubcheck says of a book; empty where it finds no fault. */
export function faultsInBook(bytes: Uint8Array): string {
  return inFolder((folder) => {
    const book = path.join(folder, "book.epub");
    writeFileSync(book, bytes);
    // Debian installs the program as a Java archive, which only some systems run by its name.
    const program = execFileSync("sh", ["-c", 'readlink -f "$(command -v epubcheck)"']).toString().trim();
    const command = program.endsWith(".jar") ? ["java", "-jar", program] : [program];
    const [name = "", ...words] = [...command, "--failonwarnings", "--quiet", book];
    const { status, stdout, stderr } = spawnSync(name, words, { encoding: "utf8" });
    return status === 0 ? "" : `${stdout}${stderr}`;
  });
}

/** The browser that is installed; undefined where there is none. */
export function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const { stdout } = spawnSync("sh", ["-c", `command -v ${names.join(" || command -v ")}`], { encoding: "utf8" });
  const found = stdout.trim().split("\n")[0];
  if (!found && process.env.CI === "true") throw new Error("no Chromium is installed");
  return found || undefined;
}

/** What a program says of a PDF that is named last, or before `after`; its complaints are thrown. */
export function aboutPdf(bytes: Uint8Array, command: readonly string[], after: readonly string[] = []): string {
  return inFolder((folder) => {
    const file = path.join(folder, "copy.pdf");
    writeFileSync(file, bytes);
    const [name = "", ...words] = command;
    return execFileSync(name, [...words, file, ...after], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  });
}
