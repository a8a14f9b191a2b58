import type { OutlineGroup } from "../engine/document-state";
import { isWholeColumns, isWholeRows, WHOLE_SHEET, type Rectangle } from "../engine/rectangle";
import { invalidArgument } from "../wire/host-error";
import { asOneOf } from "../wire/host-object";
import type { HostContext } from "./host-context";

/** By rows or by columns: said, or told by a range of whole ones. */
function isByRows(area: Rectangle, option: unknown): boolean {
  if (option === undefined || option === null) {
    if (isWholeRows(area) === isWholeColumns(area)) throw invalidArgument();
    return isWholeRows(area);
  }
  return asOneOf(option, ["ByRows", "ByColumns"] as const) === "ByRows";
}

const spanOf = (area: Rectangle, isRows: boolean): OutlineGroup =>
  ({ isRows, first: isRows ? area.row : area.column, count: isRows ? area.rows : area.columns });

const lastOf = ({ first, count }: OutlineGroup): number => first + count - 1;
const isInside = (inner: OutlineGroup, outer: OutlineGroup): boolean => inner.isRows === outer.isRows && inner.first >= outer.first && lastOf(inner) <= lastOf(outer);

/** Excel's outline has eight levels, the lowest of which is no group. */
const DEEPEST = 7;

export function groupCells(host: HostContext, sheetId: string, area: Rectangle, option: unknown): void {
  const state = host.engine.document.sheet(sheetId);
  const group = spanOf(area, isByRows(area, option));
  if (state.groups.filter((other) => isInside(group, other)).length >= DEEPEST) throw invalidArgument();
  state.groups = [...state.groups, group];
}

/** Of those rows or columns the innermost groups go, all of one level at once; what lies outside stays grouped. */
export function ungroupCells(host: HostContext, sheetId: string, area: Rectangle, option: unknown): void {
  const state = host.engine.document.sheet(sheetId);
  const span = spanOf(area, isByRows(area, option));
  const touched = state.groups.filter((group) => group.isRows === span.isRows && group.first <= lastOf(span) && lastOf(group) >= span.first);
  const found = touched.filter((group, i) => !touched.some((other, j) => other !== group && isInside(other, group) && (!isInside(group, other) || j > i)));
  if (found.length === 0) throw invalidArgument();
  const rest = found
    .flatMap((group) => [
      { ...group, count: span.first - group.first },
      { ...group, first: lastOf(span) + 1, count: lastOf(group) - lastOf(span) },
    ])
    .filter(({ count }) => count > 0);
  state.groups = [...state.groups.filter((group) => !found.includes(group)), ...rest];
}

export function foldGroups(host: HostContext, sheetId: string, area: Rectangle, option: unknown, isHidden: boolean): void {
  const span = spanOf(area, isByRows(area, option));
  const groups = host.engine.document.sheet(sheetId).groups.filter((group) => group.isRows === span.isRows && group.first <= lastOf(span) && lastOf(group) >= span.first);
  for (const group of groups) fold(host, sheetId, group, isHidden);
}

function fold(host: HostContext, sheetId: string, { isRows, first, count }: OutlineGroup, isHidden: boolean): void {
  const { spreadsheet } = host.engine;
  const lines = isRows ? { ...WHOLE_SHEET, row: first, rows: count } : { ...WHOLE_SHEET, column: first, columns: count };
  spreadsheet.grow(sheetId, { ...lines, ...(isRows ? { columns: 1 } : { rows: 1 }) });
  const shown = spreadsheet.clip(sheetId, lines);
  if (shown) spreadsheet.hide(sheetId, isRows ? "row" : "col", [shown], isHidden);
}

export function showOutlineLevels(host: HostContext, sheetId: string, rowLevels: number, columnLevels: number): void {
  const { groups } = host.engine.document.sheet(sheetId);
  const levelOf = (group: OutlineGroup): number => 1 + groups.filter((other) => isInside(group, other)).length;
  const open = (group: OutlineGroup): boolean => levelOf(group) <= (group.isRows ? rowLevels : columnLevels);
  // Outer groups open before inner ones fold, or they would show them again.
  for (const group of groups.filter(open)) fold(host, sheetId, group, false);
  for (const group of groups.filter((one) => !open(one))) fold(host, sheetId, group, true);
}
