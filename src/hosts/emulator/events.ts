import type { Change } from "./engine/changes";
import { ERROR_TEXT } from "./engine/cell-input";
import type { Engine } from "./engine/engine";
import { intersect, quoteSheet, readRectangle, type Rectangle } from "./engine/rectangle";
import type { HostEvent } from "./wire/channel";

/** Excel's numbers for its events, as the client library registers them. */
const WORKBOOK = "Workbook";
/** Older events have a number and no target. */
const SETTINGS = 1;
const SELECTION = 2;
const BINDING_SELECTION = 3;
const BINDING_DATA = 4;
const NUMBERS = { clicked: 21, rowsHidden: 22, formulas: 23, moved: 27, rowsSorted: 19, columnsSorted: 20, protection: 24, visibility: 26, commentAdded: 250, commentDeleted: 251, commentChanged: 252, changed: 10, activated: 11, deactivated: 12, added: 13, selection: 14, deleted: 15, calculated: 16, format: 18, nameChanged: 25, tableSelection: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103 } as const;

/** One change as the messages Excel would send: to the object itself, and to the collection that holds it. */
export function eventsOf(engine: Engine, change: Change): HostEvent[] {
  const { sheetId, address = "" } = change;
  const source = "Local";
  const base = { worksheetId: sheetId, source };
  const both = (type: number, message: object, own = sheetId): HostEvent[] => [
    { type, target: own, message },
    { type, target: WORKBOOK, message },
  ];
  switch (change.kind) {
    case "cells changed": {
      const sheet = engine.spreadsheet.findSheet(sheetId);
      const referenceId = sheet ? `${quoteSheet(sheet.getSheetName())}!${address}` : "";
      return [...bindingChanges(engine, change), ...both(NUMBERS.changed, { ...base, type: "WorksheetChanged", changeType: change.changeType, address, referenceId, triggerSource: change.isByAddIn ? "ThisLocalAddin" : "Unknown", shiftDirection: shiftOf(change), ...detailsOf(engine, change) })];
    }
    case "table changed": {
      const tableId = change.tableId ?? "";
      const message = { ...base, type: "TableChanged", changeType: change.changeType, address, tableId, ...detailsOf(engine, change) };
      return [...both(NUMBERS.tableChanged, message, tableId), { type: NUMBERS.tableChanged, target: sheetId, message }];
    }
    case "selection changed":
      return [{ type: SELECTION, target: "", message: {} }, ...both(NUMBERS.selection, { ...base, type: "WorksheetSelectionChanged", address }), ...tableSelections(engine, change), ...bindingSelections(engine, change)];
    case "settings changed":
      return [{ type: SETTINGS, target: "", message: {} }];
    case "format changed":
      return both(NUMBERS.format, { ...base, type: "WorksheetFormatChanged", address });
    case "calculated":
      return [...bindingChanges(engine, change), ...both(NUMBERS.calculated, { ...base, type: "WorksheetCalculated", address })];
    case "cell clicked":
      return both(NUMBERS.clicked, { ...base, type: "WorksheetSingleClicked", address, offsetX: 0, offsetY: 0 });
    case "sheet activated":
      return both(NUMBERS.activated, { ...base, type: "WorksheetActivated" });
    case "sheet deactivated":
      return both(NUMBERS.deactivated, { ...base, type: "WorksheetDeactivated" });
    case "sheet renamed":
      return both(NUMBERS.nameChanged, { ...base, type: "WorksheetNameChanged", nameBefore: change.nameBefore, nameAfter: change.nameAfter });
    case "sheet added":
      return [{ type: NUMBERS.added, target: WORKBOOK, message: { ...base, type: "WorksheetAdded" } }];
    case "sheet deleted":
      return [{ type: NUMBERS.deleted, target: WORKBOOK, message: { ...base, type: "WorksheetDeleted" } }];
    case "rows sorted":
      return both(NUMBERS.rowsSorted, { ...base, type: "WorksheetRowSorted", address });
    case "columns sorted":
      return both(NUMBERS.columnsSorted, { ...base, type: "WorksheetColumnSorted", address });
    case "rows hidden":
      return both(NUMBERS.rowsHidden, { ...base, type: "WorksheetRowHiddenChanged", address, changeType: change.changeType });
    case "formulas changed":
      return both(NUMBERS.formulas, { ...base, type: "WorksheetFormulaChanged", formulaDetails: change.formulaDetails });
    case "sheet moved":
      return [{ type: NUMBERS.moved, target: WORKBOOK, message: { ...base, type: "WorksheetMoved", positionBefore: change.positionBefore, positionAfter: change.positionAfter } }];
    case "protection changed":
      return both(NUMBERS.protection, { ...base, type: "WorksheetProtectionChanged", isProtected: change.isProtected });
    case "visibility changed":
      return both(NUMBERS.visibility, { ...base, type: "WorksheetVisibilityChanged", visibilityBefore: change.nameBefore, visibilityAfter: change.nameAfter });
    case "comment added":
      return both(NUMBERS.commentAdded, { ...base, type: "CommentAdded", commentDetails: commentDetails(change) });
    case "comment changed":
      return both(NUMBERS.commentChanged, { ...base, type: "CommentChanged", changeType: change.changeType, commentDetails: commentDetails(change) });
    case "comment deleted":
      return both(NUMBERS.commentDeleted, { ...base, type: "CommentDeleted", commentDetails: commentDetails(change) });
    case "table added":
      return both(NUMBERS.tableAdded, { ...base, type: "TableAdded", tableId: change.tableId });
    case "table deleted":
      return both(NUMBERS.tableDeleted, { ...base, type: "TableDeleted", tableId: change.tableId, tableName: change.tableName ?? "" });
  }
}

