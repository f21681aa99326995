/** What the page has seen, in milliseconds since its navigation began. */
export type Seen = {
  firstPaint: number | null;
  /** When the number of highlights in the window last changed, drawn. */
  inView: number | null;
  /** When the number of highlights in the whole page last changed; null where none are kept but those in the window. */
  inPage: number | null;
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
    /** No more looking at highlights, which takes time of every frame. */
    stopLooking: () => void;
    /** Waits, from the next trusted event of a type, for an element of the page or of the frame in which a peer shows its notes. */
    timeNext: (type: string, selector: string) => void;
    isReady?: boolean;
  }
}

/** Runs in the page before any of its own scripts: it looks once per frame at what is there. */
export function watch(by: { highlight: string; ready: string }): void {
  if (window.top !== window) return;
  const seen: Seen = {
    ...{ firstPaint: null, inView: null, inPage: null, ready: null },
    ...{ lastLongTask: 0, shift: 0, waits: [] },
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

  /** A task queued in a frame runs after the frame is drawn. */
  const onceDrawn = (act: () => void) => {
    const drawn = new MessageChannel();
    drawn.port1.onmessage = act;
    drawn.port2.postMessage(null);
  };
  const painted = () => [...(CSS.highlights?.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
  /** Highlights stand in the order of the text, so those after the first below the window are below it too. */
  const inWindow = (elements: NodeListOf<Element>) => {
    let count = 0;
    for (const element of elements) {
      const { top, bottom } = element.getBoundingClientRect();
      if (top >= innerHeight) break;
      if (bottom > 0) count++;
    }
    return count;
  };
  let [isLooking, before, beforeInView] = [true, 0, 0];
  const look = () => {
    if (!isLooking) return;
    const elements = by.highlight === "painted" ? null : document.querySelectorAll(by.highlight);
    const marked = elements && { count: elements.length, inView: inWindow(elements) };
    // What a library paints in this frame, it paints after this look at the elements.
    onceDrawn(() => {
      const { count, inView } = marked ?? { count: 0, inView: painted() };
      if (inView !== beforeInView) seen.inView = performance.now();
      if (count !== before) seen.inPage = performance.now();
      [before, beforeInView] = [count, inView];
      if (by.ready === "" ? window.isReady : document.querySelector(by.ready)) seen.ready ??= performance.now();
    });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.stopLooking = () => {
    isLooking = false;
  };

  const framed = () =>
    document.querySelector("hypothesis-sidebar")?.shadowRoot?.querySelector("iframe")?.contentDocument;
  window.timeNext = (type, selector) => {
    const hear = (event: Event) => {
      const began = event.timeStamp;
      const wait = () => {
        if (document.querySelector(selector) ?? framed()?.querySelector(selector))
          return onceDrawn(() => seen.waits.push(performance.now() - began));
        requestAnimationFrame(wait);
      };
      requestAnimationFrame(wait);
    };
    addEventListener(type, hear, { capture: true, once: true });
  };
}

/**
 * Scrolls down a third of the window a frame and returns how long each frame took. Every page goes the same way of so
 * many steps, unless it is too short for it, or so slow that it takes longer than patience, in milliseconds.
 */
export async function scrollDown({ steps, patience }: { steps: number; patience: number }): Promise<number[]> {
  const frames: number[] = [];
  scrollTo({ top: 0, behavior: "instant" });
  const began = await new Promise<number>(requestAnimationFrame);
  let before = began;
  const end = document.documentElement.scrollHeight - innerHeight;
  while (scrollY < end - 1 && frames.length < steps && before - began < patience) {
    scrollBy({ top: innerHeight / 3, behavior: "instant" });
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - before);
    before = now;
  }
  return frames;
}
