import type { Amount } from "./amount";
import { intervalOf, meets, ratioOf } from "./interval";
import type { PointItem } from "./point-item";
import { significantDigits } from "./significant-digits";
import { isToldApartByLabel } from "./told-apart";

/** How two values that are printed for one figure differ: by a decimal point or a unit, by a little, or as two figures do. */
export type Conflict = "ten-fold" | "printed-twice" | "read-twice";

/** Equal where two items are about one figure. */
export function identityOf({ metric, label, basis, scope, period, actual }: PointItem): string {
  const words = isToldApartByLabel(metric) ? label.toLowerCase() : "";
  const when = period.end === null ? `label ${period.label}` : `end ${period.end}`;
  return `${metric}\n${words}\n${basis}\n${scope === null ? "" : `of ${scope.toLowerCase()}`}\n${actual.unit}\n${period.length ?? ""}\n${period.ytd}\n${when}`;
}

/** Close values are a contradiction of the text; where they lie far apart, it is likelier that one was read as what it is not. */
export function conflictOf(a: Amount, b: Amount): Conflict | null {
  if (meets(intervalOf(a), intervalOf(b))) return null;
  if (isSlip(a, b)) return "ten-fold";
  return isNear(a, b) || isMistyped(a, b) ? "printed-twice" : "read-twice";
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
