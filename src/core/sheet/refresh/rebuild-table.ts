/**
 * An entry for a table that stands in the sheet and is in no record: the record was lost, or the sheet was copied. A
 * copy takes over what is known of its original; else the rows are known by their words until a source says more.
 */
import { isBlank } from "../cells/cell-value";
import { COLUMNS } from "../columns.data";
import { TIDY_COLUMNS } from "../layouts/tidy-columns.data";
import type { LedgerName, LedgerRow, LedgerTable } from "../ledger";
import { omit } from "../omit";
import type { PlacedColumn } from "../refresh-plan";
import { foldLabel } from "../row-label";
import { SheetError } from "../sheet-error";
import type { ColumnId } from "../table-plan";
import type { TableState } from "../workbook";
import { wordsKey } from "./adopt-keys";
import { placeColumns } from "./place-columns";

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

export function rebuildTable(now: TableState, known: readonly LedgerTable[], names: readonly DefinedName[], writtenAt: string): LedgerTable {
  const place = { id: now.id, name: now.name, writtenAt };
  const bare: LedgerTable = { ...place, source: { text: "", sha256: "", company: null }, rows: [], names: [], excluded: [], rebuilt: true };
  const isTidy = hasTidyHeaders(now);
  const columns = placeColumns(isTidy ? TIDY_COLUMNS : COLUMNS, bare, now);
  const rows = readRows(now, columns);
  const words = new Set(rows.map(({ key }) => key));
  const original = known.find((entry) => entry.rows.length > 0 && entry.rows.filter(({ cells }) => words.has(wordsKey(cells))).length * 2 >= entry.rows.length);
  if (original !== undefined) return { ...omit(original, ["last", "log", "declined"]), ...place, names: [] };
  if (columns.every(({ id }) => IN_EACH_LAYOUT.has(id))) {
    const message = `The table ${now.name} is a series, and which periods its columns are for cannot be read from the sheet, so nothing was changed. Insert its texts again as a new series and delete this table, or rename its headers to keep it as your own; then rebuild again.`;
    throw new SheetError("series-unreadable", message, now.name);
  }
  return { ...bare, rows, names: readNames(now.name, rows, names), ...(isTidy ? { layout: "tidy" as const } : {}) };
}

const IN_EACH_LAYOUT: ReadonlySet<ColumnId> = new Set<ColumnId>(["line-item", "basis", "unit", "source"]);

/** More of the headers that only a tidy table has than the analyst is likely to have added to another. */
function hasTidyHeaders({ headers }: TableState): boolean {
  const results = new Set<string>(COLUMNS.map(({ header }) => header));
  return TIDY_COLUMNS.filter(({ header }) => !results.has(header) && headers.includes(header)).length >= FEWEST_HEADERS;
}

const FEWEST_HEADERS = 3;

function readRows(now: TableState, columns: readonly PlacedColumn[]): readonly LedgerRow[] {
  const data = columns.filter(({ formula }) => formula === undefined);
  const rows = now.values.flatMap((line): readonly LedgerRow[] => {
    const cells: LedgerRow["cells"] = Object.fromEntries(data.map(({ id, position }) => [id, isBlank(line[position]) ? null : (line[position] ?? null)]));
    return isBlank(cells["line-item"]) ? [] : [{ key: wordsKey(cells), cells }];
  });
  const keys = rows.map(({ key }) => key);
  return rows.filter(({ key }, at) => keys.indexOf(key) === at);
}

/** Ours point through the table by the line item, as `figureFormula` composes them. */
function readNames(table: string, rows: readonly LedgerRow[], names: readonly DefinedName[]): readonly LedgerName[] {
  const keys = new Map(rows.map(({ key, cells }) => [foldLabel(String(cells["line-item"])), key]));
  return names.flatMap(({ name, formula }): readonly LedgerName[] => {
    if (!formula.toLowerCase().includes(`${table.toLowerCase()}[`)) return [];
    if (/\[#All\]\s*$/i.test(formula)) return [{ name, key: null, label: null }];
    const label = formula.match(/MATCH\("((?:[^"]|"")*)"/)?.[1]?.replaceAll('""', '"').replace(/~([~*?])/g, "$1");
    const key = label === undefined ? undefined : keys.get(foldLabel(label));
    return label === undefined || key === undefined ? [] : [{ name, key, label }];
  });
}
