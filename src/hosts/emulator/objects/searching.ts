import { lastColumn, lastRow, type Rectangle } from "../engine/rectangle";
import type { CellMatrix } from "../engine/spreadsheet";
import type { Area, HostContext } from "./host-context";

export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

const escaped = (text: string): string => text.replace(/[.+^${}()|[\]\\]/g, "\\$&");

/** Excel's wildcards: "*" any run, "?" any one, "~" takes the next as it is. */
function patternOf(text: string, criteria: SearchCriteria): RegExp {
  const body = text.replace(/~([*?~])|([*])|([?])|([^*?~]+|~)/g, (_, literal?: string, star?: string, mark?: string, rest?: string) =>
    literal !== undefined ? `\\${literal}` : star !== undefined ? ".*" : mark !== undefined ? "." : escaped(rest ?? ""),
  );
  return new RegExp(criteria.completeMatch === true ? `^${body}$` : body, criteria.matchCase === true ? "gsu" : "gisu");
}

function* cellsWithText(host: HostContext, { sheetId, area }: Area): Generator<{ readonly row: number; readonly column: number; readonly text: string }> {
  const used = host.engine.cells.usedRectangle(sheetId, true, area);
  if (!used) return;
  const texts = host.engine.cells.texts(sheetId, used);
  for (let row = used.row; row <= lastRow(used); row++) {
    for (let column = used.column; column <= lastColumn(used); column++) yield { row, column, text: texts[row - used.row]?.[column - used.column] ?? "" };
  }
}

export function findCells(host: HostContext, area: Area, text: string, criteria: SearchCriteria): Rectangle[] {
  const pattern = patternOf(text, criteria);
  return [...cellsWithText(host, area)].filter((cell) => cell.text.search(pattern) >= 0).map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
}

export function findCell(host: HostContext, area: Area, text: string, criteria: SearchCriteria): { readonly row: number; readonly column: number } | undefined {
  const found = findCells(host, area, text, criteria);
  return /backward/i.test(criteria.searchDirection ?? "") ? found.at(-1) : found[0];
}

/** The number of replacements, as Excel counts them: one per cell. */
export function replaceInCells(host: HostContext, area: Area, text: string, replacement: string, criteria: SearchCriteria): number {
  const pattern = patternOf(text, criteria);
  const matrix: CellMatrix = {};
  let count = 0;
  for (const { row, column } of cellsWithText(host, area)) {
    const shown = host.engine.cells.formula(area.sheetId, row, column) ?? String(host.engine.cells.content(area.sheetId, row, column));
    const replaced = shown.replace(pattern, () => replacement);
    if (replaced === shown) continue;
    count++;
    (matrix[row] ??= {})[column] = host.engine.cells.cellFor(area.sheetId, row, column, replaced);
  }
  host.engine.spreadsheet.writeMatrix(area.sheetId, area.area, matrix);
  return count;
}
