// `npm run pictures [FOLDER]`: the pictures of the README, taken from the reports in FOLDER (default: reports/).
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { cache, root } from "./setup/paths.mjs";

const folder = resolve(process.argv[2] ?? join(root, "reports"));
const target = join(root, "docs/pictures");

/** The Chromium of VARIORUM_CHROMIUM, else the one that `npm test` has fetched. */
async function openBrowser() {
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

const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1200, height: 1280 } });
await page.goto(pathToFileURL(join(folder, "index.html")).href);

// The front page with its first finding open.
await page.locator(".vr-findings > li summary").first().click();
await page.screenshot({ path: join(target, "front-page.png") });

// A text with everything marked.
await page.setViewportSize({ width: 1200, height: 800 });
await page.evaluate(() => document.querySelector(".vr-article").scrollIntoView());
await page.screenshot({ path: join(target, "marked-text.png") });

await browser.close();
process.stdout.write(`The pictures are in ${target}.\n`);
