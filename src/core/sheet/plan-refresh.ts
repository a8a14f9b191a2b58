import type { Reading } from "../model/reading";
import { isBlank, isFormula, isSameValue } from "./cells/cell-value";
import { nativeFormula } from "./forms/native-formulas";
import { isAmount } from "./layouts/amount-columns";
import type { LedgerRow, LedgerTable } from "./ledger";
import { planAddedColumns } from "./refresh/add-columns";
import { findGoneFigures } from "./refresh/record-series";
import { SheetError } from "./sheet-error";
import { finish, type InStages } from "./stages";
import { columnFormula, headerMap, placeColumns, referredHeaders, withHeaders } from "./refresh/place-columns";
import { placeRows } from "./refresh/place-rows";
import { planTableInStages, type TableChoice } from "./plan-table";
import { adoptKeys } from "./refresh/adopt-keys";
import { beforeRefresh, isUndone } from "./refresh/before-refresh";
import { decideInStages, offerId } from "./refresh/decide";
import { labelAt, planRefreshNames } from "./refresh/refresh-names";
import { isOutranked, reasonOf, type Sources } from "./refresh/weigh-sources";
import { findDeclined, type CellChange, type PlacedColumn, type RefreshDraft, type RefreshPlan, type RowMention } from "./refresh-plan";
import { itemKeys } from "./rows/row-key";
import { claimLabel, foldLabel, type LabelDetails } from "./row-label";
import type { CellValue, ColumnId, RowPlan, TablePlan } from "./table-plan";
import type { TableState } from "./workbook";

/** They identify the row, so the source never rewrites them: an analyst's own wording stays, and names keep finding it. */
const IDENTITY: ReadonlySet<ColumnId> = new Set<ColumnId>(["line-item", "basis", "period"]);

/** What to write again after the text was corrected: every item but those the analyst left out at first. */
export const planAgain = (written: LedgerTable, now: TableState, reading: Reading, choice: AgainChoice): RefreshPlan => finish(planAgainInStages(written, now, reading, choice));

export function* planAgainInStages(written: LedgerTable, now: TableState, reading: Reading, choice: AgainChoice): InStages<RefreshPlan> {
  const keys = itemKeys(reading.items);
  const excluded = new Set(written.excluded);
  const items = reading.items.filter((_, at) => !excluded.has(keys[at] ?? "")).map(({ id }) => id);
  const planFor = (entry: LedgerTable): InStages<TablePlan> =>
    planTableInStages(reading, {
      ...choice,
      ...(entry.scale === undefined ? {} : { scale: entry.scale }),
      ...(entry.naming === undefined ? {} : { mostNames: Infinity }),
      ...(entry.layout === undefined ? {} : { layout: entry.layout }),
      ...(entry.layout === "series" ? { series: { written: entry, document: documentOf(entry, reading, choice) } } : {}),
      items,
      standing: { table: now.name, names: entry.names },
    });
  const entry = written.rebuilt === true ? adoptKeys(written, yield* planFor(written)) : written;
  const next = yield* planFor(entry);
  yield;
  const standing = standingEntry(entry, now, next);
  // What a series held before is part of its plan, so one that was undone is planned from what it holds again.
  return standing !== entry && entry.layout === "series" ? yield* planRefreshInStages(standing, now, yield* planFor(standing)) : yield* planRefreshInStages(entry, now, next);
}

export interface AgainChoice extends Omit<TableChoice, "items" | "scale" | "standing" | "layout" | "series"> {
  /** A further document of a series, not its last one corrected. */
  readonly isAnother?: boolean;
}

/** Which document of a series is read, counted through: the last one corrected, or one more. */
function documentOf({ name, documents = [], source }: LedgerTable, { document: { sha256 } }: Reading, { isAnother = false }: AgainChoice): number {
  if (!isAnother || sha256 === source.sha256) return documents.length;
  if (documents.some((one) => one.sha256 === sha256)) throw new SheetError("already-inserted", `This text is in the series ${name} already. Nothing was changed.`, name);
  return documents.length + 1;
}

