import { isMoved, isOfAnotherThing } from "./amount-of-another";
import { CHANGE_OR_GROWTH, IN_OR_DETERMINER_OR_PER_SHARE, LEVEL_OR_REPORT_OR_AND_OR_OR, LEVEL_OR_REPORT_OR_CHANGE, METRIC, METRIC_OR_METRIC_VERB } from "../passage/class-sets";
import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";
import { followedByPeriod, periodBefore, UNREACHED, type Frames } from "./frames";
import { metricFor } from "../drafts/head";
import { anyOf } from "../passage/class-set";
import { C } from "../passage/passage";
import { placeExpected } from "./place-expected";
import { comparesQuarter, placeContrasted, setPrior } from "./place-prior";
import type { Pairing } from "./respectively";
import type { PeriodMention } from "../periods/period-mention";
import { previousFigure } from "../roles/previous-figure";
import type { RoleReading } from "../roles/role";
import type { Sentence } from "../sentences/sentence";
import { metricRow } from "../../model/metric";
import { directionOf } from "./direction";

const PART_WORDS = anyOf(C.segment, C.place, C.product);
const SMALL_WORDS = anyOf(C.clause, C.neutral, C.approximate, C.determiner, C.in, C.level);
const SAYS_OTHERWISE = anyOf(C.metric, C["metric-verb"], C.change, C.versus, C.from, C.estimate, C.analyst, C.expect, C["share-of"], C.relation, C.stock, C.deal, C.macro, C.yoy, C.qoq, C["year-ago"], C.previous, C.excluding);
const OPENS_ITS_OBJECT = anyOf(C.metric, C["metric-verb"], C.report, C.level, C.to, C.change, C.relation);
const FARTHEST = 14;
const EARLIER = "earlier-period";
const OTHERS = "forecast-by-others";

/** Puts an amount in as the value of a metric, or as the year-ago amount where its metric only stands in a comparison. */
export function placeValue(frames: Frames, at: number, figure: Figure, reading: RoleReading, pairing: Pairing | undefined): void {
  const mode = frames.modes[at];
  if (!pairing && (reading.metricAt < 0 ? isOfAnotherThing(frames.sentence, at) : isMoved(frames.sentence, at))) return frames.leave(figure, mode === "outside" ? OTHERS : UNREACHED);
  if (frames.sentence.han && placeContrasted(frames, at, figure)) return;
  if (frames.sentence.han && comparesQuarter(frames, at)) return frames.leave(figure, EARLIER);
  const draft = draftForValue(frames, at, figure, reading, pairing);
  if (!draft) {
    const told = toldOfYearAgo(frames, at, figure);
    return told ? setPrior(frames, told, at, figure, told.sign) : frames.leave(figure, mode === "outside" ? OTHERS : UNREACHED);
  }
  if (isEndOfSwing(frames, at)) {
    draft.value ??= figure;
    draft.mode = "outside";
    return frames.leave(figure, "swing-range");
  }
  // 亏损0.86元: a sum without its scale is no share's unless the text says "per share".
  if (frames.sentence.han && figure.unit === "money" && !frames.sentence.has(C["per-share"]) && draft.metric === "net-income" && metricFor(draft.metric, figure) === "eps" && !(draft.comparison && frames.valuedTwin(draft, figure))) return frames.leave(figure, "scale-unsaid");
  // "buy back up to $2 billion", 回購最多20億: what may be spent is a programme, not money spent.
  if (draft.metric === "share-repurchases" && figure.bound < 0) draft.mode = "outside";
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
  if (frames.sentence.han && mode === "outside" && draft.comparison) {
    draft.mode = "outside";
    return frames.leave(figure, OTHERS);
  }
  const behind = periodBehind(frames, at);
  if (behind?.previous && !draft.absorbs && draft.mode === "reported" && frames.valuedTwin(draft, figure)) {
    draft.mode = "outside";
    return frames.leave(figure, EARLIER);
  }
  if (draft.comparison || (behind?.yearAgo && draft.mode === "reported") || isLastYears(frames, draft, figure) || (frames.sentence.han && goesOnYearAgo(frames, draft, figure)) || (frames.comparing && draft.at > 0 && frames.valuedTwin(draft, figure))) return placeCompared(frames, draft, at, figure);
  if (draft.mode === "outside" || mode === "outside") {
    draft.value ??= figure;
    draft.mode = "outside";
    return draft.company ? frames.leave(figure, "another-company", { company: draft.company }) : frames.leave(figure, OTHERS);
  }
  if (draft.mode === "consensus") return placeExpected(frames, at, figure, reading, pairing);
  setValue(frames, draft, at, figure);
}

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
}

