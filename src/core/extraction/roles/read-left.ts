import { anyOf } from "../passage/class-set";
import { METRIC_OR_METRIC_VERB, RELATION_OR_VERSUS, YOY_OR_QOQ } from "../passage/class-sets";
import { type Figure, sameKind, sizeOf } from "../figures/figure";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { expectedBefore, expectedNear, roleOfOutlook } from "./expectation";
import { leftCue } from "./left-cue";
import { previousFigure } from "./previous-figure";
import { readBracket } from "./read-bracket";
import { readLevel } from "./read-level";
import { comparisonKind, readVersus } from "./read-versus";
import type { Weighing } from "./weighing";
import { comparedBefore, isYearAgo, possessed } from "./year-ago";

const LIST_WORDS = anyOf(C.and, C.or);

/** The cue before an amount: a verb, a preposition, a comparison, a list. The first that fits decides, so their order matters. */
export function readLeft(weighing: Weighing, cue: number): void {
  const { sentence, ratio, figure, level } = weighing;
  const period = sentence.period(cue);
  // "£22m, more than double the £10m of a year before"
  if (!ratio && !sentence.han && sentence.payload(weighing.at - 1, C.determiner) === "the" && sentence.says(weighing.at - 2, "base-of-multiple")) return weighing.add(closesYearAgo(sentence, weighing.at + 1) ? "prior" : "previous", 8, cue);
  if (sentence.isMark(cue, MARKS.opening)) return readBracket(weighing, cue);
  // （约合4.2亿美元）
  if (sentence.is(cue, C.or) && sentence.isMark(cue - 1, MARKS.opening)) return readBracket(weighing, cue - 1);
  // "from the 11 percent growth of the first quarter": the base of a rate is another rate.
  if (ratio && !level && !sentence.han && figure.unit === "percent" && sentence.is(cue, C.from) && sentence.is(weighing.at + 1, C.growth)) return weighing.add("nothing", 12, cue);
  if (sentence.is(cue, C.from)) return weighing.add(restates(sentence, cue) || movesSequentially(weighing, cue) ? "previous" : "prior", 6, cue);
  if (sentence.is(cue, C["share-of"])) return weighing.add(ratio ? "share" : "value", ratio ? 8 : 3, cue);
  // "compared with a two per cent increase to $12.5bn": where the compared move led.
  if (!ratio && !sentence.han && sentence.is(cue, C.to) && endsComparedMove(sentence, cue)) return weighing.add("prior", 9, cue);
  if (sentence.is(cue, C.to)) return weighing.add(ratio && sentence.is(cue, C.change) && figure.unit === "times" ? "change" : "value", 6, cue);
  if (sentence.is(cue, C.by)) return readBy(weighing, cue);
  // "was boosted by 27 cents to $2.93"
  if (!sentence.han && sentence.is(weighing.at + 1, C.to) && sentence.isFigure(weighing.at + 2) && / by$/i.test(sentence.text(cue, cue + 1))) return weighing.add("change", 8, cue);
  if (sentence.is(cue, C.surprise)) return weighing.add("surprise", 8, cue);
  if (isYearAgo(period) || sentence.is(cue, C["year-ago"])) return weighing.add(ratio && !level && !comparedBefore(sentence, cue) ? "change" : "prior", possessed(sentence, cue) ? 7 : 5, cue);
  // 分析师此前预计15美分
  if (sentence.is(cue, C.previous) && sentence.is(cue - 1, C.analyst)) return weighing.add("consensus", 8, cue);
  if (period?.previous || sentence.is(cue, C.previous)) return weighing.add(ratio && !possessed(sentence, cue) ? "change" : "previous", 6, cue);
  if (sentence.is(cue, C.relation) && !sentence.is(cue, C.level) && expectedNear(sentence, cue, weighing.at)) return weighing.add(ratio && !level ? "surprise" : "consensus", 6, cue);
  if (sentence.is(cue, C.relation) && sentence.is(cue, C.change) && !ratio) return weighing.add("prior", 6, cue);
  // 高于2019年第四季度的2.5亿元: set against another time, as by "compared with".
  const beside = !ratio && sentence.is(cue, C.relation) && !sentence.is(cue, C.level) && !bounds(sentence, cue) ? comparisonKind(sentence, cue, weighing.at) : null;
  if (beside === "prior" || beside === "previous") return weighing.add(beside, 6, cue);
  // "ahead of the 5.9 mln dlrs earned in the 1986 quarter", unlike "topped the $1 billion mark"
  if (!ratio && !sentence.han && sentence.is(cue, C.relation) && !sentence.is(cue, C.level) && sentence.payload(weighing.at - 1, C.determiner) === "the" && !sentence.isWord(weighing.at + 1)) return weighing.add("previous", 8, cue);
  if (sentence.is(cue, C.versus) && !sentence.is(cue, C.in)) return readVersus(weighing, cue);
  // 優於財測高標55.5%: the company's own outlook is no result, nor what the market expected.
  const outlook = roleOfOutlook(sentence, cue);
  if (outlook) return weighing.add(outlook, 9, cue);
  if (sentence.is(cue, C.level)) return readLevel(weighing, cue);
  if (!ratio && (sentence.is(cue, C["metric-verb"]) || (sentence.han && sentence.says(cue, "sells")))) return weighing.add("value", 6, cue);
  if (sentence.is(cue, C.change) || sentence.is(cue, C.growth)) {
    // "raised its guidance from up 2% to 3% to up 3% to 4%"
    if (ratio && level && !sentence.han && sentence.is(cue - 1, C.from)) return weighing.add("prior", 8, cue - 1);
    if (ratio && level && !sentence.han && sentence.is(cue - 1, C.to) && !sentence.is(cue - 2, C.change)) return weighing.add("value", 8, cue - 1);
    // 比预期多出100万
    if ((ratio || sentence.han) && expectedBefore(sentence, cue)) return weighing.add("surprise", 8, cue);
    // "a 45% drop on the £36.2m of the year before": the base of the rate.
    // "while Harbour was 3% lower on £7.31bn": its own amount as likely as last year's.
    if (!ratio && sentence.payload(cue + 1, C.in) === "on") return weighing.add(/er$/i.test(sentence.text(cue, cue + 1)) && sentence.figure(cue - 1)?.unit === "percent" ? "nothing" : "prior", 8, cue);
    return weighing.add("change", ratio ? 7 : 5, cue);
  }
  // "from last year's 140.9 million", "from a year-ago $271M"
  if ((!ratio || level) && sentence.isAny(cue, YOY_OR_QOQ) && ((!ratio && sentence.isOwner(cue + 1)) || (cue === weighing.at - 1 && sentence.says(cue, "from-then")))) return weighing.add(sentence.is(cue, C.yoy) ? "prior" : "previous", 7, cue);
  if (sentence.isAny(cue, YOY_OR_QOQ)) return weighing.add("change", ratio ? 6 : 1, cue);
  if (sentence.isAny(cue, METRIC_OR_METRIC_VERB)) return weighing.add(ratio && !level && figure.unit !== "bare" ? "change" : "value", ratio && !level ? 4 : 6, cue);
  if (sentence.is(cue, C.estimate) || sentence.is(cue, C.analyst)) return readExpected(weighing, cue);
  if (sentence.is(cue, C.expect)) return weighing.add("consensus", !sentence.han && sentence.isAny(sentence.is(cue - 1, C.determiner) ? cue - 2 : cue - 1, RELATION_OR_VERSUS) ? 8 : 2, cue);
  if (sentence.is(cue, C.report)) return weighing.add(isYearAgo(sentence.period(leftCue(sentence, cue - 1))) ? "prior" : ratio && !level && !sentence.han ? "change" : "value", 5, cue);
  // "up 12% on the £189m it made": the rate's base.
  if (!ratio && sentence.figure(cue) && sentence.payload(cue + 1, C.in) === "on") return weighing.add("prior", 6, cue + 1);
  if (sentence.isAny(cue, LIST_WORDS) || sentence.isComma(cue)) {
    const previous = previousFigure(sentence, cue);
    weighing.copies = previous >= 0 && (sentence.is(cue, C.or) || sameKind(sentence.figure(previous) as Figure, figure));
  }
}

