import type { Draft } from "../drafts/draft";
import { sizeOf } from "../figures/figure";

export const sameScope = (a: Draft, b: Draft): boolean => {
  if (!a.scope || !b.scope) return !a.scope && !b.scope;
  const x = a.scope.text.toLowerCase();
  const y = b.scope.text.toLowerCase();
  return x === y || x.includes(y) || y.includes(x);
};

/** What a bare "profit" may be: a company has its net profit told, a part of it the operating one. */
export const PROFITS: ReadonlySet<string> = new Set(["net-income", "operating-income", "pretax-income"]);
export const familyOf = ({ metric }: Draft): string => (PROFITS.has(metric) ? "profit" : metric);

/** Earnings are named alike whether as a sum or per share. */
export const sameMetric = (a: Draft, b: Draft): boolean => a.metric === b.metric;

/** 前11月 has no named length, yet is no quarter. */
const lengthOf = ({ period }: Draft): string | null => period?.length ?? (period?.ytd ? "ytd" : null);

export function sameLength(a: Draft, b: Draft): boolean {
  const x = lengthOf(a);
  const y = lengthOf(b);
  return x === null || y === null || x === y;
}

/** The year and place in it agree as far as both say. */
export function samePeriod(a: Draft, b: Draft): boolean {
  if (!a.period || !b.period) return true;
  if (!sameLength(a, b)) return false;
  return (!a.period.year || !b.period.year || a.period.year === b.period.year) && (!a.period.number || !b.period.number || a.period.number === b.period.number);
}

const NEXT_DIGIT = 1.15;

/** A headline's 9500萬 is rounded to the hundred. */
function printedPower({ value, sentence }: Draft): number {
  if (!value) return 0;
  let { digits, power } = value;
  for (; sentence === 0 && digits >= 100 && digits % 10 === 0; digits /= 10) power++;
  return power;
}

/** 賺114億 above 114.56億元: a headline leaves off the rest as often as it rounds. */
function isCutShort(headline: Draft, told: Draft, power: number): boolean {
  const left = told.value && headline.value && headline.sentence <= 1 && headline.sentence < told.sentence && told.value.power < headline.value.power ? sizeOf(told.value) - sizeOf(headline.value) : 0;
  return left > 0 && left < 10 ** power;
}

/** 利润超2.5亿 above 2.66亿: what is called more than, in a headline or another sentence, is below what is told, by less than its next digit. */
function isSurpassed(rounded: Draft, told: Draft): boolean {
  if (rounded.value?.bound !== 1 || told.sentence === rounded.sentence || !told.value || told.value.unit !== rounded.value.unit) return false;
  const over = sizeOf(told.value) / sizeOf(rounded.value);
  return over > 1 && over < NEXT_DIGIT;
}

/** 指引最高17万辆 above 16万至17万辆: a headline tells one end of a range. */
function isEndOf(headline: Draft, { value, sentence }: Draft): boolean {
  const end = headline.value;
  const same = value?.high && end?.bound ? (end.bound < 0 ? value.high : value) : null;
  return same !== null && end !== null && !end.high && headline.sentence < Math.min(sentence, 2) && same.unit === end.unit && sizeOf(same) === sizeOf(end);
}

/** Equal within what the coarser of the two prints: a headline rounds. */
export function sameValue(a: Draft, b: Draft): boolean {
  if (!a.value || !b.value) return false;
  if ((a.value.high === null) !== (b.value.high === null)) return isEndOf(a, b);
  // "EPS of $0.33" is "$0.33 per share".
  const plain = ({ unit }: { readonly unit: string }): boolean => unit === "bare" || (unit === "money" && a.metric === b.metric);
  if (a.value.unit !== b.value.unit && !plain(a.value) && !plain(b.value)) return false;
  const close = (x: number, y: number, power: number): boolean => Math.abs(x - y) <= 0.5 * 10 ** power * 1.000001;
  const power = Math.max(printedPower(a), printedPower(b));
  if (a.valueNegative !== b.valueNegative) return false;
  // "Group revenue was £2.3bn. Sales rose to $2bn": no rounding of the other.
  if (a.value.currency !== b.value.currency && a.value.currency && b.value.currency && sizeOf(a.value) !== sizeOf(b.value)) return false;
  if (!close(sizeOf(a.value), sizeOf(b.value), power) && !isCutShort(a, b, power) && !isCutShort(b, a, power) && !isSurpassed(a, b) && !isSurpassed(b, a)) return false;
  // 亏损1亿至2亿 beside 亏损1.5亿至2亿: one digit rounds only in a headline.
  if ((a.value.high ?? b.value.high) && a.sentence > 0 && b.sentence > 0 && 10 ** power * 4 > Math.max(sizeOf(a.value), sizeOf(b.value)) && sizeOf(a.value) !== sizeOf(b.value)) return false;
  return !a.value.high || !b.value.high || close(sizeOf(a.value.high), sizeOf(b.value.high), Math.max(a.value.high.power, b.value.high.power));
}
