/**
 * A PDF library joins what one command of the page prints: "3,902 $ 12,010 $ 11,404" is one item though its figures stand in
 * columns. The item says where the first begins and the last ends; between them the digits' widths, alike in most type, tell.
 */
export interface PlacedFigure {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Dashes of two columns stay as they are: "2.83 - 2.89" is one figure. */
const FIGURE = /^(?:[$\u20ac\u00a3\u00a5]|[($\u20ac\u00a3\u00a5+-]*(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?[)%]*|\u2014)$/;
const DIGITS = /\d/;
/** "3,902 $": the sign belongs to the figure of the next column. */
const SIGN = /^[$\u00a3]$/;
/** In type sizes: thousands parted by spaces stand closer than columns. */
const LEAST_GAP = 0.6;
const WIDE = 0.556;
const NARROW = 0.3;

const widthOf = (token: string): number => [...token].reduce((sum, mark) => sum + (/[.,()-]/.test(mark) ? NARROW : WIDE), 0);

/** Null where the words are no row of figures. */
export function partFigures(words: string, left: number, right: number, size: number): PlacedFigure[] | null {
  const tokens = words.split(/\s+/);
  const isSigned = SIGN.test(tokens[tokens.length - 1] ?? "");
  if (tokens.length < 2 || tokens.filter((token) => DIGITS.test(token)).length < (isSigned ? 1 : 2) || !tokens.every((token) => FIGURE.test(token))) return null;
  const widths = tokens.map((token) => widthOf(token) * size);
  const gap = (right - left - widths.reduce((sum, width) => sum + width, 0)) / (tokens.length - 1);
  if (gap < (isSigned ? 0 : LEAST_GAP) * size) return null;
  let at = left;
  return tokens.map((text, i) => {
    const own = { text, left: at, right: at + (widths[i] ?? 0) };
    at = own.right + gap;
    return own;
  });
}
