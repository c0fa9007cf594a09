import type { Page } from "playwright-core";

/** What a page did that a test wants to know. */
export interface Watched {
  /** addresses asked for, other than the allowed ones */
  requests: string[];
  /** errors and violations of the content policy that the page's console told */
  errors: string[];
}

/** Watch a page's network and console from before it opens. */
export function watch(page: Page, isAllowed: (url: string) => boolean): Watched {
  const watched: Watched = { requests: [], errors: [] };
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !isAllowed(url)) watched.requests.push(url);
  });
  page.on("websocket", (socket) => {
    if (!isAllowed(socket.url().replace(/^ws/, "http"))) watched.requests.push(socket.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") watched.errors.push(message.text());
  });
  page.on("pageerror", (error) => watched.errors.push(String(error)));
  return watched;
}
