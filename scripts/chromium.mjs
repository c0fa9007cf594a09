import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { cache } from "./setup/paths.mjs";

/** A headless Chromium: the one of VARIORUM_CHROMIUM, else the one that `npm test` has fetched. */
export async function openChromium() {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  const chosen = process.env.VARIORUM_CHROMIUM;
  if (chosen) return chromium.launch({ executablePath: chosen, args });
  const fetched = existsSync(cache) && readdirSync(cache).find((name) => /^chromium-[\d.]+$/.test(name));
  if (!fetched)
    throw new Error("There is no Chromium: set VARIORUM_CHROMIUM to one, or run 'npm test', which fetches one.");
  const home = join(cache, fetched);
  const executablePath = join(home, "chromium");
  try {
    return await chromium.launch({ executablePath, args });
  } catch {
    // The system lacks libraries that the package brings along.
    const env = { ...process.env, LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_PATH: join(home, "fonts") };
    return chromium.launch({ executablePath, args, env });
  }
}
