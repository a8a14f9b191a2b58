/**
 * Two values for one figure: the later one is quoted, both items are named. Close ones are a contradiction of the text; where they
 * lie far apart, it is likelier that one was read as what it is not, and the analyst is asked to look.
 */
import type { Amount } from "../model/amount";
import type { Finding } from "../model/finding";
import { intervalOf, meets, ratioOf } from "../model/interval";
import type { PointItem } from "./point-item";
import { report } from "./report";
import { significantDigits } from "./significant-digits";
import { spellAmount, spellerFor } from "./spell-figures";
import { isToldApartByLabel } from "./told-apart";

function identityOf({ metric, label, basis, scope, period, actual }: PointItem): string {
  const words = isToldApartByLabel(metric) ? label.toLowerCase() : "";
  const when = period.end === null ? `label ${period.label}` : `end ${period.end}`;
  return `${metric}\n${words}\n${basis}\n${scope === null ? "" : `of ${scope.toLowerCase()}`}\n${actual.unit}\n${period.length ?? ""}\n${period.ytd}\n${when}`;
}

/**
 * A tag says what its figure is, and the reader of tags has looked for duplicates by concept; rows of metric `other` share their
 * words all through a statement ("Deferred revenue", current and not), so neither is compared here.
 */
export function checkPrintedTwice(items: readonly PointItem[]): readonly Finding[] {
  const times = new Map<string, number>();
  for (const { metric } of items) times.set(metric, (times.get(metric) ?? 0) + 1);
  const firstSeen = new Map<string, PointItem>();
  const findings: Finding[] = [];
  for (const item of items) {
    if (item.tag !== undefined || item.metric === "other" || times.get(item.metric) === 1) continue;
    const identity = identityOf(item);
    const first = firstSeen.get(identity);
    if (first === undefined) firstSeen.set(identity, item);
    else if (!meets(intervalOf(first.actual), intervalOf(item.actual))) findings.push(twoValues(first, item));
  }
  return findings;
}

function twoValues(first: PointItem, second: PointItem): Finding {
  const speller = spellerFor([first.actual, second.actual]);
  const [one, other] = [spellAmount(speller, first.actual), spellAmount(speller, second.actual)];
  const ids = [first.id, second.id];
  const sum = `${one} – ${other}${speller.note}`;
  if (isSlip(first.actual, second.actual)) {
    return report("ten-fold", `${second.label} is printed as ${one} and as ${other}${speller.note}: the same digits, so a decimal point or a unit may have slipped.`, ids, second.actual, sum);
  }
  if (isNear(first.actual, second.actual) || isMistyped(first.actual, second.actual)) {
    return report("printed-twice", `${second.label} is printed as ${one} and as ${other}${speller.note}.`, ids, second.actual, sum);
  }
  return report("read-twice", `Both ${one} and ${other}${speller.note} are read as ${second.label}: one of them may be of a part, another period or another company.`, ids, second.actual, sum);
}

/** A lone digit is the same by chance too often. */
const isSlip = (a: Amount, b: Amount): boolean => significantDigits(a.value) === significantDigits(b.value) && significantDigits(a.value).replace("-", "").length > 1;

/** Within a tenth: two figures of different things are seldom so close. */
function isNear(a: Amount, b: Amount): boolean {
  const [x, y] = [ratioOf(a.value), ratioOf(b.value)];
  const [left, right] = [x.over * y.under, y.over * x.under];
  const gap = left > right ? left - right : right - left;
  return left > 0n === right > 0n && gap * 10n <= (left < 0n ? -left : left);
}

/** Of three digits or more one is another, or two neighbours have changed places: 1,470 and 1,740. */
function isMistyped(a: Amount, b: Amount): boolean {
  const [x, y] = [significantDigits(a.value), significantDigits(b.value)];
  if (x.length !== y.length || x.replace("-", "").length < 3 || a.decimals !== b.decimals) return false;
  const differing = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]));
  const [at = 0, next = 0] = differing;
  return differing.length === 1 || (differing.length === 2 && next === at + 1 && x[at] === y[next] && x[next] === y[at]);
}
