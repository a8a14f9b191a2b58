import { anyOf } from "../passage/class-set";
import { BASIS_OR_VARIANT, CONSTANT_CURRENCY, ESTIMATE_OR_ANALYST, METRIC, NEUTRAL_OR_DETERMINER_OR_BASIS, RELATION_OR_VERSUS, STOCK } from "../passage/class-sets";
import { metricRow, type MetricId } from "../../model/metric";
import { METRICS } from "../../model/metrics.data";
import type { Basis } from "../../model/line-item";
import type { Draft, Scope } from "./draft";
import { excludedPart } from "../scopes/excluded-part";
import type { Figure } from "../figures/figure";
import { sizeOf } from "../figures/figure";
import { ownerWithTicker } from "../sentences/han-stranger";
import { isEffect, isLifetimeCount } from "./han-effect";
import { isLifetimeSum, isOfHolding, isOfTrade, isProceeds, isTowardsOne, isTurnoverOfMarket } from "./han-others";
import type { Mode } from "../modes/mode";
import { isOtherName, isOwnName, type Names } from "../names/names";
import { C, MARKS } from "../passage/passage";
import type { PeriodMention } from "../periods/period-mention";
import type { Premodifiers } from "../scopes/premodifiers";
import { namesPart } from "../scopes/han-scope";
import { readLeadingScope } from "../scopes/leading-scope";
import { readPostmodifier } from "../scopes/postmodifier";
import { readPremodifiers } from "../scopes/read-premodifiers";
import { rowWord } from "./row-word";
import type { Sentence } from "../sentences/sentence";

/** "Excluding these unusual items", "before a charge". */
const THINGS_LEFT_OUT = anyOf(C.metric, C["count-unit"]);
const AND_OR_NEUTRAL = anyOf(C.and, C.neutral);
const PART_OF_NAME = anyOf(C.segment, C.place, C.designator, C.neutral);
const SMALL = anyOf(C.approximate, C.neutral);
const COMPARING = anyOf(C.versus, C.from, C.relation);
const SAYS_MORE = anyOf(C.level, C.relation, C.change, C.report, C.metric, C.multiple);

/** A metric row's payload: a minus for a loss, the id, "?" for a bare word such as "profit", "@basic" for the undiluted figure, "@segment" for a segment's. */
const readings = new Map<string, ReturnType<typeof parsePayload>>();

/** The same few payloads come up at every head. */
function readPayload(payload: string): ReturnType<typeof parsePayload> {
  const known = readings.get(payload);
  if (known) return known;
  const read = parsePayload(payload);
  readings.set(payload, read);
  return read;
}

function parsePayload(payload: string): { id: string; sign: 1 | -1; plain: boolean; basic: boolean; ofPart: boolean; maybeRevenue: boolean } {
  const sign = payload.startsWith("-") ? -1 : 1;
  const [id = ""] = payload.replace(/^-/, "").split(/[?@]/);
  return { id, sign, plain: payload.endsWith("?"), maybeRevenue: payload.endsWith("@revenue"), basic: payload.endsWith("@basic"), ofPart: payload.endsWith("@segment") };
}

/**
 * Opens a draft at a metric mention, or null where the words only look like one: the head of the phrase is another noun
 * ("profit warning", 净利润规模), or the metric is the base of a share ("12 % of revenue").
 */