export const planRefresh = (recorded: LedgerTable, now: TableState, next: TablePlan): RefreshPlan => finish(planRefreshInStages(recorded, now, next));

function* planRefreshInStages(recorded: LedgerTable, now: TableState, next: TablePlan): InStages<RefreshPlan> {
  const written = standingEntry(recorded, now, next);
  const columns = inForm(written, next, placeColumns(next.columns, written, now));
  const places = placeRows(written.rows, now, columns);
  const known = new Map(written.rows.map((row) => [row.key, row]));
  const wanted = new Set(next.rows.map(({ key }) => key));
  const sources = { before: written.source, next: next.source };
  yield;
  const changes = next.rows.flatMap((row) => {
    const [before, at] = [known.get(row.key), places.get(row.key)];
    return before === undefined || at === undefined ? [] : compareRow(before, row, { now, at, columns, sources, written });
  });
  yield;
  const added = fitAdded(next.rows.filter(({ key }) => !known.has(key)), next, now, columns);
  const mention = (rows: readonly LedgerRow[]): readonly RowMention[] =>
    rows.map(({ key, cells }) => ({ key, lineItem: labelAt(places.get(key), now, columns) ?? String(cells["line-item"] ?? key) }));
  const addedColumns = planAddedColumns(written, next, { now, columns, places, added });
  const draft: RefreshDraft = {
    table: now.name,
    changes,
    added,
    gone: [...mention(written.rows.filter(({ key }) => places.has(key) && !wanted.has(key))), ...findGoneFigures(written, next, columns)],
    deleted: mention(written.rows.filter(({ key }) => !places.has(key) && wanted.has(key))),
    columns,
    addedColumns,
    fill: findFill(now, columns),
    names: planRefreshNames(written, next, { now, columns, places, added, addedColumns }),
    before: { ...written, id: now.id, name: now.name },
    standing: new Map(mention(written.rows.filter(({ key }) => places.has(key))).map(({ key, lineItem }) => [key, lineItem])),
    places,
    height: now.values.length,
    plan: next,
  };
  yield;
  const declined = new Set(added.filter(({ key }) => findDeclined(written, { key, column: null, next: null })).map(({ key }) => key));
  return yield* decideInStages(draft, new Set([...changes.filter(({ isAccepted }) => isAccepted).map(offerId), ...added.filter(({ key }) => !declined.has(key)).map(offerId)]));
}

/** The entry that the sheet shows: a refresh that was undone in the sheet is still in the record, which Excel's Undo does not reach. */
function standingEntry(recorded: LedgerTable, now: TableState, next: TablePlan): LedgerTable {
  return isUndone(recorded, now, next.columns) ? beforeRefresh(recorded) : recorded;
}

/** In a table of plain formulas a new row gets plain ones too. */
function inForm({ form }: LedgerTable, next: TablePlan, columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  if (form !== "native") return columns;
  const headers = headerMap(next.columns, columns);
  return columns.map((column) => {
    const native = column.formula === undefined ? undefined : nativeFormula(column.id);
    return native === undefined ? column : { ...column, formula: withHeaders(native, headers) };
  });
}

interface RowPlace {
  readonly now: TableState;
  readonly at: number;
  readonly columns: readonly PlacedColumn[];
  readonly sources: Sources;
  readonly written: LedgerTable;
}

interface ComparedCell {
  readonly id: ColumnId;
  readonly header: string;
  readonly old: CellValue;
  readonly formula: string | undefined;
  readonly next: CellValue;
  readonly isEdited: boolean;
}

