import { metricRow } from "../../model/metric";
import { anyOf } from "../passage/class-set";
import { METRIC_OR_METRIC_VERB } from "../passage/class-sets";
import { isOwnName } from "../names/names";
import type { Draft } from "../drafts/draft";
import type { PeriodMention } from "../periods/period-mention";
import { sizeOf, type Figure, sameKind } from "../figures/figure";
import { followedByPeriod, type Frames } from "./frames";
import { C, MARKS } from "../passage/passage";
import { scaleOf } from "../sentences/ranges";
import type { Sentence } from "../sentences/sentence";
import { previousFigure } from "../roles/previous-figure";
import type { RoleReading } from "../roles/role";
import { scopeBehind } from "./sibling-part";

const FORESEES = anyOf(C.expect, C.estimate, C["guide-noun"]);
const BEFORE_PERIOD = anyOf(C.in, C.determiner, C["per-share"], C.metric, C.level);

const PRICED: ReadonlySet<Figure["unit"]> = new Set(["money", "per-share", "bare"]);
const ALONE = "compared-alone";
const CONTRASTING = anyOf(C.clause, C.level, C.approximate, C.neutral);

export function setPrior(frames: Frames, target: Draft, at: number, figure: Figure, sign: number): void {
  const { sentence } = frames;
  // "up from a previous forecast for growth between 3% and 5%": nothing that happened is a range.
  if (figure.high) return frames.leave(figure, target.mode === "guidance" ? "earlier-outlook" : ALONE);
  // "Its $160 million loss was the worst": told once more, not compared.
  if (target.value && target.sentence !== sentence.index && sizeOf(target.value) === sizeOf(figure) && target.value.unit === figure.unit) return frames.leave(figure, "repeated");
  // "costs of $13.4bn. Headcount dropped to 179,582 from 181,798": heads are no year-ago amount of money.
  if (target.value && !isOfKind(target, target.value, figure)) return frames.leave(figure, ALONE);
  // "13 cents against 15": the coin is printed once.
  if (target.value?.minor && figure.unit === "bare" && !figure.scaled) Object.assign(figure, { unit: target.value.unit, currency: target.value.currency, minor: true, power: figure.power + scaleOf(sentence.passage, target.value) });
  target.prior = figure;
  target.priorNegative = figure.negative || ((signBehind(sentence, at) ?? sign) < 0 && !figure.signed);
  frames.placedIn.set(at, target);
  frames.roles.set(at, "prior");
  let next = at + 1;
  while (sentence.isAny(next, BEFORE_PERIOD) || sentence.isMark(next, MARKS.opening)) next++;
  // "the 2.44bn it made in the same quarter of 2003"
  if (!sentence.han && sentence.is(next, C.we) && sentence.says(next + 1, "earned")) for (next += 2; sentence.isAny(next, BEFORE_PERIOD); ) next++;
  // "(Q2 2024: 8.9 billion)": in brackets the period stands before its amount.
  let before = sentence.isMark(at - 1, MARKS.colon) || sentence.isMark(at - 1, MARKS.opening) ? at - 2 : at - 1;
  // 去年全年获利1.17兆元, 去年整年的45.25元
  if (sentence.han) while (sentence.isAny(before, METRIC_OR_METRIC_VERB) || sentence.payload(before, C.level) === "of") before--;
  target.priorPeriod = sentence.period(next) ?? sentence.period(before) ?? null;
}

/** "Oper shr 1.06 dlrs ... excludes credits of 610,000 dlrs": no share earned that a year ago. */
const FARTHEST_A_SHARE = 1000;

/** A bare number may leave out the currency of its value, not its millions; "up from 21 cents" leaves out the share. */
function isOfKind({ metric }: Draft, value: Figure, prior: Figure): boolean {
  if (metricRow(metric).kind === "per-share") return PRICED.has(prior.unit) && (sizeOf(value) === 0 || sizeOf(prior) < sizeOf(value) * FARTHEST_A_SHARE);
  return sameKind(value, prior) && !(prior.unit === "bare" && value.unit === "money" && value.scaled && !prior.scaled && sizeOf(prior) * 1000 < sizeOf(value));
}