export function readHead(sentence: Sentence, at: number, modes: readonly Mode[], names: Names, understood = ""): Draft | null {
  const metricWords = sentence.payload(at, C.metric) || understood;
  const { id: named, sign, plain, basic, ofPart, maybeRevenue } = readPayload(metricWords || sentence.payload(at, C["metric-verb"]) || rowWord(sentence, at));
  const id = isPerShare(sentence, at) && (named === "net-income" || named === "operating-income" || named === "revenue/net-income") ? "eps" : named;
  let absorbs = id === "none" || isEffect(sentence, at) || (id === "units-sold" && isLifetimeCount(sentence, at));
  // "Pat" is a name, "PAT" profit after tax.
  if (!sentence.han && metricWords !== "" && sentence.end(at) - sentence.start(at) <= 3 && /^[A-Z][a-z]{1,2}$/.test(sentence.text(at, at + 1)) && at > 0) return null;
  if (!absorbs && !(choose(sentence, at, id) in METRICS)) return null;
  // "net" alone is a metric only on the wires, straight before its figure.
  if (sentence.is(at, C.neutral) && !plain && understood === "" && !isFollowedByFigure(sentence, at)) return null;
  // 会员服务收入: who is served is part of the name.
  if (sentence.han && namesPart(sentence, at)) return null;
  let mode = modes[at] as Mode;
  const next = sentence.payload(at + 1, C["not-head"]);
  if (next === "none" && !sentence.isAny(at + 1, SAYS_MORE) && !isTelling(sentence, at + 1)) return null;
  // "revenue per shipment", unlike "per share": of one thing, not of the company.
  if (!sentence.han && /^per$/i.test(sentence.text(at + 1, at + 2))) return null;
  // "Cash margin1 increased": a head noun with the number of its footnote.
  if (sentence.isWord(at + 1) && /^[a-z]+\d$/.test(sentence.text(at + 1, at + 2))) return null;
  if (next === "none" && sentence.is(at + 1, C.report) && !isFollowedByFigure(sentence, at + 1) && !sentence.is(at + 2, C.change)) return null;
  if (next === "forecast" && !sentence.is(at + 1, C.versus)) mode = mode === "consensus" || mode === "outside" ? mode : isPolled(sentence, at + 2) ? "consensus" : "guidance";
  if (next === "estimate" && mode === "reported") mode = "consensus";
  // "the second-largest unit by revenue"
  if (!sentence.han && sentence.is(at - 1, C.by) && sentence.payload(at + 1, C.level) !== "of" && !isFollowedByFigure(sentence, at)) return null;
  if (isShareBase(sentence, at) || isPurpose(sentence, at)) return null;
  // "versus the S&P 500's gain of 13.8%"
  if (!sentence.han && sentence.isOwner(at - 1) && sentence.isAny(at - 2, STOCK)) return null;
  // "a loss on the sale", "profit on the programme": of one deal, not of a period.
  absorbs ||= plain && !sentence.han && sentence.payload(at + 1, C.in) === "on" && !sentence.isFigure(at + 2) && !sentence.isPeriod(at + 2) && !sentence.isPeriod(at + 3) && !sentence.isAny(at + 2, METRIC) && !sentence.isAny(at + 3, METRIC);
  // "due to the loss of £60 million of relief": a cause.
  absorbs ||= plain && sign < 0 && !sentence.han && sentence.is(sentence.is(at - 1, C.determiner) ? at - 2 : at - 1, C.plain);
  // "sold $28 million of shares": shares alone are no repurchase.
  if (id === "share-repurchases" && /^(of|worth)\b/i.test(sentence.text(at, at + 1)) && !sentence.parts.some((_, i) => sentence.payload(i, C["metric-verb"]) === id)) return null;
  // A programme that was approved is not yet money spent.
  if (id === "share-repurchases" && (next === "forecast" || sentence.parts.some((_, i) => sentence.payload(i, C.deal) === "authorize"))) return null;
  if (isTurnoverOfMarket(sentence, id)) return null;

  const before = readPremodifiers(sentence, at, names);
  // "the projected annual revenue is": a reckoning by others.
  if (mode !== "outside" && !sentence.han) for (let i = before.first; i < at; i++) if (/^projected$/i.test(sentence.text(i, i + 1))) mode = "consensus";
  if (isReportedByOthers(sentence, at, names) || isOfAntecedent(sentence, at, names) || isOfStranger(sentence, at, names)) mode = "outside";
  // "trimmed its 2015 capital expenditure to": what is yet to be spent.
  if (id === "capital-expenditure" && !sentence.han && mode === "reported" && before.periodAt >= 0 && sentence.is(before.first - 1, C.change)) mode = "guidance";
  const own = before.owner === null || isOwnName(names, before.owner);
  const ofSegment = before.owner !== null && PART_NOUN.test(before.owner);
  const other = !own && before.owner !== null && isOtherName(names, before.owner);
  const perShare = metricRow(absorbs ? "other" : (choose(sentence, at, id) as MetricId)).kind === "per-share";
  const excluded = sentence.han ? excludedPart(sentence, before.first) : null;
  const dashed = sentence.isMark(at + 1, MARKS.hyphen) || sentence.isMark(at + 1, MARKS.dash);
  const behind = !perShare && !sentence.han && (dashed || sentence.has(C.respectively)) ? readPostmodifier(sentence, at, names) : null;
  const scope = perShare ? null : ((behind && (dashed || /,| and /.test(behind.text)) ? behind : null) ?? before.scope ?? excluded ?? (sentence.han ? contributor(sentence, at, names) : null) ?? readPostmodifier(sentence, at, names) ?? readLeadingScope(sentence, before.first, names) ?? (own || other || ofSegment || before.owner === null || names.company === null ? null : ownerScope(sentence, before.first, before.owner)));
  // 除税前基准溢利: what the profit is before stands in its name.
  const beforeTax = sentence.han && plain && scope !== null && /[税稅]前/.test(scope.text);
  // 每日平均总营业额: of a day, not of a period.
  absorbs ||= sentence.han && /每日|日均/.test(sentence.text(Math.max(0, before.first - 2), at));
  // 出售附属公司亏损450万元: of one deal, not of a period.
  absorbs ||= sentence.han && (plain || sentence.is(at, C["metric-verb"])) && (isOfTrade(sentence, at) || isOfHolding(sentence, at));
  absorbs ||= id.endsWith("net-income") && isProceeds(sentence, at);
  absorbs ||= isLifetimeSum(sentence, before.first, at) || isTowardsOne(sentence, before.first);
  // 收回委托银行贷款, 该基金净资产: what a thing with a name of its own owes or owns is no balance of the company.
  absorbs ||= sentence.han && (id === "total-debt" || id === "shareholders-equity") && scope !== null && !scope.topic;
  const partner = ownerWithTicker(sentence, before.first, names);
  const stranger = sentence.han && id === "net-income" && !plain && isBareName(sentence, scope, names) ? scope : null;
  const basis = excluded && scope === excluded ? null : readBasis(sentence, before.first, at, !metricRow(absorbs ? "other" : (choose(sentence, at, id) as MetricId)).flow);
  return {
    metric: absorbs ? "other" : beforeTax ? "pretax-income" : (plain || (!sentence.han && metricWords === "") || (sentence.han && scope !== null && isNamedPart(sentence, at))) && scope && id === "net-income" ? "operating-income" : isOfSameStores(sentence, before.first, at, id) ? "same-store-sales" : (choose(sentence, at, id) as MetricId),
    sign, plain, absorbs, maybeRevenue, ofPart: ofPart || (scope === null && (before.generic || isOfThePart(sentence, at + 1) || isOfThatPart(sentence, before.first, at) || ofSegment || PART_OPENS.test(sentence.text(0, 2)))), basic: basic || before.basic,
    label: { start: sentence.start(labelFrom(sentence, before.first, at)), end: sentence.end(at) },
    basis: basis ?? "reported", basisSaid: basis !== null, scope: beforeTax ? null : scope, mode: other || partner !== null || stranger || before.many || (perShare && isAnothers(sentence, before, names)) || isEarlier(sentence, before.periodAt) ? "outside" : mode, comparison: false,
    value: null, valueNegative: false, prior: null, priorNegative: false, priorPeriod: null, changes: [], consensus: null,
    period: before.periodAt >= 0 ? asReported(sentence.period(before.periodAt) ?? null) : null,
    sentence: sentence.index, at, valueAt: -1, company: partner ?? stranger?.text ?? (own || ofSegment ? null : before.owner),
  };
}

