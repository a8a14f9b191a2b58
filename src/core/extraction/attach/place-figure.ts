import type { UnusedReason } from "../../model/unused-number";
import type { Draft } from "../drafts/draft";
import { metricFor } from "../drafts/metric-for";
import type { Figure } from "../figures/figure";
import { AND, CHANGE_OR_BY_OR_YOY_OR_QOQ, CHANGE_OR_FROM_OR_TO, CHANGE_OR_GROWTH, DETERMINER_OR_WE, METRIC_OR_LEVEL, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE, RELATION_OR_VERSUS, SEGMENT_OR_PLACE_OR_PRODUCT, STOCK_OR_MACRO } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import { anyOf } from "../passage/class-set";
import { isForeseenThen, isGuidedBefore } from "../roles/expectation";
import { leftCue } from "../roles/left-cue";
import { previousFigure } from "../roles/previous-figure";
import { readRole } from "../roles/read-role";
import { comparisonKind } from "../roles/read-versus";
import type { Role, RoleReading } from "../roles/role";
import { isRate } from "../sentences/rate";
import type { Sentence } from "../sentences/sentence";
import { beforeSmall, isGivenTo, isHeldByOthers } from "./amount-of-another";
import type { Frames} from "./frames";
import { periodBefore } from "./frames";
import { movesAnother, placeChange } from "./place-change";
import { placeExpected, placeSurprise } from "./place-expected";
import { marginOfSales } from "./place-margin";
import { placeContrasted, placePrior } from "./place-prior";
import { setValue, placeValue } from "./place-value";
import type { Pairing } from "./respectively";
import { isListed } from "./slashed-lists";

const REASONS: Readonly<Partial<Record<Role, UnusedReason>>> = {
  previous: "earlier-period",
  share: "share",
  translation: "translation",
  unmatched: "list-unmatched",
  nothing: "other-footing",
};

/** 付费用户440万个, unlike 440万个家庭 */
const isInUnits = (sentence: Sentence, at: number): boolean => sentence.payload(at + 1, C.measure) === "unit" && (at + 2 >= sentence.count || sentence.isComma(at + 2) || sentence.isStop(at + 2)) && [at - 1, at - 2].some((i) => /^(?:subscribers|active-users)$/.test(sentence.payload(i, C.metric)));

function countsAnotherThing(sentence: Sentence, at: number): boolean {
  // "above the 445,000 analysts had predicted": those who expect are not counted.
  if (sentence.is(at + 1, C.analyst) && sentence.is(at + 2, C.expect)) {
    let before = at - 1;
    while (sentence.isAny(before, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE) && !sentence.isAny(before, RELATION_OR_VERSUS)) before--;
    return !sentence.isAny(before, RELATION_OR_VERSUS);
  }
  return (sentence.is(at + 1, C.measure) && !isInUnits(sentence, at)) || sentence.is(at + 1, C.analyst) || (sentence.han && sentence.is(at + 1, C.period));
}

