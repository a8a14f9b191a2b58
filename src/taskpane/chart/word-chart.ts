import type { Voice } from "../strings/say";
import type { Bar, FigureBars } from "./figure-bars";

export const nameBar = ({ of }: Bar, { say }: Voice): string => say(`chart.${of}`);

/** All that the chart shows, for somebody who does not see it. */
export function wordChart(title: string, { bars, unit }: FigureBars, voice: Voice): string {
  const { say } = voice;
  const said = bars.map((bar) => say("chart.bar", { name: nameBar(bar, voice), value: bar.words }));
  return [[title, unit].filter(Boolean).join(say("spoken.comma")), ...said].join(say("spoken.stop"));
}
