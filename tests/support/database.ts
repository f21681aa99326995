import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import pg from "pg";

/**
 * Gives this test file a database of its own, a clone of the migrated template, and names it in the environment before
 * any module of the product is loaded. The throw-away server takes the clones with it when the tests are over.
 */
async function cloneTemplate(): Promise<string> {
  const template = process.env.TEMPLATE_DATABASE_URL;
  if (!template) throw new Error("TEMPLATE_DATABASE_URL is not set: run the tests with `npm test` or `npx vitest`.");
  const address = new URL(template);
  const templateName = address.pathname.slice(1);
  const name = `${templateName}_${randomBytes(5).toString("hex")}`;
  const client = new pg.Client({ connectionString: maintenanceAddress(template) });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "${templateName}"`);
  await client.end();
  address.pathname = name;
  return address.href;
}

/** A template cannot be cloned while somebody is connected to it, so the clone is asked for from elsewhere. */
function maintenanceAddress(template: string): string {
  const address = new URL(template);
  address.pathname = "template1";
  return address.href;
}

process.env.DATABASE_URL = await cloneTemplate();
process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64url");
process.env.NEXTAUTH_URL = "http://localhost:3000";
process.env.DATA_DIR = tmpdir();
process.env.LOG_LEVEL ??= "fatal";
