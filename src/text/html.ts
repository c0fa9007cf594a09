import { isTooLarge, prepare } from "./html-limits";
import { htmlToText, stripTags } from "./html-text";
import { splitTitle } from "./titles";

/** The article of a web page as plain text. */
export interface HtmlText {
  text: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  /** false when no article was recognised and the whole page was taken */
  recognised: boolean;
}

/**
 * Read the article out of a page with Mozilla's Readability; the page's scripts are never run. Pages too long or too
 * deeply nested for it are read by leaving out their tags.
 */
export async function readHtml(html: string): Promise<HtmlText> {
  if (!isTooLarge(html)) {
    // loaded here, so that plain text does not pay for them
    const tools = await loadTools();
    try {
      const found = readArticle(html, tools);
      if (found) return found;
    } catch {
      // a page that breaks the parser still has its words
    }
  }
  return { text: stripTags(html), title: null, outlet: null, published: null, recognised: false };
}

type Tools = Awaited<ReturnType<typeof loadTools>>;

async function loadTools() {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  return { parseHTML, Readability };
}

function readArticle(html: string, { parseHTML, Readability }: Tools): HtmlText | null {
  const { document } = parseHTML(html.includes("<html") ? html : `<html><body>${html}</body></html>`);
  if (!prepare(document.documentElement)) return null;
  const time = document.querySelector("time[datetime]")?.getAttribute("datetime") ?? null;
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    keepClasses: false,
    serializer: (content) => content,
  }).parse();
  if (!article?.content) return null;
  const body = htmlToText(article.content);
  if (body === "") return null;
  const outlet = orNull(article.siteName);
  const title = cleanTitle(orNull(article.title), outlet);
  const text = title === null || body.startsWith(title) ? body : `${title}\n\n${body}`;
  return {
    text,
    title,
    outlet,
    published: orNull(article.publishedTime) ?? time,
    recognised: true,
  };
}

/** Without the name of the site at its end. */
function cleanTitle(title: string | null, outlet: string | null): string | null {
  if (title === null) return null;
  for (const mark of outlet === null ? [] : [" | ", " - ", " \u2013 ", " \u2014 "]) {
    const end = `${mark}${outlet}`;
    if (title.length > end.length && title.endsWith(end)) return title.slice(0, -end.length);
  }
  return splitTitle(title).title;
}

function orNull(value: string | null | undefined): string | null {
  const trimmed = value?.replace(/\s+/g, " ").trim();
  return trimmed ? trimmed : null;
}
