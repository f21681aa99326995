import { Problem } from "#lib/core/problem.ts";
import { perform } from "#lib/formats/tasks.ts";
import { installedAssets } from "./assets.ts";
import { endWithParent } from "./end-with-parent.ts";
import type { Outcome, Request } from "./messages.ts";

/**
 * The process in which files are read and written: one task, one answer, and the end. What a file does to its reader
 * ends with this process; whoever started it sets the limits.
 */
process.once("message", (request) => {
  void outcomeOf(request as Request).then((outcome) => process.send?.(outcome, () => process.exit(0)));
});
process.on("disconnect", () => process.exit(1));
endWithParent();

async function outcomeOf({ name, given }: Request): Promise<Outcome> {
  try {
    return { kind: "done", result: await perform(name, given, installedAssets) };
  } catch (error) {
    if (error instanceof Problem) return { kind: "refused", code: error.code, details: error.details };
    return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
