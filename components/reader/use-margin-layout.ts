import { useCallback, useMemo, useRef, useState } from "react";
import { arrange } from "#lib/client/arrange.ts";
import { type Placed, type Standee, standees } from "#lib/client/stacks.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { PENDING } from "./compose.ts";

export const COMPOSER = "composer";

/** A card, a stack or the composer, with its place from the margin's top in pixels. */
export type Standing = {
  readonly key: string;
  readonly top: number;
  readonly height: number;
  readonly standee: Standee | null;
};

type Given = {
  threads: readonly ThreadInBrief[];
  /** Where each passage begins. */
  tops: ReadonlyMap<string, number>;
  activeId: string | null;
  isComposing: boolean;
  opened: ReadonlySet<string>;
};

/** What cards measure before they have been measured; the gap below included. */
const CARD = 104;
const STACK = 44;
const OPEN = 420;
const SLACK = 360;
const GAP = 12;

type Layout = {
  readonly standings: readonly Standing[];
  /** The height that all cards need. */
  readonly height: number;
  /** Hears what a card really measures. */
  readonly onHeight: (key: string, height: number) => void;
};

/** Where every card of the margin stands: beside its passage, none over another, the open one exactly in place. */
export function useMarginLayout({ threads, tops, activeId, isComposing, opened }: Given): Layout {
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);

  const onHeight = useCallback((key: string, height: number) => {
    if (heights.current.get(key) === height) return;
    heights.current.set(key, height);
    setMeasured((before) => before + 1);
  }, []);

  const shown = useMemo(() => {
    const room = { cardHeight: CARD, stackHeight: STACK, slack: SLACK, opened, activeId };
    return standees(placedOf(threads, tops), room);
  }, [threads, tops, opened, activeId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: The count says that heights have been measured.
  return useMemo(() => {
    const heightOf = (key: string, guess: number) => heights.current.get(key) ?? guess;
    const wanted = shown.map((standee) => ({
      key: standee.key,
      desired: standee.top,
      height: heightOf(
        standee.key,
        standee.kind === "stack" ? STACK - GAP : standee.key === activeId ? OPEN : CARD - GAP,
      ),
      standee: standee as Standee | null,
    }));
    if (isComposing) insertComposer(wanted, tops.get(PENDING) ?? 0, heightOf(COMPOSER, OPEN));
    const places = arrange(wanted, isComposing ? COMPOSER : activeId, GAP);
    const standings = wanted.map(({ key, height, standee }) => ({ key, height, standee, top: places.get(key) ?? 0 }));
    return { standings, onHeight, height: Math.max(0, ...standings.map(({ top, height }) => top + height)) };
  }, [shown, measured, isComposing, activeId, tops, onHeight]);
}

type Wanted = { key: string; desired: number; height: number; standee: Standee | null };

function insertComposer(wanted: Wanted[], desired: number, height: number) {
  const index = wanted.findIndex((each) => each.desired > desired);
  wanted.splice(index === -1 ? wanted.length : index, 0, { key: COMPOSER, desired, height, standee: null });
}

/**
 * Notes on the whole document, and those that lost their place, stand at the top. A passage whose place is not known
 * yet has no card yet: it will be measured before anything is drawn.
 */
function placedOf(threads: readonly ThreadInBrief[], tops: ReadonlyMap<string, number>): readonly Placed[] {
  return threads.flatMap(({ id, placement }) => {
    const top = placement.span ? tops.get(id) : 0;
    return top === undefined ? [] : { id, top: Math.max(0, top), ordinal: placement.paragraph?.ordinal ?? null };
  });
}