function closesYearAgo(sentence: Sentence, from: number): boolean {
  for (let i = from; i < from + 5 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i++) {
    const period = sentence.period(i);
    if (period) return period.yearAgo || period.relative === "last" || period.year > 0;
  }
  return false;
}

function endsComparedMove(sentence: Sentence, to: number): boolean {
  let at = to - 1;
  if (!sentence.is(at, C.growth) || sentence.figure(at - 1)?.unit !== "percent") return false;
  for (at -= 2; sentence.isAny(at, SMALL); at--);
  return sentence.is(at, C.versus) && !sentence.is(at, C.in);
}

const SMALL = anyOf(C.determiner, C.approximate, C.neutral);
const OPENS_OBJECT = anyOf(C.level, C.report, C["metric-verb"], C.to);

/** "revenue of over $67 billion in 2024", "earned more than $5 billion", "to more than $3.7 billion": the lower end of the figure itself. */
const bounds = (sentence: Sentence, cue: number): boolean => !sentence.han && sentence.is(cue, C["at-least"]) && sentence.isAny(cue - 1, OPENS_OBJECT);

/** "beat the consensus by 3%" against "rose by 3%": the verb before decides. */
function readBy(weighing: Weighing, cue: number): void {
  const { sentence } = weighing;
  for (let i = cue - 1; i >= Math.max(0, cue - 6); i--) {
    if (sentence.is(i, C.change)) return weighing.add("change", 8, cue);
    if (sentence.is(i, C.relation)) return weighing.add("surprise", 8, cue);
  }
  weighing.add("change", 4, cue);
}

