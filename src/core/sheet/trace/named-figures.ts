/** The figures a formula uses by their defined names. */
import { isFormula } from "../cells/cell-value";
import type { Ledger } from "../ledger";
import { foldName } from "../names";
import { isPeriodColumn } from "../layouts/period-column";
import type { CellValue } from "../table-plan";
import type { FigureOnRecord } from "./figure-on-record";
import { seriesFigure } from "./series-figure";

/** Quoted text; else a word that is no function, no table with its columns, and no sheet. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{Nd}_.\\]*(?!\s*[([!]|[\p{L}\p{Nd}_.\\])/gu;

/** In the order of the formula, each once. */
export function findNamedFigures(formula: CellValue, ledger: Ledger): readonly FigureOnRecord[] {
  if (typeof formula !== "string" || !isFormula(formula)) return [];
  const byName = indexNames(ledger);
  const found = Array.from(formula.matchAll(TOKEN)).flatMap(([token]) => byName.get(foldName(token)) ?? []);
  return [...new Set(found)];
}

function indexNames(ledger: Ledger): ReadonlyMap<string, FigureOnRecord> {
  return new Map(
    ledger.tables.flatMap((table) => {
      const rows = new Map(table.rows.map((row) => [row.key, { table, row }]));
      return table.names.flatMap(({ name, key, column }) => {
        const figure = key === null ? undefined : rows.get(key);
        if (figure === undefined) return [];
        return [[foldName(name), column !== undefined && isPeriodColumn(column) ? seriesFigure(table, figure.row, column) : figure] as const];
      });
    }),
  );
}
