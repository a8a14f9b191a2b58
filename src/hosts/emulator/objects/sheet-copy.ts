import type { ICellData } from "@univerjs/core";
import type { CellMatrix } from "../engine/spreadsheet";
import type { HostContext } from "./host-context";

/** A copy with contents, formats, sizes and tables; its tables get names of their own, as in Excel. */
export function copySheet(host: HostContext, sheetId: string, position: number | undefined): string {
  const { spreadsheet, tables, document } = host.engine;
  const config = spreadsheet.model(sheetId).getConfig();
  const id = document.newSheetId();
  let n = 2;
  while (spreadsheet.findSheetId(`${config.name} (${n})`) !== undefined) n++;
  const active = spreadsheet.activeSheetId();
  const cellData = structuredClone(config.cellData) as unknown as CellMatrix;
  const copied = structuredClone({ ...config, cellData: {} });
  spreadsheet.mustExecute("sheet.command.insert-sheet", { index: position ?? spreadsheet.sheetIds().length, sheet: { ...copied, id, name: `${config.name} (${n})` } });
  if (spreadsheet.activeSheetId() !== active) spreadsheet.workbook.setActiveSheet(active);
  const originals = tables.list().filter((table) => table.sheetId === sheetId);
  const bounds = host.engine.cells.usedRectangle(sheetId, false);
  if (bounds) spreadsheet.writeMatrix(id, bounds, cellData as Record<number, Record<number, ICellData>>, false);
  for (const table of originals) {
    const twin = tables.add(id, table.hasTotals ? { ...table.area, rows: table.area.rows - 1 } : table.area);
    tables.setLook(twin, { ...tables.look(table.id) });
    const shape = tables.byId(twin);
    const place = { sheetId: id, row: shape.area.row, column: shape.area.column };
    const matrix: CellMatrix = {};
    for (const [row, line] of Object.entries(cellData)) {
      for (const [column, cell] of Object.entries(line)) {
        if (!cell.f) continue;
        const renamed = host.engine.formulas.rename(cell.f, place, table, shape.name, new Map());
        if (renamed !== cell.f) (matrix[Number(row)] ??= {})[Number(column)] = { f: renamed };
      }
    }
    spreadsheet.writeMatrix(id, shape.area, matrix, false);
  }
  host.engine.calculation.recalculateAll();
  return id;
}
