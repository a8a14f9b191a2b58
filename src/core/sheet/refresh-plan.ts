/**
 * Refresh compares three ways: what we wrote last, what stands in the sheet now, what the source says now.
 * A cell the analyst changed is theirs and is kept; a cell as we left it follows the source.
 */
import { isSameValue } from "./cells/cell-value";
import type { Declined, LedgerTable } from "./ledger";
import type { CellValue, ColumnId, ColumnPlan, NamePlan, RowPlan, TablePlan } from "./table-plan";

/**
 * Why the source says something else: `reread`, the same text, read in another way by a newer Tieout; `more-precise`,
 * the same amount with more digits; `restated`, another amount by a later or higher-ranking source; `corrected`, another
 * amount in a text of the same standing; `updated`, what stands beside a figure.
 */
export type ChangeReason = "reread" | "more-precise" | "restated" | "corrected" | "updated";

export interface CellChange {
  /** `kept-yours`: the analyst's own. `outranked`: the sheet has the figure from a source that ranks higher. */
  readonly kind: "changed" | "kept-yours" | "outranked";
  readonly reason: ChangeReason;
  /** Only what is accepted is written: at first what is `changed` and was not declined before. */
  readonly isAccepted: boolean;
  /** When the analyst declined this very value, where they did. */
  readonly declinedAt?: string;
  readonly key: string;
  readonly lineItem: string;
  readonly column: ColumnId;
  readonly header: string;
  /** What stands in the sheet now. */
  readonly old: CellValue;
  /** Where a formula of the analyst's shows it. */
  readonly formula?: string;
  /** What the source says now. */
  readonly next: CellValue;
  /** The words of the source that say so. */
  readonly sentence: string | null;
  /** Zero-based row in the table's body as read. */
  readonly row: number;
}

/** One of our columns as the table has it now: moved, renamed, its formula in terms of the headers there. */
export interface PlacedColumn extends ColumnPlan {
  /** Zero-based column in the table as read. */
  readonly position: number;
}

/** A period that a series gains. */
export interface AddedColumn {
  readonly column: ColumnPlan;
  /** Zero-based: the column of the table as read that it goes before. */
  readonly before: number;
  /** By body row, those added below included. */
  readonly cells: readonly CellValue[];
  readonly formats: readonly (string | null)[];
}

export interface RowMention {
  readonly key: string;
  readonly lineItem: string;
}

/** All that a refresh offers, before anything is decided. */
export interface RefreshDraft {
  /** The table's name as it stands now. */
  readonly table: string;
  readonly changes: readonly CellChange[];
  /** Line items the source has and the table has not: appended below its last row. */
  readonly added: readonly RowPlan[];
  /** Rows of ours that the source no longer has: shown, never deleted. */
  readonly gone: readonly RowMention[];
  /** Rows that the analyst deleted from the table: not written again. */
  readonly deleted: readonly RowMention[];
  /** Our columns that still stand. A column the analyst deleted is not written again. */
  readonly columns: readonly PlacedColumn[];
  /** New periods, in date order. */
  readonly addedColumns: readonly AddedColumn[];
  /** The analyst's own calculated columns, which an added row gets too. */
  readonly fill: readonly { readonly position: number; readonly formula: string }[];
  /** Names to add, or to point at a figure again whose line item the analyst renamed. */
  readonly names: readonly NamePlan[];
  /** Our rows that stand in the table, with their line items there. */
  readonly standing: ReadonlyMap<string, string>;
  /** The body rows they stand in, zero-based, and how many the body has. */
  readonly places: ReadonlyMap<string, number>;
  readonly height: number;
  /** The ledger's entry as this was planned against. */
  readonly before: LedgerTable;
  readonly plan: TablePlan;
}

/** The same, decided: `changes` say which of them are accepted, `added`, `addedColumns` and `names` are what will be written. */
export interface RefreshPlan extends RefreshDraft {
  /** New line items that are not accepted. */
  readonly left: readonly RowPlan[];
  /** Rows whose figure a higher-ranking source now gives as well: preliminary until then. */
  readonly confirmed: readonly RowMention[];
  /** Rows of which a source of another rank says something else: both figures are kept from now on, one of them in the ledger. */
  readonly disagreeing: readonly RowMention[];
  /** What the ledger will say once this is applied; `recordRefresh` adds the time and what it takes to put it back. */
  readonly ledger: LedgerTable;
  /** To decide again. */
  readonly draft: RefreshDraft;
}

/** True where applying would change nothing: then nothing is applied, not even the ledger. */
export const isEmpty = (plan: RefreshPlan): boolean =>
  [plan.added, plan.addedColumns, plan.names, plan.confirmed, plan.disagreeing, acceptedChanges(plan), declinedAnew(plan)].every(({ length }) => length === 0);

export const acceptedChanges = ({ changes }: Pick<RefreshPlan, "changes">): readonly CellChange[] => changes.filter(({ isAccepted }) => isAccepted);

/** The analyst's own cells and outranked figures are not declined: they simply stay, and are shown each time. */
export const isDeclined = ({ kind, isAccepted }: CellChange): boolean => kind === "changed" && !isAccepted;

export function declinedOf({ changes, left }: Pick<RefreshPlan, "changes" | "left">): readonly Omit<Declined, "at">[] {
  const cells = changes.filter(isDeclined).map(({ key, column, next }) => ({ key, column, next }));
  return [...cells, ...left.map(({ key }) => ({ key, column: null, next: null }))];
}

const declinedAnew = (plan: RefreshPlan): readonly Omit<Declined, "at">[] => declinedOf(plan).filter((one) => findDeclined(plan.before, one) === undefined);

export const findDeclined = ({ declined = [] }: LedgerTable, { key, column, next }: Omit<Declined, "at">): Declined | undefined =>
  declined.find((one) => one.key === key && one.column === column && isSameValue(one.next, next));
