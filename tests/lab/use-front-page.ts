import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Use the views of the front page inside JupyterLab as in a report: filter, follow a link, compare side by side. */
export async function useFrontPage(page: Page): Promise<void> {
  const address = page.url();
  const findings = page.locator(".vr-findings > li:not([hidden])");
  const all = await findings.count();
  const words = page.getByRole("search").getByRole("searchbox", { name: "Words" });
  await words.fill("troops");
  await expect.poll(() => findings.count()).toBeLessThan(all);
  expect(await findings.count()).toBeGreaterThan(0);
  await page.getByRole("search").getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => findings.count()).toBe(all);

  await findings.first().locator("summary").click();
  const link = findings
    .first()
    .getByRole("link", { name: /^See it in/ })
    .first();
  const id = (await link.getAttribute("href"))!.replace(/^.*#/, "");
  await link.click();
  const sentence = page.locator(`[id="${id}"]`);
  await expect.poll(() => sentence.evaluate((place) => place.getBoundingClientRect().top)).toBeLessThan(900);
  await expect.poll(() => sentence.evaluate((place) => place.getBoundingClientRect().top)).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Side by side with another text" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Texts side by side" });
  expect(await dialog.locator(".vr-side-text .vr-s").count()).toBeGreaterThan(10);
  await page.keyboard.press("Escape");
  expect(await dialog.count()).toBe(0);
  expect(page.url().split("#")[0]).toBe(address.split("#")[0]);
}