/** 港灯为集团带来9亿元溢利; 其中，数据中心业务成为引擎，贡献了512亿美元的收入: of the part that is the subject, here or a clause earlier. */
function contributor(sentence: Sentence, at: number, names: Names): Scope | null {
  const figure = sentence.isFigure(at - 1) ? at - 1 : at - 2;
  let verb = figure - 1;
  while (sentence.isAny(verb, SMALL) && !sentence.is(verb, C.report)) verb--;
  if (!sentence.isFigure(figure) || !/^(?:[贡貢]|[带帶][来來])/.test(sentence.text(verb, verb + 1))) return null;
  const from = sentence.clauseStart(verb);
  if (from < verb) {
    let end = from;
    while (sentence.isWord(end) || sentence.isAny(end, PART_OF_NAME)) end++;
    const text = sentence.text(from, end);
    return text !== "" && sentence.payload(end, C.level) === "be" && !isOwnName(names, text) ? { text, start: sentence.start(from), end: sentence.end(end - 1), topic: true } : null;
  }
  if (!sentence.isComma(from - 1)) return null;
  let first = sentence.clauseStart(from - 2);
  while (sentence.is(first, C.clause)) first++;
  for (let i = first; i < from - 1 && !sentence.isFigure(i) && !sentence.isPeriod(i); i++) if (sentence.is(i, C.segment) && !sentence.is(i + 1, C.segment)) return { text: sentence.text(first, i + 1), start: sentence.start(first), end: sentence.end(i), topic: true };
  return null;
}

