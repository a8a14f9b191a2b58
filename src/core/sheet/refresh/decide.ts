/** Which of a refresh's offers are taken, and what the ledger says then. An offer is one changed cell or one new row. */
import { recordRow, type LedgerFigure, type LedgerRow, type LedgerTable } from "../ledger";
import { omit } from "../omit";
import { figureKey } from "../names";
import { withoutNamed } from "../naming/plan-remaining-names";
import { acceptedChanges, isDeclined, type AddedColumn, type CellChange, type RefreshDraft, type RefreshPlan, type RowMention } from "../refresh-plan";
import { finish, type InStages } from "../stages";
import type { CellValue, ColumnId, NamePlan, RowPlan, TableSource } from "../table-plan";
import { bindCells } from "./bound-cells";
import { placedAfter, recordColumns } from "./record-series";
import { mergeNames } from "./refresh-names";
import { inItsText, isConfirmed, weighFigures } from "./weigh-sources";

export const offerId = (offer: { readonly key: string; readonly column?: ColumnId }): string => `${offer.key} ${offer.column ?? ""}`;

/** A plan with exactly these offers accepted, but for cells that can only go together. */
export const decide = (draft: RefreshDraft, accepted: ReadonlySet<string>): RefreshPlan => finish(decideInStages(draft, accepted));

export function* decideInStages(draft: RefreshDraft, accepted: ReadonlySet<string>): InStages<RefreshPlan> {
  const changes = bindCells(draft.changes.map((change) => ({ ...change, isAccepted: accepted.has(offerId(change)) })));
  const added = draft.added.filter((row) => accepted.has(offerId(row)));
  const left = draft.added.filter((row) => !accepted.has(offerId(row)));
  const addedColumns = takeColumns(draft, changes, left);
  const names = draft.names.filter(takeNames({ ...draft, changes, added, addedColumns }, left));
  const decided = { ...draft, changes, added, addedColumns, names };
  yield;
  const ledger = concludeLedger(decided);
  yield;
  return { ...decided, left, draft, confirmed: findConfirmed(decided), disagreeing: findDisagreeing(decided, ledger), ledger };
}

/** Rows of which the record will newly keep what another source says. */
function findDisagreeing({ before, standing }: RefreshDraft, ledger: LedgerTable): readonly RowMention[] {
  const known = new Map(before.rows.map(({ key, others = [] }) => [key, others]));
  const isNew = ({ key, others = [] }: LedgerRow): boolean =>
    others.some((one) => !(known.get(key) ?? []).some(({ rank, value, unit }) => rank === one.rank && value === one.value && unit === one.unit));
  return ledger.rows.filter(isNew).map(({ key }) => ({ key, lineItem: standing.get(key) ?? key }));
}

