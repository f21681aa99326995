import "server-only";
import { readSettings, type Settings } from "#lib/settings.mjs";

let read: (Settings & { databaseUrl: string; secret: string }) | undefined;

/** The settings of this process, read once. The launcher has made what was left open: the database and the secret. */
export function settings() {
  read ??= complete();
  return read;
}

function complete() {
  const reading = readSettings(process.env);
  if (!reading.ok) throw new Error(reading.errors.join("\n"));
  const { databaseUrl, secret } = reading.settings;
  if (!databaseUrl) throw new Error("DATABASE_URL is not set. Start with `npm start`, or name a Postgres database.");
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set. Start with `npm start`, or set 32 characters or more.");
  return { ...reading.settings, databaseUrl, secret };
}
