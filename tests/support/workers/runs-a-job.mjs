// A server's process as far as jobs go: runs the next one on the database of whoever started it.
import { runNext } from "#lib/server/jobs/runner.ts";

await runNext();
process.exit(0);
