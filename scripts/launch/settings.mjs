// @ts-check
import { readSettings } from "#lib/settings.mjs";
import { inCheckout, textOf } from "./checkout.mjs";
import { Refusal } from "./refusal.mjs";

/** @typedef {import("#lib/settings.mjs").Settings} Settings */

/**
 * The settings of this checkout, from the environment and `.env`, with the data folder as an absolute path.
 * @returns {Settings}
 */
export function loadSettings() {
  const reading = readSettings(process.env, textOf(inCheckout(".env")));
  if (!reading.ok) throw new Refusal(reading.errors.join("\n"));
  return { ...reading.settings, dataDir: inCheckout(reading.settings.dataDir) };
}
