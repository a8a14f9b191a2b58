import type { FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets-ui/facade";
import type { Engine } from "./engine/engine";
import { readRectangle, type Rectangle } from "./engine/rectangle";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface CellPlaces {
  /** Where a cell of the active sheet is in the page's viewport ("B4"), for a mouse. Undefined while it is scrolled away. */
  readonly cellBox: (address: string) => Box | undefined;
  /** Brings a cell of the active sheet into view. */
  readonly scrollTo: (address: string) => void;
}

/** Univer 0.25 places cells as if nothing were scrolled or frozen: how far the cell's pane is scrolled, and where it begins. */
function paneOf(sheet: FWorksheet, area: Rectangle): { readonly scrolledX: number; readonly scrolledY: number; readonly left: number; readonly top: number } {
  const placeOf = (row: number, column: number) => sheet.getRange(row, column, 1, 1).getCellRect();
  const origin = placeOf(0, 0);
  const { xSplit, ySplit } = sheet.getFreeze();
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const first = placeOf(Math.max(0, ySplit), Math.max(0, xSplit));
  const start = placeOf(Math.max(0, ySplit) + sheetViewStartRow, Math.max(0, xSplit) + sheetViewStartColumn);
  const isFrozenRow = area.row < ySplit;
  const isFrozenColumn = area.column < xSplit;
  return {
    scrolledX: isFrozenColumn ? 0 : start.x - first.x + offsetX,
    scrolledY: isFrozenRow ? 0 : start.y - first.y + offsetY,
    left: isFrozenColumn ? origin.x : first.x,
    top: isFrozenRow ? origin.y : first.y,
  };
}

export function findCellPlaces(engine: Engine, container: HTMLElement): CellPlaces {
  const sheet = () => engine.spreadsheet.workbook.getActiveSheet();
  return {
    cellBox: (address) => {
      const area = readRectangle(address);
      const canvas = container.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
      if (!area || !canvas) return undefined;
      const rect = sheet().getRange(area.row, area.column, area.rows, area.columns).getCellRect();
      const pane = paneOf(sheet(), area);
      const box = { x: canvas.x + rect.x - pane.scrolledX, y: canvas.y + rect.y - pane.scrolledY, width: rect.width, height: rect.height };
      const isSeen = box.x >= canvas.x + pane.left && box.y >= canvas.y + pane.top && box.x + box.width <= canvas.right && box.y + box.height <= canvas.bottom;
      return isSeen ? box : undefined;
    },
    scrollTo: (address) => {
      const area = readRectangle(address);
      if (area) sheet().scrollToCell(area.row, area.column);
    },
  };
}
