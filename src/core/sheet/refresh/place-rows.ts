/**
 * Which row of the sheet is which row of ours, after sorting, inserting, copying and editing: by line item, basis and
 * period as we wrote them, else by how much of what we wrote still stands there. A wrong guess does no harm: a cell
 * that differs from what we wrote counts as the analyst's and is kept.
 */
import { isBlank, isSameValue } from "../cells/cell-value";
import type { LedgerRow } from "../ledger";
import type { PlacedColumn } from "../refresh-plan";
import type { CellValue, ColumnId } from "../table-plan";
import type { TableState } from "../workbook";

const IDENTITY: readonly ColumnId[] = ["line-item", "basis", "period"];
/** A value that stands in this many rows tells nothing about which row it is. */
const TOO_COMMON = 100;
const FEWEST_AGREEING = 2;

/** Zero-based body rows by key; a row the analyst deleted has none. */
export function placeRows(written: readonly LedgerRow[], now: TableState, columns: readonly PlacedColumn[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const claimed = new Set<number>();
  const claim = (row: LedgerRow, at: number | undefined): void => {
    if (at === undefined) return;
    places.set(row.key, at);
    claimed.add(at);
  };
  const identities = indexIdentities(now, columns);
  for (const row of written) {
    const alike = identities.get(identityOf(row, columns))?.filter((at) => !claimed.has(at)) ?? [];
    claim(row, mostAgreeing(row, alike, now, columns)?.at);
  }
  const lost = written.filter(({ key }) => !places.has(key));
  const standing = indexValues(now, columns, claimed);
  const guesses = lost.flatMap((row) => {
    const near = new Set(columns.flatMap((column) => standing.get(cellId(column.position, row.cells[column.id])) ?? []));
    const best = mostAgreeing(row, Array.from(near), now, columns);
    return best !== undefined && best.agreeing >= Math.max(FEWEST_AGREEING, countWritten(row, columns) / 2) ? [{ row, ...best }] : [];
  });
  guesses.sort((one, other) => other.agreeing - one.agreeing);
  for (const { row, at } of guesses) if (!claimed.has(at)) claim(row, at);
  return places;
}

function mostAgreeing(row: LedgerRow, candidates: readonly number[], now: TableState, columns: readonly PlacedColumn[]): { at: number; agreeing: number } | undefined {
  return candidates
    .map((at) => ({ at, agreeing: columns.filter((column) => agrees(row.cells[column.id], now.values[at]?.[column.position])).length }))
    .reduce<{ at: number; agreeing: number } | undefined>((best, next) => (best === undefined || next.agreeing > best.agreeing ? next : best), undefined);
}

const agrees = (written: CellValue | undefined, standing: CellValue | undefined): boolean =>
  written !== undefined && standing !== undefined && !isBlank(written) && isSameValue(written, standing);

const countWritten = (row: LedgerRow, columns: readonly PlacedColumn[]): number =>
  columns.filter(({ id }) => !isBlank(row.cells[id])).length;

const NO_IDENTITY = "";

function identityOf(row: LedgerRow, columns: readonly PlacedColumn[]): string {
  return columns.some(({ id }) => id === "line-item") ? joined(IDENTITY.map((id) => (columns.some((column) => column.id === id) ? (row.cells[id] ?? null) : null))) : NO_IDENTITY;
}

function indexIdentities(now: TableState, columns: readonly PlacedColumn[]): ReadonlyMap<string, readonly number[]> {
  const positions = IDENTITY.map((id) => columns.find((column) => column.id === id)?.position);
  return indexBy(now.values.map((row) => [joined(positions.map((position) => (position === undefined ? null : (row[position] ?? null))))]));
}

const joined = (cells: readonly CellValue[]): string => JSON.stringify(cells.map((cell) => cell ?? ""));

const cellId = (position: number, value: CellValue | undefined): string => (isBlank(value) ? "" : `${position}:${String(value)}`);

function indexValues(now: TableState, columns: readonly PlacedColumn[], claimed: ReadonlySet<number>): ReadonlyMap<string, readonly number[]> {
  const index = indexBy(now.values.map((row, at) => (claimed.has(at) ? [] : columns.map(({ position }) => cellId(position, row[position])))));
  return new Map(Array.from(index).filter(([id, rows]) => id !== "" && rows.length <= TOO_COMMON));
}

function indexBy(idsOfRows: readonly (readonly string[])[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  idsOfRows.forEach((ids, at) => {
    for (const id of ids) {
      const rows = index.get(id);
      if (rows) rows.push(at);
      else index.set(id, [at]);
    }
  });
  return index;
}
