/**
 * Which columns of a table are ours, after the analyst moved, renamed, added or deleted some: by header, else by the
 * formulas (Excel carries a renamed header into them, so TIEOUT.YOY's second argument is the year-ago column whatever
 * it is called now), else by what stands in them.
 */
import { COLUMNS } from "../columns.data";
import { isBlank, isFormula } from "../cells/cell-value";
import { foldFormula, headerOf, onceEach, REFERENCE } from "../forms/fold-formula";
import { nativeFormula, withoutVerdict } from "../forms/native-formulas";
import type { LedgerColumn, LedgerTable } from "../ledger";
import { escapeHeader } from "../names";
import type { PlacedColumn } from "../refresh-plan";
import type { CellValue, ColumnId, ColumnPlan } from "../table-plan";
import type { TableState } from "../workbook";

type Positions = Map<ColumnId, number>;

export function placeColumns(columns: readonly ColumnPlan[], written: LedgerTable, now: TableState): readonly PlacedColumn[] {
  const placed: Positions = new Map();
  placeByHeader(columns, now, placed);
  placeByFormula(columns, now, placed);
  placeByRecord(written.placed ?? [], now, placed);
  placeByContent(columns, written, now, placed);
  const standing = columns.flatMap((column) => {
    const position = placed.get(column.id);
    return position === undefined ? [] : [{ ...column, header: now.headers[position] ?? column.header, position }];
  });
  const headers = headerMap(columns, standing);
  return standing.map((column) => (column.formula === undefined ? column : { ...column, formula: withHeaders(column.formula, headers) }));
}

/** From our headers to those that stand there now. */
export function headerMap(columns: readonly ColumnPlan[], placed: readonly PlacedColumn[]): ReadonlyMap<string, string> {
  const now = new Map(placed.map(({ id, header }) => [id, header]));
  return new Map(columns.map(({ id, header }) => [header, now.get(id) ?? header]));
}

const FEWEST_HEADERS = 3;

/** Excel may give a deleted table's id to a new one of the analyst's: that one has none of our columns. */
export const isOurTable = (headers: readonly string[]): boolean =>
  COLUMNS.filter(({ header }) => headers.some((one) => fold(one) === fold(header))).length >= FEWEST_HEADERS;

const free = (now: TableState, placed: Positions): readonly number[] => {
  const claimed = new Set(placed.values());
  return now.headers.map((_, position) => position).filter((position) => !claimed.has(position));
};

const fold = (header: string): string => header.trim().toLowerCase();

function placeByHeader(columns: readonly ColumnPlan[], now: TableState, placed: Positions): void {
  for (const { id, header } of columns) {
    const position = now.headers.findIndex((one) => fold(one) === fold(header));
    if (position >= 0) placed.set(id, position);
  }
}

function placeByFormula(columns: readonly ColumnPlan[], now: TableState, placed: Positions): void {
  const byHeader = new Map(columns.map(({ id, header }) => [header, id]));
  const foldOnce = onceEach(foldFormula);
  for (const { id, formula } of columns) {
    if (formula === undefined) continue;
    const known = [formula, nativeFormula(id)].flatMap((one) => (one === undefined ? [] : [{ formula: one, isIt: recognize(one, foldOnce) }]));
    const candidates = placed.has(id) ? [placed.get(id) ?? 0] : free(now, placed);
    const found = candidates.flatMap((position) => known.map((one) => ({ position, one, cell: formulaIn(now, position, one.isIt) }))).find(({ cell }) => cell !== undefined);
    if (found?.cell === undefined) continue;
    placed.set(id, found.position);
    const named = referredHeaders(found.cell);
    referredHeaders(found.one.formula).forEach((header, at) => {
      const argument = byHeader.get(header);
      const standing = now.headers.indexOf(named[at] ?? "");
      if (argument !== undefined && !placed.has(argument) && free(now, placed).includes(standing)) placed.set(argument, standing);
    });
  }
}

function formulaIn(now: TableState, position: number, isIt: (cell: string) => boolean): string | undefined {
  return now.formulas.map((row) => row[position]).find((cell): cell is string => typeof cell === "string" && isFormula(cell) && isIt(cell));
}

/** A call of Tieout by its function, a plain formula by its shape: both whatever the columns are called. */
function recognize(formula: string, foldOnce: (cell: string) => string): (cell: string) => boolean {
  const call = formula.match(/^=TIEOUT\.\w+\(/)?.[0];
  if (call !== undefined) return (cell) => foldOnce(cell).startsWith(call);
  const shape = shapeOf(foldOnce(formula));
  return (cell) => shapeOf(foldOnce(cell)) === shape;
}

const shapeOf = (folded: string): string => withoutVerdict(folded).replace(REFERENCE, "@");

/** Under the header it had, else at its place where only its header has changed. */
function placeByRecord(recorded: readonly LedgerColumn[], now: TableState, placed: Positions): void {
  const headers = new Set(recorded.map(({ header }) => fold(header)));
  for (const { id, header } of recorded) {
    const position = free(now, placed).find((one) => fold(now.headers[one] ?? "") === fold(header));
    if (!placed.has(id) && position !== undefined) placed.set(id, position);
  }
  for (const { id, position } of recorded) {
    if (!placed.has(id) && free(now, placed).includes(position) && !headers.has(fold(now.headers[position] ?? ""))) placed.set(id, position);
  }
}

/** At least half of what we wrote there has to stand there still. */
function placeByContent(columns: readonly ColumnPlan[], written: LedgerTable, now: TableState, placed: Positions): void {
  for (const { id } of columns) {
    if (placed.has(id)) continue;
    const values = written.rows.map((row) => row.cells[id] ?? row.frozen?.[id]).filter((value) => !isBlank(value));
    if (values.length === 0) continue;
    const [best] = free(now, placed)
      .map((position) => ({ position, held: countHeld(values, now.values.map((row) => row[position] ?? null)) }))
      .filter(({ held }) => held * 2 >= values.length)
      .sort((one, other) => other.held - one.held);
    if (best) placed.set(id, best.position);
  }
}

function countHeld(values: readonly (CellValue | undefined)[], standing: readonly CellValue[]): number {
  const there = new Set(standing);
  return values.filter((value) => value !== undefined && there.has(value)).length;
}

/** Headers a formula refers to in its own row, in order. */
export function referredHeaders(formula: string): readonly string[] {
  return Array.from(formula.matchAll(REFERENCE), ([, quoted, bare, row]) => headerOf(quoted, bare, row));
}

export function withHeaders(formula: string, headers: ReadonlyMap<string, string>): string {
  return formula.replace(REFERENCE, (whole, quoted?: string, bare?: string, row?: string) => {
    const header = headerOf(quoted, bare, row);
    const now = headers.get(header);
    return now === undefined || now === header ? whole : `[@[${escapeHeader(now)}]]`;
  });
}

/** The one formula that stands in every row of a column, if there is one. */
export function columnFormula(now: TableState, position: number): string | undefined {
  const first = now.formulas[0]?.[position];
  return typeof first === "string" && isFormula(first) && now.formulas.every((row) => row[position] === first) ? first : undefined;
}
