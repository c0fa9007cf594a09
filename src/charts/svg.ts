import type { ChartSpec } from "./spec";
import { textWidth } from "./text-width";

type Vega = typeof import("vega");

/** What a view knows about its size; Vega keeps it to itself, and its version is pinned. */
interface ViewSize {
  _viewWidth: number;
  _viewHeight: number;
  _origin: [number, number];
}

interface Renderer {
  initialize(element: null, width: number, height: number, origin: [number, number], scale: number): Renderer;
  render(scene: unknown): Renderer;
  svg(): string;
}

interface TextItem {
  fontSize?: number;
  fontWeight?: number | string;
}

interface VegaInside {
  textMetrics: { width: (item: TextItem, text: string) => number };
  SVGStringRenderer: new (loader: unknown) => Renderer;
  resetSVGDefIds: () => void;
}

/**
 * Draw a chart as SVG, at once and without a canvas; the same specification gives the same bytes on every machine.
 * Vega is loaded by the first call.
 *
 * @param spec - a chart of this room, or any Vega-Lite 5 specification of one view without data from elsewhere
 * @returns an SVG element as text; its colours of text follow `color` of the page
 * @throws {Error} of Vega-Lite when the specification is none
 * @example
 * toSvg(quoteKindsChart(quotes, articles)).startsWith("<svg"); // => true
 */
export function toSvg(spec: ChartSpec): string {
  const vega: Vega = require("vega");
  const vegaLite: typeof import("vega-lite") = require("vega-lite");
  const inside = vega as unknown as VegaInside;
  const quiet = { ...vega.logger(vega.Error) };
  const compiled = vegaLite.compile(spec as unknown as import("vega-lite").TopLevelSpec, { logger: quiet }).spec;
  const estimate = inside.textMetrics.width;
  inside.textMetrics.width = (item, text) => {
    const weight = item.fontWeight ?? 400;
    return textWidth(text == null ? "" : String(text), item.fontSize ?? 11, weight === "bold" || Number(weight) >= 600);
  };
  try {
    const view = new vega.View(vega.parse(compiled), { renderer: "none", logger: quiet, loader: closedLoader(vega) });
    view.run();
    const size = view as unknown as ViewSize;
    const { left, right, top, bottom } = edges(view.padding());
    inside.resetSVGDefIds();
    const svg = new inside.SVGStringRenderer(closedLoader(vega))
      .initialize(
        null,
        Math.max(0, size._viewWidth + left + right),
        Math.max(0, size._viewHeight + top + bottom),
        [size._origin[0] + left, size._origin[1] + top],
        1,
      )
      .render((view.scenegraph() as unknown as { root: unknown }).root)
      .svg();
    view.finalize();
    return svg;
  } finally {
    inside.textMetrics.width = estimate;
  }
}

/** A loader that loads nothing: a chart never asks another place for anything. */
function closedLoader(vega: Vega): ReturnType<Vega["loader"]> {
  const refuse = (): Promise<never> => Promise.reject(new Error("A chart loads nothing from elsewhere."));
  return { ...vega.loader(), load: refuse, http: refuse, file: refuse } as ReturnType<Vega["loader"]>;
}

function edges(padding: unknown): { left: number; right: number; top: number; bottom: number } {
  if (typeof padding === "number") return { left: padding, right: padding, top: padding, bottom: padding };
  return { left: 0, right: 0, top: 0, bottom: 0, ...(padding as object) };
}
