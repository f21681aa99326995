import { endWithParent } from "#lib/worker/end-with-parent.ts";

// A format process whose reader hangs.
endWithParent();
setTimeout(() => {
  console.log(process.pid);
  for (;;);
}, 100);
