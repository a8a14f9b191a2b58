/** The ledger as functions look into it: one entry a row that Tieout wrote, with what tells it from the others. */
import type { Ledger, LedgerRow, LedgerTable } from "../core/sheet/ledger";
import type { CellValue, ColumnId } from "../core/sheet/table-plan";

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
  readonly company: string | null;
  readonly cells: LedgerRow["cells"];
}

/** metric | label as printed | kind | basis | scope | length : end, as core/sheet/rows/row-key.ts lays them out. */
const KEY = /^([a-z-]+)\|.*?\|(actual|guidance)\|(reported|adjusted)\|(.*?)\|(?:month|quarter|half|nine-months|year|instant|\?):([^|]*)/s;

const textIn = (cells: LedgerRow["cells"], column: ColumnId): string => String(cells[column] ?? "");

function readRow({ key, cells }: LedgerRow, { name, names, source }: LedgerTable): LedgerFigure {
  const [, metric, kind, basis, scope, end] = KEY.exec(key) ?? [];
  return {
    metric,
    isWholeCompany: scope === "",
    isAdjusted: basis === "adjusted",
    isGuidance: kind === "guidance",
    end: end ?? "",
    label: textIn(cells, "line-item"),
    period: textIn(cells, "period"),
    names: names.filter((one) => one.key === key).map((one) => one.name),
    table: name,
    company: source.company,
    cells,
  };
}

/** Of the tables that still stand: what the analyst deleted is no longer in the workbook. */
export function listFigures(ledger: Ledger, isStanding: (table: LedgerTable) => boolean): readonly LedgerFigure[] {
  return ledger.tables.filter(isStanding).flatMap((table) => table.rows.map((row) => readRow(row, table)));
}

export const cellOf = (figure: LedgerFigure, column: ColumnId): CellValue => figure.cells[column] ?? null;

/** "Revenue, Q3 2024 (Jul–Sep 2024), in BABA_2024Q3". */
export const spellFigure = ({ label, period, table }: LedgerFigure): string => [label, period, `in ${table}`].filter((part) => part !== "").join(", ");