export function place(frames: Frames, at: number, figure: Figure, pairing: Pairing | undefined): void {
  const { sentence } = frames;
  if ((figure.unit === "bare" || figure.unit === "count") && countsAnotherThing(sentence, at)) return frames.leave(figure, "count-of-another-thing");
  // "passes 150m sales": told without a currency right before it, what is sold is counted.
  if (!sentence.han && figure.unit === "bare" && figure.scaled && sentence.payload(at + 1, C.metric) === "revenue") return frames.leave(figure, "count-of-another-thing");
  if (isGivenTo(sentence, at) || isRate(sentence, at) || isHeldByOthers(sentence, at)) {
    frames.roles.set(at, "value");
    return frames.leave(figure, "no-line-item");
  }
  if (!sentence.han && figure.high !== null && isRangeOfForecasts(sentence, at)) return frames.leave(figure, "forecast-alone");
  // "€50 million of that is to start at once": a piece of what was told.
  if (!sentence.han && figure.unit === "money" && sentence.payload(at + 1, C.level) === "of" && sentence.says(at + 2, "told-thing") && !sentence.isWord(at + 3)) return frames.leave(figure, "no-line-item");
  // "added 235,000 customers, including 80,000 on contracts": a part of what is told.
  if (!sentence.han && sentence.payload(at - 1, C.excluding) === "in" && frames.placedIn.size + frames.loose.length > 0) return frames.leave(figure, "no-line-item");
  // "with wages up 14% to $10.9 million": what the rate is of, the amount is of; "125 of its 730 stores", "100 of the models": some of them.
  if (!sentence.han && ((sentence.is(at - 1, C.to) && movesAnother(sentence, at - 2)) || (figure.unit !== "money" && sentence.payload(at + 1, C.level) === "of" && (sentence.is(at + 2, C.we) || (figure.unit !== "percent" && sentence.payload(at + 2, C.determiner) === "the"))))) return frames.leave(figure, "no-line-item");
  if (sentence.han && isOfEarlier(sentence, at)) return frames.leave(figure, "earlier-period");
  if (sentence.is(at - 1, C.tolerance)) return frames.leave(figure, "tolerance");
  if (!pairing && sentence.han && isInList(sentence, at)) return frames.leave(figure, "list-unmatched");
  if (sentence.han && (isTarget(sentence, at) || isGrowthOf(sentence, at))) return frames.leave(figure, "forecast-alone");
  if (sentence.isHan(at + 1) && /^元?(?:大[关關]|[关關]口|台[阶階]|[门門][槛檻])/.test(sentence.passage.text.slice(sentence.end(at), sentence.end(at) + 3))) return frames.leave(figure, "threshold");
  const focus = frames.nearest(at, (draft) => !draft.comparison && !draft.absorbs);
  const level = focus !== null && metricFor(focus.metric, figure) === focus.metric;
  const reading = readRole(sentence, at, level);
  let { role } = reading;
  if (reading.copies && reading.score < 5) {
    let before = previousFigure(sentence, at);
    // "$118m (£63m), or 21 cents a share": what a translation translates is copied, not the translation.
    while (before > 0 && frames.roles.get(before) === "translation" && !isBracketed(sentence, at)) before = previousFigure(sentence, before);
    const copied = before >= 0 ? frames.roles.get(before) : undefined;
    // "up from $45.9 billion, and for the full year $184 billion": a period of its own makes it a value again.
    if (copied && copied !== "nothing") role = copied === "prior" && periodBefore(frames, at) && opensWithPeriod(sentence, at) ? "value" : copied;
  }
  // "to about $6, from $5.25 to $6.25": the range it had before.
  if (!sentence.han && frames.modes[at] === "guidance" && sentence.is(at - 1, C.to) && sentence.isFigure(at - 2) && sentence.is(at - 3, C.from) && sentence.isComma(at - 4) && frames.placedIn.has(at - 5)) return frames.leave(figure, "earlier-outlook");
  if (isSaidBefore(frames, at) || isRangeOfBefore(frames, at, figure)) return frames.leave(figure, "earlier-outlook");
  // "Last year Castell made £41m before tax": the verb is the metric, and the year its own.
  if (!sentence.han && role === "prior" && reading.cueAt >= 0 && frames.drafts.some(({ at: head, value }) => head === reading.cueAt && value === null)) role = "value";
  // 公司预计…。广告收入预期为3亿元: what it goes on to expect.
  if (sentence.han && role === "consensus" && level && focus.mode === "guidance" && !focus.value && frames.modes[at] === "guidance") role = "value";
  // "rose 2.1%, compared with a 1.4% decline a year ago": a metric that is itself a rate is set against a rate.
  if (!sentence.han && role === "change" && level && focus.metric === "same-store-sales") role = roleOfComparedRate(sentence, at) ?? role;
  if (pairing) role = pairing.role ?? role;
  if (role === "change" && figure.unit === "percent" && level && isLevelOfRatio(frames, focus, at, reading)) role = "value";
  // "a 23% operating margin": a level before its name.
  const bound = role === "change" && figure.unit === "percent" && reading.metricAt > at && !sentence.isAny(at + 1, CHANGE_OR_GROWTH) ? frames.draftAt(reading.metricAt) : undefined;
  if (bound && !bound.value && metricFor(bound.metric, figure) === bound.metric && bound.metric !== "other") role = "value";
  // "a 4% rise in like-for-like sales": the metric is itself a rate.
  const rated = !sentence.han && role === "change" && figure.unit === "percent" && reading.metricAt > at ? frames.draftAt(reading.metricAt) : undefined;
  if (rated?.metric === "same-store-sales" && !rated.value) role = "value";
  // "unchanged, beating the consensus for a 1.4% decline"
  if (!sentence.han && role === "value" && followsEstimate(sentence, at)) role = "consensus";
  // "expects profit to fall between €1.4 billion and €1.45 billion": where it lies, not by how much it moves.
  if (role === "change" && figure.high !== null && figure.unit === "money" && sentence.is(at - 1, C.between) && sentence.says(at - 2, "lies")) role = "value";
  // 毛利率为31%，而截至2023年12月31日止年度为29%: a level beside a level is no change.
  if (sentence.han && level && role === "change" && figure.unit === "percent" && placeContrasted(frames, at, figure)) return;
  frames.roles.set(at, role);
  if (isAboutOthers(frames, at)) return frames.leave(figure, "market");
  if (frames.modes[at] === "outside" && role !== "value") return frames.leave(figure, "forecast-by-others");
  const expected = frames.modes[at] === "consensus";
  if (role === "unmatched") return frames.leave(figure, "list-unmatched");
  if (role === "value" && !expected) return placeValue(frames, at, figure, reading, pairing);
  if (role === "value" || role === "consensus") return placeExpected(frames, at, figure, reading, pairing);
  if (role === "prior") return placePrior(frames, at, figure, reading);
  if (role === "change") return placeChange(frames, at, figure, reading, pairing);
  if (role === "surprise") return placeSurprise(frames, at, figure);
  const margin = role === "share" ? marginOfSales(frames, at, figure) : null;
  if (margin) return setValue(frames, margin, at, figure);
  if (!frames.placedIn.has(at)) frames.leave(figure, REASONS[role] ?? "no-metric");
}

