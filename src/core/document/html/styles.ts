import { isHiddenStyle } from "./hidden-style";

const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const NOT_BOLD = /font-weight\s*:\s*(?:normal|[1-5]00)/i;
const INDENT = /(?:^|[;\s])(?:padding|margin)-left\s*:\s*(-?\d+(?:\.\d+)?)(pt|px|em|in)|(?:^|[;\s])text-indent\s*:\s*(-?\d+(?:\.\d+)?)(pt|px|em|in)/gi;
const SUPER = /vertical-align\s*:\s*super/i;
/** "position:relative;top:-3.5pt": how filing agents raise a mark where they set no superscript. */
const MOVED = /position\s*:\s*relative/i;
const UPWARD = /(?:^|[;\s])(?:top\s*:\s*-|bottom\s*:\s*)(?=[\d.]*[1-9])/i;
const VERBATIM = /white-space\s*:\s*pre/i;
const POINTS: Readonly<Record<string, number>> = { em: 10, in: 72, pt: 1, px: 0.75 };

/** What a style says of the words in its element. */
export interface Style {
  readonly hidden: boolean;
  /** Undefined where a style leaves the weight as it is. */
  readonly bold: boolean | undefined;
  readonly verbatim: boolean;
  /** How footnote marks are set where there is no sup element: raised, in an element of their own. */
  readonly raised: boolean;
  /** In points. */
  readonly indent: number;
}

export const NO_STYLE: Style = { hidden: false, bold: undefined, verbatim: false, raised: false, indent: 0 };

const MOST_KEPT = 5_000;
const kept = new Map<string, Style>();

/** Kept: a page has tens of thousands of elements and a few hundred styles. */
export function styleOf(style: string): Style {
  const known = kept.get(style);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const read = { hidden: isHiddenStyle(style), bold: weightOf(style), verbatim: VERBATIM.test(style), raised: SUPER.test(style) || (MOVED.test(style) && UPWARD.test(style)), indent: indentOf(style) };
  kept.set(style, read);
  return read;
}

function weightOf(style: string): boolean | undefined {
  if (BOLD.test(style)) return true;
  return NOT_BOLD.test(style) ? false : undefined;
}

function indentOf(style: string): number {
  let points = 0;
  for (const match of style.matchAll(INDENT)) points += Number(match[1] ?? match[3]) * (POINTS[(match[2] ?? match[4] ?? "pt").toLowerCase()] ?? 1);
  return points;
}