/** 航空部門錄得應佔虧損: whatever the profit of a part is called, it is not the company's net income. */
function isNamedPart(sentence: Sentence, metric: number): boolean {
  for (let i = sentence.clauseStart(metric); i < metric; i++) if (sentence.is(i, C.segment) && sentence.says(i, "part")) return true;
  return false;
}

/** 该业务去年收入9亿欧元: a part that was named before. */
const isOfThatPart = (sentence: Sentence, first: number, metric: number): boolean => [first, first - 1].some((i) => i < metric && sentence.isHan(i) && sentence.is(i, C.segment) && sentence.payload(i - 1, C.determiner) === "the");

/** 渣打纯利7亿: net income is told of companies; a name before it that is no part's is another's. */
const isBareName = (sentence: Sentence, scope: Scope | null, names: Names): boolean => scope !== null && !scope.topic && names.company !== null && scope.text.length <= 8 && !scope.text.includes("的") && !sentence.passage.text.slice(scope.start, scope.end).match(/[、和及与與]/);

/** 甲公司每股收益2元，乙公司每股收益1元: a share is no segment's, so a new name in front of it is another company. */
const isAnothers = (sentence: Sentence, before: Premodifiers, names: Names): boolean => sentence.han && names.company !== null && before.scope !== null && !before.scope.topic && sentence.isComma(before.first - 1);

/** 每股美国存托股收益: the earnings of one share, whatever the share is called. */
const isPerShare = (sentence: Sentence, at: number): boolean => (sentence.isHan(at) ? sentence.is(at - 1, C["per-share"]) : sentence.is(at, C.metric) && sentence.is(at + 1, C["per-share"]));

/** "a profit forecast of 131 billion yen in a poll of analysts" */
function isPolled(sentence: Sentence, from: number): boolean {
  if (sentence.han) return false;
  for (let i = from; i < from + 8; i++) {
    if (sentence.isStop(i) || sentence.isComma(i) || sentence.isAny(i, RELATION_OR_VERSUS)) return false;
    if (sentence.isAny(i, ESTIMATE_OR_ANALYST)) return true;
  }
  return false;
}

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

