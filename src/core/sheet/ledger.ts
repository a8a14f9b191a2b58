import type { Scale } from "./cells/display-unit";
import type { CheckedFigures } from "./forms/native-formulas";
import type { TableForm } from "./forms/table-form";
import type { Layout } from "./layouts/layout";
import type { LogEntry, ReplacedCell } from "./ledger-history";
import type { CellValue, ColumnId, NamePlan, ReadFigure, TablePlan, TableSource, WantedNames } from "./table-plan";

/** What Tieout wrote where, kept inside the workbook, so that refresh can tell the analyst's edits from its own. */
export interface Ledger {
  readonly version: 1;
  readonly tables: readonly LedgerTable[];
}

export interface LedgerTable {
  /** Excel's own id of the table: it survives a rename. */
  readonly id: string;
  readonly name: string;
  /** ISO date-time of the last write. */
  readonly writtenAt: string;
  /** The version of Tieout that wrote it last. */
  readonly writtenBy?: string;
  readonly source: TableSource;
  /** Texts before that one which a row or the last refresh still points into. */
  readonly earlier?: readonly TableSource[];
  /** What was written last, row by row, in the order of the source. */
  readonly rows: readonly LedgerRow[];
  readonly names: readonly LedgerName[];
  /** Keys of items the analyst left out. */
  readonly excluded: readonly string[];
  /** As chosen at insert: refresh writes in the same. Absent where nothing was chosen. */
  readonly scale?: Scale;
  /** As chosen at insert. Absent in a table of results. */
  readonly layout?: Exclude<Layout, "results">;
  /** Of a series: what was read into it before `source`, oldest first. */
  readonly documents?: readonly TableSource[];
  /** What a refresh offered and the analyst did not take, so that it can be offered again and not as news. */
  readonly declined?: readonly Declined[];
  /** What the last refresh changed, enough to put it back. */
  readonly last?: LastRefresh;
  /** The newest at the end. */
  readonly log?: readonly LogEntry[];
  /** Rebuilt from the sheet after the record was lost: what the analyst changed before then is not known. */
  readonly rebuilt?: true;
  /** Chosen where the table has more figures than are named at first: absent until then. */
  readonly naming?: "all";
  /** Absent while its formulas are live. */
  readonly form?: Exclude<TableForm, "live">;
  /** Where our columns stood: while it holds values, when its formulas, which tell that too, went away; of a series always. */
  readonly placed?: readonly LedgerColumn[];
}

export interface LastRefresh {
  readonly at: string;
  readonly cells: readonly ReplacedCell[];
  /** Keys of the rows it appended. */
  readonly added: readonly string[];
  /** Of a series: the periods that it added. */
  readonly addedColumns?: readonly ColumnId[];
  /** How wide the table's columns were then, and as many beyond them, in points. */
  readonly widths?: readonly number[];
  /** Rows from the table's end to the last filled cell below it, before rows were appended. */
  readonly gap?: number;
  readonly namesAdded: readonly string[];
  readonly namesPointed: readonly { readonly name: string; readonly formula: string }[];
  /** The entry's own fields as they were; of its rows those that differ. */
  readonly before: Pick<LedgerTable, "source" | "earlier" | "rows" | "names" | "excluded" | "declined" | "writtenAt" | "writtenBy" | "rebuilt" | "documents" | "placed">;
}

export interface Declined {
  readonly key: string;
  /** Null for a whole row. */
  readonly column: ColumnId | null;
  /** What the source said; null for a row. */
  readonly next: CellValue;
  readonly at: string;
}

export interface LedgerColumn {
  readonly id: ColumnId;
  readonly header: string;
  readonly position: number;
}

export interface LedgerRow {
  readonly key: string;
  readonly cells: Readonly<Partial<Record<ColumnId, CellValue>>>;
  /** In a series: which document each figure is from, counted through `documents`, with `source` after them. */
  readonly from?: Readonly<Partial<Record<ColumnId, number>>>;
  /** Where the figure was read. */
  readonly figure?: LedgerFigure;
  /** Names that its figures get once all are asked for, by column. */
  readonly wantedNames?: WantedNames;
  /** The same figure by sources that disagree, each with its rank and words; the one in the sheet is not among them. */
  readonly others?: readonly OtherFigure[];
  /** While the table holds values: what was written in place of formulas, so that the analyst's own are told apart. */
  readonly frozen?: Readonly<Partial<Record<ColumnId, CellValue>>>;
  /** Of frozen cells: formulas that were not their column's, in terms of our own headers. */
  readonly formulas?: Readonly<Partial<Record<ColumnId, string>>>;
  /** Of a frozen verdict: the figures it was reached on. */
  readonly checked?: CheckedFigures;
}

export interface LedgerFigure extends ReadFigure {
  /** Of the text its place is in, where that is not the table's own any more. */
  readonly sha256?: string;
}

export interface OtherFigure extends LedgerFigure {
  readonly sentence: string | null;
}

export interface LedgerName {
  readonly name: string;
  /** The row it shows; null for the name of the whole table. */
  readonly key: string | null;
  /** The line item it looks for in the sheet. */
  readonly label: string | null;
  /** In a series: the column it shows that row's figure of. */
  readonly column?: ColumnId;
}

export const EMPTY_LEDGER: Ledger = { version: 1, tables: [] };

export function recordTable(plan: TablePlan, at: { readonly id: string; readonly name: string; readonly writtenAt: string; readonly writtenBy?: string }): LedgerTable {
  return {
    ...at,
    source: plan.source,
    rows: plan.rows.map(recordRow),
    names: plan.names.map(recordName),
    excluded: plan.excluded,
    ...(plan.scale === undefined ? {} : { scale: plan.scale }),
    ...(plan.layout === "results" ? {} : { layout: plan.layout }),
    ...(plan.documents === undefined ? {} : { documents: plan.documents }),
    ...(plan.layout === "series" ? { placed: plan.columns.map(({ id, header }, position) => ({ id, header, position })) } : {}),
  };
}

export const recordRow = ({ key, cells, from, figure, wantedNames }: TablePlan["rows"][number]): LedgerRow =>
  ({ key, cells, ...(from === undefined ? {} : { from }), ...(figure === undefined ? {} : { figure }), ...(wantedNames === undefined ? {} : { wantedNames }) });

export const recordName = ({ name, row }: NamePlan): LedgerName =>
  ({ name, key: row?.key ?? null, label: row?.label ?? null, ...(row?.column === undefined ? {} : { column: row.column }) });

/** The entry takes the place of the table's former one. */
export const withTable = (ledger: Ledger, table: LedgerTable): Ledger =>
  ({ ...ledger, tables: [...ledger.tables.filter(({ id, name }) => id !== table.id && name !== table.name), table] });

/** By id, which survives a rename; by name where a save or another program has numbered the tables anew. */
export function findStanding<T extends { readonly id: string; readonly name: string }>(written: LedgerTable, standing: readonly T[]): T | undefined {
  const named = (table: T): boolean => table.name.toLowerCase() === written.name.toLowerCase();
  return standing.find(({ id }) => id === written.id) ?? standing.find(named);
}
