/**
 * Earnings per share times the shares they were divided by is about the income. Preferred dividends and participating shares move
 * it by some percent, so only two faults are named: a slip by tens, and a loss against a profit.
 */
import type { Finding } from "../../model/finding";
import { intervalOf, isNegative, isPositive, meets, product, type Interval } from "../../model/interval";
import { shifted } from "../moved-interval";
import type { PointItem } from "../../model/point-item";
import { report } from "../report";
import { spellAmount, spellerFor } from "../spell-figures";

const KINDS = ["diluted", "basic"] as const;
const FARTHEST_SLIP = 9;

export function checkPerShare(items: readonly PointItem[]): Finding[] {
  const whole = items.filter(({ scope, period }) => scope === null && period.end !== null);
  const earnings = whole.filter(({ metric }) => metric === "eps");
  if (earnings.length === 0) return [];
  return earnings.flatMap((eps) => KINDS.flatMap((kind) => {
    if (!eps.label.toLowerCase().includes(kind)) return [];
    const shares = only(whole.filter((item) => item.actual.unit === "shares" && item.label.toLowerCase().includes(kind) && isWith(eps, item)));
    const income = only(whole.filter((item) => item.metric === "net-income" && item.basis === eps.basis && eps.actual.unit.startsWith(item.actual.unit) && isWith(eps, item)));
    return shares === undefined || income === undefined ? [] : compare(eps, shares, income);
  }));
}

const isWith = (a: PointItem, b: PointItem): boolean => a.period.end === b.period.end && a.period.length === b.period.length;

/** One value, however often it is printed. */
const only = (items: readonly PointItem[]): PointItem | undefined => (new Set(items.map(({ actual }) => actual.value)).size === 1 ? items[0] : undefined);

function compare(eps: PointItem, shares: PointItem, income: PointItem): Finding[] {
  const implied = product(intervalOf(eps.actual), intervalOf(shares.actual));
  const printed = intervalOf(income.actual);
  const spell = ({ label, actual }: PointItem): string => `${label} ${spellAmount(spellerFor([actual]), actual)}${spellerFor([actual]).note}`;
  const ids = [eps.id, shares.id, income.id];
  const said = (verb: string): string => `${spell(eps)} × ${spell(shares)} ${verb} ${spell(income)}`;
  const [fitting, unfitting] = [said("="), said("≠")];
  if (meets(implied, printed)) return [report("adds-up", `${said("gives")}.`, ids, eps.actual, fitting)];
  if ((isPositive(implied) && isNegative(printed)) || (isNegative(implied) && isPositive(printed))) return [report("does-not-add-up", `${said("has another sign than")}.`, ids, eps.actual, unfitting)];
  const places = slipOf(implied, printed);
  return places === undefined ? [] : [report("ten-fold", `${said("does not give")}; it would with one of them ${`1${"0".repeat(places)}`} times larger or smaller: a decimal point or a unit may have slipped.`, ids, eps.actual, unfitting)];
}

function slipOf(implied: Interval, printed: Interval): number | undefined {
  for (let places = 1; places <= FARTHEST_SLIP; places++) if (meets(shifted(implied, places), printed) || meets(shifted(implied, -places), printed)) return places;
  return undefined;
}
