import type { Validation } from "../engine/document-state";
import { shiftFormula } from "../engine/formula-shift";
import { containsCell, formatRectangle, intersect, quoteSheet, sameRectangle, subtract, type Rectangle } from "../engine/rectangle";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { asFlag, asRecord, HostObject } from "../wire/host-object";
import { RangeTarget, type HostContext } from "./host-context";
import { asFormulas, isAllowed } from "./validation-rules";

const TYPES: Readonly<Record<string, string>> = { custom: "Custom", date: "Date", decimal: "Decimal", list: "List", textLength: "TextLength", time: "Time", wholeNumber: "WholeNumber" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };
const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };

/** As in Excel, a rule is checked when a person types and when it is asked for, not when an add-in writes. */
export class DataValidationObject extends HostObject {
  override readonly className = "DataValidation";

  constructor(
    readonly host: HostContext,
    readonly sheetId: string,
    readonly area: Rectangle,
  ) {
    super();
  }

  get #present(): readonly Validation[] {
    return this.host.engine.document.validations.filter((one) => one.sheetId === this.sheetId && intersect(one.area, this.area));
  }
  /** The one validation of all its cells. */
  get #common(): Validation | undefined {
    const [first, ...more] = this.#present;
    return first !== undefined && this.#coversAll() && more.every((other) => isSame(other, first)) ? first : undefined;
  }
  #coversAll(): boolean {
    return this.#present.reduce<readonly Rectangle[]>((left, one) => left.flatMap((part) => subtract(part, one.area)), [this.area]).length === 0;
  }
  #keep(change: Partial<Validation>): void {
    const base = this.#common ?? { rule: {}, prompt: NO_PROMPT, errorAlert: NO_ALERT, ignoreBlanks: true, origin: this.area };
    this.Clear();
    const { document } = this.host.engine;
    document.validations = [...document.validations, { ...base, ...change, sheetId: this.sheetId, area: { ...this.area } }];
  }

  get Rule(): unknown {
    const rule = this.#common?.rule;
    return rule ? Object.fromEntries(Object.entries(rule).map(([kind, criteria]) => [kind, asFormulas(asRecord(criteria))])) : this.#present.length === 0 ? {} : null;
  }
  set Rule(given: unknown) {
    const rule = asRecord(given);
    const kinds = Object.keys(rule).filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
    const [kind, ...more] = kinds;
    if (kind === undefined || more.length > 0 || !(kind in TYPES)) throw invalidArgument();
    this.#keep({ rule: { [kind]: this.#spelled(asRecord(rule[kind])) }, origin: { row: this.area.row, column: this.area.column } });
  }
  /** A range among the criteria is kept as the formula that stands for it. */
  #spelled(criteria: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const spell = (part: unknown): unknown => (part instanceof RangeTarget ? `=${quoteSheet(this.host.engine.spreadsheet.sheet(part.sheetId).getSheetName())}!${formatRectangle(part.area, true)}` : part);
    return Object.fromEntries(Object.entries(criteria).map(([key, part]) => [key, spell(part)]));
  }
  get Prompt(): unknown {
    return this.#common?.prompt ?? (this.#present.length === 0 ? NO_PROMPT : null);
  }
  set Prompt(given: unknown) {
    this.#keep({ prompt: { ...NO_PROMPT, ...this.#common?.prompt, ...asRecord(given) } });
  }
  get ErrorAlert(): unknown {
    return this.#common?.errorAlert ?? (this.#present.length === 0 ? NO_ALERT : null);
  }
  set ErrorAlert(given: unknown) {
    this.#keep({ errorAlert: { ...NO_ALERT, ...this.#common?.errorAlert, ...asRecord(given) } });
  }
  get IgnoreBlanks(): unknown {
    return this.#common?.ignoreBlanks ?? (this.#present.length === 0 ? true : null);
  }
  set IgnoreBlanks(given: unknown) {
    this.#keep({ ignoreBlanks: asFlag(given) });
  }
  get Type(): string {
    if (this.#present.length === 0) return "None";
    if (!this.#coversAll()) return "MixedCriteria";
    const [kind] = Object.keys(this.#common?.rule ?? {});
    return this.#common === undefined ? "Inconsistent" : kind === undefined ? "None" : (TYPES[kind] ?? "None");
  }

  get Valid(): Promise<boolean | null> {
    return this.#judge().then(({ checked, invalid }) => (invalid.length === 0 ? true : invalid.length === checked ? false : null));
  }
  async GetInvalidCells(): Promise<HostObject> {
    const found = await this.GetInvalidCellsOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }
  async GetInvalidCellsOrNullObject(): Promise<HostObject | null> {
    const { invalid } = await this.#judge();
    return invalid.length === 0 ? null : this.host.make.rangeAreas(this.sheetId, stackColumns(invalid));
  }
  async #judge(): Promise<{ readonly checked: number; readonly invalid: readonly Rectangle[] }> {
    const { cells, engine } = { cells: this.host.engine.cells, engine: this.host.engine };
    const shown = cells.bounded(this.sheetId, this.area);
    const invalid: Rectangle[] = [];
    let checked = 0;
    if (!shown) return { checked, invalid };
    const places = cells.map(shown, (row, column) => ({ row, column, rows: 1, columns: 1 })).flat();
    for (const place of places) {
      const validation = this.#present.find((one) => containsCell(one.area, place.row, place.column));
      if (!validation) continue;
      checked++;
      const evaluate = (formula: string): Promise<unknown> =>
        engine.evaluate(shiftFormula(formula, place.row - validation.origin.row, place.column - validation.origin.column), this.sheetId);
      if (!(await isAllowed(validation, cells.content(this.sheetId, place.row, place.column), evaluate))) invalid.push(place);
    }
    return { checked, invalid };
  }
  Clear(): void {
    const { document } = this.host.engine;
    document.validations = document.validations.flatMap((one) => (one.sheetId === this.sheetId ? subtract(one.area, this.area).map((area) => ({ ...one, area })) : [one]));
  }
}

const isSame = (a: Validation, b: Validation): boolean =>
  JSON.stringify([a.rule, a.prompt, a.errorAlert, a.ignoreBlanks]) === JSON.stringify([b.rule, b.prompt, b.errorAlert, b.ignoreBlanks]) && (a.origin === b.origin || sameRectangle({ ...a.origin, rows: 1, columns: 1 }, { ...b.origin, rows: 1, columns: 1 }));

/** Cells below each other are one area. */
function stackColumns(places: readonly Rectangle[]): Rectangle[] {
  const stacked: Rectangle[] = [];
  for (const place of places) {
    const above = stacked.findIndex((other) => other.column === place.column && other.row + other.rows === place.row);
    const found = stacked[above];
    if (found) stacked[above] = { ...found, rows: found.rows + 1 };
    else stacked.push(place);
  }
  return stacked;
}
