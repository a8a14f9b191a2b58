/** "More than 50%", 增长逾50%, "up about 5%": words beside a printed change that make it a bound or a rough figure. */
import { greatest } from "../model/extremes";
import { isNegative, product, ratioOf, type Interval } from "../model/interval";
import type { SourceSpan } from "../model/source-span";
import { HEDGES, HEDGES_BEHIND } from "./hedges.data";

export type Hedge = keyof typeof HEDGES;

/**
 * How far the true change may lie from the printed one. A bound is not endless: "more than 5%" of what grew by 50% is
 * worth a look. Ten in a hundred is what writers allow themselves: "nearly 40%" of 36.4%.
 */
const TIMES: Record<Hedge, Interval> = {
  "at-least": { low: ratioOf("1"), high: ratioOf("2") },
  "at-most": { low: ratioOf("0"), high: ratioOf("1") },
  "rough": { low: ratioOf("0.9"), high: ratioOf("1.1") },
};

const KINDS = Object.keys(HEDGES) as Hedge[];
const BEFORE = KINDS.map((kind) => new RegExp(`(?<![a-z])(?:${HEDGES[kind]})\\s*(?:百分之\\s*)?$`, "i"));
const BEHIND = KINDS.map((kind) => new RegExp(`^\\s*(?:${HEDGES_BEHIND[kind]})`, "i"));
/** "slightly more than " */
const REACH = 24;

/** What the words beside the figure at this span say of it; the longest of them, "no more than" rather than "more than". */
export function hedgeAt(text: string, { start, end }: SourceSpan): Hedge | undefined {
  const left = text.slice(Math.max(0, start - REACH), start);
  const words = BEFORE.map((pattern) => pattern.exec(left)?.[0].length ?? 0);
  const longest = greatest(words);
  if (longest > 0) return KINDS[words.indexOf(longest)];
  const right = text.slice(end, end + REACH);
  return KINDS.find((_, at) => BEHIND[at]?.test(right));
}

export const hedged = (printed: Interval, hedge: Hedge | undefined): Interval => (hedge === undefined ? printed : product(printed, TIMES[hedge]));

/** "≥ " before the figure in a finding; a fall of more than 5% is "≤ -5 %". */
export function markOf(printed: Interval, hedge: Hedge | undefined): string {
  if (hedge === undefined) return "";
  if (hedge === "rough") return "≈ ";
  return (hedge === "at-least") === isNegative(printed) ? "≤ " : "≥ ";
}
