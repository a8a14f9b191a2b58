/** The one file that knows the plotting library, which comes with the first chart. */
import { axisX, barX, plot, text, tickX } from "@observablehq/plot";
import { tokens } from "@fluentui/react-components";
import { AXIS, chartHeight } from "./chart-size";
import type { Bar, FigureBars } from "./figure-bars";
import { greatest, least } from "../../core/model/extremes";

/** The one colour beside the text's own, set where the chart stands: contrast themes of the system reach no drawing by themselves. */
const FIGURE = "var(--tieout-figure)";
const INK = "currentColor";

/** Told apart by place, name and shape: filled, hollow, pale, dashed. */
const LOOKS = {
  actual: { fill: FIGURE, stroke: FIGURE },
  consensus: { fill: "none", stroke: INK },
  implied: { fill: "none", stroke: INK, strokeDasharray: "3 2" },
  prior: { fill: INK, fillOpacity: 0.35, stroke: INK },
} as const satisfies Record<Bar["of"], object>;

const FONT = 12;
/** Under its words, and clear of the next row. */
const BAR = { y: "row", insetTop: 21, insetBottom: 5 } as const;
const EDGE = 1.5;

export interface Drawing extends FigureBars {
  readonly width: number;
  /** In the order of the bars. */
  readonly names: readonly string[];
}

/** Each bar under its name and its figure, so that long words never push the bars aside. */
export function drawChart({ bars, names, tick, width }: Drawing): Element {
  const rows = bars.map((bar, at) => ({ ...bar, name: names[at] ?? "", row: at }));
  const words = { y: "row", dy: -9, fill: INK } as const;
  // Towards the zero line, or the last of them would stand beyond the edge.
  const axis = (textAnchor: "end" | "start", isNamed: (at: number) => boolean) =>
    axisX({ ticks: 2, tickFormat: (at: number) => (isNamed(at) ? tick(at) : ""), tickSize: 3, label: null, textAnchor, fill: INK, stroke: INK });
  const drawing = plot({
    width,
    height: chartHeight(bars),
    margin: 0,
    marginBottom: AXIS,
    marginTop: 0,
    marginRight: 2,
    style: { background: "transparent", fontFamily: tokens.fontFamilyBase, fontSize: `${FONT}px`, overflow: "visible" },
    x: { nice: false, insetRight: 2, insetLeft: 1, domain: [least(rows.map(({ to }) => to), 0), greatest(rows.map(({ to }) => to), 0)] },
    y: { axis: null, padding: 0, domain: rows.map(({ row }) => row) },
    marks: [
      axis("start", (at) => at <= 0),
      axis("end", (at) => at > 0),
      ...rows.map((one) => barX([one], { ...BAR, x: "to", strokeWidth: EDGE, ...LOOKS[one.of] })),
      barX(rows.filter(({ of }) => of === "implied"), { ...BAR, x1: "from", x2: "to", fill: INK, stroke: INK, strokeWidth: EDGE }),
      tickX(rows, { ...BAR, x: 0, stroke: INK, strokeWidth: EDGE }),
      text(rows, { ...words, text: "name", frameAnchor: "left", textAnchor: "start" }),
      text(rows, { ...words, text: "words", frameAnchor: "right", textAnchor: "end", fontVariant: "tabular-nums" }),
    ],
  });
  // The library names its groups, which have no role that may bear a name; the chart is told in words beside it.
  for (const group of drawing.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  return drawing;
}
