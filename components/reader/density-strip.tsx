import { useMemo } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { heatOf } from "#lib/core/insights/heat.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import styles from "./density-strip.module.css";

type Props = { map: TextMap | null; threads: readonly ThreadInBrief[] };

const PARTS = 40;
const WIDTH = 12;

/**
 * The whole text from top to bottom, each part as broad as its discussion is lively; a press leads there. Those who do
 * not see it hear the counts in the outline beside it.
 */
export function DensityStrip({ map, threads }: Props) {
  const t = useWords();
  const bars = useMemo(() => map && barsOf(t, map, threads), [t, map, threads]);
  return (
    <svg className={styles.strip} viewBox={`0 0 ${WIDTH} ${PARTS}`} preserveAspectRatio="none" aria-hidden="true">
      <line className={styles.text} x1="0.5" x2="0.5" y1="0" y2={PARTS} />
      {bars?.map(({ part, blockId, breadth, words }) => (
        <a key={part} href={`#${blockId}`} tabIndex={-1}>
          <title>{words}</title>
          <rect className={styles.ground} x="0" y={part} width={WIDTH} height="1" />
          <rect className={styles.bar} x="0" y={part} width={breadth} height="0.9" />
        </a>
      ))}
    </svg>
  );
}

function barsOf(t: InterfaceWords, map: TextMap, threads: readonly ThreadInBrief[]) {
  const last = map.blocks.at(-1);
  const length = last ? last.start + last.text.length : 0;
  const starts = threads.flatMap(({ placement }) => placement.span?.start ?? []).sort((a, b) => a - b);
  const heat = heatOf(starts, length, PARTS);
  const most = Math.max(1, ...heat);
  return heat.flatMap((count, part) => {
    const first = starts.find((start) => start >= Math.floor((part / PARTS) * length));
    const block = first === undefined ? undefined : map.blockAt(first);
    if (count === 0 || !block) return [];
    const words = t("{count} notes around ¶{ordinal}", { count, ordinal: String(block.ordinal) });
    return [{ part, blockId: block.id, breadth: WIDTH * (0.3 + (0.7 * count) / most), words }];
  });
}
