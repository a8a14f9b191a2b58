import { APPROXIMATE_OR_AT_LEAST_OR_AT_MOST, APPROXIMATE_OR_BY_OR_DETERMINER, CLAUSE_OR_AND, METRIC, WE } from "../passage/class-sets";
import { metricRow } from "../../model/metric";
import { anyOf } from "../passage/class-set";
import { againstOf, baseYearOf, directionOf, periodsBetween } from "./direction";
import type { Draft, DraftChange, Scope } from "../drafts/draft";
import { formOf } from "../drafts/draft-change";
import { sinceThen } from "../drafts/time-of-another";
import type { Figure } from "../figures/figure";
import type { Frames } from "./frames";
import { FROM_OR_VERSUS, YOY_OR_QOQ } from "../passage/class-sets";
import { isOutlookNoun } from "../modes/han-outlook";
import { C, MARKS } from "../passage/passage";
import type { Pairing } from "./respectively";
import type { RoleReading } from "../roles/role";
import { isNextRate, movesSibling, siblingRate } from "./sibling-part";
import type { Sentence } from "../sentences/sentence";

const IN_SUBJECT = anyOf(C.determiner, C.neutral, C.segment, C.place, C.product, C.level, C.approximate, C.in, C.measure);
/** "the dollar", "the market", "customer numbers" */
const NAMES_THING = anyOf(C.currency, C.analyst, C["not-head"]);
const NAMES_PART = anyOf(C.place, C.segment, C.and);
const ABOUT_METRIC = anyOf(C.yoy, C.qoq, C.level, C.change, C.pronoun);
const ABOUT_MOVE = anyOf(C.change, C.yoy, C.approximate, C.neutral, C.clause);

const CHANGE_OR_BY = anyOf(C.change, C.by);
const NEAR_NOUN = 6;
const NOT_REPORTED = "change-of-nothing";

/** Puts an amount in as a stated change of the metric in focus. */
export function placeChange(frames: Frames, at: number, figure: Figure, reading: RoleReading, pairing: Pairing | undefined): void {
  const { sentence } = frames;
  const direction = figure.signed ? (figure.negative ? -1 : 1) : directionOf(frames, at);
  if (direction === 0 && !isMultipleOf(frames, at, figure)) return frames.leave(figure, "direction-unsaid");
  if (sentence.is(at + 1, C["guide-noun"]) && !sentence.han) return frames.leave(figure, "change-range");
  // "rose to $74.7 million, a 19.8% margin"
  if (!sentence.han && sentence.says(at + 1, "margin")) return frames.leave(figure, "no-line-item");
  const rate = figure.unit === "percent" ? frames.nearest(at, ({ metric, value }) => metric === "same-store-sales" && value !== null) : null;
  const sibling = rate && direction !== 0 ? siblingRate(frames, rate, at) : null;
  if (rate && sibling) return placeRate(frames, rate, sibling, at, figure, direction);
  if (!pairing && isNextRate(sentence, at)) return frames.leave(figure, NOT_REPORTED);
  if (!sentence.han && movesAnother(sentence, at)) return frames.leave(figure, NOT_REPORTED);
  if (!sentence.han && figure.unit === "percent" && movesItself(sentence, at)) return frames.leave(figure, "market");
  if (figure.high) return frames.leave(figure, "change-range");
  // "ten times more than in 2003" may be nine times as much again.
  if (!sentence.han && figure.unit === "times") return frames.leave(figure, "direction-unsaid");
  if (revisesOutlook(sentence, at) || foreseenRate(sentence, at)) return frames.leave(figure, "other-footing");
  if (isSinceAnotherDay(frames, at)) return frames.leave(figure, "change-since-another-day");
  const against = pairing?.against ?? sameBase(frames, at, figure) ?? againstOf(sentence, at);
  const target = pairing?.draft ?? draftOfNextTime(frames, at) ?? draftForChange(frames, at, against, figure, reading);
  if (target && isOrganic(sentence, target)) return frames.leave(figure, "other-footing");
  const mode = frames.modes[at];
  // 跌幅少于该行估计的10%: a metric that is itself a change moves in points.
  if (figure.unit === "percent" && target?.metric === "same-store-sales") return placeRateOfPart(frames, target, at, figure, direction);
  // "hurt by a 3.7 percentage-point currency hit": an amount does not move in points.
  if (figure.unit === "points" && target && metricRow(target.metric).kind === "amount") return frames.leave(figure, NOT_REPORTED);
  if (target && !sentence.han && followsAnother(frames, at, target)) return frames.leave(figure, NOT_REPORTED);
  if (target && movesSibling(frames, target, at)) return frames.leave(figure, NOT_REPORTED);
  if (!target || target.absorbs || target.mode === "outside" || target.mode === "consensus" || mode === "outside" || mode === "consensus") return frames.leave(figure, NOT_REPORTED);
  // 净利润22亿元，预计全年增长10%: what is foreseen is no change of what is reported.
  if (mode === "guidance" && target.mode === "reported" && target.value !== null) return frames.leave(figure, NOT_REPORTED);
  const counted = isMultipleOf(frames, at, figure) ? asIncrease(figure) : figure;
  const change: DraftChange = { against, figure: counted, direction: direction || 1, ofProfit: speaksOfProfit(sentence, target, at), worded: null, start: figure.start, end: figure.end, baseYear: baseYearOf(sentence, at) };
  target.changes.push(change);
  frames.placedIn.set(at, target);
  // 純益與每股盈餘皆增加54%: of both.
  if (sentence.han && ALL_BEFORE.some((back) => sentence.says(at - back, "all-of-them"))) for (const other of frames.drafts) if (other.at < target.at && other.at >= sentence.clauseStart(target.at) && other.changes.length === 0 && !other.comparison) other.changes.push({ ...change });
}

