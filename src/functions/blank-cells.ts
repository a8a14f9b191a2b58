/**
 * Which of the zeros that Excel hands over are blank cells. Excel for Windows passed a blank cell as 0 until 2024
 * (office-js issues 1951, 4702, 5262): a missing consensus would become a gap to zero, a silent wrong number. So a zero is
 * looked up where it stands, until this Excel has once handed a blank over as null and so shown that it needs no help.
 */
import type { Cell } from "./cell";
import { asRange, type Argument, type Range } from "./range";
import { openWorkbook, settleInTime } from "./workbook-request";

interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
interface Question {
  readonly areas: readonly Area[];
  readonly answer: (isBlank: (sheet: string, row: number, column: number) => boolean) => void;
  readonly fail: (error: unknown) => void;
}

const ADDRESS = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
/** Cells of one column this close together are read as one range. */
const NEAR = 1000;

let handsOverBlanks = false;
let asked: Question[] = [];

export function forgetBlanks(): void {
  handsOverBlanks = false;
  asked = [];
}

const columnAt = (letters: string): number => Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function readAddress(address: string): Area | undefined {
  const [, quoted, plain, left, top, right, bottom] = ADDRESS.exec(address) ?? [];
  if (left === undefined || top === undefined) return undefined;
  const [column, row] = [columnAt(left), Number(top) - 1];
  const [lastColumn, lastRow] = [right === undefined ? column : columnAt(right), bottom === undefined ? row : Number(bottom) - 1];
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? "", row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

const holds = (range: Range, cell: Cell): boolean => range.some((row) => row.includes(cell));
const mapZeros = (range: Range, replace: (row: number, column: number) => Cell): Cell[][] => range.map((cells, row) => cells.map((cell, column) => (cell === 0 ? replace(row, column) : cell)));

/** As Excel hands over an error, so that each cell that hangs on it says why. */
const UNKNOWN_ZERO = { code: "#N/A", message: "This zero may be a blank cell, and Excel did not say which. Recalculate, or type the number into the formula." };

/**
 * The arguments with blanks as null. At once in nearly every call: only a zero that stands in a cell is looked up. A
 * number typed into the formula has no address and is what it says; without any addresses a zero cannot be trusted.
 * Only a call that comes from no cell has no invocation.
 */
export function settleBlanks(args: readonly Argument[], invocation: CustomFunctions.Invocation | undefined): readonly Argument[] | Promise<readonly Argument[]> {
  if (invocation === undefined || handsOverBlanks) return args;
  const ranges = args.map((arg) => (arg === null ? undefined : asRange(arg)));
  if (!ranges.some((range) => range !== undefined && (holds(range, 0) || holds(range, null)))) return args;
  const addresses = invocation.parameterAddresses;
  handsOverBlanks = ranges.some((range, at) => range !== undefined && Boolean(addresses?.[at]) && holds(range, null));
  const doubtful = ranges.flatMap((range, at) => (range !== undefined && holds(range, 0) && (addresses === undefined || Boolean(addresses[at])) ? [{ range, at }] : []));
  if (handsOverBlanks || doubtful.length === 0) return args;
  const areas = doubtful.map(({ at }) => readAddress(addresses?.[at] ?? ""));
  const known = areas.filter((area) => area !== undefined);
  const settled = (replace: (area: Area | undefined, row: number, column: number) => Cell): readonly Argument[] => {
    const mended = [...args];
    doubtful.forEach(({ range, at }, which) => {
      mended[at] = mapZeros(range, (row, column) => replace(areas[which], row, column));
    });
    return mended;
  };
  if (known.length < areas.length) return settled(() => UNKNOWN_ZERO);
  return askFor(known).then(
    (isBlank) => settled((area, row, column) => (area !== undefined && isBlank(area.sheet, area.row + row, area.column + column) ? null : 0)),
    () => settled(() => UNKNOWN_ZERO),
  );
}

/** All cells of one recalculation in one request. */
function askFor(areas: readonly Area[]): Promise<(sheet: string, row: number, column: number) => boolean> {
  const question = new Promise<(sheet: string, row: number, column: number) => boolean>((answer, fail) => {
    if (asked.push({ areas, answer, fail }) === 1) setTimeout(() => void answerAll(), 0);
  });
  return settleInTime(question);
}

async function answerAll(): Promise<void> {
  const questions = asked;
  asked = [];
  try {
    const isBlank = await readBlanks(questions.flatMap(({ areas }) => areas));
    questions.forEach(({ answer }) => {
      answer(isBlank);
    });
  } catch (error) {
    questions.forEach(({ fail }) => {
      fail(error);
    });
  }
}

async function readBlanks(areas: readonly Area[]): Promise<(sheet: string, row: number, column: number) => boolean> {
  const context = openWorkbook();
  const spans = joinColumns(areas).map((span) => ({
    ...span,
    range: context.workbook.worksheets.getItem(span.sheet).getRangeByIndexes(span.row, span.column, span.rows, 1).load("valueTypes"),
  }));
  await context.sync();
  const blank = new Set<string>();
  for (const { sheet, row, column, range } of spans) {
    range.valueTypes.forEach(([type], down) => {
      if (type === "Empty") blank.add(JSON.stringify([sheet, row + down, column]));
    });
  }
  return (sheet, row, column) => blank.has(JSON.stringify([sheet, row, column]));
}

/** Ten thousand cells of a table's column are one range, not ten thousand objects. */
function joinColumns(areas: readonly Area[]): readonly Area[] {
  const single = areas.flatMap((area) => Array.from({ length: area.columns }, (_, right) => ({ ...area, column: area.column + right, columns: 1 })));
  single.sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  const spans: Area[] = [];
  for (const area of single) {
    const last = spans.at(-1);
    const joins = last !== undefined && last.sheet === area.sheet && last.column === area.column && area.row <= last.row + last.rows + NEAR;
    if (joins) spans[spans.length - 1] = { ...last, rows: Math.max(last.rows, area.row + area.rows - last.row) };
    else spans.push(area);
  }
  return spans;
}
