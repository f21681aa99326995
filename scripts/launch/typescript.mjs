// @ts-check
import { inCheckout } from "./checkout.mjs";

/**
 * The arguments with which Node runs a TypeScript program of this checkout, wherever it was typed. The condition lets
 * modules load that are marked as the server's only.
 * @param {string} file Relative to the checkout.
 * @param {string[]} [args]
 */
export function typeScriptProgram(file, args = []) {
  return ["--conditions=react-server", "--import", import.meta.resolve("tsx"), inCheckout(file), ...args];
}

/** Without this, tsx looks for tsconfig.json where the command was typed. */
export const TYPESCRIPT_ENVIRONMENT = { TSX_TSCONFIG_PATH: inCheckout("tsconfig.json") };