const ALL_BEFORE = [2, 3] as const;

/** 较第一季增加54亿元，成长6.6%: the same move told as a rate. */
function sameBase({ sentence, placedIn }: Frames, at: number, { unit }: Figure): DraftChange["against"] | null {
  if (!sentence.han || sentence.clauseStart(at) !== at - 1 || !sentence.is(at - 1, C.change) || sentence.isAny(at - 1, YOY_OR_QOQ)) return null;
  const before = sentence.figure(at - 3);
  const told = before && before.unit !== unit ? placedIn.get(at - 3)?.changes.find(({ start }) => start === before.start) : undefined;
  return told?.against ?? null;
}

/** "The chipmaker dropped 7% after issuing its guidance", "Acme climbed 3% as": what a company itself moves by is its share price. */
function movesItself(sentence: Sentence, at: number): boolean {
  let verb = at - 1;
  while (sentence.isAny(verb, APPROXIMATE_OR_AT_LEAST_OR_AT_MOST) || sentence.is(verb, C.by)) verb--;
  if (!sentence.is(verb, C.change) || (sentence.payload(at + 1, C.in) === "on" && !sentence.isAny(at + 2, METRIC))) return false;
  const subject = sentence.is(verb - 1, C.plain) ? verb - 2 : verb - 1;
  if (!sentence.is(subject, C["company-word"]) && !(sentence.is(subject, C.we) && !sentence.says(subject, "it"))) return false;
  for (let i = subject - 1; i >= 0 && !sentence.isStop(i) && !sentence.isComma(i) && !sentence.is(i, C.clause); i--) if (sentence.isAny(i, METRIC) || sentence.isFigure(i)) return false;
  // "The group grew 7% last year": by what, nobody says, but it is no share that grows.
  return true;
}

/** 净利润-0.74亿元，同比下降124%, unlike 净亏损0.74亿元，同比收窄30%: where only the sign tells the loss, the change is one of the profit. */
const speaksOfProfit = (sentence: Sentence, { value, valueAt, sign }: Draft, at: number): boolean => {
  if (!sentence.han || !value?.negative || !value.signed || sign < 0 || sentence.figure(at)?.signed) return false;
  for (let i = valueAt + 1; i < at; i++) if (sentence.payload(i, C["metric-verb"]).startsWith("-") || sentence.says(i, "of-loss")) return false;
  return true;
};

/** 纯利预测下调14%至2.66万亿: so much less than was foreseen before, not than a year ago. */
const revisesOutlook = (sentence: Sentence, at: number): boolean => sentence.han && sentence.is(at - 1, C.change) && sentence.says(at - 1, "moves-outlook") && isOutlookNoun(sentence, at - 2);

