"use client";

import { useRouter } from "next/navigation";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { ProblemNotice } from "#components/ui/problem-notice.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";

/** Marks every notification as read. */
export function MarkRead() {
  const t = useWords();
  const router = useRouter();
  const { isBusy, problem, submit } = useSubmission();
  const mark = () =>
    void submit(async () => {
      await call("readNotifications", {});
      router.refresh();
    });
  return (
    <div>
      <ProblemNotice problem={problem} />
      <Button busy={isBusy} onClick={mark}>
        {t("Mark all as read")}
      </Button>
    </div>
  );
}
