import type { CellContent } from "./engine/cells";
import type { ChartCells } from "./engine/document-state";
import type { Engine } from "./engine/engine";
import { formatRectangle, quoteSheet } from "./engine/rectangle";
import { describeLook, type SheetLook } from "./sheet-look";

export interface SheetJson extends SheetLook {
  readonly name: string;
  /** "A1:D9"; null for an empty sheet, whose matrices are then empty. */
  readonly usedRange: string | null;
  readonly values: readonly (readonly CellContent[])[];
  readonly formulas: readonly (readonly CellContent[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** In points, for the columns of the used range. */
  readonly columnWidths?: readonly number[];
  readonly conditionalFormats?: readonly { readonly type: string; readonly ranges: readonly string[]; readonly rule: object; readonly format: object }[];
  readonly dataValidations?: readonly { readonly address: string; readonly rule: object; readonly ignoreBlanks: boolean }[];
  readonly protection?: object;
}
export interface CommentJson {
  readonly sheet: string;
  readonly address: string;
  readonly content: string;
  readonly resolved: boolean;
  readonly replies: readonly string[];
}
export interface ChartJson {
  readonly sheet: string;
  readonly type: string;
  readonly title: string;
  /** In points. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Values and categories as "Sheet1!B2:B4". */
  readonly series: readonly { readonly name: string; readonly values: string | null; readonly categories: string | null }[];
}
export interface TableJson {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly headers: readonly string[];
  readonly style?: string;
}
export interface NameJson {
  readonly name: string;
  readonly refersTo: string;
  /** A range's values, or what the formula comes to. */
  readonly value: unknown;
  /** "Workbook", or the sheet the name belongs to. */
  readonly scope: string;
}
export interface WorkbookJson {
  readonly sheets: readonly SheetJson[];
  readonly tables: readonly TableJson[];
  readonly names: readonly NameJson[];
  readonly customXmlParts?: readonly { readonly id: string; readonly namespaceUri: string; readonly xml: string }[];
  readonly comments?: readonly CommentJson[];
  readonly notes?: readonly object[];
  readonly charts?: readonly ChartJson[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly customProperties?: Readonly<Record<string, unknown>>;
  readonly isProtected?: true;
  /** What is selected on the active sheet: "Sheet1!B2:C4". */
  readonly selection?: string;
}

function sheetJson(engine: Engine, sheetId: string): SheetJson {
  const sheet = engine.spreadsheet.sheet(sheetId);
  const used = engine.cells.usedRectangle(sheetId, false);
  const rules = engine.conditionalRules.onSheet(sheetId);
  const conditionalFormats = rules.map((rule) => ({ type: rule.kind, ranges: rule.areas.map((area) => formatRectangle(area)), rule: rule.rule, format: rule.look }));
  const { validations } = engine.document;
  const dataValidations = validations.filter((one) => one.sheetId === sheetId && Object.keys(one.rule).length > 0).map(({ area, rule, ignoreBlanks }) => ({ address: formatRectangle(area), rule, ignoreBlanks }));
  const { protection } = engine.document.sheet(sheetId);
  return {
    name: sheet.getSheetName(),
    usedRange: used ? formatRectangle(used) : null,
    values: used ? engine.cells.values(sheetId, used) : [],
    formulas: used ? engine.cells.formulaTexts(sheetId, used) : [],
    numberFormats: used ? engine.cells.numberFormats(sheetId, used) : [],
    ...(used ? { columnWidths: Array.from({ length: used.columns }, (_, i) => sheet.getColumnWidth(used.column + i) * 0.75) } : {}),
    ...(conditionalFormats.length === 0 ? {} : { conditionalFormats }),
    ...(dataValidations.length === 0 ? {} : { dataValidations }),
    ...(protection ? { protection: protection.options } : {}),
  };
}

/** A picture of the workbook as Excel would show it, with the look of its sheets where it is asked for; ask for it after settle(). */
export function describeWorkbook(engine: Engine, withLook = false): WorkbookJson {
  const { spreadsheet, tables, names, formulas, cells, document } = engine;
  const nameOf = (sheetId: string): string => spreadsheet.sheet(sheetId).getSheetName();
  const comments = document.comments
    .filter(({ sheetId }) => spreadsheet.findSheet(sheetId) !== undefined)
    .map(({ sheetId, row, column, content, resolved, replies }) => ({ sheet: nameOf(sheetId), address: formatRectangle({ row, column, rows: 1, columns: 1 }), content, resolved, replies: replies.map((reply) => reply.content) }));
  const notes = document.notes
    .filter(({ sheetId }) => spreadsheet.findSheet(sheetId) !== undefined)
    .map(({ sheetId, row, column, content, visible, width, height }) => ({ sheet: nameOf(sheetId), address: formatRectangle({ row, column, rows: 1, columns: 1 }), content, visible, width, height }));
  const addressOf = (cells: ChartCells | undefined): string | null => (cells === undefined ? null : `${quoteSheet(nameOf(cells.sheetId))}!${formatRectangle(cells.area)}`);
  const charts = document.charts.map(({ sheetId, type, title, place, series }) => ({ sheet: nameOf(sheetId), type, title, ...place, series: series.map(({ name, values, categories }) => ({ name, values: addressOf(values), categories: addressOf(categories) })) }));
  const xmlParts = [...document.xmlParts.values()];
  return {
    sheets: spreadsheet.sheetIds().map((sheetId) => ({ ...sheetJson(engine, sheetId), ...(withLook ? describeLook(engine, sheetId) : {}) })),
    tables: tables.list().map((table) => ({ name: table.name, sheet: nameOf(table.sheetId), address: formatRectangle(table.area), headers: table.columns, style: tables.look(table.id).style })),
    names: names.list().map((item) => {
      const area = formulas.findArea(item.formula, { sheetId: item.sheetId ?? spreadsheet.activeSheetId(), row: 0, column: 0 });
      const values = area && cells.values(area.sheetId, cells.bounded(area.sheetId, area.area) ?? { ...area.area, rows: 1, columns: 1 });
      const value = values ? (values.length === 1 && values[0]?.length === 1 ? values[0][0] : values) : engine.nameResults.get(item.id);
      return { name: item.name, refersTo: item.formula, value: value ?? null, scope: item.sheetId === undefined ? "Workbook" : quoteSheet(nameOf(item.sheetId)) };
    }),
    ...(xmlParts.length === 0 ? {} : { customXmlParts: xmlParts }),
    ...(comments.length === 0 ? {} : { comments }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(charts.length === 0 ? {} : { charts }),
    ...(withLook && document.properties.size > 0 ? { properties: Object.fromEntries(document.properties) } : {}),
    ...(withLook && document.customProperties.size > 0 ? { customProperties: Object.fromEntries([...document.customProperties.values()].map(({ key, value }) => [key, value])) } : {}),
    ...(withLook && document.workbookPassword !== undefined ? { isProtected: true } : {}),
    ...(withLook ? { selection: `${quoteSheet(nameOf(spreadsheet.activeSheetId()))}!${spreadsheet.selected().map((area) => formatRectangle(area)).join(",") || "A1"}` } : {}),
    ...(document.settings.size === 0 ? {} : { settings: Object.fromEntries(document.settings) }),
  };
}
