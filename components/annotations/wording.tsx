import { ComparedWording } from "./compared-wording.tsx";
import { useWordingRuns } from "./use-wording-runs.ts";

type Props = {
  passage: string;
  /** Empty strikes the passage out. */
  proposal: string;
  /** What it is called, where it is no suggestion. */
  label?: string;
  language?: string | undefined;
  /** Only its first lines. */
  isShort?: boolean;
};

/** A proposed wording against the passage, compared in the browser. */
export function Wording({ passage, ...rest }: Props) {
  return <ComparedWording {...rest} runs={useWordingRuns(passage, rest.proposal)} />;
}
