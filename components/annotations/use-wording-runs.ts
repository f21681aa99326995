import { useEffect, useMemo, useState } from "react";
import type { WordingRun } from "#lib/core/document/wording.ts";

type Compare = (passage: string, proposal: string) => readonly WordingRun[];

let comparison: Compare | null = null;

/**
 * What a proposed wording keeps, takes and adds. The comparison comes with the first wording that is shown, for most
 * readings need none; until it is here, and where it cannot be had, the whole passage goes and the whole proposal comes.
 */
export function useWordingRuns(passage: string, proposal: string): readonly WordingRun[] {
  const [compare, setCompare] = useState<Compare | null>(() => comparison);
  useEffect(() => {
    if (compare) return;
    let isCurrent = true;
    void import("#lib/core/document/wording.ts").then(
      ({ wordingRuns }) => {
        comparison = wordingRuns;
        if (isCurrent) setCompare(() => wordingRuns);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [compare]);
  return useMemo(() => (compare ?? whole)(passage, proposal), [compare, passage, proposal]);
}

const whole: Compare = (passage, proposal) => {
  const runs: WordingRun[] = [
    { kind: "removed", text: passage },
    { kind: "added", text: proposal },
  ];
  return runs.filter(({ text }) => text.trim() !== "");
};