/** 净利润为1150万，而2011年第四季度为690万: a clause with nothing but another year's period sets its amount against the one before. */
export function placeContrasted(frames: Frames, at: number, figure: Figure): boolean {
  const { sentence } = frames;
  const from = sentence.clauseStart(at);
  let period = null;
  for (let i = from; i < at; i++) {
    if (sentence.isPeriod(i) && !period) period = sentence.period(i);
    else if (!sentence.isAny(i, CONTRASTING) && !sentence.isMark(i, MARKS.colon)) return false;
  }
  if (!period) return false;
  // 预期2024年净利润9.6亿至10.5亿元，2023年为41.9亿元: what the year before an outlook brought.
  const outlook = frames.nearest(from, (draft) => draft.mode === "guidance" && draft.value?.unit === figure.unit && draft.prior === null && yearTold(sentence, draft.at) === period.year + 1);
  if (outlook && frames.modes[at] !== "guidance") {
    setPrior(frames, outlook, at, figure, outlook.sign);
    outlook.priorPeriod = period;
    return true;
  }
  const target = frames.nearest(from, (draft) => draft.value !== null && isOfKind(draft, draft.value, figure) && draft.sentence === sentence.index && draft.mode !== "outside" && draft.mode !== "consensus" && !draft.comparison);
  const against = target && (target.mode === "guidance" || frames.modes[at] === "reported") && !frames.isCut(target.valueAt, at) && !frames.followsUnplaced(at, target.valueAt, (other) => sameKind(other, figure)) ? setAgainst(sentence, target, period) : null;
  if (target && against === "prior" && target.prior === null) {
    setPrior(frames, target, at, figure, target.sign);
    target.priorPeriod = period;
    return true;
  }
  // 而2019年第三季度为7%，2020年第二季度为10%: the clause goes on with what was compared.
  const before = against ? -1 : previousFigure(sentence, from);
  if (!against && (before < 0 || !period.year || frames.roles.get(before) !== "prior" || frames.placedIn.get(before)?.priorPeriod?.year === undefined || sentence.clauseStart(before) === 0)) return false;
  frames.roles.set(at, "previous");
  frames.leave(figure, "earlier-period");
  return true;
}

/** 净收入4.3亿元，2022年第三季度为5.7亿元: what a time is to a figure of the same stretch of the year after, or of one told elsewhere; null where it is no earlier one. */
export function setAgainst(sentence: Sentence, { at, valueAt, mode }: Draft, { length, number, year }: PeriodMention): "prior" | "earlier" | null {
  let from = Math.max(at, valueAt) - 1;
  while (from >= 0 && !sentence.isPeriod(from) && !sentence.isStop(from)) from--;
  const own = sentence.period(from);
  if (!own) return year > 0 && mode === "reported" ? "prior" : length === "quarter" && number > 0 ? "earlier" : null;
  const told = own.endYear || own.year;
  if (own.length !== length || own.relative === "next") return null;
  if (year > 0 && own.number === number && (told === year + 1 || (told === 0 && (mode === "reported" || number > 0)))) return "prior";
  return length === "quarter" && number > 0 && own.number > 0 && (told && year ? told * 4 + own.number > year * 4 + number : !told && !year && own.number === number + 1) ? "earlier" : null;
}

function yearTold(sentence: Sentence, metric: number): number {
  for (let i = metric - 1; i >= 0 && !sentence.isStop(i); i--) if (sentence.isPeriod(i)) return sentence.period(i)?.endYear || (sentence.period(i)?.year ?? 0);
  return 0;
}

