import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { chromiumPath } from "#tests/support/programs.ts";
import { type Seen, scrollThrough, watch } from "./watch.ts";

/** A page that marks passages, and how one tells what it shows. */
export type Subject = {
  readonly name: string;
  readonly url: string;
  readonly count: number;
  /** The elements that mark, or "painted" where there are none. */
  readonly highlight: string;
  /** What is there once the page answers; empty for a page that says so itself. */
  readonly ready: string;
  /** Waits no longer than this. In milliseconds. */
  readonly patience: number;
  readonly act?: (page: Page) => Promise<Acts>;
};

/** Milliseconds from what a person does to the frame that shows what it led to, one for each time. */
export type Acts = { readonly compose: readonly number[]; readonly open: readonly number[] };

export type Visit = Omit<Seen, "waits"> & {
  readonly frames: readonly number[];
  /** In bytes, after a collection. */
  readonly heap: number;
  /** Bytes on the wire until the page was quiet, by what they are. */
  readonly scripts: number;
  readonly page: number;
  readonly data: number;
  readonly acts: Acts;
};

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
const WINDOW = { width: 1280, height: 800 };
const QUIET_MS = 1500;

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
  await untilQuiet(page, subject);
  const { waits: _, ...seen } = await page.evaluate(() => window.seen);
  const bytes = { ...sent };
  const heap = await heapOf(session);
  const acts = subject.act ? await subject.act(page) : { compose: [], open: [] };
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  const frames = await page.evaluate(scrollThrough);
  await context.close();
  return { ...seen, ...bytes, heap, acts, frames };
}

async function untilQuiet(page: Page, { name, count, patience }: Subject): Promise<void> {
  const end = Date.now() + patience;
  let before = "";
  while (Date.now() < end) {
    const seen = await page.evaluate(() => window.seen);
    const now = `${seen.highlights} ${seen.lastLongTask}`;
    const isDone = seen.ready !== null && (count === 0 || seen.highlights > 0) && now === before;
    if (isDone) return;
    before = now;
    await page.waitForTimeout(QUIET_MS);
  }
  console.error(`(${name} with ${count} notes: not done after ${patience} ms)`);
}

/** Bytes as they come over the wire, headers included. */
async function countBytes(session: CDPSession) {
  const sent = { scripts: 0, page: 0, data: 0 };
  const types = new Map<string, string>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type === "Script") sent.scripts += encodedDataLength;
    else if (type === "Document") sent.page += encodedDataLength;
    else if (type === "Fetch" || type === "XHR") sent.data += encodedDataLength;
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
