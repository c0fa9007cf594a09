import { articleColours } from "../style/palette";
import { type Html, html, join, type Markup, raw } from "./escape";

export { articleColours };

const light = `
--vr-ink:var(--jp-content-font-color1,#1c1c1c);--vr-soft:#595959;--vr-page:var(--jp-layout-color0,#ffffff);
--vr-panel:#f5f5f3;--vr-line:#d5d5d0;--vr-link:#00558a;--vr-quote:#e3eef8;--vr-quote-line:#0072b2;--vr-figure:#a04800;
--vr-ins:#0b5d33;--vr-ins-back:#dcf3e4;--vr-del:#8f1d1d;--vr-del-back:#fbe3e1;--vr-focus:#b35900;`;
const dark = `
--vr-ink:var(--jp-content-font-color1,#ececec);--vr-soft:#b4b4b4;--vr-page:var(--jp-layout-color0,#141517);
--vr-panel:#212327;--vr-line:#44474d;--vr-link:#8cc8f5;--vr-quote:#1d3347;--vr-quote-line:#56b4e9;--vr-figure:#f0b060;
--vr-ins:#9be3b5;--vr-ins-back:#173a26;--vr-del:#f5b3ac;--vr-del-back:#4a1f1c;--vr-focus:#ffc266;`;

const marks = articleColours
  .map((colour, i) => `.vr-c${i}{--vr-own:${colour};--vr-on:${i === 0 ? "#ffffff" : "#000000"}}`)
  .join("\n");

/** Colours of both themes, letters of the articles, and what all views share. */
const base = `
.vr{${light}color:var(--vr-ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;
font-variant-numeric:tabular-nums}
@media (prefers-color-scheme:dark){html:not([data-theme="light"]) body:not([data-jp-theme-light]) .vr{${dark}}}
html[data-theme="dark"] body:not([data-jp-theme-light]) .vr,body[data-jp-theme-light="false"] .vr{${dark}}
.vr *{box-sizing:border-box}
.vr a{color:var(--vr-link);text-decoration:underline;text-underline-offset:2px}
.vr a:focus-visible,.vr summary:focus-visible,.vr button:focus-visible,.vr input:focus-visible,
.vr [tabindex]:focus-visible{outline:3px solid var(--vr-focus);outline-offset:2px}
.vr h3,.vr h4{font-size:1rem;font-weight:600;line-height:1.3;margin:16px 0 8px}
.vr p{margin:8px 0}
.vr ul{margin:8px 0;padding-left:24px}
.vr button{font:inherit;font-size:13px;color:var(--vr-ink);background:var(--vr-panel);border:1px solid var(--vr-line);
border-radius:4px;padding:2px 8px;cursor:pointer}
.vr .vr-soft{color:var(--vr-soft);font-size:13px}
.vr .vr-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.vr .vr-text{font-family:Charter,"Bitstream Charter",Georgia,Cambria,serif;unicode-bidi:isolate}
.vr .vr-siglum{display:inline-block;min-width:1.5em;padding:0 .3em;border-radius:3px;text-align:center;font-weight:700;
font-size:.875em;line-height:1.5;background:var(--vr-own,#999);color:var(--vr-on,#000);text-decoration:none;
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.vr .vr-siglum.vr-round{outline:2px dashed var(--vr-ink);outline-offset:1px;margin:0 3px}
.vr .vr-line{margin:8px 0;color:var(--vr-soft)}
@media print{html body .vr.vr.vr{${light}}.vr details:not([open])::details-content{content-visibility:visible}.vr button,.vr .vr-screen{display:none!important}.vr a{color:inherit;text-decoration:none}}
${marks}
`;

/**
 * A style sheet that a page needs once, however many views bring it. The class is doubled because JupyterLab's own
 * rules for tables and lists would win otherwise.
 *
 * @example
 * style("hello", ".vr b { color: red }").markup; // => "<style data-variorum=\"hello\">.vr.vr b { color: red }</style>"
 */
export function style(name: string, css: string): Markup {
  return raw(`<style data-variorum="${name}">${css.trim().replaceAll(".vr ", ".vr.vr ")}</style>`);
}

/**
 * A script that a page needs once; a view reads well without it.
 *
 * @example
 * script("hello", "document.title = 'hello'").markup;
 * // => "<script data-variorum=\"hello\">document.title = 'hello'</script>"
 */
export function script(name: string, code: string): Markup {
  return raw(`<script data-variorum="${name}">${code.trim()}</script>`);
}

/**
 * Wrap the body of a view with the styles and scripts it needs.
 *
 * @example
 * view("hello", html`<p>Hello</p>`, "Hello").text; // => "Hello"
 */
export function view(
  name: string,
  body: Markup,
  text: string,
  needs: { css?: string; scripts?: readonly Markup[] } = {},
): Html {
  const pieces = [style("base", base), needs.css ? style(name, needs.css) : null];
  return {
    html: join([...pieces, html`<div class="vr vr-${name}">${body}</div>`, ...(needs.scripts ?? [])], "\n").markup,
    text,
  };
}

/**
 * One line where there is nothing to show.
 *
 * @example
 * line("Nothing to show.").text; // => "Nothing to show."
 */
export function line(text: string): Html {
  return view("line", html`<p class="vr-line">${text}</p>`, text);
}