/** 净亏损3.8亿元，上年同期为18.1亿元，第二季度为4.8亿元: behind a year-ago amount, a bare clause of another quarter compares with that one too. */
export function comparesQuarter(frames: Frames, at: number): boolean {
  const { sentence } = frames;
  const from = sentence.clauseStart(at);
  let quarter = 0;
  for (let i = from; i < at; i++) {
    const period = sentence.period(i);
    if (period?.length === "quarter" && !period.yearAgo) quarter = period.number;
    else if (!period && !sentence.isAny(i, CONTRASTING)) return false;
  }
  const before = previousFigure(sentence, from);
  const target = before >= 0 && frames.roles.get(before) === "prior" ? frames.placedIn.get(before) : undefined;
  if (!target || quarter === 0) return false;
  for (let i = target.at; i >= 0 && !sentence.isStop(i); i--) {
    const own = sentence.period(i);
    if (own) return own.length === "quarter" && own.number > 0 && own.number !== quarter;
  }
  return false;
}

/** 前年则有119亿元盈利: in Han the noun behind a compared amount says which side of zero it was on. */
function signBehind(sentence: Sentence, at: number): 1 | -1 | null {
  // "from a $1.1bn deficit"
  if (!sentence.han && sentence.says(at + 1, "deficit")) return -1;
  // "net cash used was $143 million, versus $20 million generated"
  // 经营现金流出7亿元，去年同期为流入11亿元
  if (sentence.says(sentence.han ? at - 1 : at + 1, "flows-in")) return 1;
  if (sentence.han && sentence.says(at - 1, "flows-out")) return -1;
  if (!sentence.han || sentence.isFigure(at + 2) || sentence.is(at + 1, C.swing) || sentence.is(at + 1, C.change)) return null;
  const noun = sentence.payload(at + 1, C.metric) || sentence.payload(at + 1, C["metric-verb"]);
  return /^-?net-income/.test(noun) ? (noun.startsWith("-") ? -1 : 1) : null;
}

/** Puts an amount in as the year-ago amount of the metric in focus. */
export function placePrior(frames: Frames, at: number, figure: Figure, reading: RoleReading): void {
  const { sentence } = frames;
  if (reading.metricAt >= 0) {
    const bound = frames.draftAt(reading.metricAt);
    if (bound && !bound.value) {
      bound.comparison = true;
      const twin = frames.valuedTwin(bound, figure);
      if (twin && !twin.prior) return setPrior(frames, twin, at, figure, bound.sign);
      return frames.leave(figure, ALONE);
    }
  }
  const between = frames.nearest(at, (draft) => draft.comparison && draft.at > 0 && !draft.value);
  if (between && frames.distance(between, at) < 6) {
    between.value = figure;
    between.valueNegative = figure.negative || (between.sign < 0 && !figure.signed);
    const twin = frames.valuedTwin(between, figure);
    if (twin && !twin.prior) return setPrior(frames, twin, at, figure, between.sign);
    if (!twin) return;
  }
  // "The airline made 28.4m euros, against 33m": what is compared is the amount before it, though nobody says what that is.
  if (!sentence.han && frames.followsUnplaced(at, -1, (other) => sameKind(other, figure))) return frames.leave(figure, ALONE);
  const first = firstOfPair(frames, at, figure);
  if (first) return setPrior(frames, first, at, figure, signOfVerb(sentence, at) ?? signOfBrackets(first));
  // "bad debt provisions edged up from £1.46bn to £1.49bn": both amounts are of one thing, so what has its value already is none of theirs.
  const moves = !sentence.han && sentence.is(reading.cueAt, C.from) && movesOn(sentence, at + 1);
  const target = frames.focus(at, figure, (draft) => draft.prior === null && !draft.comparison && !(moves && draft.value !== null)) ?? (reading.copies ? toldBefore(frames, figure) : null);
  // 净利润2亿元，而佩岭同期为7910万元: of whoever stands before the time.
  const then = sentence.is(at - 1, C.level) ? at - 2 : at - 1;
  if (sentence.han && sentence.says(then, "same-time") && sentence.isWord(then - 1) && !isOwnName(frames.names, sentence.text(then - 1, then))) return frames.leave(figure, ALONE);
  if (!target) {
    // 上年度总投注额2921亿元，收入388亿元: the amount of a year ago is of something the reader does not know.
    if (sentence.han && reading.cueAt >= 0 && holdsWord(sentence, reading.cueAt, at)) return frames.leave(figure, "year-ago-alone");
    frames.pendingPriors.push({ figure, at });
    return;
  }
  // "posted $716 billion in sales, compared with $713 billion for Kenfold": what is set against the company's own is another's; "10% for Harlow" is Harlow's.
  if (!sentence.han && sentence.payload(at + 1, C.in) === "for" && ((sentence.isWord(at + 2) && sentence.isCapital(at + 2)) || sentence.is(at + 3, C.rival))) {
    if (isOwnName(frames.names, sentence.text(at + 2, at + 3)) && target.sentence === sentence.index) target.mode = "outside";
    return frames.leave(figure, ALONE);
  }
  // "Profit in banking was £400m, against £200m in insurance": of another part.
  const part = target.scope === null || target.sentence !== sentence.index ? null : scopeBehind(frames, at, target.metric);
  if (part && part.text !== target.scope?.text) return frames.leave(figure, ALONE);
  // "revenue of $5 billion (prior $4.9 billion)", "EPS of $14.58 to $14.78, compared with $14.95 to $15.15 stated earlier"
  if (target.mode === "guidance" && (figure.high || (!sentence.han && sentence.isMark(at - 2, MARKS.opening) && sentence.says(at - 1, "formerly")) || (sentence.is(reading.cueAt, C.from) && !followedByPeriod(sentence, at) && !closesYearAgo(sentence, at))) && !closesYearBefore(sentence, at)) return frames.leave(figure, "earlier-outlook");
  // 资本支出58亿元，全年预估由原先的300亿元下修至250亿元: what it foresaw before.
  if (sentence.han && target.mode === "reported" && sentence.is(reading.cueAt, C.from) && sentence.parts.some((_, i) => i >= sentence.clauseStart(at) && i < reading.cueAt && sentence.isAny(i, FORESEES))) return frames.leave(figure, "earlier-outlook");
  // 优于预期的3.25美元，高出0.11美元: how far above, not what was before.
  if (sentence.han && sentence.is(reading.cueAt, C.relation) && target.value && sizeOf(figure) * 4 < sizeOf(target.value)) return frames.leave(figure, "bare-difference");
  setPrior(frames, target, at, figure, reading.copies ? signOfHost(frames, at, signOfBrackets(target)) : (signOfVerb(sentence, at) ?? signOfRate(target, sentence, at) ?? signOfBrackets(target)));
}