/** 增长17%，超出此前指引的增幅14.5%: the rate that was foreseen. */
function foreseenRate(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; sentence.han && i > 0 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i--) if (sentence.is(i, C["guide-noun"]) || sentence.is(i, C.previous) || sentence.period(i)?.previous) return sentence.is(i - 1, C.relation) || sentence.is(i - 2, C.relation);
  return false;
}

/** "a final dividend of 12.4p, bringing the total to 15.05p, up 12%": the move of an amount that the reader placed nowhere. */
const followsAnother = (frames: Frames, at: number, { sentence, at: metricAt, value, valueAt }: Draft): boolean => sentence === frames.sentence.index && value !== null && frames.followsUnplaced(at, Math.max(metricAt, valueAt), ({ unit }) => unit === value.unit);

/** 第四季净利上升16.7%至1.2亿元，全年增加20.7%至4.7亿元: a clause with nothing but a time, a move and an amount is of the metric before, at that time. */
function draftOfNextTime(frames: Frames, at: number): Draft | null {
  const { sentence } = frames;
  const from = sentence.clauseStart(at);
  const period = sentence.period(from);
  if (!sentence.han || !period || period.yearAgo || period.previous || !sentence.is(at + 1, C.to) || sentence.figure(at + 2)?.unit !== "money") return null;
  for (let i = from + 1; i < at; i++) if (!sentence.isAny(i, ABOUT_MOVE)) return null;
  const told = frames.nearest(from, ({ value, mode, comparison, sentence: index }) => value?.unit === "money" && mode === "reported" && !comparison && index === sentence.index);
  return told && told.valueAt < from ? Object.assign(frames.addTwin(told, at, told.metric), { period }) : null;
}

/** "organic operating profit growth of 7%": how a metric moved on a footing that is not reported. */
const isOrganic = (sentence: Sentence, { at, sentence: told }: Draft): boolean => !sentence.han && told === sentence.index && [at - 1, at - 2].some((i) => sentence.is(i, C["constant-currency"]));

/** 内地同店销售升7.6%，香港及澳门升6.2%，定价首饰则跌2%: a clause of nothing but a part and its move is of that part. */
function placeRateOfPart(frames: Frames, told: Draft, at: number, figure: Figure, direction: number): void {
  const { sentence } = frames;
  const first = sentence.clauseStart(at);
  let end = first;
  while (sentence.isAny(end, NAMES_PART) || (told.scope !== null && (sentence.isWord(end) || sentence.isLetter(end)))) end++;
  let verb = end;
  while (sentence.is(verb, C.neutral) && !sentence.is(verb, C.change)) verb++;
  if (!sentence.han || end === first || first < told.valueAt || !sentence.is(verb, C.change) || !told.value) return frames.leave(figure, NOT_REPORTED);
  placeRate(frames, told, { text: sentence.text(first, end), start: sentence.start(first), end: sentence.end(end - 1), topic: false }, at, figure, direction);
}

function placeRate(frames: Frames, told: Draft, scope: Scope, at: number, figure: Figure, direction: number): void {
  const part = frames.addTwin(told, at, told.metric);
  Object.assign(part, { scope, value: figure, valueNegative: direction < 0, valueAt: at });
  frames.placedIn.set(at, part);
}

/** "trading revenue hit $7.2 billion, with equities up 27%": an insertion with a subject that is no metric moves on its own. */
export function movesAnother(sentence: Sentence, at: number): boolean {
  let word = at - 1;
  while (sentence.isAny(word, CHANGE_OR_BY)) word--;
  const end = word;
  while (sentence.isWord(word)) word--;
  return word < end && end < at - 1 && sentence.payload(word, C.report) === "with" && sentence.isComma(word - 1);
}

