import type { ConceptName, FactUnit } from "../fact";

/** "USD" for a currency, "shares" and "pure" for XBRL's own two, else the document's own name. */
export function measureText(measure: ConceptName): string {
  if (measure.prefix === "iso4217" || measure.prefix === "xbrli") return measure.local;
  return measure.text;
}

export function unitOf(over: readonly string[], under: readonly string[]): FactUnit {
  const text = over.join("*") + (under.length > 0 ? `/${under.join("*")}` : "");
  return { over, under, text };
}

/** Collects the elements of one unit. */
export class UnitBuilder {
  private readonly over: string[] = [];
  private readonly under: string[] = [];
  private inDenominator = false;

  constructor(readonly id: string) {}

  enterDenominator(inside: boolean): void {
    this.inDenominator = inside;
  }

  addMeasure(measure: ConceptName): void {
    (this.inDenominator ? this.under : this.over).push(measureText(measure));
  }

  build(): FactUnit {
    return unitOf(this.over, this.under);
  }
}