/** 营收预期上调至454亿-466亿美元，此前为424亿-436亿美元; "expects $13.6bn, having earlier guided to $13.5bn"; "ahead of the €485m it had guided to". */
function isSaidBefore(frames: Frames, at: number): boolean {
  const { sentence, modes } = frames;
  if (isGuidedBefore(sentence, at) || (modes[at] === "guidance" && !sentence.han && isForeseenThen(sentence, at))) return true;
  if ((modes[at] !== "guidance" && !sentence.han) || !frames.nearest(at, ({ mode, value }) => mode === "guidance" && value !== null)) return false;
  let from = sentence.clauseStart(at);
  // 下调至383亿元（此前为403亿元）
  if (sentence.han) for (let i = at - 1; i > from && !sentence.isFigure(i); i--) if (sentence.isMark(i, MARKS.opening)) from = i + 1;
  if (sentence.han) return isForeseenEarlier(sentence, sentence.is(from, C.clause) ? from + 1 : from, at);
  for (let i = from; i < at; i++) if (sentence.says(i, "earlier")) return true;
  return false;
}

/** 此前为, 今年2月给出的目标为, 早先的展望是, unlike 分析师此前预计: nobody else foresaw it, and at another time. */
function isForeseenEarlier(sentence: Sentence, from: number, to: number): boolean {
  let earlier = sentence.says(from, "earlier");
  let foreseen = earlier;
  for (let i = from; i < to; i++) {
    if (sentence.is(i, C.analyst) || sentence.isFigure(i)) return false;
    const period = sentence.period(i);
    earlier ||= period?.length === "month" || period?.relative === "last" || period?.previous === true || sentence.says(i, "earlier");
    // 较先前公布的380亿元
    foreseen ||= sentence.isAny(i, FORESEEN) || sentence.says(i, "aim") || (sentence.says(i, "earlier") && sentence.isAny(i - 1, RELATION_OR_VERSUS));
  }
  return earlier && foreseen;
}

