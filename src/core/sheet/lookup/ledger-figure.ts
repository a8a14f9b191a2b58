/** The ledger as functions look into it: one entry a figure that Tieout wrote, with what tells it from the others. */
import { isBlank } from "../cells/cell-value";
import { COLUMNS } from "../columns.data";
import type { Layout } from "../layouts/layout";
import { isPeriodColumn, periodEnd } from "../layouts/period-column";
import { TIDY_COLUMNS } from "../layouts/tidy-columns.data";
import type { Ledger, LedgerRow, LedgerTable } from "../ledger";
import type { CellValue, ColumnId } from "../table-plan";
import type { FigureOnRecord } from "../trace/figure-on-record";
import { seriesFigure } from "../trace/series-figure";

export interface LedgerFigure {
  /** Undefined where the row's key is of a kind this version does not know: then only its label and its name find it. */
  readonly metric: string | undefined;
  readonly isWholeCompany: boolean;
  readonly isAdjusted: boolean;
  readonly isGuidance: boolean;
  /** ISO date, or the folded label of an undated period. */
  readonly end: string;
  readonly label: string;
  readonly period: string;
  readonly names: readonly string[];
  readonly table: string;
  readonly layout: Layout;
  readonly company: string | null;
  readonly cells: LedgerRow["cells"];
  readonly onRecord: FigureOnRecord;
}

/** metric | label as printed | kind | basis | scope | length : end, or in unit, as core/sheet/rows/row-key.ts lays them out. */
const KEY = /^([a-z-]+)\|.*?\|(actual|guidance)\|(reported|adjusted)\|(.*?)\|(?:in [^|]*|(?:month|quarter|half|nine-months|year|instant|\?):([^|]*))/s;

const FIELDS: Readonly<Record<Layout, ReadonlySet<ColumnId>>> = {
  results: new Set(COLUMNS.map(({ id }) => id)),
  series: new Set(["line-item", "basis", "period", "reported", "unit", "source"]),
  tidy: new Set(TIDY_COLUMNS.map(({ id }) => id)),
};

const textIn = (cells: LedgerRow["cells"], column: ColumnId): string => String(cells[column] ?? "");

function readRow(table: LedgerTable, onRecord: FigureOnRecord): LedgerFigure {
  const { row: { key, cells }, period } = onRecord;
  const [, metric, kind, basis, scope, end] = KEY.exec(key) ?? [];
  return {
    metric,
    isWholeCompany: scope === "",
    isAdjusted: basis === "adjusted",
    isGuidance: kind === "guidance",
    end: period === undefined ? (end ?? "") : periodEnd(period),
    label: textIn(cells, "line-item"),
    period: textIn(cells, "period"),
    names: table.names.filter((one) => one.key === key && one.column === period).map(({ name }) => name),
    table: table.name,
    layout: table.layout ?? "results",
    company: table.source.company,
    cells,
    onRecord,
  };
}

/** A row of a series as its figures, each with what it would hold in a table of its own. */
const readSeriesRow = (row: LedgerRow, table: LedgerTable): readonly LedgerFigure[] =>
  (table.placed ?? []).flatMap(({ id }) => (isPeriodColumn(id) && !isBlank(row.cells[id]) ? [readRow(table, seriesFigure(table, row, id))] : []));

const readTable = (table: LedgerTable): readonly LedgerFigure[] =>
  table.rows.flatMap((row) => (table.layout === "series" ? readSeriesRow(row, table) : [readRow(table, { table, row })]));

/** Of the tables that still stand: what the analyst deleted is no longer in the workbook. */
export const listFigures = (ledger: Ledger, isStanding: (table: LedgerTable) => boolean): readonly LedgerFigure[] => ledger.tables.filter(isStanding).flatMap(readTable);

export const cellOf = (figure: LedgerFigure, column: ColumnId): CellValue => figure.cells[column] ?? null;

/** A series says less of a figure than a row of its own does. */
export const hasField = ({ layout }: LedgerFigure, column: ColumnId): boolean => FIELDS[layout].has(column);

/** "Revenue, Q3 2024 (Jul–Sep 2024), in BABA_2024Q3". */
export const spellFigure = ({ label, period, table }: LedgerFigure): string => [label, period, `in ${table}`].filter((part) => part !== "").join(", ");
