/** What the page has seen, in milliseconds since its navigation began. */
export type Seen = {
  firstPaint: number | null;
  /** The frame in which a highlight is in the window, and the last one in which highlights were added. */
  inView: number | null;
  allVisible: number | null;
  highlights: number;
  ready: number | null;
  /** When the last long task ended. */
  lastLongTask: number;
  shift: number;
  /** From an event to the frame that shows its result. */
  waits: number[];
};

declare global {
  interface Window {
    seen: Seen;
    /** Waits, from the next trusted event of a type, for an element. */
    timeNext: (type: string, selector: string) => void;
    isReady?: boolean;
  }
}

/** Runs in the page before any of its own scripts: it looks once per frame at what is there. */
export function watch(by: { highlight: string; ready: string }): void {
  if (window.top !== window) return;
  const seen: Seen = {
    firstPaint: null,
    inView: null,
    allVisible: null,
    highlights: 0,
    ready: null,
    lastLongTask: 0,
    shift: 0,
    waits: [],
  };
  window.seen = seen;
  const observe = (type: string, hear: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.firstPaint = entry.startTime;
  });
  observe("longtask", (entry) => {
    seen.lastLongTask = entry.startTime + entry.duration;
  });
  observe("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.shift += shift.value;
  });
  const painted = () => [...(CSS.highlights?.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
  const look = () => {
    const elements = by.highlight === "painted" ? null : document.querySelectorAll(by.highlight);
    const count = elements?.length ?? painted();
    if (count !== seen.highlights) {
      seen.highlights = count;
      seen.allVisible = performance.now();
    }
    const first = elements?.[0]?.getBoundingClientRect();
    const isIn = elements ? first !== undefined && first.top < innerHeight && first.bottom > 0 : count > 0;
    if (isIn) seen.inView ??= performance.now();
    if (by.ready === "" ? window.isReady : document.querySelector(by.ready)) seen.ready ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.timeNext = (type, selector) => {
    const hear = (event: Event) => {
      const began = event.timeStamp;
      const wait = () => {
        if (!document.querySelector(selector)) return void requestAnimationFrame(wait);
        // A task queued in the frame runs after the frame is drawn.
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => seen.waits.push(performance.now() - began);
        drawn.port2.postMessage(null);
      };
      requestAnimationFrame(wait);
    };
    addEventListener(type, hear, { capture: true, once: true });
  };
}

/** Scrolls through the whole page, a third of the window a frame, and returns how long each frame took. */
export async function scrollThrough(): Promise<number[]> {
  const frames: number[] = [];
  let before = await new Promise<number>(requestAnimationFrame);
  const end = document.documentElement.scrollHeight - innerHeight;
  while (scrollY < end - 1 && frames.length < 1500) {
    scrollBy({ top: innerHeight / 3, behavior: "instant" });
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - before);
    before = now;
  }
  return frames;
}