const FORESEEN = anyOf(C.expect, C.estimate, C["guide-noun"]);

/** "about $6 a share, toward the top of its $5.25 to $6.25 range": the range that the new outlook lies in is the old one. */
function isRangeOfBefore({ sentence, modes, placedIn }: Frames, at: number, figure: Figure): boolean {
  if (sentence.han || figure.high === null || modes[at] !== "guidance") return false;
  let named = sentence.is(at + 1, C["guide-noun"]);
  let owned = false;
  for (let i = at - 1; i >= 0 && !sentence.isPeriod(i) && !sentence.isStop(i); i--) {
    if (sentence.isFigure(i)) return named && owned && placedIn.has(i);
    named ||= sentence.is(i, C["guide-noun"]);
    owned ||= sentence.payload(i, C.determiner) === "the";
  }
  return false;
}

/** "at the lower end of the £120m to £141m range pencilled in by analysts": what they think, not what the company does. */
function isRangeOfForecasts(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at + 1, C["guide-noun"])) return false;
  for (let i = at + 2; i < at + 8 && !sentence.isComma(i) && !sentence.isFigure(i) && !sentence.isStop(i); i++) if (sentence.is(i, C.analyst) || (sentence.is(i, C.estimate) && !sentence.is(i, C.expect))) return true;
  return false;
}

/** 净利润为77.5/98.3/121.6亿元: one amount for each of several years or parts. */
const isInList = (sentence: Sentence, at: number): boolean => joinsListed(sentence, at - 1) || joinsListed(sentence, at + 1);
const joinsListed = (sentence: Sentence, at: number): boolean => sentence.isMark(at, MARKS.slash) && isListed(sentence, at - 1) && isListed(sentence, at + 1);

/** 达到全年153万部销售目标的15%, 今个财年销售目标400亿元: what is aimed at, and the share of it that was reached. */
function isTarget(sentence: Sentence, at: number): boolean {
  let next = at + 1;
  while (sentence.isAny(next, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE)) next++;
  if (sentence.says(next, "aim")) return true;
  for (let i = at - 1; i >= sentence.clauseStart(at) && !sentence.is(i, C.metric); i--) if (sentence.says(i, "aim")) return !sentence.isAny(i - 1, METRIC_OR_LEVEL);
  return false;
}

/** 第4季营收可望优于第3季的174亿元: what another quarter brought. */
function isOfEarlier(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (sentence.isAny(before, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE) || sentence.payload(before, C.level) === "of") before--;
  const period = sentence.period(before);
  return period !== null && period.number > 0 && !period.year && !period.yearAgo && !period.relative && sentence.isAny(before - 1, RELATION_OR_VERSUS);
}

/** 带来2亿美元的销售额增长: how much was added. */
function isGrowthOf(sentence: Sentence, at: number): boolean {
  if (!sentence.text(at + 1, at + 2).endsWith("的")) return false;
  let metric = at + 2;
  while (metric < at + 5 && (sentence.isWord(metric) || sentence.isAny(metric, SEGMENT_OR_PLACE_OR_PRODUCT))) metric++;
  return sentence.is(metric, C.metric) && sentence.payload(metric + 1, C["not-head"]) === "change" && !sentence.isFigure(metric + 2);
}

/** The amount stands in brackets behind another. */
const isBracketed = (sentence: Sentence, at: number): boolean => sentence.isMark(at - 1, MARKS.opening) || sentence.isMark(at + 1, MARKS.closing);

/** "$46 billion, and for the full year $184 billion", unlike "$46 billion in 2024 and $40 billion": the period stands behind the joint. */
function opensWithPeriod(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (sentence.period(i)) return true;
    if (sentence.isAny(i, AND) || sentence.isComma(i) || sentence.isFigure(i)) return false;
  }
  return false;
}

