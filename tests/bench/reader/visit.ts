import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { chromiumPath } from "#tests/support/programs.ts";
import { type Seen, scrollDown, watch } from "./watch.ts";

/** A page that marks passages, and how one tells what it shows. */
export type Subject = {
  readonly name: string;
  readonly url: string;
  readonly count: number;
  /** The elements that mark, or "painted" where there are none. */
  readonly highlight: string;
  /** What is there once the page answers; empty for a page that says so itself. */
  readonly ready: string;
  /** How many notes are marked. Runs in the page. */
  readonly marked: () => number;
  /** Waits no longer than this. In milliseconds. */
  readonly patience: number;
  /** What a person does there, where there is a composer and a thread to open. */
  readonly act?: (page: Page) => Promise<Acts>;
};

/** Milliseconds from what a person does to the frame that shows what it led to, one for each time. */
export type Acts = { readonly compose: readonly number[]; readonly open: readonly number[] };

export type Visit = Omit<Seen, "waits"> & {
  readonly marked: number;
  /** False where not all was marked when patience ended: then `inPage` and `lastLongTask` are of what went on still. */
  readonly isDone: boolean;
  /** In milliseconds, one for each frame of the same way down the page. Empty where that was not done. */
  readonly frames: readonly number[];
  /** Of scripts, in bytes, after a collection; frames of the same origin are in it. */
  readonly heap: number;
  /** Bytes on the wire until the page was quiet, by what they are. */
  readonly scripts: number;
  readonly page: number;
  readonly data: number;
  /** Null where nobody acted. */
  readonly acts: Acts | null;
};

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
const WINDOW = { width: 1280, height: 800 };
const QUIET_MS = 1500;
/** In steps of a third of the window: over 100,000 pixels, past the sentence in the middle that has 30 notes. A slow page gets as far as it gets. */
const WAY = { steps: 400, patience: 20_000 };

export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({ args: ARGUMENTS, ...(executablePath && { executablePath }) });
}

/** Visits a page with nothing cached and no way out of this machine, waits until it is quiet, scrolls and acts. */
export async function visit(browser: Browser, subject: Subject): Promise<Visit> {
  const context = await browser.newContext({ viewport: WINDOW });
  await context.route(
    (url) => url.hostname !== "localhost",
    (route) => route.abort(),
  );
  const page = await context.newPage();
  // The runner keeps the names of functions by a call of its own, which the page has to know.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(watch, { highlight: subject.highlight, ready: subject.ready });
  const session = await context.newCDPSession(page);
  const sent = await countBytes(session);
  await page.goto(subject.url);
  const isDone = await untilQuiet(page, subject);
  await page.evaluate(() => window.stopLooking());
  const marked = await page.evaluate(subject.marked);
  const { waits: _, ...seen } = await page.evaluate(() => window.seen);
  const bytes = { ...sent };
  const heap = await heapOf(session);
  const frames = isDone ? await framesOf(page, subject) : [];
  const acts = isDone && subject.act ? await subject.act(page) : null;
  await context.close();
  return { ...seen, ...bytes, marked, isDone, heap, frames, acts };
}

/** Waits until every note is marked and nothing goes on any more; false when patience ends before. */
async function untilQuiet(page: Page, { count, marked, patience }: Subject): Promise<boolean> {
  const end = Date.now() + patience;
  let before = "";
  while (Date.now() < end) {
    const { inPage, inView, lastLongTask, ready } = await page.evaluate(() => window.seen);
    const now = `${inPage} ${inView} ${lastLongTask}`;
    if (ready !== null && now === before && (await page.evaluate(marked)) >= count) return true;
    before = now;
    await page.waitForTimeout(QUIET_MS);
  }
  return false;
}

async function framesOf(page: Page, { name }: Subject): Promise<number[]> {
  const frames = await page.evaluate(scrollDown, WAY);
  const isAtEnd = await page.evaluate(() => scrollY >= document.documentElement.scrollHeight - innerHeight - 1);
  if (isAtEnd) throw new Error(`the page of ${name} ends after ${frames.length} steps`);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  return frames;
}

/** Bytes as they come over the wire, compressed, without the headers of the protocol. */
async function countBytes(session: CDPSession) {
  const sent = { scripts: 0, page: 0, data: 0 };
  const kinds: Readonly<Record<string, keyof typeof sent>> = {
    Script: "scripts",
    Document: "page",
    Fetch: "data",
    XHR: "data",
  };
  const answers = new Map<string, { readonly type: string; readonly head: number }>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type, response }) =>
    answers.set(requestId, { type, head: response.encodedDataLength }),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { type = "", head = 0 } = answers.get(requestId) ?? {};
    const kind = kinds[type];
    if (kind) sent[kind] += encodedDataLength - head;
  });
  return sent;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.disable");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
