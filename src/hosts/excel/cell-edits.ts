/** Single cells of a table's body, written and formatted column by column: null leaves the cells between as they are. */
import { blocksOf, type Payload } from "./payload";

export interface CellEdit {
  /** Zero-based, in the table's body. */
  readonly row: number;
  readonly position: number;
}

export interface Stretch<T> {
  readonly position: number;
  readonly first: number;
  readonly cells: readonly (T | undefined)[];
}

type Written = string | number | boolean;

/** From the first edited cell of each column to its last. */
function stretchesOf<T extends CellEdit>(edits: readonly T[]): readonly Stretch<T>[] {
  const columns = new Map<number, Map<number, T>>();
  for (const edit of edits) {
    const column = columns.get(edit.position) ?? new Map<number, T>();
    columns.set(edit.position, column.set(edit.row, edit));
  }
  return Array.from(columns, ([position, rows]) => {
    const places = Array.from(rows.keys());
    const [first, last] = [places.reduce((a, b) => Math.min(a, b)), places.reduce((a, b) => Math.max(a, b))];
    return { position, first, cells: Array.from({ length: last - first + 1 }, (_, at) => rows.get(first + at)) };
  });
}

export const stretchRange = (body: Excel.Range, position: number, first: number, count: number): Excel.Range =>
  body.getCell(first, position).getResizedRange(count - 1, 0);

export async function writeCells<T extends CellEdit>(payload: Payload, table: Excel.Table, edits: readonly T[], contentOf: (edit: T) => Written): Promise<void> {
  for (const { position, first, cells } of stretchesOf(edits)) {
    for (const block of blocksOf(cells.map((edit) => [edit === undefined ? null : contentOf(edit)]))) {
      await payload.makeRoom(block.rows);
      stretchRange(table.getDataBodyRange(), position, first + block.first, block.rows.length).values = [...block.rows];
    }
  }
}

export async function writeFormats<T extends CellEdit>(payload: Payload, table: Excel.Table, edits: readonly T[], formatOf: (edit: T) => string | undefined): Promise<void> {
  for (const { position, first, cells } of stretchesOf(edits)) {
    const formats = cells.map((edit) => [(edit && formatOf(edit)) ?? null]);
    if (formats.every(([format]) => format === null)) continue;
    for (const block of blocksOf(formats)) {
      await payload.makeRoom(block.rows);
      stretchRange(table.getDataBodyRange(), position, first + block.first, block.rows.length).numberFormat = [...block.rows];
    }
  }
}

/** By position and row. */
export type CellFormats = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Queued. */
export function loadFormats(body: Excel.Range, edits: readonly CellEdit[]): () => CellFormats {
  const loaded = stretchesOf(edits).map(({ position, first, cells }) => ({ position, first, range: stretchRange(body, position, first, cells.length).load("numberFormat") }));
  return () => new Map(loaded.map(({ position, first, range }) => [position, new Map(range.numberFormat.map(([format], at) => [first + at, String(format)]))]));
}

export const formatAt = (formats: CellFormats, { row, position }: CellEdit): string | undefined => formats.get(position)?.get(row);
