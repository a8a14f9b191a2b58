import type { ConditionalRule } from "../engine/conditional-rules";
import { invalidArgument } from "../wire/host-error";
import { asFlag, asOneOf, asRecord, asText, HostObject } from "../wire/host-object";
import { asColor } from "./styled-area";

/** The conditional format a scale belongs to. */
interface Scaled {
  readonly rule: ConditionalRule;
  readonly change: (change: Partial<ConditionalRule>) => void;
}

/** Color scales, data bars and icon sets: what they say is kept, the grid does not paint them. */
abstract class ScaleObject extends HostObject {
  constructor(readonly format: Scaled) {
    super();
  }
  kept<T>(name: string, otherwise: T): unknown {
    return this.format.rule.rule[name] ?? otherwise;
  }
  keep(name: string, value: unknown): void {
    this.format.change({ rule: { ...this.format.rule.rule, [name]: value } });
  }
}

export class ColorScaleObject extends ScaleObject {
  override readonly className = "ColorScaleConditionalFormat";
  get Criteria(): unknown {
    return this.kept("criteria", { minimum: { type: "LowestValue" }, maximum: { type: "HighestValue" } });
  }
  set Criteria(given: unknown) {
    const criteria = asRecord(given);
    if (typeof criteria["minimum"] !== "object" || typeof criteria["maximum"] !== "object") throw invalidArgument();
    this.keep("criteria", criteria);
  }
  get ThreeColorScale(): boolean {
    const { midpoint } = asRecord(this.Criteria);
    return midpoint !== undefined && midpoint !== null;
  }
}

const ICON_STYLES = ["ThreeArrows", "ThreeArrowsGray", "ThreeFlags", "ThreeTrafficLights1", "ThreeTrafficLights2", "ThreeSigns", "ThreeSymbols", "ThreeSymbols2", "FourArrows", "FourArrowsGray", "FourRedToBlack", "FourRating", "FourTrafficLights", "FiveArrows", "FiveArrowsGray", "FiveRating", "FiveQuarters", "ThreeStars", "ThreeTriangles", "FiveBoxes"] as const;
const iconCount = (style: string): number => (style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5);

export class IconSetObject extends ScaleObject {
  override readonly className = "IconSetConditionalFormat";
  /** One criterion an icon; the first has none of its own. */
  get Criteria(): unknown {
    const count = iconCount(this.Style);
    return this.kept("criteria", Array.from({ length: count }, (_, at) => (at === 0 ? {} : { type: "Percent", operator: "GreaterThanOrEqual", formula: `=${Math.round((100 * at) / count)}` })));
  }
  set Criteria(given: unknown) {
    if (!Array.isArray(given) || given.length !== iconCount(this.Style)) throw invalidArgument();
    this.keep("criteria", given);
  }
  get Style(): string {
    return String(this.kept("style", "ThreeTrafficLights1"));
  }
  set Style(given: unknown) {
    const kept = Object.entries(this.format.rule.rule).filter(([name]) => name !== "criteria");
    this.format.change({ rule: { ...Object.fromEntries(kept), style: asOneOf(given, ICON_STYLES) } });
  }
  get ReverseIconOrder(): unknown {
    return this.kept("reverseIconOrder", false);
  }
  set ReverseIconOrder(given: unknown) {
    this.keep("reverseIconOrder", asFlag(given));
  }
  get ShowIconOnly(): unknown {
    return this.kept("showIconOnly", false);
  }
  set ShowIconOnly(given: unknown) {
    this.keep("showIconOnly", asFlag(given));
  }
}

export class DataBarObject extends ScaleObject {
  override readonly className = "DataBarConditionalFormat";
  get BarDirection(): unknown {
    return this.kept("barDirection", "Context");
  }
  set BarDirection(given: unknown) {
    this.keep("barDirection", asOneOf(given, ["Context", "LeftToRight", "RightToLeft"] as const));
  }
  get AxisFormat(): unknown {
    return this.kept("axisFormat", "Automatic");
  }
  set AxisFormat(given: unknown) {
    this.keep("axisFormat", asOneOf(given, ["Automatic", "None", "CellMidPoint"] as const));
  }
  get AxisColor(): unknown {
    return this.kept("axisColor", "#000000");
  }
  set AxisColor(given: unknown) {
    const color = asText(given);
    this.keep("axisColor", color === "" ? "" : asColor(color));
  }
  get ShowDataBarOnly(): unknown {
    return this.kept("showDataBarOnly", false);
  }
  set ShowDataBarOnly(given: unknown) {
    this.keep("showDataBarOnly", asFlag(given));
  }
  get LowerBoundRule(): unknown {
    return this.kept("lowerBoundRule", { type: "Automatic" });
  }
  set LowerBoundRule(given: unknown) {
    this.keep("lowerBoundRule", asRecord(given));
  }
  get UpperBoundRule(): unknown {
    return this.kept("upperBoundRule", { type: "Automatic" });
  }
  set UpperBoundRule(given: unknown) {
    this.keep("upperBoundRule", asRecord(given));
  }
  get PositiveFormat(): HostObject {
    return new PositiveBarObject(this.format);
  }
  get NegativeFormat(): HostObject {
    return new NegativeBarObject(this.format);
  }
}

abstract class BarObject extends ScaleObject {
  abstract readonly side: "positive" | "negative";
  get FillColor(): unknown {
    return this.kept(`${this.side}FillColor`, this.side === "positive" ? "#638EC6" : "#FF0000");
  }
  set FillColor(given: unknown) {
    this.keep(`${this.side}FillColor`, asColor(given));
  }
  get BorderColor(): unknown {
    return this.kept(`${this.side}BorderColor`, "");
  }
  set BorderColor(given: unknown) {
    const color = asText(given);
    this.keep(`${this.side}BorderColor`, color === "" ? "" : asColor(color));
  }
}

class PositiveBarObject extends BarObject {
  override readonly className = "ConditionalDataBarPositiveFormat";
  override readonly side = "positive";
  get GradientFill(): unknown {
    return this.kept("positiveGradientFill", true);
  }
  set GradientFill(given: unknown) {
    this.keep("positiveGradientFill", asFlag(given));
  }
}

class NegativeBarObject extends BarObject {
  override readonly className = "ConditionalDataBarNegativeFormat";
  override readonly side = "negative";
  get MatchPositiveFillColor(): unknown {
    return this.kept("negativeMatchPositiveFillColor", false);
  }
  set MatchPositiveFillColor(given: unknown) {
    this.keep("negativeMatchPositiveFillColor", asFlag(given));
  }
  get MatchPositiveBorderColor(): unknown {
    return this.kept("negativeMatchPositiveBorderColor", true);
  }
  set MatchPositiveBorderColor(given: unknown) {
    this.keep("negativeMatchPositiveBorderColor", asFlag(given));
  }
}
