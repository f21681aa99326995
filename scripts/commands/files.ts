import { readFile, writeFile } from "node:fs/promises";

/** What the system says of a file, in words. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  EACCES: "you may not",
  EPERM: "you may not",
  ENOSPC: "the disk is full",
  EROFS: "the disk can only be read",
};

const fault = (error: NodeJS.ErrnoException) => FAULTS[error.code ?? ""] ?? error.message;

/** The bytes of a file that was named on the command line. */
export const fileAt = (file: string): Promise<Buffer> =>
  readFile(file).catch((error) => {
    throw new Error(`${file} cannot be read: ${fault(error)}.`);
  });

/** Writes a file that was named on the command line. */
export const writeAt = (file: string, content: string | Uint8Array): Promise<void> =>
  writeFile(file, content).catch((error) => {
    throw new Error(
      `${file} cannot be written: ${error.code === "ENOENT" ? "its folder is not there" : fault(error)}.`,
    );
  });
