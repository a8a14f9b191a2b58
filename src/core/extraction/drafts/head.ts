import { type MetricId, metricRow } from "../../model/metric";
import { METRICS } from "../../model/metrics.data";
import { isPersons } from "../modes/brokers";
import type { Mode } from "../modes/mode";
import { type Names, isOtherName, isOwnName } from "../names/names";
import { anyOf } from "../passage/class-set";
import { BASIS_OR_VARIANT, METRIC, NEUTRAL_OR_DETERMINER_OR_BASIS, RELATION_OR_VERSUS, STOCK, YOY_OR_QOQ } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { PeriodMention } from "../periods/period-mention";
import { expectedNear } from "../roles/expectation";
import { excludedPart } from "../scopes/excluded-part";
import { namesPart } from "../scopes/han-scope";
import { readLeadingScope } from "../scopes/leading-scope";
import { readPostmodifier } from "../scopes/postmodifier";
import { readPremodifiers } from "../scopes/read-premodifiers";
import { ownerWithTicker } from "../sentences/han-stranger";
import { insertedBehind } from "../sentences/insertion";
import { scopeOf } from "../scopes/scope";
import type { Sentence } from "../sentences/sentence";
import type { Draft, Scope } from "./draft";
import { isNoBalance } from "./balance";
import { isEffect, isLifetimeCount } from "./han-effect";
import { isLifetimeSum, isOfHolding, isOfTrade, isProceeds, isTowardsOne, isTurnoverOfMarket } from "./han-others";
import { isSmall } from "./metric-for";
import { isAnothers, isBareName, isEarlier, isOfAbsolute, isOfAntecedent, isOfApposition, isOfSale, isOfStranger, isReportedByOthers } from "./of-others";
import { PART_NOUN, contributor, isBrought, isNamedPart, isOfThatPart, isOfThePart, isShareOfWhole, ownerScope } from "./of-part";
import { readBasis } from "./read-basis";
import { rowWord } from "./row-word";

const AND_OR_NEUTRAL = anyOf(C.and, C.neutral);
const IN_OBJECT = anyOf(C.determiner, C.neutral, C.approximate);
const SAYS_MORE = anyOf(C.level, C.relation, C.change, C.report, C.metric, C.multiple);

/** A metric row's payload: a minus for a loss, the id, "?" for a bare word such as "profit", "@basic" for the undiluted figure, "@adjusted" where the name says the basis, "@segment" for a segment's, "@behind" for what only follows its amount. */
const readings = new Map<string, ReturnType<typeof parsePayload>>();

/** The same few payloads come up at every head. */
function readPayload(payload: string): ReturnType<typeof parsePayload> {
  const known = readings.get(payload);
  if (known) return known;
  const read = parsePayload(payload);
  readings.set(payload, read);
  return read;
}

function parsePayload(payload: string): { id: string; sign: 1 | -1; plain: boolean; basic: boolean; adjusted: boolean; ofPart: boolean; maybeRevenue: boolean } {
  const sign = payload.startsWith("-") ? -1 : 1;
  const [id = ""] = payload.replace(/^-/, "").split(/[?@]/);
  return { id, sign, plain: payload.endsWith("?"), maybeRevenue: payload.endsWith("@revenue"), basic: payload.endsWith("@basic"), adjusted: payload.endsWith("@adjusted"), ofPart: payload.endsWith("@segment") };
}

/**
 * Opens a draft at a metric mention, or null where the words only look like one: the head of the phrase is another noun
 * ("profit warning", 净利润规模), or the metric is the base of a share ("12 % of revenue").
 */
