import type { Bar } from "./figure-bars";

/** The line of marks below the bars. */
export const AXIS = 22;
/** A line of words and the bar under it. */
const ROW = 38;

export const chartHeight = (bars: readonly Bar[]): number => bars.length * ROW + AXIS;