/** "It had posted a loss of 74 million in the same quarter of last fiscal": whose time an amount is of stands right behind it. */
function periodBehind(frames: Frames, at: number): PeriodMention | null {
  const { sentence } = frames;
  if (sentence.han) return null;
  let next = pastTwin(frames, at + 1);
  while (sentence.isAny(next, IN_OR_DETERMINER_OR_PER_SHARE)) next++;
  const period = sentence.period(next) ?? null;
  // "during the same period" alone is the period just spoken of; "in the same quarter a year ago" is not.
  return period?.yearAgo && !sentence.period(next + 1)?.yearAgo && sentence.payload(next + 1, C.level) !== "of" && /^(the )?(same|like|corresponding|comparable) \w+$/i.test(sentence.text(next, next + 1)) ? null : period;
}

/** "a profit of $221 million, or 10 cents per share, a year ago": the time closes both amounts. */
function pastTwin(frames: Frames, next: number): number {
  const { sentence } = frames;
  if (!sentence.isComma(next) || !sentence.is(next + 1, C.or)) return next;
  let at = next + 2;
  while (sentence.isAny(at, SMALL_WORDS) && !sentence.isFigure(at)) at++;
  if (!sentence.isFigure(at)) return next;
  do at++; while (sentence.is(at, C["per-share"]));
  return sentence.isComma(at) && sentence.period(at + 1)?.yearAgo ? at + 1 : next;
}

/** "It had been Rs 4,355 crore a year earlier": the metric is that of the sentence before. */
function toldOfYearAgo(frames: Frames, at: number, figure: Figure): Draft | null {
  if (!periodBehind(frames, at)?.yearAgo || frames.drafts.length > 0) return null;
  return frames.carriedDraft((draft) => draft.prior === null && draft.value?.unit === figure.unit);
}

/** 上年度則錄得溢利: a second mention of the metric, dated last year, beside this year's. */
function isLastYears(frames: Frames, draft: Draft, figure: Figure): boolean {
  const period = draft.period ?? periodOfClause(frames, draft.at);
  if (frames.sentence.han && period?.year && period.length === "quarter") return isQuarterYearBefore(frames, period, frames.valuedTwin(draft, figure));
  if (!period || period.length !== "year" || period.number) return false;
  const twin = frames.valuedTwin(draft, figure);
  if (!twin || twin.sentence !== draft.sentence || twin.prior !== null || twin.period === period) return false;
  if (period.relative === "last") return twin.period?.relative !== "last";
  const own = twin.period ?? periodOfClause(frames, twin.at);
  // 去年錄得虧損…，2019年則賺…: beside "last year" a year in figures is the one before it.
  if (frames.sentence.han && own?.relative === "last" && own.length === "year") return period.year > 0;
  // 预计2025年收入超过300亿元，2024年实现收入268亿元: what the company has done is told for itself.
  if (twin.mode === "guidance" && frames.sentence.is(draft.at - 1, C.report)) return false;
  if (frames.sentence.han && !own?.year && opensContrast(frames.sentence, draft.at, twin.valueAt)) return period.year > 0;
  return period.year > 0 && (own?.year ?? 0) - period.year === 1;
}

/** 年度亏损为12亿元，而2021年的溢利为67亿元; 2023年则为溢利11亿元 */
function opensContrast(sentence: Sentence, metric: number, value: number): boolean {
  const from = sentence.clauseStart(metric);
  return from > value && (sentence.is(from, C.clause) || (sentence.isPeriod(from) && /^[则則]/.test(sentence.text(from + 1, from + 2))));
}

