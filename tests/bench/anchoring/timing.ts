import { performance } from "node:perf_hooks";
import type { Amendment } from "./amendment.ts";
import type { Engine } from "./engine.ts";

/** The fastest of some runs after as many that warm up, in milliseconds: the one that was least disturbed. */
export function bestMs(runs: number, work: () => void): number {
  for (let run = 0; run < runs; run++) work();
  return Math.min(...Array.from({ length: runs }, () => onceMs(work)));
}

export function onceMs(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What an engine that looks at one span after the other would need for all of them, from a sample of them. */
export function scaledMs(engine: Engine, { old, new: next, spans }: Amendment, sample: number): number {
  const step = Math.max(1, Math.floor(spans.length / sample));
  const chosen = spans.filter((_, index) => index % step === 0).slice(0, sample);
  const runs = Array.from({ length: 3 }, () => onceMs(() => engine.carry(old, next, chosen)));
  return (Math.min(...runs) * spans.length) / chosen.length;
}

/** The least any engine can do: read every unit of both texts once and mix it into a hash. */
export function hashPass(...texts: readonly string[]): number {
  let high = 0;
  let low = 0;
  for (const text of texts)
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low + unit, 0x85ebca6b) ^ (low >>> 13);
    }
  return high ^ low;
}

/** Megabytes that a piece of work keeps resident at most, over what was resident before. */
export function megabytesOver(work: () => void): number {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  work();
  return Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 1_000_000;
}