export function readHead(sentence: Sentence, at: number, modes: readonly Mode[], names: Names, understood = ""): Draft | null {
  const metricWords = sentence.payload(at, C.metric) || understood;
  const { id: said, sign, plain, basic, adjusted, ofPart, maybeRevenue } = readPayload(metricWords || sentence.payload(at, C["metric-verb"]) || rowWord(sentence, at));
  // "£2bn into the red", unlike shares in the red.
  if (metricWords.endsWith("@behind") && !sentence.isFigure(at - 1)) return null;
  const named = unlessFigure(sentence, at, said);
  // "Core earnings rose to £7.9bn" are those before interest, tax and depreciation; of a share they are earnings, adjusted.
  const id = plain && sentence.says(at - 1, "core") && /^earnings$/i.test(sentence.text(at, at + 1)) && !sentence.parts.some(({ figure }) => figure?.unit === "per-share") ? "ebitda" : isPerShare(sentence, at) && (named === "net-income" || named === "operating-income" || named === "revenue/net-income") ? "eps" : named;
  let absorbs = id === "none" || isEffect(sentence, at) || (id === "units-sold" && isLifetimeCount(sentence, at));
  // "the negative impact of currency translation on earnings per share was $.10"
  absorbs ||= !sentence.han && isImpactOn(sentence, at);
  // "a non-operating gain": what it is not.
  absorbs ||= !sentence.han && sentence.isMark(at - 1, MARKS.hyphen) && sentence.says(at - 2, "non");
  // "results included a $210m loss": a part of what is told.
  absorbs ||= !sentence.han && !absorbs && (id === "other" || metricRow(choose(sentence, at, id) as MetricId).kind === "amount") && isIncluded(sentence, at);
  // "Pat" is a name, "PAT" profit after tax.
  if (!sentence.han && metricWords !== "" && sentence.end(at) - sentence.start(at) <= 3 && /^[A-Z][a-z]{1,2}$/.test(sentence.text(at, at + 1)) && at > 0) return null;
  if (!absorbs && !(choose(sentence, at, id) in METRICS)) return null;
  // "The loan-loss provision": half a word, unlike "pre-tax loss".
  if (!sentence.han && plain && isHalfWord(sentence, at)) return null;
  // "net" alone is a metric only on the wires, straight before its figure.
  if (sentence.is(at, C.neutral) && !plain && understood === "" && !isFollowedByFigure(sentence, at)) return null;
  // 会员服务收入: who is served is part of the name.
  if (sentence.han && namesPart(sentence, at)) return null;
  let mode = modes[at] as Mode;
  const next = sentence.payload(at + 1, C["not-head"]);
  if (next === "none" && !sentence.isAny(at + 1, SAYS_MORE) && !isTelling(sentence, at + 1) && !isAspect(sentence, at + 1, names) && !isShareBefore(sentence, at + 1)) return null;
  // "revenue per shipment", unlike "per share": of one thing, not of the company.
  if (!sentence.han && /^per$/i.test(sentence.text(at + 1, at + 2))) return null;
  // "Cash margin1 increased": a head noun with the number of its footnote.
  if (sentence.isWord(at + 1) && /^[a-z]+\d$/.test(sentence.text(at + 1, at + 2))) return null;
  if (next === "none" && sentence.is(at + 1, C.report) && !isFollowedByFigure(sentence, at + 1) && !sentence.is(at + 2, C.change)) return null;
  if (next === "forecast" && !sentence.is(at + 1, C.versus)) mode = mode === "consensus" || mode === "outside" ? mode : !sentence.han && isPersons(sentence, at + 1) ? "outside" : sentence.says(at - 1, "mean") ? "consensus" : isSetAgainst(sentence, at) ? (expectedNear(sentence, at + 1, at + 3) ? "consensus" : "outside") : "guidance";
  if (next === "estimate" && mode === "reported") mode = "consensus";
  if (sentence.han && mode === "reported" && sentence.says(at + 1, "reckons")) mode = id === "capital-expenditure" && !sentence.has(C.analyst) ? "guidance" : "outside";
  // "the second-largest unit by revenue"
  if (!sentence.han && sentence.is(at - 1, C.by) && sentence.payload(at + 1, C.level) !== "of" && !isFollowedByFigure(sentence, at)) return null;
  if (!sentence.han && isInRelative(sentence, at)) return null;
  if (isShareBase(sentence, at) || isPurpose(sentence, at)) return null;
  // "versus the S&P 500's gain of 13.8%"
  if (!sentence.han && sentence.isOwner(at - 1) && sentence.isAny(at - 2, STOCK)) return null;
  // "more than doubled the S&P 500 with an average gain of 23.9% per year": what shares brought.
  if (!sentence.han && id === "other" && sentence.has(C.stock) && /^gains?$/i.test(sentence.text(at, at + 1))) return null;
  // "the pension scheme, which has 340,000 members"
  if (!sentence.han && id === "subscribers" && /^members$/i.test(sentence.text(at, at + 1)) && sentence.parts.some((_, i) => sentence.says(i, "body"))) return null;
  // "the net loss of subscribers was 300,000"
  if (!sentence.han && id === "subscribers" && sentence.payload(at - 1, C.level) === "of" && sentence.says(at - 2, "move-of-count")) return null;
  // "the £2.5bn of extra sales promised": what is added to sales is not all of them.
  if (!sentence.han && sentence.says(at - 1, "extra") && sentence.payload(at - 2, C.level) === "of" && sentence.isFigure(at - 3)) return null;
  // "would result in additional sales of €50m"
  absorbs ||= !sentence.han && id === "revenue" && sentence.says(at - 1, "extra") && sentence.payload(at + 1, C.level) === "of";
  // "a sequential gain of 7.2%": how something moved.
  if (!sentence.han && id === "other" && sentence.is(at, C.growth) && sentence.isAny(at - 1, YOY_OR_QOQ) && sentence.payload(at + 1, C.level) === "of") return null;
  // "bringing its total to 15.05p": of what stands before it.
  if (!sentence.han && id === "dividend-per-share" && sentence.says(at, "adding") && !sentence.parts.some((_, i) => i < at && sentence.payload(i, C.metric) === id)) return null;
  // "a loss on the sale", "profit on the programme": of one deal, not of a period.
  absorbs ||= plain && !sentence.han && sentence.payload(at + 1, C.in) === "on" && !sentence.isFigure(at + 2) && !sentence.isPeriod(at + 2) && !sentence.isPeriod(at + 3) && !sentence.isAny(at + 2, METRIC) && !sentence.isAny(at + 3, METRIC);
  absorbs ||= plain && !sentence.han && isBookedOn(sentence, at);
  // "due to the loss of £60 million of relief": a cause.
  absorbs ||= plain && sign < 0 && !sentence.han && sentence.is(sentence.is(at - 1, C.determiner) ? at - 2 : at - 1, C.plain);
  // "sold $28 million of shares": shares alone are no repurchase.
  if (id === "share-repurchases" && /^(of|worth)\b/i.test(sentence.text(at, at + 1)) && !sentence.parts.some((_, i) => sentence.payload(i, C["metric-verb"]) === id)) return null;
  // 以股票回购和现金股息的形式返还370亿: the sum is of both.
  if (id === "share-repurchases" && sentence.han && sentence.is(at + 1, C.and) && sentence.payload(at + 2, C.metric) === "dividend-per-share") return null;
  // 提取减值准备前的经营溢利: what a profit is told before or after is no metric of the sentence.
  if (sentence.han && id === "other" && sentence.says(at + 1, "before-item") && !sentence.isFigure(at + 2) && !sentence.isComma(at + 2)) return null;
  // 董事会通过，将扩产，资本支出约60亿元: what a plan will take.
  if (id === "capital-expenditure" && sentence.han && mode === "reported" && isOfPlan(sentence, at)) mode = "outside";
  // 宣布再回购30亿美元: announced, and not yet spent.
  if (id === "share-repurchases" && isAnnounced(sentence, at)) return null;
  if (id === "share-repurchases" && sentence.han && sentence.passage.lexicon.phrases.intends.test(sentence.text(sentence.clauseStart(at), at + 1))) mode = "outside";
  // 新增930万付费用户, 净增会员120万名: how many came, not how many there are.
  if (sentence.han && /^(?:subscribers|active-users)$/.test(id) && (sentence.says(at - 1, "adds") || (sentence.isFigure(at - 1) && sentence.says(sentence.is(at - 2, C.approximate) ? at - 3 : at - 2, "adds")))) return null;
  // A programme that was approved is not yet money spent.
  if (id === "share-repurchases" && (next === "forecast" || sentence.parts.some((_, i) => sentence.payload(i, C.deal) === "authorize"))) return null;
  // 成交额 of a share is no platform's.
  if (isTurnoverOfMarket(sentence, at, id)) return null;

  if (isNoBalance(sentence, at, id)) return null;
  const before = readPremodifiers(sentence, at, names);
  // "the projected annual revenue is": a reckoning by others.
  if (mode !== "outside" && !sentence.han) for (let i = before.first; i < at; i++) if (/^projected$/i.test(sentence.text(i, i + 1)) && (!sentence.is(i - 1, C.we) || sentence.is(i - 1, C.determiner))) mode = "consensus";
  if (isReportedByOthers(sentence, at, names) || isOfAntecedent(sentence, at, names) || isOfStranger(sentence, at, names)) mode = "outside";
  absorbs ||= plain && isOfSale(sentence, at);
  // "trimmed its 2015 capital expenditure to": what is yet to be spent.
  if (id === "capital-expenditure" && !sentence.han && mode === "reported" && ((before.periodAt >= 0 && sentence.is(before.first - 1, C.change)) || sentence.says(before.first - 1, "plans"))) mode = "guidance";
  // "the industry's profits"
  if (sentence.isOwner(before.first) && sentence.is(before.first - 1, C.macro)) mode = "outside";
  const own = before.owner === null || isOwnName(names, before.owner);
  const ofSegment = before.owner !== null && PART_NOUN.test(before.owner);
  const other = !own && before.owner !== null && isOtherName(names, before.owner);
  const perShare = metricRow(absorbs ? "other" : (choose(sentence, at, id) as MetricId)).kind === "per-share";
  const excluded = sentence.han ? excludedPart(sentence, before.first) : null;
  const dashed = sentence.isMark(at + 1, MARKS.hyphen) || sentence.isMark(at + 1, MARKS.dash);
  const inserted = dashed && !sentence.han && insertedBehind(sentence, at) !== null;
  const behind = !perShare && !sentence.han && !inserted && (dashed || sentence.has(C.respectively)) ? readPostmodifier(sentence, at, names) : null;
  const scope = perShare ? null : metricWords.endsWith("@part") ? innerPart(sentence, at) : ((behind && (dashed || /,| and /.test(behind.text)) ? behind : null) ?? before.scope ?? excluded ?? (sentence.han ? contributor(sentence, at, names) : null) ?? (inserted ? null : readPostmodifier(sentence, at, names)) ?? (id === "revenue" ? partOfSameStores(sentence, before.first, at) : null) ?? readLeadingScope(sentence, before.first, names) ?? (own || other || ofSegment || before.owner === null || names.company === null ? null : ownerScope(sentence, before.first, before.owner)));
  if ((!scope && isOfApposition(sentence, at, names)) || isOfAbsolute(sentence, at, names)) mode = "outside";
  // 除税前基准溢利: what the profit is before stands in its name.
  const beforeTax = sentence.han && plain && scope !== null && /[税稅]前/.test(scope.text);
  // 每日平均总营业额: of a day, not of a period.
  absorbs ||= sentence.han && /每日|日均/.test(sentence.text(Math.max(0, before.first - 2), at));
  // 出售附属公司亏损450万元: of one deal, not of a period.
  absorbs ||= sentence.han && (plain || sentence.is(at, C["metric-verb"])) && (isOfTrade(sentence, at) || isOfHolding(sentence, at));
  const proceeds = id.endsWith("net-income") && isProceeds(sentence, at);
  absorbs ||= proceeds;
  // "lapping comps of 11.5%": what it is up against, not what it did.
  absorbs ||= !sentence.han && sentence.says(before.first - 1, "laps");
  absorbs ||= sentence.han && scope === null && isBrought(sentence, at, names);
  absorbs ||= isLifetimeSum(sentence, before.first, at) || isTowardsOne(sentence, before.first);
  // 收回委托银行贷款, 该基金净资产: what a thing with a name of its own owes or owns is no balance of the company.
  absorbs ||= sentence.han && (id === "total-debt" || id === "shareholders-equity" || id === "cash") && scope !== null && !scope.topic;
  const partner = ownerWithTicker(sentence, before.first, names);
  const stranger = sentence.han && id === "net-income" && !plain && !maybeRevenue && isBareName(sentence, scope, names) ? scope : null;
  const { flow, kind } = metricRow(absorbs ? "other" : (choose(sentence, at, id) as MetricId));
  // 核心订阅用户: heads are counted in one way only.
  const basis = (excluded && scope === excluded) || kind === "count" ? null : adjusted ? "adjusted" : readBasis(sentence, before.first, at, !flow);
  return {
    metric: absorbs ? "other" : beforeTax ? "pretax-income" : (plain || (!sentence.han && metricWords === "") || (sentence.han && scope !== null && isNamedPart(sentence, at))) && scope && id === "net-income" ? "operating-income" : isOfSameStores(sentence, before.first, at, id) ? "same-store-sales" : (choose(sentence, at, id) as MetricId),
    sign: !sentence.han && sentence.is(before.first - 1, C.negative) ? -1 : sign, plain: plain || (metricWords === "" && sentence.says(at, "profit-or-loss")), absorbs, maybeRevenue, ofPart: ofPart || (scope === null && (before.generic || isOfThePart(sentence, at + 1) || isOfThatPart(sentence, before.first, at) || isShareOfWhole(sentence, before.first) || ofSegment)), basic: basic || before.basic,
    label: { start: sentence.start(labelFrom(sentence, before.first, at)), end: sentence.end(at) },
    basis: basis ?? "reported", basisSaid: basis !== null, scope: beforeTax || proceeds ? null : scope, mode: other || partner !== null || stranger || before.many || (perShare && isAnothers(sentence, before, names)) || isEarlier(sentence, before.periodAt) ? "outside" : mode, comparison: false,
    value: null, valueNegative: false, prior: null, priorNegative: false, priorPeriod: null, changes: [], consensus: null,
    period: before.periodAt >= 0 ? asReported(sentence.period(before.periodAt) ?? null) : null,
    sentence: sentence.index, at, valueAt: -1, company: partner ?? stranger?.text ?? (own || ofSegment ? null : before.owner),
  };
}

