import { fromR1C1, toR1C1 } from "../engine/r1c1";
import { intersect, type Rectangle } from "../engine/rectangle";
import type { ConditionalLook, ConditionalRule, ConditionalRules } from "../engine/conditional-rules";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { asFlag, asOneOf, asRecord, asText, asWhole, HostCollection, HostObject } from "../wire/host-object";
import type { HostContext, RangeTarget } from "./host-context";
import { ConditionalBorders } from "./conditional-borders";
import { ColorScaleObject, DataBarObject, IconSetObject } from "./conditional-scales";
import { asColor } from "./styled-area";

const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;

class LookObject extends HostObject {
  override readonly className: string;
  constructor(
    readonly format: ConditionalFormatObject,
    readonly part: "font" | "fill" | "conditionalFormat",
  ) {
    super();
    this.className = { font: "ConditionalRangeFont", fill: "ConditionalRangeFill", conditionalFormat: "ConditionalRangeFormat" }[part];
  }
  #change(change: Partial<ConditionalLook>): void {
    this.format.change({ look: { ...this.format.rule.look, ...change } });
  }
  get Font(): HostObject {
    return new LookObject(this.format, "font");
  }
  get Fill(): HostObject {
    return new LookObject(this.format, "fill");
  }
  get Borders(): HostObject {
    return new ConditionalBorders(this.format);
  }
  get Color(): unknown {
    return (this.part === "font" ? this.format.rule.look.fontColor : this.format.rule.look.fillColor) ?? "";
  }
  set Color(value: unknown) {
    this.#change(this.part === "font" ? { fontColor: asColor(value) } : { fillColor: asColor(value) });
  }
  get Bold(): unknown {
    return this.format.rule.look.bold ?? false;
  }
  set Bold(value: unknown) {
    this.#change({ bold: asFlag(value) });
  }
  get Italic(): unknown {
    return this.format.rule.look.italic ?? false;
  }
  set Italic(value: unknown) {
    this.#change({ italic: asFlag(value) });
  }
  get Strikethrough(): unknown {
    return this.format.rule.look.strikethrough ?? false;
  }
  set Strikethrough(value: unknown) {
    this.#change({ strikethrough: asFlag(value) });
  }
  get Underline(): unknown {
    return this.format.rule.look.underline === true ? "Single" : "None";
  }
  set Underline(value: unknown) {
    this.#change({ underline: value !== "None" });
  }
  get NumberFormat(): unknown {
    return this.format.rule.look.numberFormat ?? "";
  }
  set NumberFormat(value: unknown) {
    this.#change({ numberFormat: asText(value) });
  }
  Clear(): void {
    const { fillColor, ...rest } = this.format.rule.look;
    const onlyFill = fillColor === undefined ? {} : { fillColor };
    this.format.change({ look: this.part === "fill" ? rest : onlyFill });
  }
}

/** The kind-specific half of a conditional format: its rule, and the look it gives. */
class RuleObject extends HostObject {
  override readonly className: string;
  constructor(
    readonly format: ConditionalFormatObject,
    className: string,
  ) {
    super();
    this.className = className;
  }
  get Rule(): unknown {
    return this.format.rule.kind === "Custom" ? new FormulaRuleObject(this.format) : this.format.rule.rule;
  }
  set Rule(rule: unknown) {
    this.format.change({ rule: asRecord(rule) });
  }
  get Format(): HostObject {
    return new LookObject(this.format, "conditionalFormat");
  }
}

class FormulaRuleObject extends HostObject {
  override readonly className = "ConditionalFormatRule";
  constructor(readonly format: ConditionalFormatObject) {
    super();
  }
  get Formula(): string {
    return String(this.format.rule.rule["formula"] ?? "");
  }
  set Formula(formula: unknown) {
    const text = asText(formula);
    this.format.change({ rule: { formula: text.startsWith("=") ? text : `=${text}` } });
  }
  get FormulaLocal(): string {
    return this.Formula;
  }
  set FormulaLocal(formula: unknown) {
    this.Formula = formula as string;
  }
  get FormulaR1C1(): string {
    const { row, column } = this.#origin;
    return toR1C1(this.Formula, row, column);
  }
  set FormulaR1C1(formula: unknown) {
    const text = asText(formula);
    const { row, column } = this.#origin;
    this.Formula = fromR1C1(text.startsWith("=") ? text : `=${text}`, row, column);
  }
  /** Its addresses count from the first cell of the format. */
  get #origin(): Rectangle {
    return this.format.rule.areas[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }
}

