import { formatRectangle, quoteSheet, type Rectangle } from "../engine/rectangle";
import { invalidArgument } from "../wire/host-error";
import { asRecord } from "../wire/host-object";
import type { Area, HostContext } from "./host-context";
import { matrixOf } from "./matrix";
import { RangeFormatObject } from "./range-format";
import { applyStyle, findStyle } from "./styles";

type Wanted = Readonly<Record<string, unknown>>;
type Side = "row" | "column";

const linesOf = (area: Rectangle, side: Side): Rectangle[] =>
  side === "row" ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : Array.from({ length: area.columns }, (_, i) => ({ ...area, column: area.column + i, columns: 1 }));
const isHidden = (side: Side): string => `${side}Hidden`;
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Properties of each row or column: https://learn.microsoft.com/javascript/api/excel/excel.rowproperties */
export function readLines(host: HostContext, { sheetId, area }: Area, side: Side, options: unknown): unknown[] {
  const wanted = asRecord(options);
  return linesOf(area, side).map((line) => {
    const range = host.make.range(sheetId, line);
    const plain = ["address", "style", isHidden(side), `${side}Index`].filter((name) => wanted[name] === true);
    const found: Record<string, unknown> = Object.fromEntries(plain.map((name) => [name, Reflect.get(range, pascal(name)) as unknown]));
    return wanted["format"] === undefined ? found : { ...found, format: new RangeFormatObject(host, sheetId, line).pick(asRecord(wanted["format"])) };
  });
}

export function writeLines(host: HostContext, { sheetId, area }: Area, side: Side, given: unknown): void {
  const lines = linesOf(area, side);
  if (!Array.isArray(given) || given.length !== lines.length) throw invalidArgument();
  lines.forEach((line, i) => {
    const properties = given[i] as unknown;
    if (properties === null || properties === undefined) return;
    const { [isHidden(side)]: hidden, ...rest } = asRecord(properties);
    if (hidden !== undefined) Reflect.set(host.make.range(sheetId, line), pascal(isHidden(side)), hidden);
    writeLook(host, { sheetId, area: line }, rest);
  });
}

export function readCellProperties(host: HostContext, sheetId: string, row: number, column: number, wanted: Wanted): Record<string, unknown> {
  const one = { row, column, rows: 1, columns: 1 };
  const found: Record<string, unknown> = {};
  if (wanted["address"] === true) found["address"] = `${quoteSheet(host.engine.spreadsheet.sheet(sheetId).getSheetName())}!${formatRectangle(one)}`;
  if (wanted["style"] === true) found["style"] = host.engine.document.sheet(sheetId).attributes.of("Style", one, "Normal");
  if (wanted["hidden"] === true) found["hidden"] = !host.engine.spreadsheet.model(sheetId).getRowVisible(row);
  if (wanted["format"] !== undefined) found["format"] = new RangeFormatObject(host, sheetId, one).pick(asRecord(wanted["format"]));
  return found;
}

export function writeCellProperties(host: HostContext, { sheetId, area }: Area, given: unknown): void {
  matrixOf(given, area).forEach((line, i) => {
    line.forEach((properties, j) => {
      if (properties === null || properties === undefined) return;
      writeLook(host, { sheetId, area: { row: area.row + i, column: area.column + j, rows: 1, columns: 1 } }, asRecord(properties));
    });
  });
}

/** The style first: it takes the place of what was set before. */
function writeLook(host: HostContext, { sheetId, area }: Area, { style, format }: Wanted): void {
  if (style !== undefined && style !== null) applyStyle(host, sheetId, area, findStyle(host, style));
  if (format !== undefined && format !== null) new RangeFormatObject(host, sheetId, area).apply(asRecord(format));
}