/** "Like-for-like retail sales": the part stands in the name of the metric. */
function innerPart(sentence: Sentence, at: number): Scope {
  const [first = "", text = ""] = sentence.text(at, at + 1).split(" ");
  const start = sentence.start(at) + first.length + 1;
  return { text, start, end: start + text.length, topic: false };
}

/** 每股美国存托股收益: the earnings of one share, whatever the share is called. */
const isPerShare = (sentence: Sentence, at: number): boolean => (sentence.isHan(at) ? sentence.is(at - 1, C["per-share"]) : sentence.is(at, C.metric) && sentence.is(at + 1, C["per-share"]));

function isOfPlan(sentence: Sentence, at: number): boolean {
  const from = sentence.clauseStart(at);
  for (let i = from; i < at; i++) if (sentence.isPeriod(i)) return false;
  for (let i = 0; i < from; i++) if (sentence.says(i, "to-come") || sentence.payload(i, C.deal) === "authorize") return true;
  return false;
}

const SMALL_OR_NUMBER = anyOf(C.neutral, C.determiner, C.approximate, C["number-word"], C.measure);

/** 宣布新一轮回购, unlike 公告，回购了: with nothing but small words and names of it between. */
function isAnnounced(sentence: Sentence, at: number): boolean {
  if (!sentence.han) return false;
  let verb = at - 1;
  while (verb > at - 4 && verb >= 0 && (sentence.isWord(verb) || sentence.isAny(verb, SMALL_OR_NUMBER))) verb--;
  return sentence.is(verb, C.announce);
}

