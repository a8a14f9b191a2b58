import type { IStyleData } from "@univerjs/core";
import type { Attribute } from "../engine/cell-attributes";
import type { CellStyle } from "../engine/document-state";
import { accessDenied, invalidOperation, itemAlreadyExists, itemNotFound } from "../wire/host-error";
import { asFlag, asText, HostCollection, HostObject } from "../wire/host-object";
import type { Rectangle } from "../engine/rectangle";
import type { HostContext } from "./host-context";
import { BordersObject } from "./range-borders";
import { FillObject, FontObject, RangeFormatObject } from "./range-format";
import { StyledArea } from "./styled-area";

const PARTS: Readonly<Record<string, readonly (keyof IStyleData)[]>> = {
  IncludeAlignment: ["ht", "vt", "tb", "pd", "tr"],
  IncludeBorder: ["bd"],
  IncludeFont: ["cl", "ff", "fs", "bl", "it", "st", "ul", "va"],
  IncludeNumber: ["n"],
  IncludePatterns: ["bg"],
};
const ALIGNMENT = ["AutoIndent", "ReadingOrder", "ShrinkToFit"];
const NOWHERE: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };

export function findStyle({ engine }: HostContext, name: unknown): CellStyle {
  const found = engine.document.styles.get(asText(name).replace(/ /g, "").toLowerCase());
  if (!found) throw itemNotFound();
  return found;
}

/** Whatever the style includes takes the place of the cells' own format. */
export function applyStyle(host: HostContext, sheetId: string, area: Rectangle, style: CellStyle): void {
  const state = host.engine.document.sheet(sheetId);
  if (state.protection && state.protection.options["allowFormatCells"] !== true) throw accessDenied();
  const keys = Object.entries(PARTS).flatMap(([part, own]) => (style.attributes[part] === false ? [] : own));
  new StyledArea(host, sheetId, area).restyle(Object.fromEntries(keys.map((key) => [key, style.look[key] ?? null])));
  if (style.attributes["IncludeAlignment"] !== false) for (const name of ALIGNMENT) state.attributes.set(name, area, style.attributes[name]);
  if (style.attributes["IncludePatterns"] !== false) state.attributes.set("Pattern", area, style.attributes["Pattern"]);
  if (style.attributes["IncludeProtection"] !== false && !state.protection) {
    state.unlocked.set(area, style.attributes["Locked"] === false);
    state.hiddenFormulas.set(area, style.attributes["FormulaHidden"] === true);
  }
  state.attributes.set("Style", area, style.name === "Normal" ? undefined : style.name);
}

/** The part of a format, reading and writing a style in place of cells. */
function ofStyle<T extends StyledArea>(part: T, style: CellStyle, changed: () => void): T {
  part.agreed = (read) => read(style.look);
  part.restyle = (look) => {
    style.look = { ...style.look, ...look, bd: look.bd ? { ...style.look.bd, ...look.bd } : style.look.bd ?? null };
    changed();
  };
  part.attribute = (name, otherwise) => (style.attributes[name] ?? otherwise) as typeof otherwise;
  part.setAttribute = (name, value) => {
    style.attributes = { ...style.attributes, [name]: value };
    changed();
  };
  return part;
}