/** 较年初增长, "up 6% from year-end": balances are often compared with the last balance sheet. */
function isSinceAnotherDay(frames: Frames, at: number): boolean {
  const { sentence } = frames;
  // 第四季营收9亿元，较第二季减少8%: neither the quarter before nor that of last year.
  const between = sentence.han ? periodsBetween(sentence, at) : 0;
  if (between > 1 || between < 0 || (sentence.isPeriod(at - 2) && sinceThen(sentence, at - 2))) return true;
  for (let i = at - 1; i >= Math.max(0, at - 6) && !sentence.isComma(i) && !sentence.isStop(i); i--) {
    if (sentence.is(i, C["balance-date"]) || (sentence.period(i)?.instant && sentence.is(i - 1, C.versus))) return true;
    if (sentence.isFigure(i)) break;
  }
  // "sales had grown 4% in the first seven weeks of its new year": trading since the year reported.
  for (let i = at + 1; !sentence.han && i <= at + 6 && !sentence.isComma(i) && !sentence.isStop(i); i++) if (/^weeks$/i.test(sentence.text(i, i + 1)) && sentence.is(i - 2, C.ordinal)) return true;
  for (let i = at + 1; i <= at + 4 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i++) {
    const period = sentence.period(i);
    if (sentence.is(i, C["balance-date"]) || (period && (period.instant || (period.bare && period.endDay > 0)) && !period.yearAgo && sentence.isAny(i - 1, FROM_OR_VERSUS))) return true;
  }
  return false;
}

/** 是去年同期的1.5倍, 增至3倍: a multiple of the base, not an increase by so many times. */
function isMultipleOf(frames: Frames, at: number, figure: Figure): boolean {
  if (figure.unit !== "times") return false;
  const { sentence } = frames;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (sentence.is(i, C.to)) return true;
    if (sentence.period(i)?.yearAgo && !sentence.is(i - 1, C.versus)) return true;
    if (sentence.is(i, C.change) || sentence.isComma(i)) return false;
  }
  return false;
}

function asIncrease(figure: Figure): Figure {
  const one = 10 ** -figure.power;
  return { ...figure, digits: Math.abs(figure.digits - one), negative: figure.digits < one, signed: figure.digits < one };
}

function draftForChange(frames: Frames, at: number, against: DraftChange["against"], figure: Figure, reading: RoleReading): Draft | null {
  const { sentence } = frames;
  const form = figure.unit === "points" ? "points" : figure.unit === "percent" || figure.unit === "times" ? "percent" : "amount";
  // "440 万" more users are no change of a share's earnings.
  const alike = ({ metric, value }: Draft): boolean => form !== "amount" || (value === null ? !figure.scaled || metricRow(metric).kind !== "per-share" : (figure.unit === "bare" && value.unit !== "per-share") || ((value.unit === "count") === (figure.unit === "count") && (value.unit !== "per-share" || !figure.scaled)));
  const free = (draft: Draft): Draft | null => (alike(draft) && !draft.changes.some((change) => change.against === against && formOf(change) === form) && !draft.comparison && draft.mode !== "consensus" ? draft : null);
  if (reading.metricAt > at) {
    const bound = frames.draftAt(reading.metricAt);
    if (bound && free(bound)) return bound;
  }
  const open = bracketBefore(frames, at);
  if (open >= 0) {
    // In brackets it belongs to what stands right before them.
    const host = frames.placedIn.get(open - 1);
    if (host) return free(host);
    if (!sentence.isAny(open - 1, METRIC) && !placedNear(frames, open)) return null;
  }
  // 税后营运溢利33亿美元，每股升10%: what moved is named anew.
  if (sentence.han && sentence.is(at - 2, C["per-share"]) && sentence.isComma(at - 3)) return null;
  const near = frames.nearest(at, (draft) => !draft.comparison && draft.mode !== "consensus" && !frames.isCut(draft.at, at));
  if (near && !hasOtherSubject(frames, near, at)) return free(near);
  if (near) return null;
  // "a 5% rise in revenue"
  for (let next = at + 1; !sentence.han && next < at + 8 && !sentence.isStop(next) && !sentence.isComma(next); next++) {
    // "jumped 17% after core profit of 15.8 billion": what the verb before it moved stands before it.
    // "Store numbers grew 5% and sales reached": so does what a verb of its own moved.
    if (sentence.is(next, C.clause) || (sentence.is(next, C.and) && sentence.is(at - 1, C.change)) || sentence.payload(next, C.versus) === "after" || /^on\b/i.test(sentence.text(next, next + 1))) break;
    const ahead = frames.draftAt(next);
    // "This is a 19 percent increase over earnings of $1.10": what it is measured from.
    if (ahead?.comparison) break;
    if (ahead && sentence.isAny(next, METRIC)) return free(ahead);
  }
  // "It has raised $800 million": only a rate goes on about the figure of the sentence before.
  // 付费会员1650万。累计创作量8.55亿，同比增长14.9%: of what the reader does not know.
  if (sentence.han && frames.followsUnplaced(at, -1, ({ unit, scaled }) => unit !== "percent" && unit !== "points" && (scaled || unit === "money"))) return null;
  return form !== "amount" && frames.continues() ? frames.carriedDraft((draft) => free(draft) !== null && (draft.mode === "guidance" || frames.modes[at] !== "guidance")) : null;
}

