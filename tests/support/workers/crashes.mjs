// A format process that dies at its work.
process.on("message", () => process.kill(process.pid, "SIGSEGV"));