function compareRow(before: LedgerRow, next: RowPlan, { now, at, columns, sources, written }: RowPlace): readonly CellChange[] {
  const cells = columns
    .filter(({ id, formula }) => formula === undefined && !IDENTITY.has(id))
    .map(({ id, header, position }): ComparedCell => {
      const [old, content] = [now.values[at]?.[position] ?? null, now.formulas[at]?.[position]];
      // A text may begin with "=", and reads as itself in both.
      const formula = isFormula(content) && (content !== old || typeof old !== "string") ? String(content) : undefined;
      const isEdited = isFormula(content) || !isSameValue(old, before.cells[id] ?? null);
      return { id, header, old: isBlank(old) ? null : old, formula, next: next.cells[id] ?? null, isEdited };
    });
  const isHeld = isUnitHeld(cells);
  const isLower = isOutranked(before, next);
  const lineItem = labelAt(at, now, columns) ?? String(next.cells["line-item"] ?? next.key);
  const sentence = typeof next.cells.source === "string" ? next.cells.source : null;
  return cells
    .filter((cell) => !isSameValue(cell.old, cell.next))
    .map(({ id, header, old, formula, next: value, isEdited }): CellChange => {
      const isKept = isEdited || (isHeld && (id === "unit" || isAmount(id)));
      const kind = isKept ? "kept-yours" : isLower ? "outranked" : "changed";
      const declinedAt = findDeclined(written, { key: next.key, column: id, next: value })?.at;
      return {
        kind,
        reason: reasonOf(id, before, next, sources),
        isAccepted: kind === "changed" && declinedAt === undefined,
        ...(declinedAt === undefined ? {} : { declinedAt }),
        key: next.key, lineItem, column: id, header, old,
        ...(formula === undefined ? {} : { formula }),
        next: value, sentence, row: at,
      };
    });
}

/**
 * Amounts are written only where the Unit cell will speak for all of them. Where the analyst restated the row in
 * another unit, or typed an amount into a row whose unit the source now changes, new figures would stand beside old
 * ones in another scale: the row's amounts are kept and shown instead.
 */
function isUnitHeld(cells: readonly ComparedCell[]): boolean {
  const unit = cells.find(({ id }) => id === "unit");
  if (unit === undefined || isSameValue(unit.old, unit.next)) return false;
  return unit.isEdited || cells.some(({ id, isEdited, old }) => isAmount(id) && isEdited && old !== null);
}

/** A label that another row of the sheet has would make the new row's name show that row's figure. */
function fitAdded(rows: readonly RowPlan[], next: TablePlan, now: TableState, columns: readonly PlacedColumn[]): readonly RowPlan[] {
  const cellOf = (row: readonly CellValue[], id: ColumnId): string => String(row[columns.find((column) => column.id === id)?.position ?? -1] ?? "");
  const taken = new Map<string, LabelDetails>(
    now.values.map((row) => [foldLabel(cellOf(row, "line-item")), { basis: cellOf(row, "basis"), period: cellOf(row, "period") }]),
  );
  const headers = headerMap(next.columns, columns);
  const blank = findBlankFormulas(next, columns);
  return rows.map((row) => {
    const details = { basis: String(row.cells.basis ?? ""), period: String(row.cells.period ?? "") };
    const label = claimLabel(String(row.cells["line-item"] ?? ""), details, taken, "en");
    const formulas = Object.entries(row.formulas ?? {}).map(([id, formula]) => [id, withHeaders(formula ?? "", headers)] as const);
    return { ...row, cells: { ...row.cells, "line-item": label }, formulas: { ...Object.fromEntries(formulas), ...blank } };
  });
}

/** A formula over a column that the analyst deleted cannot be written: its cell is left to what Excel fills in. */
function findBlankFormulas({ columns: planned }: TablePlan, columns: readonly PlacedColumn[]): RowPlan["formulas"] {
  const standing = new Set(planned.filter(({ id }) => columns.some((column) => column.id === id)).map(({ header }) => header));
  return Object.fromEntries(planned.filter(({ formula }) => formula !== undefined && !referredHeaders(formula).every((header) => standing.has(header))).map(({ id }) => [id, ""]));
}

function findFill(now: TableState, columns: readonly PlacedColumn[]): RefreshPlan["fill"] {
  const ours = new Set(columns.map(({ position }) => position));
  return now.headers.flatMap((_, position) => {
    const formula = ours.has(position) ? undefined : columnFormula(now, position);
    return formula === undefined ? [] : [{ position, formula }];
  });
}
