import { CustomRangeType, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import type { Engine } from "./engine/engine";
import { coalesce, formatRectangle, WHOLE_SHEET, type Rectangle } from "./engine/rectangle";
import { fromUniverRange } from "./engine/spreadsheet";

/** What a sheet looks like beside its contents. What is as in a new sheet is left out. */
export interface SheetLook {
  readonly visibility?: string;
  readonly tabColor?: string;
  readonly showGridlines?: false;
  readonly showHeadings?: false;
  readonly frozen?: string;
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly string[];
  readonly hiddenColumns?: readonly string[];
  readonly groups?: readonly string[];
  readonly hyperlinks?: readonly object[];
  readonly formats?: readonly { readonly ranges: readonly string[]; readonly format: object }[];
  readonly pageLayout?: object;
  readonly customProperties?: object;
}

const HORIZONTAL: Readonly<Record<number, string>> = { [HorizontalAlign.LEFT]: "Left", [HorizontalAlign.CENTER]: "Center", [HorizontalAlign.RIGHT]: "Right", [HorizontalAlign.JUSTIFIED]: "Justify", [HorizontalAlign.DISTRIBUTED]: "Distributed" };
const VERTICAL: Readonly<Record<number, string>> = { [VerticalAlign.TOP]: "Top", [VerticalAlign.MIDDLE]: "Center", [VerticalAlign.BOTTOM]: "Bottom" };

const formatOf = (style: IStyleData): object => ({
  ...(style.bg?.rgb ? { fill: style.bg.rgb } : {}),
  ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
  ...(style.ff ? { font: style.ff } : {}),
  ...(style.fs ? { size: style.fs } : {}),
  ...(style.bl ? { bold: true } : {}),
  ...(style.it ? { italic: true } : {}),
  ...(style.ul?.s ? { underline: true } : {}),
  ...(style.st?.s ? { strikethrough: true } : {}),
  ...(style.ht && HORIZONTAL[style.ht] ? { horizontalAlignment: HORIZONTAL[style.ht] } : {}),
  ...(style.vt && VERTICAL[style.vt] ? { verticalAlignment: VERTICAL[style.vt] } : {}),
  ...(style.tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
  ...(style.tr?.a ? { textOrientation: -style.tr.a } : {}),
  ...(style.bd && Object.values(style.bd).some(Boolean) ? { borders: true } : {}),
});

const linkOf = ({ url, documentReference, screenTip }: Readonly<Record<string, unknown>>): object => ({ ...(documentReference === undefined ? { address: url } : { documentReference }), screenTip });
const filled = <T extends object>(name: string, list: T): object => (Object.keys(list).length === 0 ? {} : { [name]: list });
const addresses = (areas: readonly Rectangle[]): readonly string[] => coalesce(areas).map((area) => formatRectangle(area));

const LAYOUT_NAMES: Readonly<Record<string, string>> = { area: "printArea", columns: "printTitleColumns", "horizontal breaks": "horizontalPageBreaks", rows: "printTitleRows", "vertical breaks": "verticalPageBreaks" };

/** Kept parts are maps in a map, kept places lists of rectangles. */
function layoutOf(kept: ReadonlyMap<string, unknown>): object {
  const told = (value: unknown): unknown => (value instanceof Map ? layoutOf(value) : Array.isArray(value) ? (value as Rectangle[]).map((area) => formatRectangle(area)) : value);
  const named = (name: string): string => LAYOUT_NAMES[name] ?? name.replace(/^part /, "").replace(/^./, (first) => first.toLowerCase());
  return Object.fromEntries([...kept].map(([name, value]) => [named(name), told(value)]));
}

function listCells({ spreadsheet }: Engine, sheetId: string): Pick<SheetLook, "formats" | "hyperlinks"> {
  const formats = new Map<string, Rectangle[]>();
  const hyperlinks: object[] = [];
  spreadsheet.model(sheetId).getCellMatrix().forValue((row, column, cell) => {
    const place = { row, column, rows: 1, columns: 1 };
    const link = cell?.p?.body?.customRanges?.find(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK);
    if (link) hyperlinks.push({ range: formatRectangle(place), ...linkOf(link.properties ?? {}) });
    const format = JSON.stringify(formatOf(spreadsheet.style(sheetId, row, column)));
    if (format !== "{}") formats.set(format, [...(formats.get(format) ?? []), place]);
  });
  return {
    ...filled("formats", [...formats].map(([format, places]) => ({ ranges: addresses(places), format: JSON.parse(format) as object }))),
    ...filled("hyperlinks", hyperlinks),
  };
}

export function describeLook(engine: Engine, sheetId: string): SheetLook {
  const { spreadsheet, document } = engine;
  const sheet = spreadsheet.sheet(sheetId);
  const model = spreadsheet.model(sheetId);
  const state = document.sheet(sheetId);
  const { xSplit, ySplit } = sheet.getFreeze();
  const lines = (count: number, isVisible: (line: number) => boolean, place: (line: number) => Rectangle) => addresses(Array.from({ length: count }, (_, line) => line).filter((line) => !isVisible(line)).map(place));
  const frozen = { row: 0, column: 0, rows: ySplit > 0 ? ySplit : WHOLE_SHEET.rows, columns: xSplit > 0 ? xSplit : WHOLE_SHEET.columns };
  const tabColor = sheet.getTabColor() ?? "";
  return {
    ...(state.visibility === "Visible" ? {} : { visibility: state.visibility }),
    ...(tabColor === "" ? {} : { tabColor }),
    ...(sheet.hasHiddenGridLines() ? { showGridlines: false } : {}),
    ...(state.showHeadings ? {} : { showHeadings: false }),
    ...(xSplit > 0 || ySplit > 0 ? { frozen: formatRectangle(frozen) } : {}),
    ...filled("merged", model.getMergeData().map((range) => formatRectangle(fromUniverRange(range)))),
    ...filled("hiddenRows", lines(sheet.getMaxRows(), (row) => model.getRowVisible(row), (row) => ({ ...WHOLE_SHEET, row, rows: 1 }))),
    ...filled("hiddenColumns", lines(sheet.getMaxColumns(), (column) => model.getColVisible(column), (column) => ({ ...WHOLE_SHEET, column, columns: 1 }))),
    ...filled("groups", state.groups.map(({ isRows, first, count }) => formatRectangle(isRows ? { ...WHOLE_SHEET, row: first, rows: count } : { ...WHOLE_SHEET, column: first, columns: count }))),
    ...listCells(engine, sheetId),
    ...filled("pageLayout", layoutOf(state.pageLayout)),
    ...filled("customProperties", Object.fromEntries(state.customProperties)),
  };
}
