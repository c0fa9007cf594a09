(() => {
  const draw = async (figure) => {
    const live = figure.querySelector(".chart-live");
    const spec = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
    if (spec.layer || spec.mark) spec.width = "container";
    live.hidden = false;
    try {
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