/** "edged up from £1.46bn to £1.49bn", "from $5bn in 2016 to more than $6bn" */
function movesOn(sentence: Sentence, from: number): boolean {
  let at = from;
  while (sentence.is(at, C.in) || sentence.isPeriod(at)) at++;
  return sentence.is(at, C.to) && (sentence.isFigure(at + 1) || (sentence.is(at + 1, C["at-least"]) && sentence.isFigure(at + 2)));
}

/** "compared with a 1.4% decline", "with growth of 2%": the noun says which way a rate went. */
function signOfRate({ metric }: Draft, sentence: Sentence, at: number): Draft["sign"] | null {
  if (metric !== "same-store-sales") return null;
  return (sentence.payload(at + 1, C.change) || (sentence.is(at - 2, C.growth) && sentence.payload(at - 2, C.change))) === "down" ? -1 : 1;
}

/** "lost $363m after making $28m": the verb of the compared amount says which side of zero it was on. */
function signOfVerb(sentence: Sentence, at: number): Draft["sign"] | null {
  if (sentence.han || !sentence.isWord(at - 1)) return null;
  const verb = sentence.text(at - 1, at);
  return /^making$/i.test(verb) ? 1 : /^losing$/i.test(verb) ? -1 : null;
}

/** "up from 9.2 mln dlrs, or 46 cts a share, a year earlier": no earlier outlook. */
function closesYearAgo(sentence: Sentence, at: number): boolean {
  for (let i = at + 1; i <= at + 7 && !sentence.isStop(i); i++) if (sentence.period(i)) return sentence.period(i)?.yearAgo === true;
  return false;
}

