import { anyOf } from "../passage/class-set";
import { SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const BETWEEN = anyOf(C.neutral, C.we, C.determiner, C.approximate);

/** 预计增加利润总额1亿元, 对净利润的影响金额: what an event does to a metric is not the metric. */
export function isEffect(sentence: Sentence, metric: number): boolean {
  if (!sentence.han) return false;
  if (sentence.isTerm(metric + 1) && sentence.text(metric + 1, metric + 2) === "的" && sentence.payload(metric + 2, C["not-head"]) === "none") return true;
  let at = metric - 1;
  while (sentence.isPeriod(at) || (sentence.isAny(at, BETWEEN) && !sentence.is(at, C.change) && !sentence.says(at, "effect"))) at--;
  // 园艺业务贡献收入2亿元: what a part brings in is its own.
  if (sentence.is(at, C.report) && (sentence.isWord(at - 1) || (sentence.isAny(at - 1, SEGMENT_OR_PLACE_OR_PRODUCT) && !sentence.is(at - 1, C.we)))) return false;
  return sentence.isTerm(at) && sentence.says(at, "effect") && !sentence.isFigure(at - 1) && !sentence.isComma(metric + 1);
}

/** 累计交付17万辆 beside a month's deliveries: all there ever were, unless a longer time was named last. */
export function isLifetimeCount(sentence: Sentence, at: number): boolean {
  if (!sentence.han) return false;
  let cumulative = false;
  let here = true;
  for (let i = at - 1; i >= 0; i--) {
    const period = sentence.period(i);
    if (period) return cumulative && !here && (period.instant || period.length === "month" || period.length === "quarter");
    if (sentence.isComma(i) || sentence.isStop(i)) here = false;
    cumulative ||= here && sentence.says(i, "lifetime");
  }
  return false;
}
