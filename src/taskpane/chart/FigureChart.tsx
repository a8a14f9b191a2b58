import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useVoice } from "../strings/say";
import { chartHeight } from "./chart-size";
import type { FigureBars } from "./figure-bars";
import { nameBar, wordChart } from "./word-chart";

const useStyles = makeStyles({ 
  chart: {
    minWidth: 0,
    overflow: "hidden",
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
    "--tieout-figure": tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { "--tieout-figure": "Highlight" },
    "& svg": { display: "block", maxWidth: "100%", height: "auto" },
  },
 });

/** Narrower than this the picture shrinks as a whole instead of running its words together. */
const LEAST_WIDTH = 250;

interface Props {
  readonly title: string;
  readonly bars: FigureBars;
}

export function FigureChart({ title, bars }: Props) {
  const styles = useStyles();
  const voice = useVoice();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (place.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(LEAST_WIDTH, Math.floor(entry?.contentRect.width ?? 0))));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    let left = false;
    const names = bars.bars.map((bar, at) => [nameBar(bar, voice), at === 0 ? bars.unit : ""].filter(Boolean).join(" · "));
    import("./draw-chart").then(
      ({ drawChart }) => {
        if (!left) place.current?.replaceChildren(drawChart({ ...bars, names, width }));
      },
      () => {
        // Where the library does not come, its words say the same.
        if (!left) place.current?.replaceChildren(wordChart(title, bars, voice));
      },
    );
    return () => {
      left = true;
    };
  }, [bars, title, voice, width]);
  // Its height is known beforehand, or the list would jump when the library has come.
  return <div ref={place} role="img" aria-label={wordChart(title, bars, voice)} className={styles.chart} style={{ minHeight: chartHeight(bars.bars) }} />;
}
