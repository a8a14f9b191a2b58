import { BorderStyleTypes } from "@univerjs/core";
import { lastColumn, lastRow, type Rectangle } from "../engine/rectangle";
import { asOneOf, asRecord, HostCollection, type HostObject } from "../wire/host-object";
import { invalidArgument } from "../wire/host-error";
import type { HostContext } from "./host-context";
import { asColor, StyledArea } from "./styled-area";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type Side = (typeof SIDES)[number];
const PLACES: Readonly<Record<Side, "t" | "b" | "l" | "r" | "tl_br" | "bl_tr">> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r", InsideVertical: "r", InsideHorizontal: "b", DiagonalDown: "tl_br", DiagonalUp: "bl_tr" };
const LINES: Readonly<Record<string, Readonly<Record<string, BorderStyleTypes>>>> = {
  Continuous: { Hairline: BorderStyleTypes.HAIR, Thin: BorderStyleTypes.THIN, Medium: BorderStyleTypes.MEDIUM, Thick: BorderStyleTypes.THICK },
  Dash: { Thin: BorderStyleTypes.DASHED, Medium: BorderStyleTypes.MEDIUM_DASHED },
  DashDot: { Thin: BorderStyleTypes.DASH_DOT, Medium: BorderStyleTypes.MEDIUM_DASH_DOT },
  DashDotDot: { Thin: BorderStyleTypes.DASH_DOT_DOT, Medium: BorderStyleTypes.MEDIUM_DASH_DOT_DOT },
  Dot: { Thin: BorderStyleTypes.DOTTED },
  Double: { Thick: BorderStyleTypes.DOUBLE, Thin: BorderStyleTypes.DOUBLE },
  SlantDashDot: { Medium: BorderStyleTypes.SLANT_DASH_DOT },
};
const BORDER_STYLES = ["None", ...Object.keys(LINES)];

class BorderObject extends StyledArea {
  override readonly className = "RangeBorder";
  constructor(
    host: HostContext,
    sheetId: string,
    area: Rectangle,
    readonly side: Side,
  ) {
    super(host, sheetId, area);
  }
  override identity(): Record<string, unknown> {
    return { SideIndex: this.side };
  }

  get #edge(): Rectangle | undefined {
    const { area } = this;
    const edges: Partial<Record<Side, Rectangle | undefined>> = {
      EdgeTop: { ...area, rows: 1 },
      EdgeBottom: { ...area, row: lastRow(area), rows: 1 },
      EdgeLeft: { ...area, columns: 1 },
      EdgeRight: { ...area, column: lastColumn(area), columns: 1 },
      InsideVertical: area.columns > 1 ? { ...area, columns: area.columns - 1 } : undefined,
      InsideHorizontal: area.rows > 1 ? { ...area, rows: area.rows - 1 } : undefined,
    };
    return this.side in edges ? edges[this.side] : area;
  }
  #line() {
    const edge = this.#edge;
    if (edge && !this.host.engine.spreadsheet.findSheet(this.sheetId)) return this.agreed((style) => style.bd?.[PLACES[this.side]] ?? null);
    return edge && new StyledArea(this.host, this.sheetId, edge).agreed((style) => style.bd?.[PLACES[this.side]] ?? null);
  }
  #draw(style: string, weight: string, color: string): void {
    const edge = this.#edge;
    const line = LINES[style];
    const s = line?.[weight] ?? Object.values(line ?? {})[0];
    if (edge) this.restyle({ bd: { [PLACES[this.side]]: s === undefined ? null : { s, cl: { rgb: color } } } }, edge);
  }

  get SideIndex(): string {
    return this.side;
  }
  get Style(): string {
    const line = this.#line();
    return line ? (Object.keys(LINES).find((name) => Object.values(LINES[name] ?? {}).includes(line.s)) ?? "Continuous") : "None";
  }
  set Style(value: unknown) {
    this.#draw(asOneOf(value, BORDER_STYLES), this.Weight, this.Color);
  }
  get Weight(): string {
    const line = this.#line();
    const found = Object.values(LINES).flatMap((weights) => Object.entries(weights)).find(([, style]) => style === line?.s);
    return found?.[0] ?? "Thin";
  }
  set Weight(value: unknown) {
    this.#draw(this.Style === "None" ? "Continuous" : this.Style, asOneOf(value, ["Hairline", "Thin", "Medium", "Thick"] as const), this.Color);
  }
  get Color(): string {
    return this.#line()?.cl?.rgb ?? "#000000";
  }
  set Color(value: unknown) {
    this.#draw(this.Style === "None" ? "Continuous" : this.Style, this.Weight, asColor(value));
  }
  get TintAndShade(): number {
    return 0;
  }
}

export class BordersObject extends HostCollection {
  override readonly className = "RangeBorderCollection";
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
    readonly area: Rectangle,
    /** A style's borders are no cells'. */
    readonly bind: (border: StyledArea) => StyledArea = (border) => border,
  ) {
    super();
  }
  override items(): HostObject[] {
    return SIDES.map((side) => this.#border(side));
  }
  override find(key: unknown): HostObject | undefined {
    return this.#border(asOneOf(key, SIDES));
  }
  #border(side: Side): HostObject {
    return this.bind(new BorderObject(this.host, this.sheetId, this.area, side));
  }
  /** setCellProperties names its borders bottom, left, diagonalUp. */
  apply(given: Readonly<Record<string, unknown>>): void {
    for (const [name, look] of Object.entries(given)) {
      const side = SIDES.find((one) => one.replace("Edge", "").toLowerCase() === name.toLowerCase());
      if (side === undefined) throw invalidArgument();
      new BorderObject(this.host, this.sheetId, this.area, side).apply(asRecord(look));
    }
  }
  get Count(): number {
    return SIDES.length;
  }
}