class ConditionalFormatObject extends HostObject {
  override readonly className = "ConditionalFormat";
  override readonly parts = ["DataBar", "Custom", "CellValue", "TextComparison", "Preset", "TopBottom", "ColorScale", "IconSet"].flatMap((part) => [part, `${part}OrNullObject`]);
  constructor(
    readonly host: HostContext,
    readonly rules: ConditionalRules,
    readonly ruleId: string,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.ruleId };
  }
  get rule(): ConditionalRule {
    const found = this.rules.find(this.ruleId);
    if (!found) throw itemNotFound();
    return found;
  }
  change(change: Partial<ConditionalRule>): void {
    this.rules.change(this.ruleId, change);
  }
  get Id(): string {
    return this.ruleId;
  }
  get Type(): string {
    return this.rule.kind;
  }
  get Priority(): number {
    return this.rules.onSheet(this.rule.sheetId).findIndex((rule) => rule.id === this.ruleId);
  }
  set Priority(given: unknown) {
    this.rules.move(this.ruleId, asWhole(given));
  }
  get StopIfTrue(): unknown {
    return this.rule.stopIfTrue;
  }
  set StopIfTrue(given: unknown) {
    this.change({ stopIfTrue: asFlag(given) });
  }
  #part(kind: string): HostObject {
    if (this.rule.kind !== kind) throw invalidArgument();
    if (kind === "DataBar") return new DataBarObject(this);
    if (kind === "ColorScale") return new ColorScaleObject(this);
    if (kind === "IconSet") return new IconSetObject(this);
    return new RuleObject(this, `${kind}ConditionalFormat`);
  }
  #partOrNull(kind: string): HostObject | null {
    return this.rule.kind === kind ? this.#part(kind) : null;
  }
  get Custom(): HostObject {
    return this.#part("Custom");
  }
  get CustomOrNullObject(): HostObject | null {
    return this.#partOrNull("Custom");
  }
  get CellValue(): HostObject {
    return this.#part("CellValue");
  }
  get CellValueOrNullObject(): HostObject | null {
    return this.#partOrNull("CellValue");
  }
  get TextComparison(): HostObject {
    return this.#part("ContainsText");
  }
  get TextComparisonOrNullObject(): HostObject | null {
    return this.#partOrNull("ContainsText");
  }
  get Preset(): HostObject {
    return this.#part("PresetCriteria");
  }
  get PresetOrNullObject(): HostObject | null {
    return this.#partOrNull("PresetCriteria");
  }
  get TopBottom(): HostObject {
    return this.#part("TopBottom");
  }
  get TopBottomOrNullObject(): HostObject | null {
    return this.#partOrNull("TopBottom");
  }
  get ColorScale(): HostObject {
    return this.#part("ColorScale");
  }
  get ColorScaleOrNullObject(): HostObject | null {
    return this.#partOrNull("ColorScale");
  }
  get DataBar(): HostObject {
    return this.#part("DataBar");
  }
  get DataBarOrNullObject(): HostObject | null {
    return this.#partOrNull("DataBar");
  }
  get IconSet(): HostObject {
    return this.#part("IconSet");
  }
  get IconSetOrNullObject(): HostObject | null {
    return this.#partOrNull("IconSet");
  }

  GetRange(): RangeTarget {
    const [area, ...more] = this.rule.areas;
    if (!area || more.length > 0) throw invalidArgument();
    return this.host.make.range(this.rule.sheetId, area);
  }
  GetRangeOrNullObject(): RangeTarget | null {
    return this.rule.areas.length === 1 ? this.GetRange() : null;
  }
  GetRanges(): HostObject {
    return this.host.make.rangeAreas(this.rule.sheetId, this.rule.areas);
  }
  Delete(): void {
    this.rules.remove(this.ruleId);
  }
}

export class ConditionalFormatCollection extends HostCollection {
  override readonly className = "ConditionalFormatCollection";
  constructor(
    readonly host: HostContext,
    readonly rules: ConditionalRules,
    readonly sheetId: string,
    readonly areas: readonly Rectangle[],
  ) {
    super();
  }
  override items(): ConditionalFormatObject[] {
    return this.rules
      .onSheet(this.sheetId)
      .filter((rule) => rule.areas.some((area) => this.areas.some((own) => intersect(area, own))))
      .map((rule) => new ConditionalFormatObject(this.host, this.rules, rule.id));
  }
  override find(key: unknown): HostObject | undefined {
    return this.items().find((format) => format.ruleId === key);
  }
  Add(type: unknown): HostObject {
    const kind = asOneOf(type, TYPES);
    const id = this.rules.add({ kind, sheetId: this.sheetId, areas: this.areas, rule: {}, look: {}, stopIfTrue: false });
    return new ConditionalFormatObject(this.host, this.rules, id);
  }
  ClearAll(): void {
    for (const format of this.items()) this.rules.remove(format.ruleId);
  }
}
