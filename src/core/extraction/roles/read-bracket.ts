import { anyOf } from "../passage/class-set";
import { CHANGE_OR_YOY_OR_QOQ, RELATION_OR_VERSUS } from "../passage/class-sets";
import { type Figure, sizeOf } from "../figures/figure";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { EXPECTED } from "./expectation";
import type { Weighing } from "./weighing";
import { isYearAgo } from "./year-ago";

const IN_OR_DETERMINER = anyOf(C.in, C.determiner);

/** In brackets: another currency, a share, a change, or the year-ago figure with its year. */
export function readBracket(weighing: Weighing, cue: number): void {
  const { sentence, ratio, figure } = weighing;
  const close = closing(sentence, cue);
  // 与上年同期（12.82亿元）相比
  if (sentence.han && !ratio && isYearAgo(sentence.period(cue - 1))) return weighing.add("prior", 14, cue);
  // "(previously around €5 billion)"
  if (/^previously$/i.test(sentence.text(cue + 1, cue + 2))) return weighing.add("nothing", 9, cue);
  for (let i = cue + 1; i < close; i++) {
    if (sentence.is(i, C["share-of"])) return weighing.add("share", 9, cue);
    // "$0.40 ($0.46 expected)"
    if (!sentence.han && i > weighing.at && i === close - 1 && sentence.isAny(i, EXPECTED)) return weighing.add("consensus", 10, cue);
    // "(Bloomberg estimate: Rs 3,673 crore)"
    if (!sentence.han && i < weighing.at && (sentence.is(i, C.estimate) || sentence.says(i, "mean"))) return weighing.add("consensus", 10, cue);
    if (sentence.isAny(i, CHANGE_OR_YOY_OR_QOQ) && ratio) return weighing.add("change", 7, cue);
    if (sentence.period(i) && (!ratio || weighing.level) && !sentence.isWord(cue - 1)) return weighing.add("prior", 8, cue);
  }
  // 高于今年第一（3989辆）和第二季度（3553辆）: each time that is compared with has its figure in brackets.
  if (sentence.han && !ratio && isSetAgainst(sentence, cue)) return weighing.add("previous", 14, cue);
  const host = sentence.figure(cue - 1);
  if (host && isLikeHost(host, figure) && (!ratio || weighing.level)) return weighing.add(sizeOf(host) === sizeOf(figure) ? "translation" : "prior", 8, cue);
  if (ratio) return weighing.add("change", figure.signed ? 5 : 1, cue);
  if (host && (host.unit === "per-share") === (figure.unit === "per-share") && host.currency !== figure.currency && figure.currency !== "") return weighing.add("translation", 9, cue);
  if (host && host.unit !== figure.unit) weighing.copies = true;
  // "jumped to 3bn yuan in 2004 ($365m; £190m)"
  const told = host ? null : figureBeforeTime(sentence, cue);
  if (told && told.unit === "money" && figure.unit === "money" && told.currency !== figure.currency && figure.currency !== "") weighing.add("translation", 9, cue);
}

function figureBeforeTime(sentence: Sentence, bracket: number): Figure | null {
  if (!sentence.isPeriod(bracket - 1)) return null;
  let at = bracket - 2;
  while (sentence.isAny(at, IN_OR_DETERMINER)) at--;
  return sentence.figure(at) ?? null;
}

function isSetAgainst(sentence: Sentence, bracket: number): boolean {
  for (let i = bracket - 1; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i); i--) {
    if (sentence.isFigure(i) && !sentence.isMark(i - 1, MARKS.opening)) return false;
    if (sentence.isAny(i, RELATION_OR_VERSUS) && !sentence.is(i, C.level)) return true;
  }
  return false;
}

export function closing(sentence: Sentence, open: number): number {
  let at = open + 1;
  while (at < sentence.count && at < open + 14 && !sentence.isMark(at, MARKS.closing)) at++;
  return at;
}

/** "£2.7m (£2.5m)", "18.6p (17.3p)": companies in brief print last year's figure behind this year's. */
function isLikeHost(host: Figure, figure: Figure): boolean {
  if (host.unit !== figure.unit || host.currency !== figure.currency || host.high !== null || figure.high !== null || figure.signed) return false;
  return host.unit === "money" || host.unit === "per-share" || host.unit === "percent";
}
