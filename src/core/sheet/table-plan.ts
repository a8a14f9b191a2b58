/**
 * A table plan says, before anything is written, exactly what a table will hold: headers, cells, formulas,
 * formats, names. Hosts write plans and decide nothing.
 */
import type { Decimal, Unit } from "../model/amount";
import type { Finding } from "../model/finding";
import type { DocumentKind } from "../model/reading";
import type { SourceRank } from "../model/source-rank";
import type { SourceSpan } from "../model/source-span";
import type { Layout } from "./layouts/layout";
import type { Scale } from "./cells/display-unit";

export type ColumnId =
  | PeriodColumnId
  | "line-item"
  | "basis"
  | "period"
  | "reported"
  | "unit"
  | "year-ago"
  | "yoy"
  | "stated-yoy"
  | "consensus"
  | "gap"
  | "surprise"
  | "check"
  | "source"
  | "company"
  | "metric"
  | "kind"
  | "scope"
  | "length"
  | "start"
  | "end"
  | "printed";

/** Of a series, one period: its length and its end, or its label where it has no date. */
export type PeriodColumnId = `at:${string}`;

/** Null is an empty cell. Text is data: a host must never let Excel read it as a formula or a date. */
export type CellValue = string | number | boolean | null;

export interface ColumnPlan {
  readonly id: ColumnId;
  readonly header: string;
  /** In characters of the default font, as Excel states column widths. */
  readonly width: number;
  /** A calculated column: the same formula in each row, over structured references. */
  readonly formula?: string;
  readonly align: "left" | "right";
  /** What stands in the column, shown while its header is selected. */
  readonly help?: string;
}

export interface RowPlan {
  /** Identity of the line item across readings: metric, basis, scope, period. Unique in the table. */
  readonly key: string;
  /** Id of the line item in the reading it came from. */
  readonly item: string;
  /** Cells of the columns that hold data; calculated columns are absent. */
  readonly cells: Readonly<Partial<Record<ColumnId, CellValue>>>;
  /** In a series: which document each figure is from. */
  readonly from?: Readonly<Partial<Record<ColumnId, number>>>;
  /** In place of the column's formula, where that one would mislead: two percentages differ in points. */
  readonly formulas?: Readonly<Partial<Record<ColumnId, string>>>;
  /** Where the row's figure was read, and as what. */
  readonly figure?: ReadFigure;
  /** The names of its figures, by column, that are not written yet: a table of very many begins with the first. */
  readonly wantedNames?: WantedNames;
  /** Excel number formats by column, for data and calculated columns alike. */
  readonly formats: Readonly<Partial<Record<ColumnId, string>>>;
}

/** By column; of a row that is one figure, "reported". */
export type WantedNames = Readonly<Record<string, string>>;

export interface NamePlan {
  readonly name: string;
  /** The row it shows and the label it finds that row by; null for the name of the whole table. */
  readonly row: { readonly key: string; readonly label: string; /** In a series: whose figure it shows. */ readonly column?: ColumnId } | null;
  /** An Excel formula, "=INDEX(...)" or "=T[#All]". */
  readonly refersTo: string;
  readonly comment: string;
}

/** A conditional format. It only repeats what the cell's own text says: colour and weight never carry it alone. */
export interface EmphasisPlan {
  readonly columns: readonly ColumnId[];
  /** An Excel formula with CELL where each cell's own address belongs. */
  readonly when: string;
  readonly look: "quiet" | "strong";
}

export interface TablePlan {
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly names: readonly NamePlan[];
  readonly emphasis: readonly EmphasisPlan[];
  /** Keys of items that were read and not chosen: refresh does not bring them back. */
  readonly excluded: readonly string[];
  /** What was read and could not be put in a cell without misleading, each with its reason, for the pane to show. */
  readonly findings: readonly Finding[];
  /** As chosen at insert; absent where nothing was. */
  readonly scale?: Scale;
  /** As chosen at insert. */
  readonly layout: Layout;
  /** Of a series: what was read into it before. */
  readonly documents?: readonly TableSource[];
  /** What the ledger will keep of where this came from. */
  readonly source: TableSource;
}

export interface TableSource {
  /** The whole text that was read: refresh compares against it and every figure is traced into it. */
  readonly text: string;
  /** Lower-case hex, of the bytes read. */
  readonly sha256: string;
  readonly company: string | null;
  readonly kind?: DocumentKind;
  readonly title?: string | null;
  /** ISO date as stated in the document. */
  readonly published?: string | null;
}

/** The amount as printed, at its place in the source's text. */
export interface ReadFigure extends SourceSpan {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly decimals: number | null;
  readonly rank: SourceRank;
}
