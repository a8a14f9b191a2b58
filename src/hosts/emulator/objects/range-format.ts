import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { isWholeColumns, isWholeRows, type Rectangle } from "../engine/rectangle";
import { accessDenied, invalidArgument } from "../wire/host-error";
import { asFlag, asNumber, asOneOf, asText, HostObject } from "../wire/host-object";
import { BordersObject } from "./range-borders";
import type { HostContext } from "./host-context";
import { asColor, StyledArea } from "./styled-area";

/** Excel measures in points, the grid in pixels. */
const POINTS_PER_PIXEL = 0.75;
const HORIZONTAL = { General: HorizontalAlign.UNSPECIFIED, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT, Justify: HorizontalAlign.JUSTIFIED, CenterAcrossSelection: HorizontalAlign.CENTER, Fill: HorizontalAlign.LEFT, Distributed: HorizontalAlign.DISTRIBUTED } as const;
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM, Justify: VerticalAlign.MIDDLE, Distributed: VerticalAlign.MIDDLE } as const;
const PATTERNS = ["None", "Solid", "Gray50", "Gray75", "Gray25", "Horizontal", "Vertical", "Down", "Up", "Checker", "SemiGray75", "LightHorizontal", "LightVertical", "LightDown", "LightUp", "Grid", "CrissCross", "Gray16", "Gray8", "LinearGradient", "RectangularGradient"] as const;

function asShade(value: unknown): number {
  const shade = asNumber(value ?? 0);
  if (shade < -1 || shade > 1) throw invalidArgument("tintAndShade lies between -1 (darkest) and 1 (lightest).");
  return shade;
}

const keyOf = <T extends Record<string, unknown>>(table: T, value: unknown, fallback: keyof T): keyof T => (Object.keys(table).find((key) => table[key] === value) as keyof T | undefined) ?? fallback;

export class FillObject extends StyledArea {
  override readonly className = "RangeFill";
  get Color(): unknown {
    return this.agreed((style) => style.bg?.rgb ?? "#FFFFFF");
  }
  set Color(value: unknown) {
    if (value === "") this.Clear();
    else this.restyle({ bg: { rgb: asColor(value) } });
  }
  get Pattern(): unknown {
    const pattern = this.attribute("Pattern", "");
    return pattern === "" ? this.agreed((style) => (style.bg?.rgb ? "Solid" : "None")) : pattern;
  }
  /** Kept; the grid draws plain colors only. */
  set Pattern(value: unknown) {
    const pattern = asOneOf(value ?? "None", PATTERNS);
    if (pattern === "None") this.Clear();
    else this.setAttribute("Pattern", pattern);
  }
  get PatternColor(): unknown {
    return this.attribute("PatternColor", "#000000");
  }
  set PatternColor(value: unknown) {
    this.setAttribute("PatternColor", asColor(value));
  }
  get PatternTintAndShade(): unknown {
    return this.attribute("PatternTintAndShade", 0);
  }
  set PatternTintAndShade(value: unknown) {
    this.setAttribute("PatternTintAndShade", asShade(value));
  }
  get TintAndShade(): unknown {
    return this.attribute("FillTintAndShade", 0);
  }
  set TintAndShade(value: unknown) {
    this.setAttribute("FillTintAndShade", asShade(value));
  }
  Clear(): void {
    this.setAttribute("Pattern", "");
    this.restyle({ bg: null });
  }
}

export class FontObject extends StyledArea {
  override readonly className = "RangeFont";
  get Color(): unknown {
    return this.agreed((style) => style.cl?.rgb ?? "#000000");
  }
  set Color(value: unknown) {
    this.restyle({ cl: { rgb: asColor(value) } });
  }
  get Name(): unknown {
    return this.agreed((style) => style.ff ?? "Calibri");
  }
  set Name(value: unknown) {
    this.restyle({ ff: asText(value) });
  }
  get Size(): unknown {
    return this.agreed((style) => style.fs ?? 11);
  }
  set Size(value: unknown) {
    this.restyle({ fs: asNumber(value) });
  }
  get Bold(): unknown {
    return this.agreed((style) => style.bl === 1);
  }
  set Bold(value: unknown) {
    this.restyle({ bl: asFlag(value) ? 1 : 0 });
  }
  get Italic(): unknown {
    return this.agreed((style) => style.it === 1);
  }
  set Italic(value: unknown) {
    this.restyle({ it: asFlag(value) ? 1 : 0 });
  }
  get Strikethrough(): unknown {
    return this.agreed((style) => style.st?.s === 1);
  }
  set Strikethrough(value: unknown) {
    this.restyle({ st: { s: asFlag(value) ? 1 : 0 } });
  }
  get Underline(): unknown {
    return this.agreed((style) => (style.ul?.s === 1 ? (style.ul.t === 10 ? "Double" : "Single") : "None"));
  }
  set Underline(value: unknown) {
    const kind = asOneOf(value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const);
    this.restyle({ ul: kind === "None" ? { s: 0 } : { s: 1, t: kind.startsWith("Double") ? 10 : 12 } });
  }
  get Subscript(): unknown {
    return this.agreed((style) => style.va === 2);
  }
  set Subscript(value: unknown) {
    this.restyle({ va: asFlag(value) ? 2 : 1 });
  }
  get Superscript(): unknown {
    return this.agreed((style) => style.va === 3);
  }
  set Superscript(value: unknown) {
    this.restyle({ va: asFlag(value) ? 3 : 1 });
  }
  get TintAndShade(): unknown {
    return this.attribute("FontTintAndShade", 0);
  }
  set TintAndShade(value: unknown) {
    this.setAttribute("FontTintAndShade", asShade(value));
  }
}