function isImpactOn(sentence: Sentence, at: number): boolean {
  let on = at - 1;
  while (sentence.isAny(on, NEUTRAL_OR_DETERMINER_OR_BASIS) || sentence.is(on, C.variant)) on--;
  if (sentence.payload(on, C.in) !== "on") return false;
  for (let i = on - 1; i > on - 10 && !sentence.isComma(i) && !sentence.isFigure(i) && !sentence.isStop(i); i--) if (sentence.says(i, "impact")) return true;
  return false;
}

/** "A loss of $31 million was booked on gold loans" */
function isBookedOn(sentence: Sentence, at: number): boolean {
  let verb = at + 1;
  while (sentence.payload(verb, C.level) !== "be" && verb < at + 5 && !sentence.isComma(verb)) verb++;
  return sentence.payload(verb, C.level) === "be" && sentence.is(verb + 1, C.report) && sentence.payload(verb + 2, C.in) === "on" && !sentence.isPeriod(verb + 3);
}

const METRIC_OR_DEAL = anyOf(C.metric, C.deal);

function isHalfWord(sentence: Sentence, at: number): boolean {
  const hyphen = sentence.part(at - 1);
  return hyphen !== undefined && sentence.isMark(at - 1, MARKS.hyphen) && sentence.passage.glued(hyphen.from) && sentence.passage.glued(hyphen.to) && (sentence.isWord(at - 2) || sentence.isAny(at - 2, METRIC_OR_DEAL));
}

