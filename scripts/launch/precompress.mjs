// @ts-check
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * Lays a `.br` beside every script and style sheet of a folder. They are compressed once, as well as Brotli can; the
 * server's own compression is a tenth larger and is done anew for every reader. next.config.js sends them to browsers
 * that take them.
 * @param {string} folder
 */
export function precompress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(?:js|css)$/.test(name)) continue;
    const bytes = readFileSync(path.join(folder, name));
    const params = {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
  }
}
