/**
 * Which mark parts the decimals on a page. One cell cannot always say: 1.234 is a thousand in Hamburg and a little over one in
 * Boston. Cells that can be read in one way only settle it for the whole document.
 */
import type { TableGrid } from "../../document/table-grid";
import { foldWords } from "./fold-words";
import type { DecimalMark } from "./read-cell";

/** 1.234.567 · 1.234,5 · 1 234,5 · 1,23: read with a decimal comma or not at all. */
const COMMA_ONLY = /^\D{0,6}(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[. ]\d{3})+,\d+|\d+,\d{1,2})\D{0,3}$/;
/** 1,234 · 1,234.5 · 12.34: three decimals behind a comma are so rare that a group of three is one of thousands. */
const POINT_ONLY = /^\D{0,6}(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+\.\d{1,2})\D{0,3}$/;
const LONGEST = 24;

export function decimalMarkOf(grids: readonly TableGrid[]): DecimalMark {
  let comma = 0;
  for (const { cells } of grids) {
    for (const { text } of cells) {
      if (text.length > LONGEST || !/\d[.,]\d/.test(text)) continue;
      const folded = foldWords(text).trim();
      if (POINT_ONLY.test(folded)) return "point";
      if (COMMA_ONLY.test(folded)) comma++;
    }
  }
  return comma > 0 ? "comma" : "point";
}