/** "against a profit forecast of 131 billion yen", "below its sales forecast": what was told is compared with what had been foreseen. */
function isSetAgainst(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (before > at - FARTHEST_BASE && (sentence.isAny(before, OWNED_BY) || sentence.isOwner(before))) before--;
  return !sentence.han && sentence.isAny(before, RELATION_OR_VERSUS);
}
const OWNED_BY = anyOf(C.determiner, C.we, C["company-word"], C.neutral);
const FARTHEST_BASE = 5;

/** "none^revenue": "global sales of phones" are a market's, "Humira's global sales of $2.2 billion" are not. */
const unlessFigure = (sentence: Sentence, at: number, id: string): string => (id.includes("^") ? (id.split("^")[isFollowedByFigure(sentence, at) ? 1 : 0] ?? id) : id);

/** "revenue/net-income": a word of two meanings, 收益, is the second one before a per-share amount. */
function choose(sentence: Sentence, at: number, id: string): string {
  if (!id.includes("/")) return id;
  const [usual = "", small = ""] = id.split("/");
  if (sentence.figure(at - 1)?.unit === "per-share") return small;
  for (let i = at + 1; i < at + 8; i++) {
    const figure = sentence.figure(i);
    if (figure) return figure.unit === "per-share" || (figure.unit === "money" && isSmall(figure)) ? small : usual;
  }
  return usual;
}