class StyleObject extends HostObject {
  override readonly className = "Style";
  readonly #format: RangeFormatObject;
  constructor(
    readonly host: HostContext,
    readonly style: CellStyle,
  ) {
    super();
    this.#format = this.#part(new RangeFormatObject(host, "", NOWHERE));
  }
  /** Cells that wear the style change with it. */
  readonly #changed = (): void => {
    const { spreadsheet, document } = this.host.engine;
    for (const sheetId of spreadsheet.sheetIds()) for (const area of document.sheet(sheetId).attributes.areasOf("Style", this.style.name)) applyStyle(this.host, sheetId, area, this.style);
  };
  #part<T extends StyledArea>(part: T): T {
    return ofStyle(part, this.style, this.#changed);
  }
  #flag(name: string, otherwise: boolean): boolean {
    return (this.style.attributes[name] ?? otherwise) === true;
  }
  #set(name: string, value: Attribute): void {
    this.#format.setAttribute(name, value);
  }

  get Name(): string {
    return this.style.name;
  }
  get BuiltIn(): boolean {
    return this.style.isBuiltIn;
  }
  get Font(): HostObject {
    return this.#part(new FontObject(this.host, "", NOWHERE));
  }
  get Fill(): HostObject {
    return this.#part(new FillObject(this.host, "", NOWHERE));
  }
  get Borders(): HostObject {
    return new BordersObject(this.host, "", NOWHERE, (border) => this.#part(border));
  }
  get HorizontalAlignment(): unknown {
    return this.#format.HorizontalAlignment;
  }
  set HorizontalAlignment(value: unknown) {
    this.#format.HorizontalAlignment = value;
  }
  get VerticalAlignment(): unknown {
    return this.#format.VerticalAlignment;
  }
  set VerticalAlignment(value: unknown) {
    this.#format.VerticalAlignment = value;
  }
  get WrapText(): unknown {
    return this.#format.WrapText;
  }
  set WrapText(value: unknown) {
    this.#format.WrapText = value;
  }
  get IndentLevel(): unknown {
    return this.#format.IndentLevel;
  }
  set IndentLevel(value: unknown) {
    this.#format.IndentLevel = value;
  }
  get TextOrientation(): unknown {
    return this.#format.TextOrientation;
  }
  set TextOrientation(value: unknown) {
    this.#format.TextOrientation = value;
  }
  /** How the client library spells it when it writes. */
  set Orientation(value: unknown) {
    this.#format.TextOrientation = value;
  }
  get Orientation(): unknown {
    return this.#format.TextOrientation;
  }
  get ShrinkToFit(): unknown {
    return this.#format.ShrinkToFit;
  }
  set ShrinkToFit(value: unknown) {
    this.#format.ShrinkToFit = value;
  }
  get ReadingOrder(): unknown {
    return this.#format.ReadingOrder;
  }
  set ReadingOrder(value: unknown) {
    this.#format.ReadingOrder = value;
  }
  get AutoIndent(): unknown {
    return this.#format.AutoIndent;
  }
  set AutoIndent(value: unknown) {
    this.#format.AutoIndent = value;
  }
  get NumberFormat(): string {
    return this.style.look.n?.pattern ?? "General";
  }
  set NumberFormat(value: unknown) {
    this.#format.restyle({ n: { pattern: asText(value) } });
  }
  get NumberFormatLocal(): string {
    return this.NumberFormat;
  }
  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value as string;
  }
  get Locked(): boolean {
    return this.#flag("Locked", true);
  }
  set Locked(value: unknown) {
    this.#set("Locked", asFlag(value));
  }
  get FormulaHidden(): boolean {
    return this.#flag("FormulaHidden", false);
  }
  set FormulaHidden(value: unknown) {
    this.#set("FormulaHidden", asFlag(value));
  }
  get IncludeAlignment(): boolean {
    return this.#flag("IncludeAlignment", true);
  }
  set IncludeAlignment(value: unknown) {
    this.#set("IncludeAlignment", asFlag(value));
  }
  get IncludeBorder(): boolean {
    return this.#flag("IncludeBorder", true);
  }
  set IncludeBorder(value: unknown) {
    this.#set("IncludeBorder", asFlag(value));
  }
  get IncludeFont(): boolean {
    return this.#flag("IncludeFont", true);
  }
  set IncludeFont(value: unknown) {
    this.#set("IncludeFont", asFlag(value));
  }
  get IncludeNumber(): boolean {
    return this.#flag("IncludeNumber", true);
  }
  set IncludeNumber(value: unknown) {
    this.#set("IncludeNumber", asFlag(value));
  }
  get IncludePatterns(): boolean {
    return this.#flag("IncludePatterns", true);
  }
  set IncludePatterns(value: unknown) {
    this.#set("IncludePatterns", asFlag(value));
  }
  get IncludeProtection(): boolean {
    return this.#flag("IncludeProtection", true);
  }
  set IncludeProtection(value: unknown) {
    this.#set("IncludeProtection", asFlag(value));
  }
  Delete(): void {
    if (this.style.name === "Normal") throw invalidOperation("The style Normal can't be deleted.");
    const { spreadsheet, document } = this.host.engine;
    const normal = findStyle(this.host, "Normal");
    for (const sheetId of spreadsheet.sheetIds()) for (const area of document.sheet(sheetId).attributes.areasOf("Style", this.style.name)) applyStyle(this.host, sheetId, area, normal);
    document.styles.delete(this.style.name.replace(/ /g, "").toLowerCase());
  }
}

export class StyleCollection extends HostCollection {
  override readonly className = "StyleCollection";
  constructor(readonly host: HostContext) {
    super();
  }
  override items(): HostObject[] {
    return [...this.host.engine.document.styles.values()].map((style) => new StyleObject(this.host, style));
  }
  override find(key: unknown): HostObject | undefined {
    const found = typeof key === "string" ? this.host.engine.document.styles.get(key.replace(/ /g, "").toLowerCase()) : undefined;
    return found && new StyleObject(this.host, found);
  }
  Add(given: unknown): void {
    const name = asText(given);
    const key = name.replace(/ /g, "").toLowerCase();
    const { styles } = this.host.engine.document;
    if (styles.has(key)) throw itemAlreadyExists(name);
    styles.set(key, { name, isBuiltIn: false, look: {}, attributes: {} });
  }
}
