/** How a sheet is printed: kept as it is set, since the grid prints nothing. */
import type { Rectangle } from "../engine/rectangle";
import { itemNotFound } from "../wire/host-error";
import { asNumber, asOneOf, asRecord, HostCollection, HostObject } from "../wire/host-object";
import { readArea, readAreas } from "./addresses";
import { RangeTarget, type HostContext } from "./host-context";
import { keepProperties, type Kept } from "./kept-properties";

const POINTS: Readonly<Record<"Points" | "Inches" | "Centimeters", number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;

class KeptObject extends HostObject {
  constructor(
    override readonly className: string,
    readonly kept: Kept,
  ) {
    super();
  }
}

class HeaderFooterObject extends KeptObject {}
keepProperties(HeaderFooterObject, { CenterFooter: "", CenterHeader: "", LeftFooter: "", LeftHeader: "", RightFooter: "", RightHeader: "" });

class HeaderFooterGroupObject extends KeptObject {
  #part(name: string): HostObject {
    return new HeaderFooterObject("HeaderFooter", partOf(this.kept, name));
  }
  get DefaultForAllPages(): HostObject {
    return this.#part("DefaultForAllPages");
  }
  get EvenPages(): HostObject {
    return this.#part("EvenPages");
  }
  get FirstPage(): HostObject {
    return this.#part("FirstPage");
  }
  get OddPages(): HostObject {
    return this.#part("OddPages");
  }
}
keepProperties(HeaderFooterGroupObject, { State: "Default", UseSheetMargins: true, UseSheetScale: true });

function partOf(kept: Kept, name: string): Kept {
  const part = kept.get(`part ${name}`);
  if (part instanceof Map) return part as Kept;
  const fresh: Kept = new Map();
  kept.set(`part ${name}`, fresh);
  return fresh;
}

export class PageLayoutObject extends KeptObject {
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
  ) {
    super("PageLayout", host.engine.document.sheet(sheetId).pageLayout);
  }
  get HeadersFooters(): HostObject {
    return new HeaderFooterGroupObject("HeaderFooterGroup", partOf(this.kept, "HeadersFooters"));
  }
  #areas(name: string): readonly Rectangle[] {
    return (this.kept.get(name) as readonly Rectangle[] | undefined) ?? [];
  }
  #one(name: string): HostObject | null {
    const [area] = this.#areas(name);
    return area ? this.host.make.range(this.sheetId, area) : null;
  }
  #orMissing(found: HostObject | null): HostObject {
    if (!found) throw itemNotFound();
    return found;
  }
  #keep(name: string, given: unknown): void {
    const areas = typeof given === "string" ? readAreas(this.host, given, this.sheetId) : given instanceof RangeTarget ? [given.area] : (Reflect.get(Object(given) as object, "areas") as readonly Rectangle[]);
    this.kept.set(name, areas);
  }
  SetPrintArea(given: unknown): void {
    this.#keep("area", given);
  }
  SetPrintTitleRows(given: unknown): void {
    this.#keep("rows", given);
  }
  SetPrintTitleColumns(given: unknown): void {
    this.#keep("columns", given);
  }
  SetPrintMargins(unit: unknown, given: unknown): void {
    const points = POINTS[asOneOf(unit, ["Points", "Inches", "Centimeters"] as const)];
    const margins = asRecord(given);
    for (const side of MARGINS) {
      if (margins[side] !== undefined && margins[side] !== null) this.kept.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, asNumber(margins[side]) * points);
    }
  }
  GetPrintAreaOrNullObject(): HostObject | null {
    const areas = this.#areas("area");
    return areas.length === 0 ? null : this.host.make.rangeAreas(this.sheetId, areas);
  }
  GetPrintArea(): HostObject {
    return this.#orMissing(this.GetPrintAreaOrNullObject());
  }
  GetPrintTitleRowsOrNullObject(): HostObject | null {
    return this.#one("rows");
  }
  GetPrintTitleRows(): HostObject {
    return this.#orMissing(this.#one("rows"));
  }
  GetPrintTitleColumnsOrNullObject(): HostObject | null {
    return this.#one("columns");
  }
  GetPrintTitleColumns(): HostObject {
    return this.#orMissing(this.#one("columns"));
  }
}
/** Margins as Excel's "Normal". */
keepProperties(PageLayoutObject, {
  BlackAndWhite: false, BottomMargin: 54, CenterHorizontally: false, CenterVertically: false, DraftMode: false, FirstPageNumber: "", FooterMargin: 21.6, HeaderMargin: 21.6, LeftMargin: 50.4,
  Orientation: "Portrait", PaperSize: "Letter", PrintComments: "NoComments", PrintErrors: "AsDisplayed", PrintGridlines: false, PrintHeadings: false, PrintOrder: "DownThenOver", RightMargin: 50.4, TopMargin: 54,
  Zoom: { scale: 100 },
});

class PageBreakObject extends HostObject {
  override readonly className = "PageBreak";
  constructor(
    readonly all: PageBreakCollection,
    readonly area: Rectangle,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { _Id: `${this.area.row}:${this.area.column}` };
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  GetCellAfterBreak(): HostObject {
    return this.all.host.make.range(this.all.sheetId, { ...this.area, rows: 1, columns: 1 });
  }
  Delete(): void {
    this.all.keep(this.all.breaks().filter((area) => area !== this.area));
  }
}

export class PageBreakCollection extends HostCollection {
  override readonly className = "PageBreakCollection";
  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
    readonly side: "horizontal" | "vertical",
  ) {
    super();
  }
  breaks(): readonly Rectangle[] {
    return (this.host.engine.document.sheet(this.sheetId).pageLayout.get(`${this.side} breaks`) as readonly Rectangle[] | undefined) ?? [];
  }
  keep(breaks: readonly Rectangle[]): void {
    this.host.engine.document.sheet(this.sheetId).pageLayout.set(`${this.side} breaks`, breaks);
  }
  override items(): HostObject[] {
    return this.breaks().map((area) => new PageBreakObject(this, area));
  }
  override find(key: unknown): HostObject | undefined {
    const found = this.breaks().find(({ row, column }) => `${row}:${column}` === key);
    return found && new PageBreakObject(this, found);
  }
  Add(given: unknown): HostObject {
    const { area } = readArea(this.host, given, this.sheetId);
    this.keep([...this.breaks(), area]);
    return new PageBreakObject(this, area);
  }
  RemovePageBreaks(): void {
    this.keep([]);
  }
}
