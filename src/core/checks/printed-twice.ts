/** The same figure printed twice with two values: the later one is quoted, both items are named. */
import type { Finding } from "../model/finding";
import { intervalOf, meets } from "../model/interval";
import type { MetricId } from "../model/metric";
import type { PointItem } from "./point-item";
import { report } from "./report";
import { spellAmount, spellerFor } from "./spell-figures";

/** Metrics that are several figures in one: basic and diluted, daily and monthly, with and without investments. Their words decide. */
const TOLD_APART_BY_LABEL: readonly MetricId[] = ["active-users", "cash", "dividend-per-share", "eps", "other", "subscribers", "units-sold"];

function identityOf({ metric, label, basis, scope, period, actual }: PointItem): string {
  const words = TOLD_APART_BY_LABEL.includes(metric) ? label.toLowerCase() : "";
  const when = period.end === null ? ["label", period.label] : ["end", period.end];
  return JSON.stringify([metric, words, basis, scope?.toLowerCase() ?? null, actual.unit, period.length, period.ytd, ...when]);
}

/** Digits without their point and outer zeros: equal for 23.65 and 2365. */
const significantDigits = (decimal: string): string => decimal.replace(".", "").replace(/^(-?)0+/, "$1").replace(/0+$/, "");

export function checkPrintedTwice(items: readonly PointItem[]): readonly Finding[] {
  const firstSeen = new Map<string, PointItem>();
  return items.flatMap((item) => {
    const identity = identityOf(item);
    const first = firstSeen.get(identity);
    if (first === undefined) {
      firstSeen.set(identity, item);
      return [];
    }
    return meets(intervalOf(first.actual), intervalOf(item.actual)) ? [] : [twoValues(first, item)];
  });
}

function twoValues(first: PointItem, second: PointItem): Finding {
  const speller = spellerFor([first.actual, second.actual]);
  const said = `${second.label} is printed as ${spellAmount(speller, first.actual)} and as ${spellAmount(speller, second.actual)}${speller.note}`;
  const slipped = significantDigits(first.actual.value) === significantDigits(second.actual.value);
  return slipped
    ? report("ten-fold", `${said}: the same digits, so a decimal point or a unit may have slipped.`, [first.id, second.id], second.actual)
    : report("printed-twice", `${said}.`, [first.id, second.id], second.actual);
}
