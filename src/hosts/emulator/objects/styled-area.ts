import type { IStyleData } from "@univerjs/core";
import type { Attribute } from "../engine/cell-attributes";
import { isWholeColumns, isWholeRows, lastColumn, lastRow, type Rectangle } from "../engine/rectangle";
import type { CellMatrix } from "../engine/spreadsheet";
import { accessDenied, invalidArgument, notImplemented } from "../wire/host-error";
import { asRecord, asText, HostObject, memberOf } from "../wire/host-object";
import { COLOR_NAMES } from "./color-names.data";
import type { HostContext } from "./host-context";

export function asColor(value: unknown): string {
  const text = asText(value).trim();
  const named = COLOR_NAMES[text.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})$/.exec(text)?.[1];
  if (hex === undefined) throw invalidArgument(`"${text}" is not a color: give #RRGGBB or the name of an HTML color.`);
  return `#${(hex.length === 3 ? hex.replace(/./g, "$&$&") : hex).toUpperCase()}`;
}

/** The style of a block: one answer where its cells agree, null where they differ. */
export class StyledArea extends HostObject {
  override readonly className: string = "RangeFormat";
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
    readonly area: Rectangle,
  ) {
    super();
  }

  agreed<T>(read: (style: IStyleData) => T): T | null {
    const { cells, spreadsheet } = this.host.engine;
    const shown = cells.bounded(this.sheetId, this.area) ?? { ...this.area, rows: 1, columns: 1 };
    const first = read(spreadsheet.style(this.sheetId, shown.row, shown.column));
    for (let row = shown.row; row <= lastRow(shown); row++) {
      for (let column = shown.column; column <= lastColumn(shown); column++) {
        if (JSON.stringify(read(spreadsheet.style(this.sheetId, row, column))) !== JSON.stringify(first)) return null;
      }
    }
    return first;
  }

  attribute<T extends Attribute>(name: string, otherwise: T): T | null {
    return this.host.engine.document.sheet(this.sheetId).attributes.of(name, this.area, otherwise);
  }

  setAttribute(name: string, value: Attribute): void {
    const { protection, attributes } = this.host.engine.document.sheet(this.sheetId);
    if (protection && protection.options["allowFormatCells"] !== true) throw accessDenied();
    attributes.set(name, this.area, value);
  }

  /** Whole columns and rows get a style of their own, so formats don't fill a million cells. */
  restyle(style: IStyleData, at?: Rectangle): void {
    const { spreadsheet } = this.host.engine;
    const { protection } = this.host.engine.document.sheet(this.sheetId);
    if (protection && protection.options["allowFormatCells"] !== true) throw accessDenied();
    const area = at ?? this.area;
    const sheet = spreadsheet.sheet(this.sheetId);
    const shown = spreadsheet.clip(this.sheetId, area);
    if (isWholeColumns(area) && shown) for (let column = shown.column; column <= lastColumn(shown); column++) sheet.setColumnDefaultStyle(column, { ...asStyle(sheet.getColumnDefaultStyle(column)), ...style });
    else if (isWholeRows(area) && shown) for (let row = shown.row; row <= lastRow(shown); row++) sheet.setRowDefaultStyle(row, { ...asStyle(sheet.getRowDefaultStyle(row)), ...style });
    const target = isWholeColumns(area) || isWholeRows(area) ? this.host.engine.cells.usedRectangle(this.sheetId, false, area) : area;
    if (!target) return;
    const matrix: CellMatrix = {};
    for (let row = target.row; row <= lastRow(target); row++) for (let column = target.column; column <= lastColumn(target); column++) (matrix[row] ??= {})[column] = { s: style };
    spreadsheet.writeMatrix(this.sheetId, target, matrix);
  }

  /** set() and setCellProperties: {fill: {color: "red"}, font: {bold: true}} */
  apply(given: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(given)) {
      const member = name.charAt(0).toUpperCase() + name.slice(1);
      const inner: unknown = memberOf(this, member)?.get ? Reflect.get(this, member) : undefined;
      if (inner instanceof HostObject && "apply" in inner && typeof inner.apply === "function") Reflect.apply(inner.apply, inner, [asRecord(value)]);
      else if (memberOf(this, member)?.set) Reflect.set(this, member, value);
      else throw notImplemented(`${this.className}.${member}`);
    }
  }

  pick(wanted: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const [name, choice] of Object.entries(wanted)) {
      const value: unknown = Reflect.get(this, name.charAt(0).toUpperCase() + name.slice(1));
      if (choice === true) found[name] = value;
      else if (value instanceof StyledArea) found[name] = value.pick(asRecord(choice));
    }
    return found;
  }
}

const asStyle = (style: unknown): IStyleData => (typeof style === "object" && style !== null ? style : {});
