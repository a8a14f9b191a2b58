/** The figures a formula uses by name: as a defined name, or as the name that FIGURE and SOURCE take, in quotes or in a cell they point at. */
import { isFormula } from "../cells/cell-value";
import { callsTieout } from "../forms/fold-formula";
import type { Ledger, LedgerRow, LedgerTable } from "../ledger";
import { foldName } from "../names";
import type { CellValue } from "../table-plan";
import { withReferred } from "./cell-references";

export interface NamedFigure {
  readonly table: LedgerTable;
  readonly row: LedgerRow;
}

/** Quoted text; else a word that is no function, no table with its columns, and no sheet. */
const TOKEN = /"((?:[^"]|"")*)"|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{Nd}_.\\]*(?!\s*[([!]|[\p{L}\p{Nd}_.\\])/gu;

/** In the order of the formula, each once. */
export function findNamedFigures(written: CellValue, ledger: Ledger, referred: Readonly<Record<string, CellValue>> = {}): readonly NamedFigure[] {
  if (typeof written !== "string" || !isFormula(written)) return [];
  const formula = withReferred(written, referred);
  const byName = indexNames(ledger);
  const takesText = callsTieout(formula);
  const found = Array.from(formula.matchAll(TOKEN)).flatMap(([token, text]) => {
    if (text !== undefined && !takesText) return [];
    const figure = byName.get(foldName(text ?? token));
    return figure === undefined ? [] : [figure];
  });
  return [...new Set(found)];
}

function indexNames(ledger: Ledger): ReadonlyMap<string, NamedFigure> {
  return new Map(
    ledger.tables.flatMap((table) => {
      const rows = new Map(table.rows.map((row) => [row.key, { table, row }]));
      return table.names.flatMap(({ name, key }) => {
        const figure = key === null ? undefined : rows.get(key);
        return figure === undefined ? [] : [[foldName(name), figure] as const];
      });
    }),
  );
}