/** "…, while footfall fell 2%": an unknown subject after a comma or "and" takes the change that follows its own verb. */
function hasOtherSubject(frames: Frames, near: Draft, at: number): boolean {
  const { sentence } = frames;
  let verb = -1;
  for (let i = at - 1; i > near.at && i >= at - 5; i--) {
    if (sentence.is(i, C.change)) {
      verb = i;
      break;
    }
    if (!sentence.isAny(i, APPROXIMATE_OR_BY_OR_DETERMINER) && !(sentence.isAny(i, APPROXIMATE_OR_AT_LEAST_OR_AT_MOST) && !sentence.han)) break;
  }
  // "revenue at its media and entertainment division slipped 5%": what stands between is its own part.
  if (verb < 0 || (near.sentence === sentence.index && near.scope?.end === sentence.end(verb - 1))) return false;
  let words = 0;
  for (let i = verb - 1; i > near.at; i--) {
    const part = sentence.part(i);
    if (!part) return false;
    // "which made a profit of £62m, said fares would fall by 5%"
    if (!sentence.han && sentence.is(i, C.announce)) return words >= 1;
    if (sentence.isComma(i) || sentence.isAny(i, CLAUSE_OR_AND)) return words >= 1 && !sentence.isAny(i + 1, ABOUT_METRIC);
    if (part.kind === "word" || (!sentence.han && sentence.isAny(i, NAMES_THING) && !sentence.is(i, C.segment))) words++;
    else if (!sentence.isAny(i, IN_SUBJECT) || (sentence.isAny(i, WE) && !sentence.says(i, "its"))) return false;
  }
  return false;
}

function placedNear(frames: Frames, open: number): boolean {
  for (let i = open - 1; i >= open - 6; i--) if (frames.placedIn.has(i)) return true;
  return false;
}

function bracketBefore(frames: Frames, at: number): number {
  const { sentence } = frames;
  for (let i = at - 1; i >= at - 6 && i >= 0; i--) {
    if (sentence.isMark(i, MARKS.opening)) return i;
    if (sentence.isMark(i, MARKS.closing) || sentence.isStop(i)) return -1;
  }
  return -1;
}

/** "doubled", 翻番, 减半. With "nearly" or "more than" they say no number. */
export function placeMultiple(frames: Frames, at: number, others: boolean): void {
  const { sentence } = frames;
  if (sentence.isAny(at - 1, APPROXIMATE_OR_AT_LEAST_OR_AT_MOST) && !sentence.is(at - 1, C.determiner)) return;
  const holds = (draft: Draft): boolean => !draft.comparison && draft.mode !== "consensus" && draft.mode !== "outside" && !draft.absorbs;
  // "a doubling in full-year profit"
  const target = !sentence.han && sentence.is(at - 1, C.determiner) ? frames.drafts.find((draft) => draft.at > at + 1 && draft.at < at + NEAR_NOUN && holds(draft)) : frames.nearest(at, holds);
  if (!target || others || target.changes.length > 0) return;
  const told = sentence.payload(at, C.multiple);
  // "fell by half"
  const percent = Number(told) < 100 && sentence.payload(at - 1, C.change) === "down" ? `-${told}` : told;
  const negative = Number(percent) < 0;
  const figure: Figure = { kind: "figure", unit: "percent", currency: "", minor: false, digits: Math.abs(Number(percent)), power: 0, exact: null, negative, signed: true, bound: 0, high: null, lowEnd: null, worded: true, scaled: false, scaleElsewhere: false, start: sentence.start(at), end: sentence.end(at), from: 0, to: 0 };
  target.changes.push({ against: "year-ago", figure, direction: negative ? -1 : 1, worded: percent, start: figure.start, end: figure.end, baseYear: 0 });
}