const asReported = (period: PeriodMention | null): PeriodMention | null => (period?.previous && period.length ? { ...period, previous: false, relative: "last" } : period);

/** The label takes its basis word along: "Adjusted EBITDA", 扣非净利润. */
function labelFrom(sentence: Sentence, first: number, at: number): number {
  let from = at;
  for (let i = at - 1; i >= first && sentence.isAny(i, BASIS_OR_VARIANT); i--) from = i;
  return from;
}

/** "a quarterly revenue record of $83 million", "profit figures of £4m": the noun adds nothing to its metric. */
const isTelling = (sentence: Sentence, noun: number): boolean => sentence.payload(noun + 1, C.level) === "of" && sentence.isFigure(noun + 2) && /^(?:figures?|numbers?|records?|results?|performance)$/i.test(sentence.text(noun, noun + 1));

/** 毛利率方面，第三季为31%: what the clause behind tells without a name, or with the company's. */
function isAspect(sentence: Sentence, noun: number, names: Names): boolean {
  if (!sentence.says(noun, "aspect") || !sentence.isComma(noun + 1)) return false;
  let at = noun + 2;
  while (sentence.isPeriod(at) || sentence.isAny(at, BEFORE_AMOUNT) || (sentence.isWord(at) && isOwnName(names, sentence.text(at, at + 1)))) at++;
  return sentence.isFigure(at);
}