/** A row of a series that is left gets no figure in a new period either: its source cell would not quote it. A period that no row takes is not added. */
function takeColumns({ addedColumns, places, height, added }: RefreshDraft, changes: readonly CellChange[], left: readonly RowPlan[]): readonly AddedColumn[] {
  const leaving = new Set([...changes.filter(isDeclined), ...left].map(({ key }) => key));
  if (leaving.size === 0) return addedColumns;
  const blank = new Set(Array.from(places).flatMap(([key, at]) => (leaving.has(key) ? [at] : [])));
  const gone = new Set(added.flatMap(({ key }, at) => (leaving.has(key) ? [height + at] : [])));
  const take = <T>(values: readonly (T | null)[]): readonly (T | null)[] => values.map((value, at) => (blank.has(at) ? null : value)).filter((_, at) => !gone.has(at));
  return addedColumns
    .map((one): AddedColumn => ({ ...one, cells: take(one.cells), formats: take(one.formats) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
}

/** No new name for a figure that is left. */
function takeNames({ before, changes, added, addedColumns, places, height }: RefreshDraft, left: readonly RowPlan[]): (name: NamePlan) => boolean {
  const known = new Set(before.names.map(({ key, column }) => figureKey(key, column)));
  const refused = new Set(left.map(({ key }) => key));
  const declined = new Set(changes.filter(isDeclined).map(({ key, column }) => figureKey(key, column)));
  const fresh = new Map(addedColumns.map((one) => [one.column.id, one.cells]));
  const standing = new Set<ColumnId>((before.placed ?? []).map(({ id }) => id));
  const rows = new Map([...places, ...added.map(({ key }, at) => [key, height + at] as const)]);
  return ({ row }) => {
    if (row === null) return added.length > 0 || addedColumns.length > 0;
    if (refused.has(row.key)) return false;
    if (row.column === undefined || known.has(figureKey(row.key, row.column))) return true;
    const cells = fresh.get(row.column);
    return cells === undefined ? standing.has(row.column) && !declined.has(figureKey(row.key, row.column)) : cells[rows.get(row.key) ?? -1] != null;
  };
}

function findConfirmed({ before, plan, changes, standing }: RefreshDraft): readonly RowMention[] {
  const rows = new Map(before.rows.map((row) => [row.key, row]));
  const declined = new Set(changes.filter(({ column, isAccepted }) => column === "reported" && !isAccepted).map(({ key }) => key));
  return plan.rows.flatMap((next) => {
    const [written, lineItem] = [rows.get(next.key), standing.get(next.key)];
    const isIt = written !== undefined && lineItem !== undefined && !declined.has(next.key) && isConfirmed(written, next);
    return isIt ? [{ key: next.key, lineItem }] : [];
  });
}

/** It keeps saying what was written last, also where the analyst's own value stays. */
function concludeLedger(draft: RefreshDraft): LedgerTable {
  const { before, plan, changes, added, addedColumns, names, standing, places, columns } = draft;
  const next = new Map(plan.rows.map((row) => [row.key, row]));
  const writing = new Map<string, Partial<Record<ColumnId, CellValue>>>();
  for (const { key, column, next: value } of acceptedChanges({ changes })) writing.set(key, { ...writing.get(key), [column]: value });
  const refused = new Set(changes.filter(({ column, isAccepted }) => column === "reported" && !isAccepted).map(({ key }) => key));
  const rows = before.rows
    .filter(({ key }) => standing.has(key) || next.has(key))
    .map((row) => rewrite(row, next.get(row.key), { before: before.source, next: plan.source }, { cells: writing.get(row.key), takes: !refused.has(row.key) }));
  const written = withoutNamed([...recordColumns(rows, plan, addedColumns, places), ...added.map(recordRow)], names);
  const earlier = keepTexts([before.source, ...(before.earlier ?? [])], plan.source, written);
  return {
    ...omit(before, ["declined", "earlier", "rebuilt"]),
    source: plan.source,
    rows: written,
    names: mergeNames(before.names, names),
    excluded: plan.excluded,
    ...(plan.documents === undefined ? {} : { documents: plan.documents }),
    ...(plan.layout === "series" ? { placed: placedAfter(before, columns, addedColumns) } : {}),
    ...(earlier.length === 0 ? {} : { earlier }),
  };
}

interface Writing {
  readonly cells: LedgerRow["cells"] | undefined;
  readonly takes: boolean;
}

function rewrite(row: LedgerRow, next: RowPlan | undefined, sources: { readonly before: TableSource; readonly next: TableSource }, { cells, takes }: Writing): LedgerRow {
  const { figure, others, ...rest } = row;
  const kept = figure === undefined ? {} : { figure: inItsText(figure, sources) };
  return {
    ...rest,
    ...(cells === undefined ? {} : { cells: { ...row.cells, ...cells } }),
    ...(next === undefined ? { ...kept, ...(others === undefined ? {} : { others }) } : weighFigures(row, next, sources, takes)),
  };
}

/** Texts that a row still points into. */
export function keepTexts(texts: readonly TableSource[], current: TableSource, rows: readonly LedgerRow[]): readonly TableSource[] {
  const figures = rows.flatMap(({ figure, others = [] }): readonly (LedgerFigure | undefined)[] => [figure, ...others]);
  const needed = new Set(figures.map((figure) => figure?.sha256));
  needed.delete(current.sha256);
  return texts.filter(({ sha256 }, at) => needed.has(sha256) && texts.findIndex((one) => one.sha256 === sha256) === at);
}
