(() => {
  /** Break lines at spaces so that none is much longer than a number of characters. */
  const wrap = (lines, limit) => {
    const wrapped = [];
    for (const word of lines.join(" ").split(" ")) {
      const last = wrapped.length - 1;
      if (last >= 0 && wrapped[last].length + word.length < limit) wrapped[last] += ` ${word}`;
      else wrapped.push(word);
    }
    return wrapped;
  };
  const fit = (spec, width) => {
    if (spec.layer || spec.mark) spec.width = "container";
    if (width < 500) {
      narrow(spec, width);
      spec.config = { ...spec.config, axis: { ...spec.config?.axis, labelLimit: Math.floor(width / 3) } };
      for (const { legend } of encodings(spec)) if (legend) legend.columns = Math.max(1, Math.floor((width - 180) / 40));
    }
    // A title is drawn as it is broken: break it anew where the page is narrower than the drawing was.
    if (width >= 700 || !Array.isArray(spec.title?.text)) return;
    spec.title.text = wrap(spec.title.text, width / 9);
    if (spec.title.subtitle?.length) spec.title.subtitle = wrap(spec.title.subtitle, width / 7);
  };
  /** Every encoding of a drawing, whatever layer it stands in. */
  const encodings = (spec) => [...Object.values(spec.encoding ?? {}), ...(spec.layer ?? []).flatMap(encodings)];
  const narrow = (spec, width) => {
    for (const [channel, each] of Object.entries(spec.encoding ?? {})) {
      // An axis title ends where its axis ends, and is broken where the page is narrower than it.
      if (channel === "x" && typeof each.title === "string" && each.title.length > width / 9) {
        each.title = wrap([each.title], width / 8);
        each.axis = { ...each.axis, titleAnchor: "end" };
      }
      if (channel === "y" && each.axis?.labelLimit) each.axis.labelLimit = Math.floor(width / 3);
    }
    for (const layer of spec.layer ?? []) narrow(layer, width);
  };
  const draw = async (figure) => {
    const live = figure.querySelector(".chart-live");
    const spec = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
    live.hidden = false;
    try {
      fit(spec, live.clientWidth);
      await vegaEmbed(live, spec, {
        mode: "vega-lite",
        renderer: "svg",
        actions: false,
        ast: true,
        expr: vega.expressionInterpreter,
      });
      figure.classList.add("is-live");
    } catch (error) {
      live.hidden = true;
      console.error(`A chart stays as drawn: ${error.message}`);
    }
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        draw(target);
      }
    },
    { rootMargin: "400px" },
  );
  for (const figure of document.querySelectorAll("figure.chart")) seen.observe(figure);
})();
