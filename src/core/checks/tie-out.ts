/**
 * A stated change against the change between the two printed amounts. All are ranges, so the question is whether they
 * meet; where they do not, a decimal point out of place is named before a plain misfit.
 */
import type { Amount, Decimal } from "../model/amount";
import type { Finding } from "../model/finding";
import { changeInterval, difference, intervalOf, isNegative, isPositive, meets, printRatio, type Interval } from "../model/interval";
import type { Change } from "../model/line-item";
import type { CheckContext, ItemCheck } from "./check";
import { hedgeAt, hedged, markOf } from "./hedge";
import { mirrored, shifted } from "./moved-interval";
import type { PointItem } from "../model/point-item";
import { previousFigure } from "./previous-figure";
import { report } from "./report";
import { spellAmount, spellPercent, spellerFor } from "./spell-figures";
import { readStated, type StatedFigure } from "./stated-change";

interface Compared {
  readonly item: PointItem;
  readonly prior: Amount;
  readonly change: Change;
  /** The source: words beside the change may make it a bound. */
  readonly text: string;
}

interface HedgedFigure extends StatedFigure {
  /** "≥ ", "≤ " or "≈ " where words beside the figure say so. */
  readonly mark: string;
}

/** "Up by more than 50%" allows 53.85 %. */
function readHedged({ change, text }: Compared, figure: Decimal): HedgedFigure | undefined {
  const stated = readStated(change, figure);
  const hedge = hedgeAt(text, change);
  return stated && { ...stated, range: hedged(stated.range, hedge), mark: markOf(stated.range, hedge) };
}

/** One point, not a range: only for what a sentence shows. */
const pointOf = (amount: Amount): Interval => intervalOf({ value: amount.value, decimals: null });

export const checkTieOut: ItemCheck = (item, context) => (item.prior === null && item.changes.length === 0 ? NOTHING : [...checkYearAgo(item, context), ...checkPrevious(item, context)]);

/** Most figures of a filing are printed alone. */
const NOTHING: readonly Finding[] = [];

/** A quarter against the quarter before it, where that has a column of its own. */
function checkPrevious(item: PointItem, { items, text }: CheckContext): Finding[] {
  const changes = item.changes.filter((change) => change.against === "previous-period");
  const prior = changes.length === 0 ? undefined : previousFigure(item, items)?.actual;
  return prior === undefined ? [] : changes.flatMap((change) => checkChange({ item, prior, change, text }));
}

const checkChange = (compared: Compared): Finding[] => [checkPercent(compared), checkPoints(compared), checkAmount(compared)].filter((finding) => finding !== undefined);

function checkYearAgo(item: PointItem, { text }: CheckContext): Finding[] {
  const prior = item.prior;
  if (prior === null) return [];
  if (prior.unit !== item.actual.unit) {
    const message = `The earlier figure ${prior.text} is in ${prior.unit} and the reported ${item.actual.text} in ${item.actual.unit}: not compared.`;
    return [report("prior-not-comparable", message, [item.id], prior, `${prior.unit} – ${item.actual.unit}`)];
  }
  return item.changes.filter((change) => change.against === "year-ago").flatMap((change) => checkChange({ item, prior, change, text }));
}

