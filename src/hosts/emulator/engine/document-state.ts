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
export interface SheetState {
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protection?: SheetProtection;
  showHeadings: boolean;
  standardWidth: number;
  enableCalculation: boolean;
  readonly customProperties: Map<string, string>;
}

export class DocumentState {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, XmlPart>();
  readonly properties = new Map<string, string | number>();
  readonly customProperties = new Map<string, { readonly key: string; value: string | number | boolean }>();
  readonly #sheets = new Map<string, SheetState>();
  #count = 0;
  #sheetCount = 0;
  name = "Book1";
  calculationMode = "Automatic";
  eventsEnabled = true;
  workbookPassword: string | undefined;

  sheet(sheetId: string): SheetState {
    const known = this.#sheets.get(sheetId) ?? { visibility: "Visible" as const, showHeadings: true, standardWidth: 8.43, enableCalculation: true, customProperties: new Map<string, string>() };
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