/** Where a story that calls the reported quarter 上季 has said so. */
const LEAD = 60;

/** 上季收入 beside 本季收入: a figure of the period before is none of this report. */
function isEarlier(sentence: Sentence, periodAt: number): boolean {
  if (!sentence.period(periodAt)?.previous) return false;
  if (!sentence.han || !sentence.period(periodAt)?.length) return true;
  // 苹果上季收入: in Han news it is the quarter just reported, unless it is compared with or another period came first.
  if (sentence.index > 1 && sentence.passage.text.indexOf(sentence.text(periodAt, periodAt + 1)) > LEAD) return true;
  for (let i = 0; i < sentence.count; i++) {
    const { kind, period } = sentence.part(i) ?? {};
    if (i !== periodAt && ((period && !period.yearAgo && period.length === "quarter") || (i < periodAt && kind === "figure"))) return true;
  }
  return sentence.isAny(periodAt - 1, COMPARING);
}

const asReported = (period: PeriodMention | null): PeriodMention | null => (period?.previous && period.length ? { ...period, previous: false, relative: "last" } : period);

/** The label takes its basis word along: "Adjusted EBITDA", 扣非净利润. */
function labelFrom(sentence: Sentence, first: number, at: number): number {
  let from = at;
  for (let i = at - 1; i >= first && sentence.isAny(i, BASIS_OR_VARIANT); i--) from = i;
  return from;
}

function ownerScope(sentence: Sentence, first: number, owner: string): Scope | null {
  const end = sentence.start(first);
  const start = sentence.passage.text.lastIndexOf(owner, end);
  return start < 0 ? null : { text: owner, start, end: start + owner.length, topic: false };
}

/** "a quarterly revenue record of $83 million", "profit figures of £4m": the noun adds nothing to its metric. */
const isTelling = (sentence: Sentence, noun: number): boolean => sentence.payload(noun + 1, C.level) === "of" && sentence.isFigure(noun + 2) && /^(?:figures?|numbers?|records?|results?|performance)$/i.test(sentence.text(noun, noun + 1));

/** "The segment's operating income" */
const PART_NOUN = /^(?:business|division|segment|unit)$/i;
/** "The unit incurred a loss" */
const PART_OPENS = /^the (?:business|division|segment|unit)$/i;

/** "Adjusted EBITDA for the segment": the one last spoken of. */
const isOfThePart = (sentence: Sentence, at: number): boolean => (sentence.is(at, C.in) || sentence.is(at, C.from) || sentence.payload(at, C.level) === "of") && sentence.is(at + 1, C.determiner) && /^(?:segment|division|unit|business)$/i.test(sentence.text(at + 2, at + 3)) && !sentence.isWord(at + 3);

const isFollowedByFigure = (sentence: Sentence, at: number): boolean => sentence.isFigure(at + 1) || (sentence.is(at + 1, C.approximate) && sentence.isFigure(at + 2));

/** "$1.78 billion in losses reported by the top six airlines" */
function isReportedByOthers(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || !sentence.is(at + 1, C.announce) || !sentence.is(at + 2, C.by)) return false;
  const by = sentence.is(at + 3, C.determiner) ? at + 4 : at + 3;
  return !sentence.is(by, C.we) && !isOwnName(names, sentence.text(by, by + 1));
}

/** "a rival, Kerr Farms, which made a profit of £2m": of whom the relative clause is about. */
function isOfAntecedent(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || names.company === null) return false;
  let clause = at - 1;
  while (clause > at - 6 && !sentence.is(clause, C.clause)) {
    if (sentence.isComma(clause) || sentence.isFigure(clause)) return false;
    clause--;
  }
  if (!sentence.isComma(clause - 1) || clause < 3 || !/^(?:which|who)$/i.test(sentence.text(clause, clause + 1))) return false;
  let from = clause - 1;
  while (from > 0 && sentence.isWord(from - 1) && sentence.isCapital(from - 1)) from--;
  return from > 0 && from < clause - 1 && (sentence.isComma(from - 1) || sentence.is(from - 1, C.deal)) && !isOwnName(names, sentence.text(from, clause - 1));
}

