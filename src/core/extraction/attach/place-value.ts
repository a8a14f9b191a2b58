import { beforeSmall, isHeld, isMoved, isOfAnotherThing } from "./amount-of-another";
import { anyOf } from "../passage/class-set";
import { CHANGE_OR_GROWTH, IN_OR_DETERMINER_OR_PER_SHARE, METRIC, METRIC_OR_METRIC_VERB, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE, SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";
import { periodOfClause, UNREACHED, type Frames } from "./frames";
import { metricRow } from "../../model/metric";
import { metricFor } from "../drafts/metric-for";
import { taxedBehind } from "../drafts/taxed";
import { narrowDraft } from "../drafts/narrow-draft";
import { C } from "../passage/passage";
import { draftForValue, SMALL_WORDS, soldThing } from "./draft-for-value";
import { scopeBehind } from "./sibling-part";
import { placeExpected } from "./place-expected";
import { comparesQuarter, placeContrasted, setAgainst, setPrior } from "./place-prior";
import type { Pairing } from "./respectively";
import type { PeriodMention } from "../periods/period-mention";
import type { RoleReading } from "../roles/role";
import { isOwnName } from "../names/names";
import { scopeOf } from "../scopes/scope";
import { isCapitalName } from "../sentences/opening";
import type { Sentence } from "../sentences/sentence";
import { directionOf } from "./direction";

const EARLIER = "earlier-period";
const OTHERS = "forecast-by-others";

/** Puts an amount in as the value of a metric, or as the year-ago amount where its metric only stands in a comparison. */
export function placeValue(frames: Frames, at: number, figure: Figure, reading: RoleReading, pairing: Pairing | undefined): void {
  const mode = frames.modes[at];
  // 前者收入8亿元，后者为3亿元: of what was named before.
  const spoken = frames.sentence.clauseStart(at);
  if (frames.sentence.han && reading.metricAt < 0 && frames.sentence.says(spoken, "one-of-two")) return frames.leave(figure, UNREACHED);
  if (!pairing && (reading.metricAt < 0 ? isOfAnotherThing(frames.sentence, at) : isMoved(frames.sentence, at))) return frames.leave(figure, mode === "outside" ? OTHERS : UNREACHED);
  const named = !pairing && !frames.sentence.han && figure.unit === "money" && reading.metricAt >= 0 ? frames.draftAt(reading.metricAt) : undefined;
  // "record profits with £308m dividend": what is paid out in all is no share's, nor the profit.
  if (named?.metric === "dividend-per-share" && named.at === at + 1 && figure.scaled) return frames.leave(figure, UNREACHED);
  if (named && !metricRow(named.metric).flow && (!isHeld(frames.sentence, at, reading.metricAt) || (named.metric === "total-assets" && frames.sentence.says(beforeSmall(frames.sentence, at - 1), "manages")))) {
    Object.assign(named, { absorbs: true, value: figure });
    return frames.leave(figure, UNREACHED);
  }
  if (frames.sentence.han && (sharpens(frames, at, figure) || placeContrasted(frames, at, figure))) return;
  if (frames.sentence.han && (comparesQuarter(frames, at) || isEarlierBalance(frames, at, figure))) return frames.leave(figure, EARLIER);
  const draft = draftForValue(frames, at, figure, reading, pairing);
  if (!draft) return frames.leave(figure, mode === "outside" ? OTHERS : UNREACHED);
  if (isEndOfSwing(frames, at)) {
    draft.value ??= figure;
    draft.mode = "outside";
    return frames.leave(figure, "swing-range");
  }
  // 亏损0.86元: a sum without its scale is no share's unless the text says "per share".
  if (frames.sentence.han && figure.unit === "money" && !frames.sentence.has(C["per-share"]) && draft.metric === "net-income" && metricFor(draft.metric, figure) === "eps" && !(draft.comparison && frames.valuedTwin(draft, figure))) return frames.leave(figure, "scale-unsaid");
  // "buy back up to $2 billion", 回購最多20億, 回购上限提高至20亿: what may be spent is a programme, not money spent.
  if (draft.metric === "share-repurchases" && (figure.bound < 0 || (frames.sentence.han && frames.sentence.is(draft.at + 1, C["at-most"])))) draft.mode = "outside";
  if (draft.absorbs) {
    draft.value = figure;
    return frames.leave(figure, "no-line-item");
  }
  if (frames.sentence.han && isEarlierQuarters(frames, draft, figure)) {
    draft.value = figure;
    draft.mode = "outside";
    return frames.leave(figure, EARLIER);
  }
  // 同业中，江城银行同期净利润为121亿元: not even a comparison.
  if (frames.sentence.han && (mode === "outside" || draft.mode === "outside") && draft.comparison) {
    draft.mode = "outside";
    return draft.company ? frames.leave(figure, "another-company", { company: draft.company }) : frames.leave(figure, OTHERS);
  }
  // "against a profit forecast of 131 billion yen": no year-ago amount, whatever it is set against.
  const isForeseen = !frames.sentence.han && frames.sentence.payload(draft.at + 1, C["not-head"]) === "forecast";
  const behind = periodBehind(frames, at);
  if (behind?.previous && !draft.absorbs && draft.mode === "reported" && frames.valuedTwin(draft, figure)) {
    draft.mode = "outside";
    return frames.leave(figure, EARLIER);
  }
  if (!isForeseen && (draft.comparison || (behind?.yearAgo && draft.mode === "reported") || isLastYears(frames, draft, figure) || isBeforeThat(frames, draft, at) || (frames.sentence.han && goesOnYearAgo(frames, draft, figure)) || (frames.comparing && draft.mode !== "consensus" && draft.at > 0 && frames.valuedTwin(draft, figure)))) return placeCompared(frames, draft, at, figure);
  if (draft.mode === "outside" || mode === "outside") {
    draft.value ??= figure;
    draft.mode = "outside";
    return draft.company ? frames.leave(figure, "another-company", { company: draft.company }) : frames.leave(figure, OTHERS);
  }
  if (frames.sentence.han && !draft.scope && draft.at < spoken) draft.scope = partOfShare(frames.sentence, spoken - 1);
  // 市场预期利润增长3%，结果增长5%至8亿元: what came of it has no noun of its own.
  if (draft.mode === "consensus" && frames.sentence.han && mode === "reported" && frames.sentence.hasBefore(at, C.actual)) return setValue(frames, Object.assign(frames.addTwin(draft, at, draft.metric), { mode }), at, figure);
  if (draft.mode === "consensus") return placeExpected(frames, at, figure, reading, pairing);
  setValue(frames, draft, at, figure);
}

/** 以EBIT计，欧洲占比60%，达403亿元: of the part whose share was told. */
function partOfShare(sentence: Sentence, comma: number): Draft["scope"] {
  const from = sentence.clauseStart(comma);
  let to = from;
  while (sentence.isAny(to, SEGMENT_OR_PLACE_OR_PRODUCT) || sentence.isWord(to)) to++;
  return to > from && sentence.is(to, C["share-of"]) ? scopeOf(sentence, from, to, false) : null;
}

/** 首次突破4亿，达4.08亿; 突破3亿，由2.8亿增至3.3亿: the clause behind a round bound says the figure itself. */
function sharpens(frames: Frames, at: number, figure: Figure): boolean {
  const { sentence } = frames;
  const from = sentence.clauseStart(at);
  const bound = from - 2;
  const told = frames.placedIn.get(bound);
  const round = told?.value;
  if (!told || !round || told.valueAt !== bound || !sentence.is(bound - 1, C["at-least"]) || round.unit !== figure.unit || sizeOf(figure) < sizeOf(round) || sizeOf(figure) > sizeOf(round) * NEAR) return false;
  for (let i = from; i < at; i++) if (!sentence.isAny(i, REACHES) && !sentence.isFigure(i) && !sentence.isPeriod(i)) return false;
  frames.leave(round, "repeated");
  setValue(frames, told, at, figure);
  return true;
}

const NEAR = 1.2;
const REACHES = anyOf(C.level, C.to, C.approximate, C.report, C.from, C.change);

/** 截至9月30日现金为2029亿元，2022年12月31日为1493亿元: what stood on an earlier day. */
function isEarlierBalance(frames: Frames, at: number, { unit }: Figure): boolean {
  const period = periodOfClause(frames, at);
  const told = frames.nearest(at, (draft) => draft.value?.unit === unit && !draft.comparison);
  const own = told && !metricRow(told.metric).flow && frames.sentence.clauseStart(at) > told.at ? (told.period ?? periodTold(frames, told.at)) : null;
  return own !== null && period !== null && period !== own && dayOf(period) > 0 && dayOf(period) < dayOf(own);
}

const dayOf = ({ endYear, year, endMonth, endDay }: PeriodMention): number => (endYear || year) * 372 + endMonth * 31 + endDay;

/** 亏损3亿元至盈利2亿元: one outlook across zero, which no single figure is. */
function isEndOfSwing({ sentence }: Frames, at: number): boolean {
  // "down 0.2% to up 1.3%"
  if (!sentence.han) return (sentence.is(at + 1, C.to) && sentence.is(at + 2, C.change) && sentence.isFigure(at + 3)) || (sentence.is(at - 2, C.to) && sentence.is(at - 1, C.change) && sentence.isFigure(at - 3));
  const joins = (to: number): boolean => sentence.is(to, C.to) && !sentence.is(to, C.change) && sentence.isAny(to + 1, METRIC_OR_METRIC_VERB);
  return (joins(at + 1) && sentence.isFigure(at + 3)) || (joins(at - 2) && sentence.isFigure(at - 3));
}

/** The profit of "a profit a year ago" has no item of its own; until its twin is found it keeps the amount. */
function placeCompared(frames: Frames, draft: Draft, at: number, figure: Figure): void {
  draft.comparison = true;
  draft.value = figure;
  draft.valueNegative = figure.negative || (draft.sign < 0 && !figure.signed);
  draft.valueAt = at;
  frames.roles.set(at, "prior");
  const target = frames.valuedTwin(draft, figure);
  if (!target) return;
  if (target.prior) return frames.leave(figure, "compared-twice");
  setPrior(frames, target, at, figure, draft.sign);
  if (target.plain && target.metric === "net-income" && !draft.plain && !frames.sentence.han) target.metric = draft.metric;
  const period = frames.sentence.han ? periodOfClause(frames, draft.at) : null;
  if (period?.year && !period.yearAgo) target.priorPeriod = period;
}

/** "It had posted a loss of 74 million in the same quarter of last fiscal": whose time an amount is of stands right behind it. */
function periodBehind(frames: Frames, at: number): PeriodMention | null {
  const { sentence } = frames;
  if (sentence.han) return null;
  // "It had reported a £30m loss in the year before"
  let next = pastTwin(frames, sentence.is(at + 1, C.metric) ? at + 2 : at + 1);
  while (sentence.isAny(next, IN_OR_DETERMINER_OR_PER_SHARE)) next++;
  const period = sentence.period(next) ?? null;
  // "during the same period" alone is the period just spoken of; "in the same quarter a year ago" is not.
  return period?.yearAgo && !sentence.period(next + 1)?.yearAgo && sentence.payload(next + 1, C.level) !== "of" && sentence.says(next, "same-time") ? null : period;
}

/** "a profit of $221 million, or 10 cents per share, a year ago": the time closes both amounts. */
function pastTwin(frames: Frames, next: number): number {
  const { sentence } = frames;
  if (!sentence.isComma(next) || !sentence.is(next + 1, C.or)) return next;
  let at = next + 2;
  while (sentence.isAny(at, SMALL_WORDS) && !sentence.isFigure(at)) at++;
  if (!sentence.isFigure(at)) return next;
  do at++; while (sentence.is(at, C["per-share"]));
  if (!sentence.isComma(at)) return next;
  let told = at + 1;
  while (sentence.isAny(told, IN_OR_DETERMINER_OR_PER_SHARE)) told++;
  const period = sentence.period(told);
  return period?.yearAgo || (period?.relative === "last" && period.number > 0) ? told : next;
}

/** "The lender had lost €838 million in the first six months of 2013": what had been, in a time of its own, is what was reported before. */
function isBeforeThat(frames: Frames, draft: Draft, at: number): boolean {
  const { sentence } = frames;
  if (sentence.han || draft.mode !== "reported") return false;
  const told = periodBehind(frames, at);
  // "Its profit was Rs 48 crore in the April-June quarter of last year"
  if (told?.relative === "last" && told.length !== "year" && (told.number > 0 || told.endMonth > 0)) return frames.valuedTwin(draft, sentence.figure(at) as Figure)?.period?.length === told.length;
  const verb = sentence.is(draft.at, C["metric-verb"]) && !sentence.is(draft.at, C.metric) ? draft.at : reportBefore(sentence, draft.at);
  if (!/^had$/i.test(sentence.text(verb - 1, verb)) && !/^had /i.test(sentence.text(verb, verb + 1))) return false;
  return told !== null && (told.year > 0 || told.relative === "last" || told.yearAgo) && frames.valuedTwin(draft, sentence.figure(at) as Figure) !== null;
}

function reportBefore(sentence: Sentence, metric: number): number {
  let at = metric - 1;
  while (sentence.isAny(at, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE)) at--;
  return sentence.is(at, C.report) ? at : -1;
}

/** 上年度則錄得溢利: a second mention of the metric, dated last year, beside this year's. */
function isLastYears(frames: Frames, draft: Draft, figure: Figure): boolean {
  const period = draft.period ?? periodOfClause(frames, draft.at);
  const twin = period ? frames.valuedTwin(draft, figure) : null;
  // 预计2025年收入超过300亿元，2024年实现收入268亿元: what the company has done is told for itself.
  if (twin?.mode === "guidance" && period?.year && frames.sentence.is(draft.at - 1, C.report)) return false;
  // 2020年第三季度交付1.2万辆，2019年第三季度的交付量为4799辆
  if (frames.sentence.han && period && twin && twin.sentence === draft.sentence && twin.prior === null && (twin.mode === "guidance" || draft.mode === "reported") && frames.sentence.clauseStart(draft.at) > twin.valueAt && setAgainst(frames.sentence, twin, period) === "prior") return true;
  if (!period || period.length !== "year" || period.number) return false;
  if (!twin || twin.sentence !== draft.sentence || twin.prior !== null || twin.period === period) return false;
  if (period.relative === "last") return twin.period?.relative !== "last";
  const own = twin.period ?? periodOfClause(frames, twin.at);
  // 去年錄得虧損…，2019年則賺…: beside "last year" a year in figures is the one before it.
  if (frames.sentence.han && own?.relative === "last" && own.length === "year") return period.year > 0;
  return period.year > 0 && (own?.year ?? 0) - period.year === 1;
}

/** 去年同期公布的收入为629亿美元，每股收益为2.91美元: nothing newer is said before the second amount. */
function goesOnYearAgo(frames: Frames, draft: Draft, figure: Figure): boolean {
  const { sentence } = frames;
  let told = false;
  for (let i = draft.at - 1; i >= 0 && !sentence.isStop(i); i--) {
    const period = sentence.period(i);
    if (period) {
      const twin = told && period.yearAgo ? frames.valuedTwin(draft, figure) : null;
      // 净利润8亿元，上年同期营收40亿元，净利润7亿元: nor is anything of the sentence told twice but of two years.
      return twin?.prior === null && (twin.sentence === draft.sentence ? twin.valueAt < i && twin.basis === draft.basis && twin.scope?.text === draft.scope?.text : !isToldBefore(frames, i));
    }
    if (sentence.isFigure(i)) {
      if (frames.roles.get(i) !== "prior" || !sentence.isComma(i + 1)) return false;
      told = true;
    } else if (sentence.isAny(i, CHANGE_OR_GROWTH)) return false;
  }
  return false;
}

/** 亏损22亿元，前年同期赚14亿元，收入379亿元: what is said first is of now, and so is what comes last. */
function isToldBefore(frames: Frames, at: number): boolean {
  for (let i = at - 1; i >= 0 && !frames.sentence.isStop(i); i--) if (frames.roles.get(i) === "value") return true;
  return false;
}

/** 而2019年第三季度的交付量为4799辆，2020年第二季度的交付量为1万辆; 上年同期净亏损18亿元，二季度净亏损5亿元: behind a year-ago amount, that of an earlier quarter is compared with too. */
function isEarlierQuarters(frames: Frames, draft: Draft, figure: Figure): boolean {
  const period = draft.period ?? periodOfClause(frames, draft.at);
  if (!period?.number || period.length !== "quarter") return false;
  const twin = frames.nearest(draft.at, (other) => other.prior !== null && other.metric === metricFor(draft.metric, figure));
  const own = twin && (twin.period ?? periodTold(frames, twin.at));
  if (!twin || own?.length === "year") return false;
  if (!period.year) return own ? !own.year && own.number === period.number + 1 : twin.sentence === draft.sentence;
  if (!own?.year || own.length !== "quarter") return false;
  return period.year * 4 + period.number < own.year * 4 + own.number;
}

function periodTold({ sentence }: Frames, at: number): PeriodMention | null {
  for (let i = at - 1; i >= 0 && !sentence.isStop(i) && !sentence.isFigure(i); i--) if (sentence.isPeriod(i)) return sentence.period(i) ?? null;
  return null;
}

/** "growth slowed to 0.6%": the rate that is reached is a rise, unless what narrows is a fall. */
const isReached = (sentence: Sentence, at: number): boolean => !sentence.han && sentence.is(sentence.is(at - 1, C.determiner) ? at - 1 : beforeSmall(sentence, at - 1), C.to);

export function setValue(frames: Frames, draft: Draft, at: number, figure: Figure): void {
  draft.metric = metricFor(draft.metric, figure) ?? draft.metric;
  if (draft.sentence === frames.sentence.index && (draft.plain || (frames.sentence.is(draft.at, C["metric-verb"]) && /^(?:net|operating)-income$/.test(draft.metric)))) draft.metric = taxedBehind(frames.sentence, at) ?? draft.metric;
  // "Sales fell 3% in Europe to €4bn": the place stands before the level.
  if (!frames.sentence.han && frames.sentence.is(at - 1, C.to) && frames.sentence.is(at - 2, C.place) && frames.sentence.payload(at - 3, C.in) === "in") draft.scope ??= scopeOf(frames.sentence, at - 2, at - 1, false);
  const behind = draft.scope === null && draft.mode === "reported" ? scopeBehind(frames, at, draft.metric) : null;
  if (behind) {
    // "earned €300m in its foundry business"
    draft.plain ||= !frames.sentence.is(draft.at, C.metric);
    narrowDraft(frames.sentence, draft, behind);
  }
  if (draft.metric === "dividend-per-share" && isPerTen(frames, at)) figure.power -= 1;
  // "Wholesale sales slipped to 1.1 million vehicles": how they are sold is no part.
  if (draft.metric === "units-sold" && draft.scope?.text === "wholesale") draft.scope = null;
  if ((draft.metric === "units-sold" || draft.metric === "subscribers") && draft.scope === null) draft.scope = soldThing(frames, at, draft);
  if (!frames.sentence.han && draft.scope === null && frames.sentence.is(draft.at, C["metric-verb"]) && !frames.sentence.is(draft.at, C.metric)) draft.scope = placeBehind(frames, at);
  if (draft.metric === "cash" && comesFromOperations(frames, Math.max(at, draft.at))) draft.metric = "operating-cash-flow";
  draft.value = figure;
  draft.valueNegative = figure.negative || (draft.sign < 0 && !figure.signed);
  if (draft.metric === "same-store-sales" && !figure.signed && !isReached(frames.sentence, at) && directionOf(frames, at) < 0) draft.valueNegative = true;
  draft.valueAt = at;
  // "81 cents adjusted": the basis may close the amount.
  // "EPS: 23 cents, adjusted, versus 20 cents expected"
  const basis = frames.sentence.isComma(at + 1) && (frames.sentence.isComma(at + 3) || at + 3 >= frames.sentence.count) ? at + 2 : at + 1;
  // 营收68亿元，扣除特定项目后，每股盈利1.6元: in Han it opens what follows.
  if (!draft.basisSaid && frames.sentence.is(basis, C.basis) && ![1, 2, 3].some((on) => (on === 1 || frames.sentence.han) && frames.sentence.isAny(basis + on, METRIC))) {
    draft.basis = frames.sentence.payload(basis, C.basis) as Draft["basis"];
    draft.basisSaid = true;
  }
  if (draft.metric === "dividend-per-share") draft.basis = "reported";
  const mode = frames.modes[at];
  // 最少赚8000万元: what is known has no lower end.
  const floor = isFloor(frames, at);
  if (floor) figure.bound = 1;
  // "underlying EBITDA of $8.15 billion to $8.45 billion", 净利润为490亿元-530亿元: no result is a range.
  const isRange = figure.high !== null && (frames.sentence.han ? metricRow(draft.metric).kind === "amount" : mode === "reported");
  const foreseen = mode === "guidance" || floor || isRange;
  if (foreseen && draft.mode === "reported") draft.mode = "guidance";
  // What is declared is settled, unlike "its dividend forecast of 70 yen".
  if (draft.mode === "guidance" && draft.metric === "dividend-per-share" && (frames.sentence.han || (figure.bound <= 0 && !frames.sentence.is(draft.at + 1, C["guide-noun"])))) draft.mode = "reported";
  frames.placedIn.set(at, draft);
}

const LONGEST_THING = 4;

/** "sold nearly 95,000 cars in Asia last year", "lost $4m in Germany", "to sell 20,000 vans in the Nordics": a capital behind "in" is a place or a part. */
function placeBehind({ sentence, names }: Frames, at: number): Draft["scope"] {
  let from = at + 1;
  while (from < at + LONGEST_THING && (sentence.is(from, C["count-unit"]) || sentence.is(from, C.measure) || (sentence.isWord(from) && !sentence.isCapital(from)))) from++;
  if (sentence.payload(from, C.in) !== "in") return null;
  from++;
  while (sentence.is(from, C.determiner)) from++;
  let end = from;
  while (sentence.is(end, C.place) || isCapitalName(sentence, end)) end++;
  return isOwnName(names, sentence.text(from, end)) ? null : scopeOf(sentence, from, end, false);
}

/** "generated net cash of $298 million from operating activities": a flow, not a balance. */
const comesFromOperations = ({ sentence }: Frames, at: number): boolean => !sentence.han && at + 1 < sentence.count && /^\s*(?:generated |provided )?(?:from|by) (?:its )?(?:operating activities|operations)\b/i.test(sentence.passage.text.slice(sentence.end(at), sentence.end(at) + 60));

const isFloor = ({ sentence }: Frames, at: number): boolean => sentence.han && [at - 1, at - 2].some((i) => /^(?:[最至]少|不[少低])/.test(sentence.text(i, i + 1)));

/** 每10股派3元: mainland dividends are told for ten shares. */
function isPerTen(frames: Frames, at: number): boolean {
  const { sentence } = frames;
  for (let i = at - 1; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i--) if (sentence.is(i, C["per-ten"])) return true;
  return false;
}
