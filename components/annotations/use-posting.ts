import { useSubmission } from "#components/ui/use-submission.ts";
import type { Draft } from "#lib/client/drafts.ts";
import { asProblem, type ProblemError } from "#lib/client/problem-error.ts";
import { useDesk } from "./desk.ts";
import type { Writing } from "./use-draft.ts";

type Posting = {
  readonly isBusy: boolean;
  readonly problem: ProblemError | null;
  /** Sends the draft, or leads to the sign-in page. The draft is forgotten only once the server has it. */
  readonly post: () => Promise<void>;
};

/** Posting a draft: once at a time, never twice, and never losing it. */
export function usePosting({ draft, renew, discard }: Writing, send: (draft: Draft) => Promise<void>): Posting {
  const { viewer, signIn } = useDesk();
  const { isBusy, problem, submit } = useSubmission();

  const post = async () => {
    if (!viewer) return signIn(draft);
    await submit(async () => {
      try {
        await send(draft);
      } catch (thrown) {
        if (asProblem(thrown).code === "key-reused") renew();
        throw thrown;
      }
      discard();
    });
  };
  return { isBusy, problem, post };
}
