import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium";

const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** Start a headless Chromium; whoever starts it closes it. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findChromium();
  const own = Object.fromEntries(
    Object.entries(process.env).filter((each): each is [string, string] => each[1] !== undefined),
  );
  return chromium.launch({ executablePath: path, args: switches, env: { ...own, ...env }, timeout: 60_000 });
}
