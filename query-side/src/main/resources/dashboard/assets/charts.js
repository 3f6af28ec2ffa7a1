// Draws every .chart from the .series that names it: data-y, and data-x in seconds since 1970 or data-from with one value
// a second; data-kind "line" or "step".
(() => {
  "use strict";
  const charts = new Map();
  const numbers = (text) => (text ? text.split(",").map(Number) : []);
  const colour = (element) => getComputedStyle(element).color;

  function options(place, series) {
    const stroke = colour(place);
    const axis = { space: 80, stroke: colour(document.body), grid: { stroke: colour(document.body), width: 0.15 } };
    const step = series.dataset.kind === "step";
    return {
      width: place.clientWidth,
      height: place.clientHeight,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      cursor: { drag: { setScale: false } },
      legend: { show: false },
      scales: { y: { range: (chart, min, max) => (step ? uPlot.rangeNum(min, max, 0.1, true) : [0, Math.max(1, max * 1.1)]) } },
      axes: [step ? axis : { ...axis, values: "{HH}:{mm}:{ss}" }, { ...axis, size: step ? 80 : 50 }],
      series: [{}, { stroke, width: 2, points: { show: false }, paths: step ? uPlot.paths.stepped({ align: 1 }) : undefined }],
    };
  }

  function draw(series) {
    const place = document.getElementById(series.dataset.chart);
    if (!place) {
      return;
    }
    const y = numbers(series.dataset.y);
    const x = series.dataset.from ? y.map((value, i) => Number(series.dataset.from) + i) : numbers(series.dataset.x);
    const data = [x, y];
    const drawn = charts.get(place);
    if (drawn) {
      drawn.chart.setData(data);
      drawn.series = series;
    } else {
      charts.set(place, { chart: new uPlot(options(place, series), data, place), series });
    }
  }

  function drawAgain() {
    for (const [place, drawn] of [...charts]) {
      drawn.chart.destroy();
      charts.delete(place);
      draw(drawn.series);
    }
  }

  htmx.onLoad((part) => {
    part.querySelectorAll(".series").forEach(draw);
    if (part.matches(".series")) {
      draw(part);
    }
  });
  document.addEventListener("themechange", drawAgain);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAgain);
  addEventListener("resize", () => {
    charts.forEach(({ chart }, place) => chart.setSize({ width: place.clientWidth, height: place.clientHeight }));
  });
})();
