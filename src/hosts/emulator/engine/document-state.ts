import type { IStyleData } from "@univerjs/core";
import { BUILT_IN_STYLES } from "./built-in-styles.data";
import { CellAttributes, type Attribute } from "./cell-attributes";
import { CellFlags } from "./cell-flags";
import type { Rectangle } from "./rectangle";

/** What an Excel file carries beside its cells. */
export interface XmlPart {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}
export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string;
}
export interface OutlineGroup {
  readonly isRows: boolean;
  readonly first: number;
  readonly count: number;
}
export interface SheetState {
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protection?: SheetProtection;
  showHeadings: boolean;
  standardWidth: number;
  enableCalculation: boolean;
  groups: readonly OutlineGroup[];
  readonly customProperties: Map<string, string>;
  readonly pageLayout: Map<string, unknown>;
  /** Every cell is locked until it is said otherwise. */
  readonly unlocked: CellFlags;
  readonly hiddenFormulas: CellFlags;
  readonly attributes: CellAttributes;
}
/** A named look of cells: what the grid can draw, and what only Excel knows. */
export interface CellStyle {
  readonly name: string;
  readonly isBuiltIn: boolean;
  look: IStyleData;
  attributes: Readonly<Record<string, Attribute>>;
}
export interface Reply {
  readonly id: string;
  content: string;
  contentType: string;
  richContent: string;
  mentions: readonly unknown[];
}
export interface CommentThread extends Reply {
  readonly sheetId: string;
  row: number;
  column: number;
  resolved: boolean;
  replies: readonly Reply[];
}
export interface Note {
  readonly id: string;
  readonly sheetId: string;
  row: number;
  column: number;
  content: string;
  visible: boolean;
  /** In points. */
  width: number;
  height: number;
}
export interface Validation {
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  /** The first cell of the range it was set on: relative addresses of its formulas count from there. */
  readonly origin: { readonly row: number; readonly column: number };
}

/** Cells of a sheet that a chart draws. */
export interface ChartCells {
  readonly sheetId: string;
  readonly area: Rectangle;
}
export interface ChartSeries {
  name: string;
  values: ChartCells | undefined;
  categories: ChartCells | undefined;
  /** What was set of it and of its points: "points/0/fill". */
  readonly kept: Map<string, unknown>;
}
export interface Chart {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  type: string;
  title: string;
  legend: string;
  /** What was set of its parts and changes nothing else: "legend/font/color". */
  readonly kept: Map<string, unknown>;
  /** In points. */
  readonly place: { left: number; top: number; width: number; height: number };
  readonly series: ChartSeries[];
}

/** Where an add-in listens: a block of cells, or a table. */
export interface Binding {
  readonly id: string;
  readonly type: "Range" | "Table" | "Text";
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly tableId?: string;
}

export class DocumentState {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, XmlPart>();
  readonly properties = new Map<string, string | number>();
  readonly customProperties = new Map<string, { readonly key: string; value: string | number | boolean }>();
  readonly styles = new Map<string, CellStyle>(Object.entries(BUILT_IN_STYLES).map(([name, look]) => [name.toLowerCase(), { name, isBuiltIn: true, look, attributes: {} }]));
  readonly #sheets = new Map<string, SheetState>();
  /** Who writes comments and notes. */
  readonly author = { name: "Stand-in User", email: "user@example.com" };
  comments: readonly CommentThread[] = [];
  notes: readonly Note[] = [];
  validations: readonly Validation[] = [];
  charts: readonly Chart[] = [];
  bindings: readonly Binding[] = [];
  #count = 0;
  #sheetCount = 0;
  name = "Book1";
  calculationMode = "Automatic";
  readonly iterativeCalculation = new Map<string, unknown>();
  eventsEnabled = true;
  workbookPassword: string | undefined;

  sheet(sheetId: string): SheetState {
    const known: SheetState = this.#sheets.get(sheetId) ?? {
      visibility: "Visible",
      showHeadings: true,
      standardWidth: 8.43,
      enableCalculation: true,
      groups: [],
      customProperties: new Map<string, string>(),
      pageLayout: new Map<string, unknown>(),
      unlocked: new CellFlags(),
      hiddenFormulas: new CellFlags(),
      attributes: new CellAttributes(),
    };
    this.#sheets.set(sheetId, known);
    return known;
  }

  newSheetId(): string {
    return `{00000000-0001-0000-${String(++this.#sheetCount).padStart(4, "0")}-000000000000}`;
  }

  /** Ids as Excel prints them; counted, so a run repeats exactly. */
  newId(): string {
    return `{${String(++this.#count).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }
}