/** "1987 earnings between 42 mln and 45 mln dlrs, from 31.8 mln dlrs, or 1.60 dlrs a share, in 1986": the year before the one foreseen. */
function closesYearBefore(sentence: Sentence, at: number): boolean {
  const own = sentence.parts.find(({ period }) => period?.year)?.period?.year ?? 0;
  for (let i = at + 1; i <= at + 7 && !sentence.isStop(i); i++) if (sentence.period(i)?.year) return sentence.period(i)?.year === own - 1;
  return false;
}

/** "net loss was ($325,000), compared with $35,000": where brackets are the sign, what has none is no loss. */
const signOfBrackets = ({ sign, value }: Draft): Draft["sign"] => (value?.signed && value.negative ? 1 : sign);

function holdsWord(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (sentence.isWord(i)) return true;
  return false;
}

/** "a loss of $2 million, compared with net income of $10.9 million, or $0.09 a share": the second amount has the sign of the first. */
function signOfHost(frames: Frames, at: number, usual: Draft["sign"]): Draft["sign"] {
  const before = previousFigure(frames.sentence, at);
  return frames.drafts.find((draft) => draft.comparison && draft.valueAt === before && before >= 0)?.sign ?? usual;
}

/** "a profit of 39 million on sales of 5.14 billion against 32 million on 5.11 billion", "earned 16 mln dlrs, or 1.47 dlrs a share, on sales of 391 mln, up from 12 mln dlrs, or 1.07 dlrs a share": what goes on as another does is compared with that. */
function firstOfPair(frames: Frames, at: number, figure: Figure): Draft | null {
  const joint = jointBehind(frames.sentence, at);
  return joint === "" ? null : frames.nearest(at, ({ comparison, prior, value, valueAt }) => !comparison && prior === null && value !== null && sameKind(value, figure) && jointBehind(frames.sentence, valueAt) === joint);
}

function jointBehind(sentence: Sentence, at: number): string {
  const next = sentence.isComma(at + 1) ? at + 2 : at + 1;
  if (sentence.is(next, C.or)) return sentence.figure(next + 1)?.unit ?? "";
  return sentence.isFigure(at + 2) || sentence.is(at + 2, C.metric) ? sentence.payload(at + 1, C.in) : "";
}

/** "A year ago it earned $2.97 billion, or $4.61 a share": the second amount goes the way of the first. */
const toldBefore = (frames: Frames, figure: Figure): Draft | null => frames.recentDraft((draft) => draft.prior === null && draft.value?.unit === figure.unit);

/** Comparisons that came before what they are compared with: "turned a loss of 12 million into a profit of 3 million". */
export function joinEarlierComparisons(frames: Frames): void {
  for (const { figure, at } of frames.pendingPriors) {
    // 与去年同期的18.2亿元相比，收入增长至20.9亿元: the base is told first.
    // 净亏损从2300万或每股23分扩大至4500万或每股41分: what a share lost is told behind, though its word stands in front.
    const owner = frames.drafts.find((draft) => Math.max(draft.at, frames.sentence.han ? draft.valueAt : -1) > at && draft.value !== null && draft.prior === null && !draft.comparison && draft.mode === "reported" && draft.value.unit === figure.unit && !(frames.sentence.han && frames.isCut(at, draft.at)));
    if (owner) setPrior(frames, owner, at, figure, owner.sign);
    else frames.leave(figure, "year-ago-alone");
  }
  for (const compared of frames.drafts) {
    if (!compared.comparison || !compared.value || [...frames.placedIn.values()].some((draft) => draft.prior === compared.value)) continue;
    const owner = frames.drafts.find((draft) => draft.at > compared.at && draft.value !== null && draft.prior === null && !draft.comparison && draft.mode === "reported" && (draft.metric === compared.metric || (compared.plain && draft.value.unit === compared.value?.unit)) && !(frames.sentence.han && frames.isCut(compared.at, draft.at)));
    if (owner) {
      owner.prior = compared.value;
      owner.priorNegative = compared.valueNegative;
    } else frames.leave(compared.value, ALONE);
  }
}
