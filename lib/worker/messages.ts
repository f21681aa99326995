import type { Problem } from "#lib/core/problem.ts";
import type { GivenTo, ResultOfTask, TaskName } from "#lib/formats/tasks.ts";

/** What the format process is asked, once. */
export type Request<N extends TaskName = TaskName> = { readonly name: N; readonly given: GivenTo<N> };

/** What it answers, once: a result, an expected failure as data, or a defect. */
export type Outcome =
  | { readonly kind: "done"; readonly result: ResultOfTask<TaskName> }
  | { readonly kind: "refused"; readonly code: Problem["code"]; readonly details: Problem["details"] }
  | { readonly kind: "failed"; readonly message: string };