/** "Market leader Tesway saw sales rise": a company described by what it is, and not this one. */
function isOfStranger(sentence: Sentence, at: number, names: Names): boolean {
  if (sentence.han || names.company === null) return false;
  for (let i = 0; i < Math.min(at, 4); i++) {
    if (!(sentence.is(i, C["company-word"]) || /^leader$/i.test(sentence.text(i, i + 1)))) continue;
    let to = i + 1;
    while (sentence.isWord(to) && sentence.isCapital(to)) to++;
    return to > i + 1 && (sentence.is(to, C.report) || sentence.is(to, C.announce)) && !isOwnName(names, sentence.text(i + 1, to));
  }
  return false;
}

/** "Like-for-like food sales": the part stands between. */
function isOfSameStores(sentence: Sentence, first: number, at: number, id: string): boolean {
  if (id === "revenue") for (let i = first - 1; i < at; i++) if (sentence.payload(i, C.variant) === "same-store") return true;
  return false;
}

/** "allowances for loans and other assets": what something else is set aside for. */
function isPurpose(sentence: Sentence, at: number): boolean {
  if (sentence.han) return false;
  let i = at - 1;
  while (i > at - 6 && (sentence.isAny(i, AND_OR_NEUTRAL) || sentence.isWord(i) || sentence.payload(i, C.metric) === "other")) i--;
  return sentence.payload(i, C.in) === "for" && sentence.payload(i - 1, C.metric) === "other";
}

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

/** The nearest word for the basis: in the noun phrase, in brackets behind it, opening its clause or sentence, or closing its own clause. */
export function readBasis(sentence: Sentence, first: number, at: number, balance = false): Basis | null {
  // 核心本地商业分部收入: a part may have the word in its name.
  for (let i = sentence.han ? at : at - 1; i >= first; i--) if (sentence.is(i, C.basis) && (i + 1 === at || !sentence.says(i, "core"))) return sentence.payload(i, C.basis) as Basis;
  // "Non-GAAP subscription gross margin", "Non-GAAP (adjusted) earnings": in front of the part, or in brackets.
  const outer = sentence.isMark(first - 1, MARKS.closing) ? first - 2 : first - 1;
  if (!sentence.han && sentence.is(outer, C.basis)) return sentence.payload(outer, C.basis) as Basis;
  if (sentence.isMark(at + 1, MARKS.opening) && sentence.is(at + 2, C.basis)) return sentence.payload(at + 2, C.basis) as Basis;
  for (let i = first - 1; i >= 0; i--) {
    // 按非公认会计准则，: a basis before a comma is that of its clause.
    if (sentence.is(i, C.basis) && sentence.isComma(i + 1) && sentence.han) return sentence.payload(i, C.basis) as Basis;
    if (sentence.is(i, C["basis-clause"])) return sentence.payload(i, C["basis-clause"]) as Basis;
    // 现金（不包括受限制现金）为36亿元，借款为34亿元: what brackets leave out is left out of what stands before them.
    if (sentence.han && sentence.payload(i, C.excluding) === "out" && sentence.isMark(i - 1, MARKS.opening)) return null;
    // "Excluding a $45 million charge, income was": what is left out is an amount, not a word for a basis.
    if (sentence.payload(i, C.excluding) === "out" && excludesItems(sentence, i, first)) return "adjusted";
    if (sentence.payload(i, C.excluding) === "in" && sentence.isHan(i)) return null;
    if (sentence.isStop(i) || (sentence.is(i, C.clause) && !sentence.isHan(i) && !sentence.is(i, C.determiner))) break;
  }
  // "Long-term debt, excluding leases": a balance without a part of it is still as reported.
  if (sentence.isComma(at + 1) && sentence.payload(at + 2, C.excluding) === "out") return balance ? null : "adjusted";
  // "Gross margin, adjusted, was 80%"
  if (!sentence.han && sentence.isComma(at + 1) && sentence.isComma(at + 3) && sentence.is(at + 2, C.basis)) return sentence.payload(at + 2, C.basis) as Basis;
  // Behind it only up to its own figure: "earned $1.20 a share excluding items".
  let figures = 0;
  for (let i = at + 1; i < sentence.count; i++) {
    if (sentence.is(i, C["basis-clause"])) return sentence.payload(i, C["basis-clause"]) as Basis;
    // "earned an adjusted $1.71 per share"
    if (!sentence.han && figures === 0 && sentence.is(at, C["metric-verb"]) && sentence.is(i, C.basis) && sentence.isFigure(i + 1)) return sentence.payload(i, C.basis) as Basis;
    if (sentence.isFigure(i) && ++figures > 2) break;
    if (sentence.isStop(i) || sentence.isComma(i) || sentence.is(i, C.metric)) break;
  }
  return null;
}