/** 去年同期公布的收入为629亿美元，每股收益为2.91美元: nothing newer is said before the second amount. */
function goesOnYearAgo(frames: Frames, draft: Draft, figure: Figure): boolean {
  const { sentence } = frames;
  let told = false;
  for (let i = draft.at - 1; i >= 0 && !sentence.isStop(i); i--) {
    const period = sentence.period(i);
    if (period) return told && period.yearAgo && !isToldBefore(frames, i) && frames.valuedTwin(draft, figure)?.sentence !== draft.sentence && frames.valuedTwin(draft, figure)?.prior === null;
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

/** 2020年第三季度交付1.2万辆，2019年第三季度的交付量为4799辆 */
function isQuarterYearBefore(frames: Frames, { year, number }: PeriodMention, twin: Draft | null): boolean {
  const own = twin?.prior === null && twin.sentence === frames.sentence.index ? (twin.period ?? periodTold(frames, twin.at)) : null;
  return own?.length === "quarter" && own.number === number && own.year === year + 1;
}

/** 而2019年第三季度的交付量为4799辆，2020年第二季度的交付量为1万辆: behind a year-ago amount, that of an earlier quarter is compared with too. */
function isEarlierQuarters(frames: Frames, draft: Draft, figure: Figure): boolean {
  const period = draft.period ?? periodOfClause(frames, draft.at);
  if (!period?.year || period.length !== "quarter") return false;
  const twin = frames.nearest(draft.at, (other) => other.prior !== null && other.metric === metricFor(draft.metric, figure));
  const own = twin && (twin.period ?? periodTold(frames, twin.at));
  if (!own?.year || own.length !== "quarter") return false;
  return period.year * 4 + period.number < own.year * 4 + own.number;
}

function periodTold({ sentence }: Frames, at: number): PeriodMention | null {
  for (let i = at - 1; i >= 0 && !sentence.isStop(i) && !sentence.isFigure(i); i--) if (sentence.isPeriod(i)) return sentence.period(i) ?? null;
  return null;
}

/** The period that opens the comma clause of a metric. */
function periodOfClause(frames: Frames, at: number): PeriodMention | null {
  const { sentence } = frames;
  for (let i = at - 1; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i); i--) {
    const part = sentence.part(i);
    if (part?.kind === "figure") return null;
    if (part?.period) return part.period;
  }
  return null;
}

function setValue(frames: Frames, draft: Draft, at: number, figure: Figure): void {
  draft.metric = metricFor(draft.metric, figure) ?? draft.metric;
  if (draft.metric === "dividend-per-share" && isPerTen(frames, at)) figure.power -= 1;
  if (draft.metric === "units-sold" && draft.scope === null) draft.scope = soldThing(frames, at);
  if (draft.metric === "cash" && comesFromOperations(frames, Math.max(at, draft.at))) draft.metric = "operating-cash-flow";
  draft.value = figure;
  draft.valueNegative = figure.negative || (draft.sign < 0 && !figure.signed);
  if (draft.metric === "same-store-sales" && !figure.signed && directionOf(frames, at) < 0) draft.valueNegative = true;
  draft.valueAt = at;
  // "81 cents adjusted": the basis may close the amount.
  if (!draft.basisSaid && frames.sentence.is(at + 1, C.basis) && !frames.sentence.isAny(at + 2, METRIC)) {
    draft.basis = frames.sentence.payload(at + 1, C.basis) as Draft["basis"];
    draft.basisSaid = true;
  }
  if (draft.metric === "dividend-per-share") draft.basis = "reported";
  const mode = frames.modes[at];
  // 最少赚8000万元: what is known has no lower end.
  const floor = isFloor(frames, at);
  if (floor) figure.bound = 1;
  if ((mode === "guidance" || floor) && draft.mode === "reported") draft.mode = "guidance";
  if (draft.mode === "guidance" && draft.metric === "dividend-per-share") draft.mode = "reported";
  frames.placedIn.set(at, draft);
}

/** "generated net cash of $298 million from operating activities": a flow, not a balance. */
const comesFromOperations = ({ sentence }: Frames, at: number): boolean => !sentence.han && at + 1 < sentence.count && /^\s*(?:generated |provided )?(?:from|by) (?:its )?(?:operating activities|operations)\b/i.test(sentence.passage.text.slice(sentence.end(at), sentence.end(at) + 60));

/** "sold 22.9 million iPads": what is counted is a product where it has a name. */
function soldThing(frames: Frames, at: number): Draft["scope"] {
  const { sentence } = frames;
  if (!sentence.isWord(at + 1) || sentence.isHan(at + 1) || !sentence.isCapital(at + 1)) return null;
  return { text: sentence.text(at + 1, at + 2), start: sentence.start(at + 1), end: sentence.end(at + 1), topic: false };
}

const isFloor = ({ sentence }: Frames, at: number): boolean => sentence.han && [at - 1, at - 2].some((i) => /^(?:[最至]少|不[少低])/.test(sentence.text(i, i + 1)));

/** 每10股派3元: mainland dividends are told for ten shares. */
function isPerTen(frames: Frames, at: number): boolean {
  const { sentence } = frames;
  for (let i = at - 1; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i--) if (sentence.is(i, C["per-ten"])) return true;
  return false;
}

function draftForValue(frames: Frames, at: number, figure: Figure, reading: RoleReading, pairing: Pairing | undefined): Draft | null {
  const { sentence } = frames;
  if (pairing?.draft && metricFor(pairing.draft.metric, figure) && !pairing.draft.value) return pairing.draft;
  if (reading.metricAt >= 0 && !isCashPaid(frames, reading.metricAt)) {
    const bound = frames.draftAt(reading.metricAt);
    if (bound && !bound.value && metricFor(bound.metric, figure)) return bound;
    // 35亿美元的股息: the noun behind names the sum, and it is none of ours.
    if (bound && sentence.han && metricFor(bound.metric, figure) === null) return null;
  }
  const host = figure.unit === "per-share" && reading.copies ? frames.placedIn.get(previousFigure(sentence, at)) : undefined;
  // "a gain of 3.1 mln dlrs, or nine cents a share": the share goes with what was told before it.
  if (!sentence.han && sentence.is(reading.cueAt < 0 ? at - 1 : reading.cueAt, C.or) && reading.copies && host?.metric === "other") return null;
  if (host?.metric === "net-income" && host.value && !host.comparison && !sentence.han) return frames.addTwin(host, at, "eps");
  const free = nearestFree(frames, at, figure);
  if (free) return free;
  const ahead = frontedMetric(frames, at, figure);
  if (ahead) return ahead;
  const last = frames.nearest(at, (draft) => draft.value !== null && !draft.comparison && !draft.absorbs && metricFor(draft.metric, figure) === draft.metric && figure.unit === draft.value.unit);
  if (figure.unit === "per-share" && !last) return perShareTwin(frames, at) ?? earningsUnnamed(frames, at, figure, reading);
  // 售出4780万部iPhone、2290万部iPad: each product of the row has its own count.
  if (last?.metric === "units-sold" && last.scope !== null && sentence.han && (sentence.isComma(at - 1) || sentence.is(at - 1, C.and)) && soldThing(frames, at)) return Object.assign(frames.addTwin(last, at, last.metric), { scope: null });
  const sibling = last && sentence.han ? hanSibling(frames, last, at) : null;
  if (sibling) return sibling;
  // 前三季度收入100亿元，第三季度为35亿元: each has the period of its own clause.
  if (last && startsAnother(frames, last, at, reading)) return Object.assign(frames.addTwin(last, at, last.metric), sentence.han ? { period: periodOfClause(frames, at) } : {});
  // "actual 2.41亿元", "delivered 41 cents and $4.02 billion": amounts that answer what was expected.
  if ((frames.modes[at] === "guidance" && reading.cueAt >= 0) || sentence.is(reading.cueAt, C.report) || sentence.hasBefore(at, C.actual) || reading.copies) {
    const asked = [...frames.drafts.filter((draft) => draft.at < at && draft.mode !== "reported"), ...frames.carried.expected].find((draft) => draft.value !== null && metricFor(draft.metric, figure) === draft.metric && isOfSize(draft.value, figure) && !frames.drafts.some((other) => other.mode === "reported" && other.metric === draft.metric && other.value !== null));
    if (asked) {
      const answer = frames.addTwin(asked, at, asked.metric);
      if (asked.mode === "guidance" && asked.sentence === sentence.index && !(periodBefore(frames, at) && !sentence.han)) asked.mode = "outside";
      answer.mode = frames.modes[at] === "guidance" ? "guidance" : "reported";
      return answer;
    }
  }
  return figure.unit === "per-share" ? (perShareTwin(frames, at) ?? earningsUnnamed(frames, at, figure, reading)) : null;
}

/** An answer is of the size of the question: 41 cents answers 38 cents a share, not four billion. */
function isOfSize(asked: Figure, given: Figure): boolean {
  const ratio = sizeOf(given) / (sizeOf(asked) || 1);
  return ratio > 0.1 && ratio < 10;
}


/** "The company reported $1.43 per share": what a company reports of a share, without a name, are its earnings. */
function earningsUnnamed(frames: Frames, at: number, figure: Figure, { cueAt }: RoleReading): Draft | null {
  const { sentence, modes } = frames;
  if (sentence.han || modes[at] !== "reported" || cueAt !== at - 1 || !sentence.is(cueAt, C.report) || sentence.isComma(cueAt - 1) || sentence.says(cueAt, "pays") || sentence.has(C.stock) || sentence.has(C.deal)) return null;
  const draft: Draft = {
    metric: "eps", sign: 1, label: { start: figure.start, end: sentence.passage.tokens.end[figure.to - 1] as number }, basis: "reported", basisSaid: false, scope: null, mode: "reported", plain: false, basic: false,
    ofPart: false, maybeRevenue: false, absorbs: false, comparison: false, value: null, valueNegative: false, prior: null, priorNegative: false, priorPeriod: null, changes: [], consensus: null,
    period: null, sentence: sentence.index, at: cueAt, valueAt: -1, company: null,
  };
  return frames.insert(draft, at);
}

function perShareTwin(frames: Frames, at: number): Draft | null {
  const partner = frames.nearest(at, (draft) => draft.value !== null && (draft.metric === "net-income" || draft.metric === "eps") && !draft.comparison) ?? frames.nearest(at, (draft) => draft.metric === "net-income" && !draft.comparison);
  if (!partner) return null;
  if (partner.metric === "eps" && partner.value && partner.mode === "reported") return null;
  const twin = frames.addTwin(partner, at, "eps");
  if (partner.mode === "consensus" && frames.modes[at] !== "consensus") twin.mode = frames.modes[at] ?? "reported";
  return twin;
}

/**
 * 净利润5亿元，非GAAP下为6亿元; 收入34亿元，其中海外市场贡献10亿元: in Han a comma clause may name only another basis or another part
 * and leave the metric to the clause before.
 */
function hanSibling(frames: Frames, last: Draft, at: number): Draft | null {
  const { sentence } = frames;
  const from = sentence.clauseStart(at);
  if (from <= last.valueAt || from === 0) return null;
  let first = -1;
  let end = -1;
  let verb = false;
  let basis: Draft["basis"] | null = null;
  for (let i = from; i < at; i++) {
    const part = sentence.part(i);
    if (part?.kind === "figure" || part?.kind === "period" || sentence.isAny(i, SAYS_OTHERWISE)) return null;
    if (sentence.is(i, C.basis)) basis = sentence.payload(i, C.basis) as Draft["basis"];
    else if (sentence.is(i, C["basis-clause"])) basis = sentence.payload(i, C["basis-clause"]) as Draft["basis"];
    else if (!verb && sentence.isAny(i, PART_WORDS)) {
      if (first < 0) first = i;
      end = i + 1;
    } else if (sentence.payload(i, C.level) === "be" || sentence.payload(i, C.level) === "reach" || sentence.is(i, C.report)) verb = true;
    else if (!verb && part?.kind === "word") {
      if (first < 0) first = i;
      end = i + 1;
    } else if (!sentence.isAny(i, SMALL_WORDS)) return null;
  }
  if (!verb) return null;
  if (basis !== null && basis !== last.basis && first < 0) {
    const twin = frames.addTwin(last, at, last.metric);
    twin.basis = basis;
    twin.basisSaid = true;
    return twin;
  }
  if (basis !== null || first < 0 || !(sentence.isAny(end - 1, PART_WORDS) || last.scope !== null)) return null;
  const text = sentence.text(first, end);
  const twin = frames.addTwin(last, at, last.metric);
  twin.scope = { text, start: sentence.start(first), end: sentence.end(end - 1), topic: false };
  return twin;
}

/** A second amount of the same metric is an item of its own when it has its own period, or a new basis. */
function startsAnother(frames: Frames, last: Draft, at: number, reading: RoleReading): boolean {
  const { sentence } = frames;
  const own = followedByPeriod(sentence, at);
  if (reading.copies && own && (followedByPeriod(sentence, last.valueAt) || last.period !== null)) return true;
  const cued = sentence.isAny(reading.cueAt, LEVEL_OR_REPORT_OR_AND_OR_OR) || reading.copies || sentence.isPeriod(at - 1) || reading.cueAt < 0;
  return cued && (periodBefore(frames, at) || own) && last.valueAt < at && !sentence.isAny(reading.cueAt, METRIC);
}

/** The nearest metric before the amount that is still without its value; each thing between costs. */
function nearestFree(frames: Frames, at: number, figure: Figure): Draft | null {
  let best: Draft | null = null;
  let bestCost = FARTHEST;
  for (const draft of frames.before(at)) {
    if (draft.value || metricFor(draft.metric, figure) === null || isCashPaid(frames, draft.at)) continue;
    // 收入 is money only; "sales" may be vehicles.
    if (figure.unit === "count" && draft.metric === "revenue" && frames.sentence.isHan(draft.at)) continue;
    if (figure.unit === "bare" && !figure.scaled && !frames.sentence.han && isTold(frames, draft.at, at)) continue;
    if (frames.sentence.han && hasSubjectOfItsOwn(frames, draft.at, at)) continue;
    const cost = frames.distance(draft, at);
    if (cost <= bestCost) {
      bestCost = cost;
      best = draft;
    }
  }
  return best;
}

/** "sales of cars rose 19% to 93,680": told by a verb, a number without currency or scale is a count; the wires' "Net 1,234,567" is money. */
function isTold(frames: Frames, metric: number, at: number): boolean {
  if (metricRow((frames.draftAt(metric) as Draft).metric).kind !== "amount") return false;
  for (let i = metric + 1; i < at; i++) if (frames.sentence.isAny(i, LEVEL_OR_REPORT_OR_CHANGE)) return true;
  return false;
}

/** 上调收入目标，首季某某所得21亿元: the last comma clause opens with words of its own, which the reader does not know. */
function hasSubjectOfItsOwn({ sentence }: Frames, from: number, at: number): boolean {
  let words = 0;
  for (let i = at - 1; i > from; i--) {
    if (sentence.isComma(i)) return words > 1;
    if (sentence.isFigure(i) || (sentence.isAny(i, OPENS_ITS_OBJECT) && !sentence.is(i, C["at-least"]))) return false;
    if (sentence.isWord(i)) words++;
  }
  return false;
}

/** "At 31.8%, the gross margin ...": the amount is put in front of its metric. */
function frontedMetric(frames: Frames, at: number, figure: Figure): Draft | null {
  const { sentence } = frames;
  if (sentence.payload(at - 1, C.level) !== "at" || !sentence.isComma(at + 1)) return null;
  for (const draft of frames.drafts) if (draft.at > at && draft.at <= at + 6 && !draft.value && metricFor(draft.metric, figure) !== null) return draft;
  return null;
}

/** "for $2.3 billion in cash", 12.5亿美元现金收购: the price of a deal, not a balance. */
function isCashPaid(frames: Frames, metricAt: number): boolean {
  const { sentence } = frames;
  if (sentence.payload(metricAt, C.metric) !== "cash") return false;
  for (let i = metricAt + 1; i <= metricAt + 3; i++) if (sentence.is(i, C.deal)) return true;
  for (let i = metricAt - 1; i >= Math.max(0, metricAt - 12); i--) if (sentence.is(i, C.deal)) return true;
  return false;
}