function checkPercent(compared: Compared): Finding | undefined {
  const { item, prior, change } = compared;
  const stated = change.percent === null ? undefined : readHedged(compared, change.percent);
  if (stated === undefined) return undefined;
  const base = pointOf(prior);
  const computed = changeInterval(intervalOf(item.actual), intervalOf(prior));
  const point = changeInterval(pointOf(item.actual), base);
  const speller = spellerFor([item.actual, prior]);
  const [reported, earlier] = [spellAmount(speller, item.actual), spellAmount(speller, prior)];
  const percent = stated.mark + spellPercent(stated.point, stated.decimals);
  const said = `Stated ${percent}`;
  if (computed === null || point === null) {
    return report("change-across-signs", `${said}, but no percentage leads from ${earlier} to ${reported}${speller.note}.`, [item.id], change, `${percent}: ${earlier} → ${reported}${speller.note}`);
  }
  const result = spellPercent(point.low, Math.max(2, stated.decimals + 1));
  const sum = isNegative(base) ? `the move from ${earlier} to ${reported}: ${result} of the base's size` : `${reported} / ${earlier} = ${result}`;
  const bare = `${percent}: ${isNegative(base) ? `${earlier} → ${reported}: ${result}` : sum}${speller.note}`;
  if (fitsPercent(compared, computed, stated)) return report("ties-out", `${said} fits ${sum}${speller.note}.`, [item.id], change, bare);
  const places = findSlip(compared, stated);
  if (places !== undefined) {
    const factor = `1${"0".repeat(Math.abs(places))}`;
    const slip = `It would fit a reported figure ${factor} times ${places > 0 ? "larger" : "smaller"}`;
    return report("ten-fold", `${said} does not fit ${sum}${speller.note}. ${slip}: a decimal point or a unit may have slipped.`, [item.id], change, bare);
  }
  const opposed = isPositive(base) && ((isPositive(computed) && isNegative(stated.range)) || (isNegative(computed) && isPositive(stated.range)));
  return report(opposed ? "direction-contradicts" : "does-not-tie-out", `${said} does not fit ${sum}${speller.note}.`, [item.id], change, bare);
}

/**
 * "The loss widened 20%" may be kept as +20 (of the loss) or -20 (of the figure), so either sign ties out a loss; and
 * "the margin rose 2%" may mean two points.
 */
function fitsPercent({ item, prior }: Compared, computed: Interval, stated: StatedFigure): boolean {
  if (meets(computed, stated.range)) return true;
  if (isNegative(intervalOf(prior)) && meets(mirrored(computed), stated.range)) return true;
  return item.actual.unit === "percent" && meets(difference(intervalOf(item.actual), intervalOf(prior)), stated.range);
}

const FARTHEST_SLIP = 9;

/** By how many places the reported figure's point must move right for the stated change to fit. */
function findSlip({ item, prior }: Compared, stated: StatedFigure): number | undefined {
  for (let size = 1; size <= FARTHEST_SLIP; size++) {
    for (const places of [size, -size]) {
      const change = changeInterval(shifted(intervalOf(item.actual), places), intervalOf(prior));
      if (change !== null && meets(change, stated.range)) return places;
    }
  }
  return undefined;
}

function checkPoints(compared: Compared): Finding | undefined {
  const { item, prior, change } = compared;
  if (change.points === null || item.actual.unit !== "percent") return undefined;
  const stated = readHedged(compared, change.points);
  if (stated === undefined) return undefined;
  const fits = meets(difference(intervalOf(item.actual), intervalOf(prior)), stated.range);
  const speller = spellerFor([item.actual, prior]);
  const point = difference(pointOf(item.actual), pointOf(prior)).low;
  const sum = `${spellAmount(speller, item.actual)} - ${spellAmount(speller, prior)} = ${printRatio(point, stated.decimals + 1)}`;
  const points = stated.mark + printRatio(stated.point, stated.decimals);
  return report(fits ? "ties-out" : "does-not-tie-out", `Stated ${points} points ${fits ? "fits" : "does not fit"} ${sum} points.`, [item.id], change, `${points}: ${sum}`);
}

function checkAmount({ item, prior, change, text }: Compared): Finding | undefined {
  const stated = change.amount;
  if (stated === null || stated.unit !== item.actual.unit) return undefined;
  const hedge = hedgeAt(text, change);
  const fits = meets(difference(intervalOf(item.actual), intervalOf(prior)), hedged(intervalOf(stated), hedge));
  const speller = spellerFor([item.actual, prior, stated]);
  const point = difference(pointOf(item.actual), pointOf(prior)).low;
  const sum = `${spellAmount(speller, item.actual)} - ${spellAmount(speller, prior)} = ${speller.spell(point)}${speller.note}`;
  const amount = markOf(intervalOf(stated), hedge) + spellAmount(speller, stated);
  return report(fits ? "ties-out" : "does-not-tie-out", `Stated change of ${amount} ${fits ? "fits" : "does not fit"} ${sum}.`, [item.id], change, `${amount}: ${sum}`);
}
