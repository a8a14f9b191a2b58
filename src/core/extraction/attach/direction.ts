import { AND, FROM_OR_VERSUS, LEVEL_OR_CLAUSE_OR_FROM, LEVEL_OR_REPORT, METRIC_OR_METRIC_VERB, VERSUS } from "../passage/class-sets";
import type { Frames } from "./frames";
import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import { growthOfBoth } from "../roles/read-right";
import type { PeriodMention } from "../periods/period-mention";
import type { Sentence } from "../sentences/sentence";

const FROM_OR_OR = anyOf(C.from, C.or);
const SENSES: Readonly<Record<string, number>> = { up: 1, down: -1, above: 1, below: -1 };

const senseAt = (sentence: Sentence, at: number): number => (sentence.han && sentence.payload(at, C.change) === "none" && sentence.isFigure(at + 1) ? 1 : sentence.is(at, C.change) ? (SENSES[sentence.payload(at, C.change)] ?? 0) : sentence.says(at, "gain") ? 1 : 0);

/** +1 up, -1 down, 0 unsaid: the word right behind an English amount ("5% higher"), else the nearest before it in the clause. */
export function directionOf(frames: Frames, at: number): number {
  const { sentence } = frames;
  const next = at + 1;
  if (!sentence.han)
    for (let i = next; i <= next + 1; i++) {
      const right = senseAt(sentence, i);
      if (right && !sentence.isComma(i - 1)) return opensAnew(sentence, at) ? right : leftSense(sentence, at, true) || right;
    }
  const left = senseAt(sentence, growthOfBoth(sentence, at)) || leftSense(sentence, at, false);
  if (left) return left;
  for (let i = next; i <= next + (sentence.isMark(next + 1, MARKS.opening) ? 5 : 3) && !sentence.isStop(i) && !sentence.isComma(i); i++) {
    const right = senseAt(sentence, i) || (sentence.is(i, C.relation) && i <= next + 1 ? (SENSES[sentence.payload(i, C.relation)] ?? 0) : 0);
    if (right) return right;
  }
  return 0;
}

/** After "and" or a comma the word behind the amount is its own: "4% higher than a year ago and 2% lower than in the quarter before". */
const opensAnew = (sentence: Sentence, at: number): boolean => sentence.isAny(at - 1, AND) || sentence.isComma(at - 1) || at === 0;

function leftSense(sentence: Sentence, at: number, tight: boolean): number {
  for (let i = at - 1; i >= 0; i--) {
    if (sentence.isStop(i) || (tight && sentence.isAny(i, LEVEL_OR_REPORT) && !sentence.is(i, C.change))) return 0;
    const found = senseAt(sentence, i);
    if (found) return found;
    if (sentence.is(i, C.multiple)) return 1;
    if (tight && (sentence.isComma(i) || sentence.isFigure(i) || at - i > 3)) return 0;
    // "Revenue rose 8 percent to $3.2 billion and EPS 9 percent to $1.97": one verb for both.
    if (!tight && i >= at - 2 && (i === at - 1 || sentence.is(at - 1, C.by)) && isGapped(sentence, i, at)) continue;
    // "raised its dividend by 10%": the verb may stand before the metric.
    if (sentence.isAny(i, METRIC_OR_METRIC_VERB)) return tight ? 0 : transitiveSense(sentence, i);
  }
  return 0;
}

const PREMODIFIERS = anyOf(C.neutral, C.determiner, C.basis, C.segment, C.product, C.place, C.variant);

function isGapped(sentence: Sentence, metric: number, rate: number): boolean {
  let at = metric - 1;
  while (sentence.isAny(at, PREMODIFIERS)) at--;
  return !sentence.han && sentence.is(at, C.and) && sentence.is(rate + 1, C.to);
}

function transitiveSense(sentence: Sentence, metric: number): number {
  for (let i = metric - 1; i >= Math.max(0, metric - 5); i--) {
    const found = senseAt(sentence, i);
    // "increased its dividend by 6%", unlike "increased sales"
    if (found && (!sentence.is(i, C.neutral) || sentence.is(i + 1, C.determiner))) return found;
    if (sentence.isComma(i) || sentence.isStop(i) || sentence.isFigure(i) || sentence.isAny(i, LEVEL_OR_CLAUSE_OR_FROM)) return 0;
  }
  return 0;
}

