import { tokenizeFormula, type FormulaToken } from "./formula-tokens";
import { TAKE_ARRAYS, TAKE_RANGES } from "./range-functions.data";

const takeRanges = new Set<string>(TAKE_RANGES);
const takeArrays = new Set<string>(TAKE_ARRAYS);
/** Of the functions with a dot in their name, those of Excel. */
const BUILT_IN = /\.(?:DIST|INV|TEST|MATH|PRECISE|INTL|TYPE|NORM|T|RT|2T|RANGE)$/;
const nameBefore = (token: FormulaToken | undefined): string => (token?.kind === "word" ? token.text.replace(/^_xlfn\./i, "").toUpperCase() : "");
/** Whether a function is left to take a whole column: known to, or an add-in's, of which nothing is known. */
const mayTakeRange = (name: string): boolean => takeRanges.has(name) || (name.includes(".") && !BUILT_IN.test(name));
const atThisRow = (column: string): string => (/^\[[\p{L}\p{N}_]+\]$/u.test(column) ? `[@${column.slice(1)}` : `[@${column}]`);

/**
 * What a row of a table is given to hold is read as before dynamic arrays: a column of the table where one value is wanted is its cell in this row.
 * So a formula added with its column comes to one value a row, as documented for calculated columns, and doesn't spill.
 */
export function intersectWithRow(formula: string): string {
  const tokens = tokenizeFormula(formula);
  if (!tokens) return formula;
  const open: string[] = [];
  const solid = (from: number, step: 1 | -1): string | undefined => {
    let at = from + step;
    while (tokens[at]?.kind === "space") at += step;
    return tokens[at]?.text;
  };
  return tokens
    .map((token, at) => {
      if (token.text === "(") open.push(nameBefore(tokens[at - 1]));
      else if (token.text === ")") open.pop();
      const isColumn = token.kind === "bracket" && /^\[[^@#[]/.test(token.text) && tokens[at - 1]?.kind !== "word";
      if (!isColumn) return token.text;
      const isWholeArgument = /^[(,]$/.test(solid(at, -1) ?? "") && /^[),]$/.test(solid(at, 1) ?? "");
      const isKept = (isWholeArgument && mayTakeRange(open.at(-1) ?? "")) || open.some((name) => takeArrays.has(name));
      return isKept ? token.text : atThisRow(token.text);
    })
    .join("");
}
