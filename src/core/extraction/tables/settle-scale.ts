/**
 * Which power of ten and which currency a table's figures are in. Unknown stays unknown: a wrong scale is the one mistake
 * that no reader of the sheet can see.
 */
import type { Unit } from "../../model/amount";
import { CURRENCY_CODES, CURRENCY_SIGNS } from "./currency-signs.data";
import type { DocumentHabits } from "./document-habits";
import type { ReadTable } from "./read-table";
import { DOLLARS } from "./scale-note";
import type { TableRow } from "./table-row";
import type { TableContext } from "./table-item";

export interface SettledScale {
  readonly currency: string | null;
  readonly isBorrowed: boolean;
  readonly signMeans: (sign: string) => string | null;
  /** Null where it is unknown. */
  readonly powerOf: (unit: Unit, row: TableRow, scaleWord: string | null, value: string, columnScale?: number | null) => number | null;
}

const SCALE_WORDS: Readonly<Record<string, number>> = { thousand: 3, k: 3, million: 6, mm: 6, mn: 6, m: 6, billion: 9, bn: 9, b: 9, trillion: 12, 万: 4, 萬: 4, 万元: 4, 亿: 8, 億: 8, 亿元: 8, 万亿: 12 };
/** Ten thousand million millions: a filing in millions prints the dollars left to a buyback to the last one. */
const MOST_DIGITS = 10;
/** Nobody counts these in thousands. */
const PLACES = /\b(?:branches|buildings|communities|deliveries|employees|headcount|hotels|locations|offices|properties|restaurants|stores|vehicles|warehouses)\b/i;

export function settleScale(table: ReadTable, habits: DocumentHabits, context: TableContext): SettledScale {
  const printed = table.note.currency ?? context.currency ?? habits.currency;
  const isBySign = table.note.currency === null ? context.currency === null : table.note.isBySign === true;
  const stated = isBySign && (printed === null || printed === "USD") ? habits.dollar ?? printed : printed;
  const signMeans = (sign: string): string | null => {
    const bare = sign.replace(/\s/g, "");
    const code = CURRENCY_CODES[bare];
    if (code) return code;
    if (bare === "$" && stated !== null && DOLLARS.has(stated)) return stated;
    if (bare === "元") return "CNY";
    if (bare === "\u00a5") return stated === "CNY" || context.language === "zh" ? "CNY" : "JPY";
    return CURRENCY_SIGNS[bare] ?? null;
  };
  const currency = stated ?? printedCurrency(table, signMeans);
  const own = table.note.scale;
  const isFull = own === null && habits.scale === null && printsInFull(table);
  const money = own ?? (isFull ? 0 : habits.scale);
  const isBorrowed = own === null && !isFull && habits.scale !== null;
  const powerOf = (unit: Unit, row: TableRow, scaleWord: string | null, value: string, columnScale: number | null = null): number | null => {
    if (unit === "percent" || unit.endsWith("/share")) return 0;
    if (row.unit === "ratio") return 0;
    if (scaleWord !== null) return SCALE_WORDS[scaleWord] ?? null;
    if (row.note.scale !== null) return row.note.scale;
    if (unit === "shares") return table.note.shareScale ?? shareScale(row, value, money);
    if (unit === "count") return PLACES.test(row.label?.text ?? "") ? 0 : own === null ? null : table.note.isOfMoney === true ? 0 : money;
    const scaled = columnScale ?? money;
    return scaled !== null && scaled >= 6 && value.replace(/\D/g, "").length > MOST_DIGITS ? null : scaled;
  };
  return { currency, isBorrowed, signMeans, powerOf };
}

/** Eight digits in one share count are printed in full, whatever the money beside it is in. */
function shareScale(row: TableRow, value: string, money: number | null): number | null {
  const isLong = (digits: string): boolean => digits.replace(/\D/g, "").length >= 7 && !digits.includes(".");
  const inFull = isLong(value) || [...row.figures.values()].some((cell) => cell.figure !== null && cell.figure.currency === null && cell.figure.low.value.length >= 9 && isLong(cell.figure.low.value));
  return inFull ? 0 : money;
}

function printedCurrency(table: ReadTable, signMeans: (sign: string) => string | null): string | null {
  const seen = new Set<string>();
  for (const row of table.rows) for (const cell of row.figures.values()) if (cell.figure?.currency) seen.add(signMeans(cell.figure.currency) ?? "");
  const [only] = seen;
  return seen.size === 1 && only ? only : null;
}

/** No note anywhere, and money printed to the last unit: "$ 1,234,567". Then the figures are what they say. */
function printsInFull(table: ReadTable): boolean {
  let largest = 0;
  for (const row of table.rows) {
    if (row.unit !== "money") continue;
    for (const cell of row.figures.values()) if (cell.figure?.kind === "number" && cell.figure.low.shown === 0) largest = Math.max(largest, cell.figure.low.value.replace(/\D/g, "").length);
  }
  return largest >= 7;
}