/** Against the year before unless the words name the period before. */
export function againstOf(sentence: Sentence, at: number): "year-ago" | "previous-period" {
  // "Sequentially, deliveries dropped 8%": an adverb in front speaks for its sentence.
  if (sentence.is(0, C.qoq) && sentence.isComma(1)) return "previous-period";
  // Han puts the base before the rate: only its own comma clause counts.
  if (!sentence.han)
    for (let i = at + 1; i < sentence.count && i <= at + 8; i++) {
      // "down 2.7% from $137 million in the preceding quarter"
      if ((sentence.isFigure(i) && !sentence.isAny(i - 1, FROM_OR_OR)) || sentence.isStop(i)) break;
      if (sentence.is(i, C.qoq) || sentence.period(i)?.previous || isQuarterBefore(sentence, i)) return "previous-period";
      if (sentence.is(i, C.yoy) || sentence.period(i)?.yearAgo) return "year-ago";
    }
  if (sentence.han && (opensWithPrevious(sentence, at) || periodsBetween(sentence, at) === 1)) return "previous-period";
  let metric = false;
  for (let i = at - 1; i >= 0 && i >= at - 12; i--) {
    // 上季收入增9%: before its metric the last quarter is the figure's own.
    if (sentence.is(i, C.qoq) || (!metric && (sentence.period(i)?.previous || sentence.is(i, C.previous)))) return "previous-period";
    metric ||= sentence.han && sentence.is(i, C.metric);
    if (sentence.is(i, C.yoy) || sentence.period(i)?.yearAgo || sentence.isStop(i)) break;
    if (sentence.isFigure(i) && !(sentence.han && sentence.is(i - 1, C.level))) break;
    if (sentence.isComma(i) && !sentence.han) break;
  }
  return "year-ago";
}

/** "down 7.1 percent from the third quarter", told of the fourth: the quarter it names without a year is the one before. */
function isQuarterBefore(sentence: Sentence, at: number): boolean {
  const base = sentence.period(at);
  if (base?.length !== "quarter" || !base.number || base.year || base.yearAgo || base.relative) return false;
  let before = at - 1;
  while (sentence.is(before, C.determiner)) before--;
  return sentence.isAny(before, FROM_OR_VERSUS);
}

/** 与前一季相较，营收增加6%，纯益增加13%: the base in front is that of all the sentence tells, but where a clause names its own. */
function opensWithPrevious(sentence: Sentence, at: number): boolean {
  for (let i = sentence.clauseStart(at); i < at; i++) if (sentence.is(i, C.yoy) || sentence.period(i)?.yearAgo) return false;
  let previous = false;
  for (let i = 0; i < at && !sentence.isComma(i); i++) {
    previous ||= sentence.period(i)?.previous === true;
    if (previous && sentence.is(i, C.versus)) return sentence.isComma(i + 1);
  }
  return false;
}

/** 较第一季度的29.5亿元增长27.5%, told of the second quarter; 较8月下滑，减少24%, told of September: how many quarters or months lie between; 0 where a rate is measured from none. */
export function periodsBetween(sentence: Sentence, at: number): number {
  let base = at - 1;
  let clause = sentence.clauseStart(at);
  const before = Math.max(0, sentence.clauseStart(clause - 1));
  // One clause back, where that tells no figure of its own.
  if (!sentence.holdsFigure(before, clause) && !sentence.parts.some((_, i) => i >= clause && i < at && sentence.is(i, C.yoy))) clause = before;
  // 70.2億元與第1季比較，減少2.8億元: the comma stands behind the base.
  else if (sentence.isAny(clause - 2, VERSUS) && sentence.isPeriod(clause - 3)) clause -= 4;
  // 與第1季比較增加54億元
  while (base > clause && !(sentence.period(base) && (sentence.isAny(base - 1, VERSUS) || (sentence.is(base - 1, C.and) && sentence.isAny(base + 1, VERSUS))))) base--;
  const compared = sentence.period(base);
  const from = orderOf(compared);
  if (!from || compared?.yearAgo || compared?.relative) return 0;
  for (let i = base - 1; i >= 0; i--) {
    const own = sentence.period(i);
    if (orderOf(own) && own?.length === compared?.length && !own?.yearAgo && !sentence.isAny(i - 1, VERSUS)) return !own?.year || !compared?.year || own.year === compared.year ? orderOf(own) - from : 0;
  }
  return 0;
}

const orderOf = (period: PeriodMention | null): number => (period?.length === "quarter" ? period.number : period?.length === "month" ? period.endMonth : 0);

/** The year a change is measured from, where it is printed: 较2019年同期. */
export function baseYearOf(sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 6 && !sentence.isComma(i) && !sentence.isStop(i); i--) {
    const period = sentence.period(i);
    if (period?.yearAgo && period.year) return period.year;
    if (period?.year && sentence.is(i - 1, C.versus)) return period.year;
  }
  return sentence.han ? 0 : yearBehind(sentence, at);
}

/** "10.2 per cent higher than in 2019", "up 5% on 2019" */
function yearBehind(sentence: Sentence, at: number): number {
  let isCompared = false;
  for (let i = at + 1; i <= at + 4 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i++) {
    const period = sentence.period(i);
    if (isCompared && period?.year && !period.fiscal && !period.yearAgo) return period.year;
    isCompared ||= sentence.isAny(i, VERSUS) || sentence.says(i, "on-then") || sentence.says(i, "exceeds");
  }
  return 0;
}