class FormatProtectionObject extends HostObject {
  override readonly className = "FormatProtection";
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
    readonly area: Rectangle,
  ) {
    super();
  }
  /** Locking can't be changed while it is in force. */
  get #open() {
    const state = this.host.engine.document.sheet(this.sheetId);
    if (state.protection) throw accessDenied();
    return state;
  }
  get Locked(): boolean | null {
    const unlocked = this.host.engine.document.sheet(this.sheetId).unlocked.of(this.area);
    return unlocked === null ? null : !unlocked;
  }
  set Locked(given: unknown) {
    this.#open.unlocked.set(this.area, !asFlag(given));
  }
  get FormulaHidden(): boolean | null {
    return this.host.engine.document.sheet(this.sheetId).hiddenFormulas.of(this.area);
  }
  set FormulaHidden(given: unknown) {
    this.#open.hiddenFormulas.set(this.area, asFlag(given));
  }
}

export class RangeFormatObject extends StyledArea {
  get Fill(): HostObject {
    return new FillObject(this.host, this.sheetId, this.area);
  }
  get Font(): HostObject {
    return new FontObject(this.host, this.sheetId, this.area);
  }
  get Borders(): HostObject {
    return new BordersObject(this.host, this.sheetId, this.area);
  }
  get Protection(): HostObject {
    return new FormatProtectionObject(this.host, this.sheetId, this.area);
  }
  get HorizontalAlignment(): unknown {
    return this.agreed((style) => keyOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED, "General"));
  }
  set HorizontalAlignment(value: unknown) {
    this.restyle({ ht: HORIZONTAL[asOneOf(value, Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[])] });
  }
  get VerticalAlignment(): unknown {
    const drawn = this.agreed((style) => keyOf(VERTICAL, style.vt ?? VerticalAlign.BOTTOM, "Bottom"));
    return drawn === "Center" ? this.attribute<string>("VerticalAlignment", drawn) : drawn;
  }
  set VerticalAlignment(value: unknown) {
    const wanted = asOneOf(value, Object.keys(VERTICAL) as (keyof typeof VERTICAL)[]);
    this.setAttribute("VerticalAlignment", wanted);
    this.restyle({ vt: VERTICAL[wanted] });
  }
  get WrapText(): unknown {
    return this.agreed((style) => style.tb === WrapStrategy.WRAP);
  }
  set WrapText(value: unknown) {
    this.restyle({ tb: asFlag(value) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }
  get IndentLevel(): unknown {
    return this.agreed((style) => Math.round((style.pd?.l ?? 2) / 9));
  }
  set IndentLevel(value: unknown) {
    this.restyle({ pd: { l: 2 + asNumber(value) * 9 } });
  }
  get TextOrientation(): unknown {
    return this.agreed((style) => -(style.tr?.a ?? 0));
  }
  set TextOrientation(value: unknown) {
    this.restyle({ tr: { a: -asNumber(value) } });
  }
  get ShrinkToFit(): unknown {
    return this.attribute<boolean>("ShrinkToFit", false);
  }
  set ShrinkToFit(value: unknown) {
    this.setAttribute("ShrinkToFit", asFlag(value));
  }
  get ReadingOrder(): unknown {
    return this.attribute<string>("ReadingOrder", "Context");
  }
  set ReadingOrder(value: unknown) {
    this.setAttribute("ReadingOrder", asOneOf(value, ["Context", "LeftToRight", "RightToLeft"] as const));
  }
  get AutoIndent(): unknown {
    return this.attribute<boolean>("AutoIndent", false);
  }
  set AutoIndent(value: unknown) {
    this.setAttribute("AutoIndent", asFlag(value));
  }
  get UseStandardWidth(): boolean {
    return this.ColumnWidth === 64 * POINTS_PER_PIXEL;
  }
  set UseStandardWidth(value: unknown) {
    if (asFlag(value)) this.ColumnWidth = 64 * POINTS_PER_PIXEL;
  }
  get UseStandardHeight(): boolean {
    return this.RowHeight === 20 * POINTS_PER_PIXEL;
  }
  set UseStandardHeight(value: unknown) {
    if (asFlag(value)) this.RowHeight = 20 * POINTS_PER_PIXEL;
  }

  get ColumnWidth(): number | null {
    const shown = this.host.engine.spreadsheet.clip(this.sheetId, this.area);
    const sheet = this.host.engine.spreadsheet.sheet(this.sheetId);
    const widths = Array.from({ length: shown?.columns ?? 0 }, (_, i) => sheet.getColumnWidth(this.area.column + i));
    return widths.every((width) => width === widths[0]) ? (widths[0] ?? 64) * POINTS_PER_PIXEL : null;
  }
  set ColumnWidth(points: unknown) {
    const width = asNumber(points);
    if (width < 0) throw invalidArgument();
    const { spreadsheet } = this.host.engine;
    if (!isWholeRows(this.area)) spreadsheet.grow(this.sheetId, { ...this.area, row: 0, rows: 1 });
    const shown = spreadsheet.clip(this.sheetId, this.area) ?? this.area;
    spreadsheet.sheet(this.sheetId).setColumnWidths(shown.column, shown.columns, Math.round(width / POINTS_PER_PIXEL));
  }
  get RowHeight(): number | null {
    const shown = this.host.engine.spreadsheet.clip(this.sheetId, this.area);
    const sheet = this.host.engine.spreadsheet.sheet(this.sheetId);
    const heights = Array.from({ length: shown?.rows ?? 0 }, (_, i) => sheet.getRowHeight(this.area.row + i));
    return heights.every((height) => height === heights[0]) ? (heights[0] ?? 20) * POINTS_PER_PIXEL : null;
  }
  set RowHeight(points: unknown) {
    const height = asNumber(points);
    if (height < 0 || height > 409.5) throw invalidArgument();
    const { spreadsheet } = this.host.engine;
    if (!isWholeColumns(this.area)) spreadsheet.grow(this.sheetId, { ...this.area, column: 0, columns: 1 });
    const shown = spreadsheet.clip(this.sheetId, this.area) ?? this.area;
    spreadsheet.sheet(this.sheetId).setRowHeightsForced(shown.row, shown.rows, Math.round(height / POINTS_PER_PIXEL));
  }
  widthOf(area: Rectangle): number {
    const sheet = this.host.engine.spreadsheet.sheet(this.sheetId);
    return Array.from({ length: area.columns }, (_, i) => sheet.getColumnWidth(area.column + i)).reduce((sum, width) => sum + width, 0) * POINTS_PER_PIXEL;
  }
  heightOf(area: Rectangle): number {
    const sheet = this.host.engine.spreadsheet.sheet(this.sheetId);
    return Array.from({ length: area.rows }, (_, i) => sheet.getRowHeight(area.row + i)).reduce((sum, height) => sum + height, 0) * POINTS_PER_PIXEL;
  }

  /** Measured by counting characters: the grid has no canvas outside a page. Wide (Chinese) characters count double. */
  AutofitColumns(): void {
    const { cells, spreadsheet } = this.host.engine;
    const used = cells.usedRectangle(this.sheetId, true, this.area);
    if (!used) return;
    const texts = cells.texts(this.sheetId, used);
    for (let i = 0; i < used.columns; i++) {
      const widest = Math.max(0, ...texts.map((line) => [...(line[i] ?? "")].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 13 : 7), 0)));
      if (widest > 0) spreadsheet.sheet(this.sheetId).setColumnWidth(used.column + i, Math.min(1790, widest + 12));
    }
  }
  AutofitRows(): void {
    const shown = this.host.engine.cells.usedRectangle(this.sheetId, true, this.area);
    if (shown) this.host.engine.spreadsheet.sheet(this.sheetId).setRowAutoHeight(shown.row, shown.rows);
  }
  AdjustIndent(amount: unknown): void {
    this.IndentLevel = Math.max(0, asNumber(this.IndentLevel ?? 0) + asNumber(amount));
  }
}
