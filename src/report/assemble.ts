import { createHash } from "node:crypto";
import { addContents } from "./contents";
import { type Piece, takePieces } from "./pieces";
import { separateSvgIds } from "./svg-ids";

/** What goes into every page beside the notebook. */
export interface PageParts {
  css: string;
  /** runs before the page is drawn */
  themeScript: string;
  pageScript: string;
  /** the libraries that draw charts and the script that uses them; left out where a page has no chart */
  chartScripts: readonly string[];
}

/**
 * Make a page of the template complete in itself: style sheets and scripts once each, and a policy that lets nothing
 * run but them and nothing be fetched at all.
 *
 * @param own - the only scripts that outputs may bring; left out: every script that an output names as its own
 */
export function assemblePage(html: string, parts: PageParts, own?: ReadonlySet<string>): string {
  const styles = takePieces(html, "style");
  const scripts = takePieces(styles.html, "script");
  const hasCharts = scripts.html.includes('<figure class="chart">');
  const last = [parts.pageScript, ...(hasCharts ? parts.chartScripts : [])].map(inlineScript);
  const brought = scripts.pieces.filter((piece) => own?.has(piece.content) ?? true);
  const named = brought.map((piece) => inlineScript(piece.content));
  const first = inlineScript(parts.themeScript);
  const head = [...[{ name: "page", content: parts.css }, ...styles.pieces].map(styleElement), element(first)];
  const policy = contentPolicy([first, ...named, ...last]);
  const body = addContents(separateSvgIds(scripts.html));
  return fill(body.html, {
    contents: body.contents,
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    head: head.join("\n"),
    scripts: [...named, ...last].map(element).join("\n"),
  });
}

/** Script text that the HTML parser cannot take for the end of its element. */
function inlineScript(content: string): string {
  return content.trim().replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
}

const element = (script: string): string => `<script>${script}</script>`;

const styleElement = ({ name, content }: Piece): string => `<style data-variorum="${name}">${content.trim()}</style>`;

function contentPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${[...new Set(hashes)].join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function fill(html: string, values: { [place: string]: string }): string {
  return Object.entries(values).reduce((page, [place, value]) => {
    const mark = `<!--variorum:${place}-->`;
    const start = page.indexOf(mark);
    return start < 0 ? page : page.slice(0, start) + value + page.slice(start + mark.length);
  }, html);
}