const commentDetails = ({ commentId, replyIds = [] }: Change): readonly object[] => [{ commentId, replyIds }];

/** The areas of a change that a binding listens to, from the binding's own first cell. */
function boundAreas(engine: Engine, { sheetId, address = "" }: Change): readonly { readonly id: string; readonly area: Rectangle }[] {
  const areas = address.split(",").flatMap((part) => readRectangle(part) ?? []);
  return engine.document.bindings.flatMap(({ id, sheetId: own, area, tableId }) => {
    const bound = tableId === undefined ? area : engine.tables.list().find((table) => table.id === tableId)?.area;
    const touched = own === sheetId && bound ? areas.flatMap((one) => intersect(one, bound) ?? []) : [];
    return bound ? touched.map((one) => ({ id, area: { ...one, row: one.row - bound.row, column: one.column - bound.column } })) : [];
  });
}

const bindingChanges = (engine: Engine, change: Change): HostEvent[] => [...new Set(boundAreas(engine, change).map(({ id }) => id))].map((target) => ({ type: BINDING_DATA, target, message: {} }));
const bindingSelections = (engine: Engine, change: Change): HostEvent[] =>
  boundAreas(engine, change).map(({ id, area }) => ({ type: BINDING_SELECTION, target: id, message: { startRow: area.row, startColumn: area.column, rowCount: area.rows, columnCount: area.columns } }));

function tableSelections(engine: Engine, { sheetId, address = "" }: Change): HostEvent[] {
  return engine.tables
    .list()
    .filter((table) => table.sheetId === sheetId)
    .map((table) => {
      const area = engine.formulas.findArea(address, { sheetId, row: 0, column: 0 })?.area;
      const isInsideTable = area !== undefined && engine.tables.touching(sheetId, area).some((other) => other.id === table.id);
      return { type: NUMBERS.tableSelection, target: table.id, message: { type: "TableSelectionChanged", worksheetId: sheetId, tableId: table.id, address: isInsideTable ? address : "", isInsideTable } };
    });
}

/** What a single cell held before and holds now that its formula is calculated. */
function detailsOf(engine: Engine, { sheetId, single }: Change): Readonly<Record<string, unknown>> {
  if (!single || !engine.spreadsheet.findSheet(sheetId)) return {};
  const typeOf = (value: unknown): string => (value === "" ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : ERROR_TEXT.test(String(value)) ? "Error" : "String");
  const now = engine.cells.content(sheetId, single.row, single.column);
  return { valueBefore: single.before, valueAfter: now, valueTypeBefore: typeOf(single.before), valueTypeAfter: typeOf(now) };
}

function shiftOf({ changeType, isVertical = true }: Change): string {
  if (changeType === "CellInserted") return isVertical ? "ShiftCellDown" : "ShiftCellRight";
  return changeType === "CellDeleted" ? (isVertical ? "ShiftCellUp" : "ShiftCellLeft") : "None";
}
