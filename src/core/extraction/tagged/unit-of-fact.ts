import type { Unit } from "../../model/amount";
import type { FactUnit, NumericFact } from "../../document/fact";

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
/** Concepts that are percentages by name where the page does not show it, in a data file. An exchange rate is none. */
const PERCENT_NAME = /Percent|Rate(?![a-z])/;
const EXCHANGE = /Exchange/;

export interface ItemUnit {
  readonly unit: Unit;
  /** How far the point moves: a ratio of 0.05 is 5 percent. */
  readonly places: number;
}

/** Undefined where the line items have no name for it, such as dollars a barrel. */
export function tryUnit({ unit, percent, concept }: NumericFact): ItemUnit | undefined {
  const money = tryMoney(unit);
  if (money !== undefined) return { unit: money, places: 0 };
  const [over = ""] = unit.over;
  if (unit.over.length !== 1 || unit.under.length > 0) return undefined;
  if (over === "shares") return { unit: "shares", places: 0 };
  const isPercent = over === "pure" && (percent || (PERCENT_NAME.test(concept.local) && !EXCHANGE.test(concept.local)));
  return isPercent ? { unit: "percent", places: 2 } : { unit: "count", places: 0 };
}

function tryMoney({ over, under }: FactUnit): Unit | undefined {
  const [code = ""] = over;
  if (over.length !== 1 || !CURRENCIES.has(code)) return undefined;
  if (under.length === 0) return code;
  return under.length === 1 && under[0] === "shares" ? `${code}/share` : undefined;
}