function roleOfComparedRate(sentence: Sentence, at: number): Role | null {
  let cue = beforeSmall(sentence, at - 1);
  if (sentence.payload(cue, C.level) === "of" && sentence.is(cue - 1, C.growth)) cue = beforeSmall(sentence, cue - 2);
  // "an improvement on the 1.4% decline of the quarter before"
  const moves = sentence.payload(cue, C.in) === "on" && sentence.is(cue - 1, C.growth);
  if (!moves && (!sentence.is(cue, C.versus) || sentence.is(cue, C.in))) return null;
  const kind = comparisonKind(sentence, cue, at);
  return kind === "outlook" || (kind === null && sentence.payload(cue, C.versus) === "after") ? "nothing" : (kind ?? "prior");
}

/** "margin was 41.7%": a percent is the level of a metric measured in percent unless the metric moved by it. */
function isLevelOfRatio(frames: Frames, head: Draft, at: number, reading: RoleReading): boolean {
  const { sentence } = frames;
  if (head.value || head.absorbs || frames.isCut(head.at, at)) return false;
  const cue = leftCue(sentence, at - 1);
  if (head.metric === "same-store-sales") return true;
  if (head.metric === "other") return sentence.isAny(cue, METRIC_OR_LEVEL);
  if (sentence.is(cue, C.to)) return true;
  return reading.score <= 4 && !sentence.isAny(cue, CHANGE_OR_BY_OR_YOY_OR_QOQ);
}

/** Amounts of a share price, an index or an economy: their word stands between the last metric and the amount. */
export function isAboutOthers(frames: Frames, at: number): boolean {
  const { sentence } = frames;
  const head = frames.nearest(at, () => true);
  // "repurchased shares of its common stock for $90 million": the stock is what was bought.
  if (head?.metric === "share-repurchases" && sentence.figure(at)?.scaled) return false;
  const bought = frames.nearest(at, (draft) => draft.metric === "share-repurchases");
  if (bought && at - bought.at <= 4 && sentence.figure(at)?.scaled) return false;
  let reported = false;
  const aside = head ? asideBehind(sentence, head.at, at) : -1;
  for (let i = at - 1; i >= 0 && !sentence.isStop(i); i--) {
    if (head && i <= Math.max(head.at, aside)) return false;
    // "Shares fell after the miner reported a 9 percent fall in net profits"
    if (reported && sentence.payload(i, C.versus) === "after") return false;
    reported ||= sentence.is(i, C.announce);
    if (sentence.isAny(i, STOCK_OR_MACRO) && !sentence.is(i, C.metric)) return true;
    if (sentence.isComma(i) && !sentence.isAny(i + 1, CHANGE_OR_FROM_OR_TO)) break;
  }
  for (let i = at + 1; i <= at + 3 && !sentence.isStop(i) && !sentence.isComma(i); i++) if (sentence.is(i, C.stock)) return !head && !sentence.says(i - 1, "buys-back");
  return false;
}

/** "Same-store sales, a key industry gauge, rose 4%": what is inserted only says what the metric is. Where it ends; -1 for none. */
function asideBehind(sentence: Sentence, metric: number, to: number): number {
  if (sentence.han || !isDivider(sentence, metric + 1) || !sentence.isAny(metric + 2, DETERMINER_OR_WE)) return -1;
  for (let at = metric + 3; at < to && !sentence.isFigure(at); at++) if (isDivider(sentence, at)) return at;
  return -1;
}

const isDivider = (sentence: Sentence, at: number): boolean => sentence.isComma(at) || sentence.isDash(at);

/** "the consensus for a 1.4% decline", "estimates of a 2% rise" */
function followsEstimate(sentence: Sentence, at: number): boolean {
  let noun = at - 1;
  while (sentence.isAny(noun, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE) && !sentence.is(noun, C.estimate)) noun--;
  return noun < at - 1 && (sentence.payload(noun, C.in) === "for" || sentence.payload(noun, C.level) === "of") && sentence.is(noun - 1, C.estimate);
}
