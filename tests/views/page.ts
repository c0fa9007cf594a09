import { parseHTML } from "linkedom";
import type { Html } from "../../src/views";

/** A view without the styles and scripts that all views share. */
export function bare({ html }: Html): string {
  return html.replace(/<(style|script) data-variorum="[^"]+">[\s\S]*?<\/\1>\n?/g, "").trim();
}

/** The document a browser would make of a view. */
export function documentOf(view: Html): Document {
  return parseHTML(`<!doctype html><html><body>${bare(view)}</body></html>`).document as unknown as Document;
}

const tags = new Set(
  "html head body div p span a sup ul li dl dt dd h3 strong code mark ins del article details summary fieldset legend label input button table caption thead tbody tr th td svg g path circle text title form select option output".split(
    " ",
  ),
);
const attributes = new Set(
  "class id href title scope tabindex role type value checked hidden open data-copy data-sort data-sortable data-filter data-group aria-label aria-hidden viewBox width height name autocomplete data-texts data-verdict data-speakers d cx cy r x y".split(
    " ",
  ),
);

/** Elements and attributes that no view writes: there are some only when text has broken out of its place. */
export function strangers(view: Html): string[] {
  const found: string[] = [];
  for (const element of documentOf(view).querySelectorAll("*")) {
    const tag = element.tagName.toLowerCase();
    if (!tags.has(tag)) found.push(`<${tag}>`);
    for (const { name, value } of element.attributes) {
      if (!attributes.has(name)) found.push(`${tag}[${name}]`);
      if (name === "href" && !/^#(t|text|f)-[A-Za-z0-9-]+$/.test(value)) found.push(`href ${value}`);
      if (name === "class" && !/^(vr(-[a-zA-Z0-9-]+)?( |$))*$/.test(value)) found.push(`class ${value}`);
    }
  }
  return found;
}