/** What is excluded reaches to the comma before the metric, and holds a charge, a gain or an amount; never a currency effect. */
function excludesItems(sentence: Sentence, from: number, metric: number): boolean {
  let items = false;
  let closed = false;
  for (let i = from + 1; i < metric; i++) {
    if (sentence.isAny(i, CONSTANT_CURRENCY)) return false;
    if (sentence.isComma(i) || sentence.is(i, C.clause) || (sentence.is(i, C.we) && !sentence.han)) closed = true;
    items ||= (!closed && sentence.isFigure(i)) || sentence.isAny(i, THINGS_LEFT_OUT) || sentence.han;
  }
  return closed && items;
}

/**
 * The metric a draft's figure makes of it: earnings with a per-share figure are earnings per share, sales counted in
 * vehicles are units sold. Null where the figure cannot be the metric's value.
 */
export function metricFor(metric: MetricId, figure: Figure): MetricId | null {
  const { kind } = metricRow(metric);
  const { unit } = figure;
  switch (kind) {
    case "amount":
      if (unit === "per-share") return metric === "net-income" || metric === "operating-income" ? "eps" : metric === "revenue" || metric === "pretax-income" || metric === "operating-cash-flow" ? "other" : null;
      if (unit === "money") return metric === "net-income" && isSmall(figure) && isInCents(figure) ? "eps" : isTooSmall(figure) ? null : metric;
      if (unit === "bare") return figure.scaled || sizeOf(figure) >= 10_000 ? metric : null;
      if (unit === "count") return metric === "revenue" ? "units-sold" : null;
      return null;
    case "per-share":
      if (unit === "per-share") return metric;
      if (unit === "money" || unit === "bare") return isSmall(figure) ? metric : null;
      return null;
    case "percent":
      return unit === "percent" ? metric : null;
    case "count":
      return (unit === "count" && (figure.scaled || sizeOf(figure) >= 10)) || (unit === "bare" && !looksLikeLabel(figure)) ? metric : null;
    case "any":
      return unit === "times" || unit === "points" ? null : metric;
  }
}

/** No company earns forty dollars: an unscaled figure this small is one share's. */
const isSmall = (figure: Figure): boolean => !figure.scaled && sizeOf(figure) < 2000;

/** "A net loss of $55" in a report told in millions is a sum, "$0.55" one share's. */
const isInCents = ({ scaleElsewhere, power, minor }: Figure): boolean => !scaleElsewhere || power <= -2 || minor;

/** "$47" in a release told in millions: without its scale a sum this small would be silently wrong. */
const isTooSmall = (figure: Figure): boolean => !figure.scaled && !figure.scaleElsewhere && sizeOf(figure) < 10_000;

const looksLikeLabel = (figure: Figure): boolean => !figure.scaled && sizeOf(figure) < 100 && !figure.worded;
