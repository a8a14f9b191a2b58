const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const NOT_BOLD = /font-weight\s*:\s*(?:normal|[1-5]00)/i;
const INDENT = /(?:^|[;\s])(?:padding|margin)-left\s*:\s*(-?\d+(?:\.\d+)?)(pt|px|em|in)|(?:^|[;\s])text-indent\s*:\s*(-?\d+(?:\.\d+)?)(pt|px|em|in)/gi;
const RAISED = /vertical-align\s*:\s*(?:super|top)/i;
const VERBATIM = /white-space\s*:\s*pre/i;
const POINTS: Readonly<Record<string, number>> = { em: 10, in: 72, pt: 1, px: 0.75 };

export const isVerbatimStyle = (style: string): boolean => VERBATIM.test(style);
/** How footnote marks are set where there is no sup element: raised, in an element of their own. */
export const isRaisedStyle = (style: string): boolean => RAISED.test(style) && !/vertical-align\s*:\s*top/i.test(style);

/** Undefined where a style leaves the weight as it is. */
export function weightOf(style: string): boolean | undefined {
  if (BOLD.test(style)) return true;
  return NOT_BOLD.test(style) ? false : undefined;
}

export function indentOf(style: string): number {
  let points = 0;
  for (const match of style.matchAll(INDENT)) points += Number(match[1] ?? match[3]) * (POINTS[(match[2] ?? match[4] ?? "pt").toLowerCase()] ?? 1);
  return points;
}
