import type { FormulaBook } from "./formula-book";
import { formatRectangle, type Rectangle } from "./rectangle";
import { toUniverRange, type Spreadsheet } from "./spreadsheet";

export interface ConditionalLook {
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  /** By side. Kept, not painted. */
  readonly borders?: Readonly<Record<string, { readonly style: string; readonly color: string }>>;
}
export interface ConditionalRule {
  readonly id: string;
  readonly kind: string;
  readonly sheetId: string;
  readonly areas: readonly Rectangle[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
}

/** Conditional formats in Excel's order, the newest first, each painted through Univer as a formula it can calculate. */
export class ConditionalRules {
  readonly #rules: ConditionalRule[] = [];
  #count = 0;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly formulas: FormulaBook,
  ) {}

  onSheet(sheetId: string): ConditionalRule[] {
    return this.#rules.filter((rule) => rule.sheetId === sheetId);
  }
  find(id: string): ConditionalRule | undefined {
    return this.#rules.find((rule) => rule.id === id);
  }

  add(rule: Omit<ConditionalRule, "id">): string {
    const id = `{${String(++this.#count).padStart(8, "0")}-6366-0000-0000-000000000000}`;
    this.#rules.unshift({ ...rule, id });
    return id;
  }

  change(id: string, change: Partial<ConditionalRule>): void {
    const index = this.#rules.findIndex((rule) => rule.id === id);
    const before = this.#rules[index];
    if (!before) return;
    const after = { ...before, ...change };
    this.#rules[index] = after;
    this.#paint(after);
  }

  move(id: string, priority: number): void {
    const rule = this.find(id);
    if (!rule) return;
    this.#rules.splice(this.#rules.indexOf(rule), 1);
    const beside = this.onSheet(rule.sheetId)[priority];
    this.#rules.splice(beside ? this.#rules.indexOf(beside) : this.#rules.length, 0, rule);
  }

  remove(id: string): void {
    const rule = this.find(id);
    if (!rule) return;
    this.#rules.splice(this.#rules.indexOf(rule), 1);
    this.spreadsheet.follow("sheet.mutation.delete-conditional-rule", { subUnitId: rule.sheetId, cfId: id });
  }

  #paint(rule: ConditionalRule): void {
    this.spreadsheet.follow("sheet.mutation.delete-conditional-rule", { subUnitId: rule.sheetId, cfId: rule.id });
    const first = rule.areas[0];
    const formula = first && formulaOf(rule, first);
    if (!first || formula === undefined || Object.keys(rule.look).length === 0) return;
    const { look } = rule;
    const style = {
      ...(look.fillColor === undefined ? {} : { bg: { rgb: look.fillColor } }),
      ...(look.fontColor === undefined ? {} : { cl: { rgb: look.fontColor } }),
      ...(look.bold === true ? { bl: 1 } : {}),
      ...(look.italic === true ? { it: 1 } : {}),
      ...(look.underline === true ? { ul: { s: 1 } } : {}),
      ...(look.strikethrough === true ? { st: { s: 1 } } : {}),
    };
    const value = this.formulas.compile(formula, { sheetId: rule.sheetId, row: first.row, column: first.column });
    const ranges = rule.areas.map((area) => toUniverRange(this.spreadsheet.clip(rule.sheetId, area) ?? area));
    this.spreadsheet.follow("sheet.mutation.add-conditional-rule", {
      subUnitId: rule.sheetId,
      rule: { cfId: rule.id, ranges, stopIfTrue: rule.stopIfTrue, rule: { type: "highlightCell", subType: "formula", value, style } },
    });
  }
}

const text = (value: unknown): string => String(value ?? "").replace(/^=/, "");
const quoted = (value: unknown): string => `"${text(value).replace(/"/g, '""')}"`;

/** Every kind as one formula for the first cell of the range; the others follow by relative addresses. */
function formulaOf(rule: ConditionalRule, first: Rectangle): string | undefined {
  const cell = formatRectangle({ ...first, rows: 1, columns: 1 });
  const all = rule.areas.map((area) => formatRectangle(area, true)).join(",");
  const { operator, formula1, formula2, criterion, rank, type } = rule.rule;
  switch (rule.kind) {
    case "Custom":
      return typeof rule.rule["formula"] === "string" ? rule.rule["formula"] : undefined;
    case "CellValue": {
      const signs: Readonly<Record<string, string>> = { EqualTo: "=", GreaterThan: ">", GreaterThanOrEqual: ">=", LessThan: "<", LessThanOrEqual: "<=", NotEqualTo: "<>" };
      const sign = signs[String(operator)];
      if (sign !== undefined) return `=AND(${cell}<>"",${cell}${sign}${text(formula1)})`;
      if (operator === "Between") return `=AND(${cell}<>"",${cell}>=${text(formula1)},${cell}<=${text(formula2)})`;
      return operator === "NotBetween" ? `=AND(${cell}<>"",OR(${cell}<${text(formula1)},${cell}>${text(formula2)}))` : undefined;
    }
    case "ContainsText": {
      const wanted = quoted(rule.rule["text"]);
      const found = `NOT(ISERROR(SEARCH(${wanted},${cell})))`;
      if (operator === "Contains") return `=${found}`;
      if (operator === "NotContains") return `=NOT(${found})`;
      if (operator === "BeginsWith") return `=LEFT(${cell},LEN(${wanted}))=${wanted}`;
      return operator === "EndsWith" ? `=RIGHT(${cell},LEN(${wanted}))=${wanted}` : undefined;
    }
    case "PresetCriteria": {
      const formulas: Readonly<Record<string, string>> = {
        Blanks: `=LEN(TRIM(${cell}))=0`,
        NonBlanks: `=LEN(TRIM(${cell}))>0`,
        Errors: `=ISERROR(${cell})`,
        NonErrors: `=NOT(ISERROR(${cell}))`,
        AboveAverage: `=${cell}>AVERAGE(${all})`,
        BelowAverage: `=${cell}<AVERAGE(${all})`,
        EqualOrAboveAverage: `=${cell}>=AVERAGE(${all})`,
        EqualOrBelowAverage: `=${cell}<=AVERAGE(${all})`,
        DuplicateValues: `=COUNTIF(${all},${cell})>1`,
        UniqueValues: `=COUNTIF(${all},${cell})=1`,
      };
      return formulas[String(criterion)];
    }
    case "TopBottom": {
      const kind = String(type);
      const count = kind.endsWith("Percent") ? `MAX(1,INT(COUNT(${all})*${Number(rank)}/100))` : String(Number(rank));
      return kind.startsWith("Top") ? `=${cell}>=LARGE(${all},${count})` : `=${cell}<=SMALL(${all},${count})`;
    }
    default:
      return undefined;
  }
}