function readExpected(weighing: Weighing, cue: number): void {
  const { sentence } = weighing;
  // 超出分析师预期0.06美元 may be the size of the beat; settled by its size when it is placed.
  const beaten = sentence.is(leftCue(sentence, cue - 1), C.relation) || sentence.is(cue - 1, C.relation) || sentence.is(cue, C.estimate);
  weighing.add("consensus", beaten ? 6 : 3, cue);
}

const FARTHEST_RATE = 10;
const CLOSE = 0.5;

/** "from 41.02 to 42.93 lakh crore, a growth of 4.67% sequentially", 从41亿升至43亿，环比增长4.9%: the rate says of what the move was. */
function grewSince(sentence: Sentence, base: number): boolean {
  const figure = sentence.figure(base);
  let to = base + 1;
  while (to < base + 4 && !sentence.isFigure(to)) to++;
  const reached = sentence.figure(to);
  if (!figure || !reached || !sameKind(figure, reached) || figure.unit === "percent") return false;
  for (let i = to + 1; i < to + FARTHEST_RATE && !sentence.isStop(i) && !sentence.is(i, C.metric); i++) {
    const rate = sentence.figure(i);
    if (rate?.unit !== "percent" || ![i - 2, i - 1, i + 1].some((beside) => sentence.is(beside, C.qoq))) continue;
    return Math.abs(Math.abs(sizeOf(reached) / sizeOf(figure) - 1) * 100 - sizeOf(rate)) < CLOSE;
  }
  return false;
}

/** "restated its loss to 57.5 million from 49.5 million": the same period told anew. */
function restates(sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= 0 && i > from - 16 && !sentence.isStop(i); i--) if (sentence.payload(i, C.report) === "restate") return true;
  return false;
}

/** "rose 2.2% sequentially to 72,275 crore from 70,698 crore": the base is the quarter before, unless it says otherwise. */
function movesSequentially({ sentence, at }: Weighing, from: number): boolean {
  if (grewSince(sentence, at)) return true;
  if (sentence.han || sentence.period(at + 1)?.yearAgo || sentence.period(at + 2)?.yearAgo) return false;
  for (let i = from - 1; i >= 0 && !sentence.isStop(i) && !sentence.isComma(i) && !sentence.is(i, C.metric) && !sentence.is(i, C.and); i--) {
    if (sentence.is(i, C.yoy) || sentence.period(i)?.yearAgo) return false;
    if (sentence.is(i, C.qoq)) return true;
  }
  return false;
}

