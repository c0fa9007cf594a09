import type { Page } from "playwright-core";

/** Milliseconds from one frame to the next: 17 is 60 frames a second. */
export interface Frames {
  median: number;
  /** 95 of 100 frames take no longer */
  worst5: number;
  longest: number;
}

/** Scroll from the top to the end of a page, a sixth of a screen a frame, and tell how long each frame took. */
export const scrollThrough = `new Promise((done) => {
  const frames = [];
  let last = null;
  scrollTo({ top: 0, behavior: "instant" });
  const step = (now) => {
    if (last !== null) frames.push(now - last);
    last = now;
    const before = scrollY;
    scrollBy({ top: innerHeight / 6, behavior: "instant" });
    if (scrollY > before && frames.length < 600) requestAnimationFrame(step);
    else done(frames);
  };
  requestAnimationFrame(step);
})`;

/** Run a script of the page that gives the durations of its frames. */
export async function framesWhile(page: Page, script: string): Promise<Frames> {
  const frames = (await page.evaluate(script)) as number[];
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), worst5: at(0.95), longest: at(1) };
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
