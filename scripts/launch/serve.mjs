// @ts-check
// Next's own server, which ends when the process that started it does. usage: node serve.mjs SERVER_PROGRAM
import { pathToFileURL } from "node:url";

const GRACE_MILLISECONDS = 5000;

function stop() {
  process.kill(process.pid, "SIGTERM");
  // Next waits for open connections, and a live stream may stay open for ever.
  setTimeout(() => process.exit(0), GRACE_MILLISECONDS).unref();
}

process.stdin.on("end", stop).on("error", stop).resume();
// Next announces itself and an inner address here. The launcher has the address that counts; the log has its own way out.
console.log = () => {};
await import(pathToFileURL(process.argv[2] ?? "").href);
