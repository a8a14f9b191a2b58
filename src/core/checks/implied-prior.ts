/**
 * Where only the change is stated, the earlier figure lies in a range. The range is said, never filled in: an item
 * holds what is printed.
 */
import type { Finding } from "../model/finding";
import { difference, impliedPrior, intervalOf, isPositive, printRatio, type Interval } from "../model/interval";
import type { Change } from "../model/line-item";
import type { ItemCheck } from "./check";
import { hedgeAt } from "./hedge";
import type { PointItem } from "../model/point-item";
import { previousFigure } from "./previous-figure";
import { report } from "./report";
import { spellAmount, spellPercent, spellerFor } from "./spell-figures";
import { readStated } from "./stated-change";

const EARLIER = { "previous-period": "previous", "year-ago": "year-ago" } as const satisfies Record<Change["against"], string>;

export const checkImpliedPrior: ItemCheck = (item, context) => {
  const findings: Finding[] = [];
  for (const change of item.changes) {
    const unprinted = change.against === "previous-period" ? previousFigure(item, context.items) === undefined : item.prior === null;
    // "By more than £30m", 增长5%左右: how far off the earlier figure may lie is not said.
    const finding = unprinted && hedgeAt(context.text, change) === undefined ? impliedBy(item, change) : undefined;
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
};

function impliedBy(item: PointItem, change: Change): Finding | undefined {
  const implied = rangeOf(item, change);
  if (implied === undefined) return undefined;
  const speller = spellerFor([item.actual]);
  const [low, high] = [speller.spell(implied.range.low), speller.spell(implied.range.high)];
  const message = `${implied.said} on ${spellAmount(speller, item.actual)} implies a ${EARLIER[change.against]} figure between ${low} and ${high}${speller.note}; none is printed.`;
  return report("implied-prior", message, [item.id], change, `${implied.change}: ${low} – ${high}${speller.note}`);
}

/** A percent of a percent is left alone: "the margin rose 2%" may mean points. So is a percent of a loss: it may have grown or shrunk. */
function rangeOf(item: PointItem, change: Change): { readonly said: string; readonly change: string; readonly range: Interval } | undefined {
  const current = intervalOf(item.actual);
  const isPercent = item.actual.unit === "percent";
  if (change.points !== null && isPercent) {
    const stated = readStated(change, change.points);
    if (stated === undefined) return undefined;
    const points = printRatio(stated.point, stated.decimals);
    return { said: `A change of ${points} points`, change: points, range: difference(current, stated.range) };
  }
  if (change.percent !== null && !isPercent && isPositive(current)) {
    const stated = readStated(change, change.percent);
    const range = stated && impliedPrior(current, stated.range);
    const said = stated && spellPercent(stated.point, stated.decimals);
    return said !== undefined && range ? { said, change: said, range } : undefined;
  }
  if (change.amount !== null && change.amount.unit === item.actual.unit) {
    const amount = spellAmount(spellerFor([item.actual, change.amount]), change.amount);
    return { said: `A change of ${amount}`, change: amount, range: difference(current, intervalOf(change.amount)) };
  }
  return undefined;
}