/** 海外收入占比45%，达45亿元: its share is told first. */
function isShareBefore(sentence: Sentence, noun: number): boolean {
  let at = noun + 1;
  while (sentence.isAny(at, BEFORE_AMOUNT)) at++;
  if (!sentence.is(noun, C["share-of"]) || sentence.figure(at)?.unit !== "percent" || !sentence.isComma(at + 1)) return false;
  at += 2;
  while (sentence.isAny(at, BEFORE_AMOUNT)) at++;
  return sentence.figure(at)?.unit === "money";
}

const BEFORE_AMOUNT = anyOf(C.level, C.neutral, C.approximate, C.we, C.to, C.report);

const isFollowedByFigure = (sentence: Sentence, at: number): boolean => sentence.isFigure(at + 1) || (sentence.is(at + 1, C.approximate) && sentence.isFigure(at + 2));

/** "Like-for-like food sales": the part stands between. */
function isOfSameStores(sentence: Sentence, first: number, at: number, id: string): boolean {
  return id === "revenue" && behindSameStores(sentence, first, at) > 0;
}

function behindSameStores(sentence: Sentence, first: number, at: number): number {
  for (let i = first - 1; i < at; i++) if (sentence.payload(i, C.variant) === "same-store") return i + 1;
  return 0;
}

/** "Like-for-like general merchandise sales": whatever stands between is what was sold. */
function partOfSameStores(sentence: Sentence, first: number, at: number): Scope | null {
  const from = behindSameStores(sentence, first, at);
  return from > 0 && from < at && sentence.isWord(at - 1) ? scopeOf(sentence, from, at, false) : null;
}

/** "allowances for loans and other assets": what something else is set aside for. */
function isPurpose(sentence: Sentence, at: number): boolean {
  if (sentence.han) return false;
  let i = at - 1;
  while (i > at - 6 && (sentence.isAny(i, AND_OR_NEUTRAL) || sentence.isWord(i) || sentence.payload(i, C.metric) === "other")) i--;
  return sentence.payload(i, C.in) === "for" && sentence.payload(i - 1, C.metric) === "other";
}

/** "which included a $210m loss in relation to", unlike "including this, profit": the inclusion is right before the amount's own phrase. */
function isIncluded(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  while (sentence.isAny(i, IN_OBJECT) || sentence.isFigure(i)) i--;
  return sentence.payload(i, C.excluding) === "in" && !sentence.is(i - 1, C.metric);
}

/** "profit which includes the impact of costs and one-off items declined": what the relative clause names is no subject. */
function isInRelative(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  while (i > at - LONGEST_RELATIVE && !sentence.isFigure(i) && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.is(i, C.excluding)) i--;
  return sentence.is(i, C.excluding) && sentence.is(i - 1, C.clause) && sentence.says(i - 1, "which") && sentence.is(i - 2, C.metric);
}

const LONGEST_RELATIVE = 12;

/** "51.9% of the total revenues", 占总收入54%. "38% of sales of $7.4 billion" is both, and the amount is the metric's. */
function isShareBase(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && sentence.isAny(i, NEUTRAL_OR_DETERMINER_OR_BASIS) && sentence.payload(i, C.level) !== "of") i--;
  if (sentence.isPeriod(i)) i--;
  const base = sentence.is(i, C["share-of"]) || (sentence.payload(i, C.level) === "of" && (sentence.figure(i - 1)?.unit === "percent" || sentence.is(i - 1, C.fraction)));
  if (!base) return false;
  const amount = sentence.figure(at + 2);
  return !(sentence.payload(at + 1, C.level) === "of" && amount !== undefined && amount !== null && amount.unit === "money");
}
