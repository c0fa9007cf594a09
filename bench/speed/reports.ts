import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { makeTexts } from "./corpus";
import { row } from "./measure";
import { type Frames, framesWhile, middle, scrollThrough } from "./scrolling";

const root = resolve(__dirname, "../../../..");
const loads = 5;

/**
 * What a reader of the reports waits for: the first paint of each page, and the frames while it is scrolled through,
 * once while charts are being drawn and once when they are there.
 *
 * @param texts - rendered as they are, and made into 50 articles
 */
export async function measureReports(texts: readonly string[], small: boolean): Promise<void> {
  const { openChromium } = (await import(pathToFileURL(join(root, "scripts/chromium.mjs")).href)) as {
    openChromium: () => Promise<Browser>;
  };
  const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
  const browser = await openChromium();
  try {
    const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const many = makeTexts(texts, Math.ceil(average * 50)).slice(0, 50);
    for (const corpus of small ? [texts] : [texts, many]) {
      const { output, seconds } = render(folder, corpus);
      row(
        `reports of ${corpus.length} articles`,
        "KB",
        "paint ms",
        "read ms",
        "1st p50",
        "1st p95",
        "1st max",
        "2nd p95",
      );
      for (const name of readdirSync(output).filter((each) => each.endsWith(".html")))
        await measurePage(browser, join(output, name), name);
      row("  rendering them, seconds", seconds);
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function render(folder: string, texts: readonly string[]): { output: string; seconds: number } {
  const input = join(folder, `texts-${texts.length}`);
  const output = join(folder, `reports-${texts.length}`);
  mkdirSync(input);
  texts.forEach((text, index) => {
    writeFileSync(join(input, `${String(index).padStart(3, "0")}.txt`), text);
  });
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, "dist/cli/main.js"), "report", input, "-o", output],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`variorum report ended with ${status}: ${stderr}`);
  return { output, seconds: (performance.now() - start) / 1000 };
}

/** Milliseconds until something was painted, and until the page was read. The page's policy lets no string be polled. */
const paintTimes = `new Promise((done) => {
  const tell = (paint) => done([paint.startTime, performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd]);
  new PerformanceObserver((list) => {
    const paint = list.getEntriesByName("first-contentful-paint")[0];
    if (paint) tell(paint);
  }).observe({ type: "paint", buffered: true });
})`;

async function measurePage(browser: Browser, file: string, name: string): Promise<void> {
  const paints: number[] = [];
  const reads: number[] = [];
  let first: Frames | null = null;
  let second: Frames | null = null;
  for (let load = 0; load < loads; load++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    const times = (await page.evaluate(paintTimes)) as [number, number];
    paints.push(times[0]);
    reads.push(times[1]);
    if (load === loads - 1) {
      first = await framesWhile(page, scrollThrough);
      second = await framesWhile(page, scrollThrough);
    }
    await page.close();
  }
  const size = statSync(file).size / 1000;
  row(`  ${name}`, size, middle(paints), middle(reads), first!.median, first!.worst5, first!.longest, second!.worst5);
}
