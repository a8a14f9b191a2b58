/** A block of cells, counted from zero, as Excel's API counts rows and columns. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's sheet, which is always this big; the grid below grows on demand. */
export const SHEET_ROWS = 1048576;
export const SHEET_COLUMNS = 16384;
export const WHOLE_SHEET: Rectangle = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

export const lastRow = (r: Rectangle): number => r.row + r.rows - 1;
export const lastColumn = (r: Rectangle): number => r.column + r.columns - 1;
export const isWholeColumns = (r: Rectangle): boolean => r.row === 0 && r.rows === SHEET_ROWS;
export const isWholeRows = (r: Rectangle): boolean => r.column === 0 && r.columns === SHEET_COLUMNS;
export const sameRectangle = (a: Rectangle, b: Rectangle): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export function containsCell(r: Rectangle, row: number, column: number): boolean {
  return row >= r.row && row <= lastRow(r) && column >= r.column && column <= lastColumn(r);
}

export function intersect(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingRectangle(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.max(lastRow(a), lastRow(b)) - row + 1, columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1 };
}

/** Neighbours of one width joined down, then of one height joined across; each block once. */
export function coalesce(blocks: readonly Rectangle[]): readonly Rectangle[] {
  const join = (all: readonly Rectangle[], along: "row" | "column", length: "rows" | "columns", across: "row" | "column", width: "rows" | "columns"): Rectangle[] => {
    const joined: Rectangle[] = [];
    for (const block of [...all].sort((one, other) => one[across] - other[across] || one[along] - other[along])) {
      const last = joined.at(-1);
      if (last && last[across] === block[across] && last[width] === block[width] && last[along] + last[length] >= block[along]) {
        joined[joined.length - 1] = { ...last, [length]: Math.max(last[length], block[along] + block[length] - last[along]) };
      } else joined.push(block);
    }
    return joined;
  };
  return join(join(blocks, "row", "rows", "column", "columns"), "column", "columns", "row", "rows");
}

export function isInsideSheet(r: Rectangle): boolean {
  return r.row >= 0 && r.column >= 0 && r.rows > 0 && r.columns > 0 && lastRow(r) < SHEET_ROWS && lastColumn(r) < SHEET_COLUMNS;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

export function columnOfLetters(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** "B4", "B4:D9", "B:D", "4:9"; with dollars when `fixed`. */
export function formatRectangle(r: Rectangle, fixed = false): string {
  const dollar = fixed ? "$" : "";
  const cell = (row: number, column: number): string => `${dollar}${columnLetters(column)}${dollar}${row + 1}`;
  if (isWholeColumns(r) && !isWholeRows(r)) return `${dollar}${columnLetters(r.column)}:${dollar}${columnLetters(lastColumn(r))}`;
  if (isWholeRows(r)) return `${dollar}${r.row + 1}:${dollar}${lastRow(r) + 1}`;
  return r.rows === 1 && r.columns === 1 ? cell(r.row, r.column) : `${cell(r.row, r.column)}:${cell(lastRow(r), lastColumn(r))}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function readCorner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell?.[1] !== undefined) return { column: columnOfLetters(cell[1]), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column?.[1] !== undefined) return { column: columnOfLetters(column[1]) };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

/** The block an A1 text without a sheet names, or undefined where it is no address. */
export function readRectangle(text: string): Rectangle | undefined {
  const [first = "", second, ...rest] = text.trim().split(":");
  const a = readCorner(first);
  const b = second === undefined ? a : readCorner(second);
  if (!a || !b || rest.length > 0) return undefined;
  if ((a.row === undefined) !== (b.row === undefined) || (a.column === undefined) !== (b.column === undefined)) return undefined;
  if (second === undefined && (a.row === undefined || a.column === undefined)) return undefined;
  const top = Math.min(a.row ?? 0, b.row ?? 0);
  const left = Math.min(a.column ?? 0, b.column ?? 0);
  const found = {
    row: top,
    column: left,
    rows: a.row === undefined ? SHEET_ROWS : Math.max(a.row, b.row ?? 0) - top + 1,
    columns: a.column === undefined ? SHEET_COLUMNS : Math.max(a.column, b.column ?? 0) - left + 1,
  };
  return isInsideSheet(found) ? found : undefined;
}

export interface Address {
  /** As written, without quotes; absent where the text names no sheet. */
  readonly sheet?: string;
  readonly cells: string;
}

/** Splits "'It''s'!B4" into its sheet and the rest. */
export function splitAddress(text: string): Address {
  const quoted = /^\s*'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted?.[1] !== undefined) return { sheet: quoted[1].replace(/''/g, "'"), cells: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { cells: text } : { sheet: text.slice(0, mark).trim(), cells: text.slice(mark + 1) };
}

/** A sheet's name as an address needs it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^r\d*(?:c\d*)?$|^c\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** What of `a` lies outside `b`, as at most four blocks. */
export function subtract(a: Rectangle, b: Rectangle): Rectangle[] {
  const shared = intersect(a, b);
  if (!shared) return [a];
  const parts = [
    { ...a, rows: shared.row - a.row },
    { ...a, row: lastRow(shared) + 1, rows: lastRow(a) - lastRow(shared) },
    { row: shared.row, rows: shared.rows, column: a.column, columns: shared.column - a.column },
    { row: shared.row, rows: shared.rows, column: lastColumn(shared) + 1, columns: lastColumn(a) - lastColumn(shared) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
