import type { ChartCells } from "../engine/document-state";
import type { Engine } from "../engine/engine";
import { shiftRectangle, type CellShift } from "../engine/reference-shift";
import { ConditionalFormatCollection } from "./conditional-formats";
import { References, type HostContext } from "./host-context";
import { NamedItemCollection } from "./named-items";
import { RangeObject } from "./range";
import { RangeAreasObject } from "./range-areas";
import { TableObject } from "./table";
import { TableCollection } from "./tables";
import { WorkbookObject } from "./workbook";
import { WorksheetObject } from "./worksheet";

/** Comments, notes, rules, bindings, charts and locks follow their cells, and go with them. */
function shiftDocument({ document }: Engine, shift: CellShift & { readonly sheetId: string }): void {
  const { sheetId } = shift;
  document.sheet(sheetId).unlocked.shift(shift);
  document.sheet(sheetId).hiddenFormulas.shift(shift);
  document.sheet(sheetId).attributes.shift(shift);
  const followed = <T extends { readonly sheetId: string; row: number; column: number }>(written: T): T[] => {
    const moved = written.sheetId === sheetId ? shiftRectangle({ row: written.row, column: written.column, rows: 1, columns: 1 }, shift) : written;
    return moved ? [Object.assign(written, { row: moved.row, column: moved.column })] : [];
  };
  document.comments = document.comments.flatMap(followed);
  document.notes = document.notes.flatMap(followed);
  document.validations = document.validations.flatMap((one) => {
    if (one.sheetId !== sheetId) return [one];
    const area = shiftRectangle(one.area, shift);
    return area ? [{ ...one, area, origin: { row: one.origin.row + area.row - one.area.row, column: one.origin.column + area.column - one.area.column } }] : [];
  });
  document.bindings = document.bindings.flatMap((binding) => {
    const area = binding.sheetId === sheetId ? shiftRectangle(binding.area, shift) : binding.area;
    return area ? [{ ...binding, area }] : [];
  });
  const follow = (cells: ChartCells | undefined): ChartCells | undefined => {
    if (cells?.sheetId !== sheetId) return cells;
    const area = shiftRectangle(cells.area, shift);
    return area && { sheetId, area };
  };
  for (const series of document.charts.flatMap((chart) => chart.series)) Object.assign(series, { values: follow(series.values), categories: follow(series.categories) });
}

/** Excel's object model over an engine: the one place where its classes meet. */
export function createObjects(engine: Engine): HostContext {
  const host: HostContext = {
    engine,
    references: new References(),
    make: {
      workbook: () => new WorkbookObject(host),
      worksheet: (sheetId) => new WorksheetObject(host, sheetId),
      range: (sheetId, area) => new RangeObject(host, sheetId, area),
      rangeAreas: (sheetId, areas) => new RangeAreasObject(host, sheetId, areas),
      table: (tableId) => new TableObject(host, tableId),
      tables: (among) => new TableCollection(host, among),
      names: (sheetId) => new NamedItemCollection(host, sheetId),
      conditionalFormats: (sheetId, areas) => new ConditionalFormatCollection(host, engine.conditionalRules, sheetId, areas),
    },
  };
  engine.structure.onShift = (shift) => {
    shiftDocument(engine, shift);
    for (const range of host.references.ranges()) if (range.sheetId === shift.sheetId) range.area = shiftRectangle(range.area, shift) ?? range.area;
  };
  return host;
}
