// `npm run pictures [FOLDER]`: the pictures of the README, taken from the reports in FOLDER (default: reports/).
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openChromium } from "./chromium.mjs";
import { root } from "./setup/paths.mjs";

const folder = resolve(process.argv[2] ?? join(root, "reports"));
const target = join(root, "docs/pictures");

const browser = await openChromium();
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
