/** Which draft a value goes to: one that waits for it, or a further one beside a draft that has its own already. */
import { sizeOf, type Figure } from "../figures/figure";
import type { Draft } from "../drafts/draft";
import { metricFor } from "../drafts/metric-for";
import { basisLeavingOut, readBasis } from "../drafts/read-basis";
import type { Basis } from "../../model/line-item";
import { metricRow } from "../../model/metric";
import { anyOf } from "../passage/class-set";
import { FROM_OR_IN, LEVEL_OR_REPORT_OR_AND_OR_OR, LEVEL_OR_REPORT_OR_CHANGE, METRIC, SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import type { Sentence } from "../sentences/sentence";
import { isOfClause } from "./amount-of-another";
import { previousFigure } from "../roles/previous-figure";
import type { RoleReading } from "../roles/role";
import { scopeOf } from "../scopes/scope";
import { followedByPeriod, periodBefore, periodOfClause, type Frames } from "./frames";
import { nextPart, secondOfPart, siblingPart } from "./sibling-part";
import type { Pairing } from "./respectively";
const MOVES = anyOf(C.change, C.multiple, C.expect);
const IN_FRONT_OF_PART = anyOf(C.from, C.in, C.determiner);
export const SMALL_WORDS = anyOf(C.clause, C.neutral, C.approximate, C.determiner, C.in, C.level);
const SAYS_OTHERWISE = anyOf(C.metric, C["metric-verb"], C.change, C.versus, C.from, C.estimate, C.analyst, C.expect, C["share-of"], C.relation, C.stock, C.deal, C.macro, C.yoy, C.qoq, C["year-ago"], C.previous, C.excluding);
const OPENS_ITS_OBJECT = anyOf(C.metric, C["metric-verb"], C.report, C.level, C.to, C.change, C.relation);
const FARTHEST = 14;

export function draftForValue(frames: Frames, at: number, figure: Figure, reading: RoleReading, pairing: Pairing | undefined): Draft | null {
  const { sentence } = frames;
  if (pairing?.draft && metricFor(pairing.draft.metric, figure) && !pairing.draft.value) return pairing.draft;
  if (reading.metricAt >= 0 && !(sentence.han && isCashPaid(frames, reading.metricAt))) {
    const bound = frames.draftAt(reading.metricAt);
    // EBITDA首次转正，录得4500万元盈利: the noun behind only gives the sign.
    const named = bound?.plain && sentence.han ? signedBefore(frames, at) : null;
    if (named) return Object.assign(named, { sign: bound?.sign });
    if (bound && !bound.value && metricFor(bound.metric, figure)) return bound;
    // 35亿美元的股息: the noun behind names the sum, and it is none of ours.
    if (bound && sentence.han && metricFor(bound.metric, figure) === null) return null;
  }
  const host = figure.unit === "per-share" && reading.copies ? frames.placedIn.get(previousFigure(sentence, at)) : undefined;
  // "a gain of 3.1 mln dlrs, or nine cents a share": the share goes with what was told before it.
  if (!sentence.han && sentence.is(reading.cueAt < 0 ? at - 1 : reading.cueAt, C.or) && reading.copies && host?.metric === "other") return null;
  if (host?.metric === "net-income" && host.value && !host.comparison && !sentence.han) return frames.addTwin(host, at, "eps");
  const again = perShareAgain(frames, at, figure);
  if (again) return again;
  const free = nearestFree(frames, at, figure);
  const named = free?.plain && !sentence.han && isCopula(sentence, free.at) ? signedBefore(frames, free.at) : null;
  if (named) return Object.assign(named, { sign: free?.sign });
  if (free) return free;
  const part = partOfWhole(frames, at, figure);
  if (part) return part;
  const ahead = frontedMetric(frames, at, figure);
  if (ahead) return ahead;
  const level = levelOfRate(frames, at, figure, reading);
  if (level) return level;
  const last = frames.nearest(at, (draft) => draft.value !== null && !draft.comparison && !draft.absorbs && metricFor(draft.metric, figure) === draft.metric && figure.unit === draft.value.unit);
  if (figure.unit === "per-share" && !last) return perShareTwin(frames, at) ?? earningsUnnamed(frames, at, figure, reading);
  // 售出4780万部iPhone、2290万部iPad: each product of the row has its own count.
  if (last?.metric === "units-sold" && last.scope !== null && sentence.han && (sentence.isComma(at - 1) || sentence.is(at - 1, C.and)) && soldThing(frames, at)) return Object.assign(frames.addTwin(last, at, last.metric), { scope: null });
  const told = last ?? (sentence.han || frames.before(at).length > 0 || sentence.passage.tokens.gap[sentence.from] === BROKEN ? null : frames.recentDraft(({ metric, scope, value }) => metric === "revenue" && scope !== null && value?.unit === figure.unit));
  // "£144 million in the UK, 92 million in Canada": a scaled number leaves out the currency of the one before.
  const alike = told ?? (!sentence.han && figure.unit === "bare" && figure.scaled ? frames.nearest(at, (draft) => draft.value?.unit === "money" && draft.scope !== null && !draft.comparison && !draft.absorbs) : null);
  const sibling = alike && (sentence.han ? hanSibling(frames, alike, at) : (secondOfPart(frames, at) ?? siblingPart(frames, alike, at) ?? nextPart(frames, alike, at)));
  if (sibling) return sibling;
  const adjusted = last && !sentence.han ? basisBehindOr(sentence, at) : null;
  if (last && adjusted && adjusted !== last.basis) return Object.assign(frames.addTwin(last, at, last.metric), { basis: adjusted, basisSaid: true });
  // "revenue fell to $10 billion and is expected to drop to $8.9 billion this year"
  if (last?.mode === "reported" && !sentence.han && frames.modes[at] === "guidance" && last.sentence === sentence.index && sentence.is(at - 1, C.to) && sentence.isAny(at - 2, MOVES)) return Object.assign(frames.addTwin(last, at, last.metric), { mode: "guidance" });
  // 前三季度收入100亿元，第三季度为35亿元: each has the period of its own clause.
  if (last && startsAnother(frames, last, at, reading)) return Object.assign(frames.addTwin(last, at, last.metric), sentence.han ? { period: periodOfClause(frames, at) } : (basisOfClause(sentence, last.valueAt, at) ?? {}));
  // "actual 2.41亿元", "delivered 41 cents and $4.02 billion": amounts that answer what was expected.
  if ((frames.modes[at] === "guidance" && reading.cueAt >= 0) || sentence.is(reading.cueAt, C.report) || sentence.hasBefore(at, C.actual) || (reading.copies && (sentence.han || frames.placedIn.has(previousFigure(sentence, at))))) {
    const asked = [...frames.drafts.filter((draft) => draft.at < at && draft.mode !== "reported" && draft.company === null && (sentence.han || draft.mode !== "outside")), ...frames.carried.expected].find((draft) => draft.value !== null && metricFor(draft.metric, figure) === draft.metric && isOfSize(draft.value, figure) && !frames.drafts.some((other) => other.mode === "reported" && other.metric === draft.metric && other.value !== null));
    if (asked) {
      const answer = frames.addTwin(asked, at, asked.metric);
      if (asked.mode === "guidance" && asked.sentence === sentence.index && !(periodBefore(frames, at) && !sentence.han)) asked.mode = "outside";
      answer.mode = frames.modes[at] === "guidance" ? "guidance" : "reported";
      return answer;
    }
  }
  return figure.unit === "per-share" ? (perShareTwin(frames, at) ?? earningsUnnamed(frames, at, figure, reading)) : onAnotherBasis(frames, at, figure);
}

/** "Pre-tax profit was £4.59bn. Stripping that out, the figure was £4.3bn": the one amount of its kind told before, on the basis the sentence opens with. */
function onAnotherBasis(frames: Frames, at: number, figure: Figure): Draft | null {
  const { sentence, drafts, carried } = frames;
  const basis = sentence.han || drafts.length > 0 || !sentence.isAny(at - 1, LEVEL_OR_REPORT_OR_CHANGE) ? null : (OPENING.map((from) => basisLeavingOut(sentence, from)).find((said) => said !== null) ?? null);
  const told = basis === null ? [] : carried.drafts.filter(({ metric, value, mode }) => metric !== "other" && mode === "reported" && value?.unit === figure.unit && metricFor(metric, figure) === metric);
  const [only] = told;
  return !only || told.length > 1 || only.basis === basis ? null : Object.assign(frames.addTwin(only, at, only.metric), { basis, basisSaid: true });
}
const OPENING = [0, 1];

/** "Like-for-like revenue rose 7% to £3.6bn": the growth is a metric of its own, and the sum behind it is sales all the same. */
function levelOfRate(frames: Frames, at: number, figure: Figure, { cueAt }: RoleReading): Draft | null {
  const { sentence } = frames;
  if (sentence.han || figure.unit !== "money" || !figure.scaled || !sentence.is(cueAt, C.to)) return null;
  const rate = frames.nearest(at, () => true);
  if (rate?.metric !== "same-store-sales" || rate.comparison || rate.value?.unit !== "percent" || rate.valueAt < rate.at || sentence.holdsFigure(rate.valueAt + 1, at)) return null;
  return Object.assign(frames.addTwin(rate, at, "revenue"), { basis: "adjusted", basisSaid: true });
}
const SPENT: ReadonlySet<string> = new Set(["capital-expenditure", "research-and-development", "share-repurchases", "cost-of-revenue", "dividend-per-share", "other"]);

const SIGNED = /^(?:ebit|operating-income|pretax)/;

const signedBefore = (frames: Frames, at: number): Draft | null => frames.nearest(at, (draft) => draft.value === null && SIGNED.test(draft.metric) && !draft.comparison && !frames.sentence.holdsFigure(draft.at, at));

/** "Adjusted EBITA was a loss of": the verb says that the noun behind it is the metric before it. */
const isCopula = (sentence: Sentence, noun: number): boolean => sentence.payload(sentence.is(noun - 1, C.determiner) ? noun - 2 : noun - 1, C.level) === "be";

/** An answer is of the size of the question: 41 cents answers 38 cents a share, not four billion. */
function isOfSize(asked: Figure, given: Figure): boolean {
  const ratio = sizeOf(given) / (sizeOf(asked) || 1);
  return ratio > 0.1 && ratio < 10;
}

/** "The company reported $1.43 per share": what a company reports of a share, without a name, are its earnings. */
function earningsUnnamed(frames: Frames, at: number, figure: Figure, { cueAt }: RoleReading): Draft | null {
  const { sentence, modes } = frames;
  if (sentence.han || modes[at] !== "reported" || cueAt !== at - 1 || !sentence.is(cueAt, C.report) || sentence.isComma(cueAt - 1) || sentence.says(cueAt, "pays") || sentence.has(C.stock) || sentence.has(C.deal)) return null;
  const basis = readBasis(sentence, cueAt, cueAt);
  const draft: Draft = {
    metric: "eps", sign: 1, label: { start: figure.start, end: sentence.passage.tokens.end[figure.to - 1] as number }, basis: basis ?? "reported", basisSaid: basis !== null, scope: null, mode: "reported", plain: false, basic: false,
    ofPart: false, maybeRevenue: false, absorbs: false, comparison: false, value: null, valueNegative: false, prior: null, priorNegative: false, priorPeriod: null, changes: [], consensus: null,
    period: null, sentence: sentence.index, at: cueAt, valueAt: -1, company: null,
  };
  return frames.insert(draft, at);
}

/** "$2.46 per share on a GAAP basis, or $2.87 on an adjusted basis": told once more without saying that it is for a share. */
function perShareAgain(frames: Frames, at: number, figure: Figure): Draft | null {
  const { sentence } = frames;
  if (sentence.han || (figure.unit !== "money" && figure.unit !== "per-share") || figure.scaled || sentence.isAny(at + 2, METRIC) || !(sentence.is(at - 1, C.or) || sentence.is(at - 1, C.and))) return null;
  const basis = basisLeavingOut(sentence, at + 1) ?? ((sentence.payload(at + 1, C.basis) || null) as Basis | null);
  const told = basis && frames.nearest(at, ({ metric, value, comparison }) => metric === "eps" && value?.unit === "per-share" && !comparison);
  if (!told || (told.basisSaid && told.basis === basis)) return null;
  figure.unit = "per-share";
  return Object.assign(frames.addTwin(told, at, "eps"), { basis, basisSaid: true });
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
  let from = at;
  // 乘用车销量50万辆，增长6%：纯电动19万辆
  while (from > 0 && !sentence.isComma(from - 1) && !sentence.isStop(from - 1) && !sentence.isMark(from - 1, MARKS.colon)) from--;
  if (from <= last.valueAt || from === 0) return null;
  let first = -1;
  let end = -1;
  let verb = false;
  let basis: Draft["basis"] | null = null;
  for (let i = from; i < at; i++) {
    const part = sentence.part(i);
    if (first >= 0 && !verb && sentence.isLetter(i)) continue;
    if (part?.kind === "figure" || part?.kind === "period" || sentence.isAny(i, SAYS_OTHERWISE)) return null;
    // Hulu用户5200万
    if (first >= 0 && sentence.says(i, "no-part") && /^(?:subscribers|active-users)$/.test(last.metric)) {
      verb = true;
      continue;
    }
    if (sentence.is(i, C.basis)) basis = sentence.payload(i, C.basis) as Draft["basis"];
    else if (sentence.is(i, C["basis-clause"])) basis = sentence.payload(i, C["basis-clause"]) as Draft["basis"];
    else if (!verb && sentence.isAny(i, SEGMENT_OR_PLACE_OR_PRODUCT)) {
      if (first < 0) first = i;
      end = i + 1;
    } else if (sentence.payload(i, C.level) === "be" || sentence.payload(i, C.level) === "reach" || sentence.is(i, C.report)) verb = true;
    else if (!verb && part?.kind === "word") {
      if (first < 0) first = i;
      end = i + 1;
    } else if (!sentence.isAny(i, SMALL_WORDS)) return null;
  }
  // 北美日活用户1亿，欧洲9500万
  const ofWhich = sentence.says(from, "of-which") && first === from + 1 && end === at && (last.metric === "revenue" || metricRow(last.metric).kind === "count");
  if (!verb && !ofWhich && !(last.scope !== null && first === from && end === at)) return null;
  if (basis !== null && basis !== last.basis && first < 0) {
    const twin = frames.addTwin(last, at, last.metric);
    twin.basis = basis;
    twin.basisSaid = true;
    return twin;
  }
  if (basis !== null || first < 0 || !(ofWhich || sentence.isAny(end - 1, SEGMENT_OR_PLACE_OR_PRODUCT) || last.scope !== null)) return null;
  const text = sentence.text(first, end);
  const twin = frames.addTwin(last, at, last.metric);
  twin.scope = { text, start: sentence.start(first), end: sentence.end(end - 1), topic: false };
  return twin;
}

/** "Profit was 2.9 billion, or 3.1 billion when excluding hedging costs": the same metric once more, without what stands behind it. */
function basisBehindOr(sentence: Sentence, at: number): Basis | null {
  let or = at - 1;
  while (sentence.isAny(or, SMALL_WORDS)) or--;
  if (!sentence.is(or, C.or)) return null;
  return basisLeavingOut(sentence, sentence.isComma(at + 1) ? at + 2 : at + 1);
}

/** "net income was 2.3 billion; before special items it was 2.5 billion" */
function basisOfClause(sentence: Sentence, from: number, at: number): Pick<Draft, "basis" | "basisSaid"> | null {
  for (let i = at - 1; i > from && !sentence.isFigure(i) && !sentence.isStop(i); i--) if (sentence.is(i, C["basis-clause"])) return { basis: sentence.payload(i, C["basis-clause"]) as Draft["basis"], basisSaid: true };
  return null;
}

/** A second amount of the same metric is an item of its own when it has its own period, or a new basis. */
function startsAnother(frames: Frames, last: Draft, at: number, reading: RoleReading): boolean {
  const { sentence } = frames;
  // "made £6.5bn last year and spends £2.9bn a year on research": what is spent is no profit.
  if ((sentence.payload(reading.cueAt, C.report) === "spend" || sentence.says(reading.cueAt, "gives")) && !SPENT.has(last.metric)) return false;
  // "made a profit of C$497m in 2013 and has to put C$300m aside": another verb has come between.
  if (!sentence.han && reading.cueAt >= 0 && sentence.is(reading.cueAt, C.report)) for (let i = reading.cueAt + 1; i < at; i++) if (sentence.isWord(i) || sentence.is(i, C.plain)) return false;
  if (!sentence.han && reading.cueAt < 0 && followsVerb(sentence, at)) return false;
  // "Sales in Britain rose to £4m, and in June it sold its Irish arm for £1m"
  if (!sentence.han) for (let i = last.valueAt + 1; i < at; i++) if (sentence.is(i, C.deal)) return false;
  const own = followedByPeriod(sentence, at);
  // 研发投入8.9万亿韩元，全年开采投资预计为47万亿韩元: a word the reader does not know may be what the amount is of.
  if (sentence.han && sentence.parts.slice(sentence.clauseStart(at), at).some(({ kind }) => kind === "word")) return false;
  if (reading.copies && own && (followedByPeriod(sentence, last.valueAt) || last.period !== null)) return true;
  const cued = sentence.isAny(reading.cueAt, LEVEL_OR_REPORT_OR_AND_OR_OR) || reading.copies || sentence.isPeriod(at - 1) || reading.cueAt < 0;
  return cued && (periodBefore(frames, at) || own) && last.valueAt < at && !sentence.isAny(reading.cueAt, METRIC);
}

/** "has to put C$300m aside", "receives £3bn": behind a word that is none of ours an amount may be anything's. */
function followsVerb(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (sentence.isAny(before, SMALL_WORDS)) before--;
  return sentence.isWord(before) || sentence.says(before, "puts");
}

/** The nearest metric before the amount that is still without its value; each thing between costs. */
function nearestFree(frames: Frames, at: number, figure: Figure): Draft | null {
  let best: Draft | null = null;
  let bestCost = FARTHEST;
  for (const draft of frames.before(at)) {
    if (draft.value || metricFor(draft.metric, figure) === null || isCashPaid(frames, draft.at) || (!SPENT.has(draft.metric) && isOfClause(frames.sentence, draft.at, at))) continue;
    // 收入 is money only; "sales" may be vehicles.
    if (figure.unit === "count" && draft.metric === "revenue" && frames.sentence.isHan(draft.at)) continue;
    // "orders were up 2% to 296m" are those of shoppers where no currency is printed.
    if (figure.unit === "bare" && (!figure.scaled || draft.metric === "bookings") && !frames.sentence.han && isTold(frames, draft.at, at)) continue;
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

/** "sales of £16.5bn, of which £11.5bn came from the UK": the amount is of the same metric and of the part it came from. */
function partOfWhole(frames: Frames, at: number, { unit }: Figure): Draft | null {
  const { sentence } = frames;
  if (sentence.han || sentence.payload(at - 2, C.level) !== "of" || !sentence.says(at - 1, "which")) return null;
  const whole = frames.nearest(at, (draft) => draft.value?.unit === unit && !draft.comparison && !draft.absorbs);
  let from = at + 1;
  while (from < at + 4 && !sentence.isAny(from, FROM_OR_IN)) from++;
  while (sentence.isAny(from, IN_FRONT_OF_PART)) from++;
  let end = from;
  while (sentence.isWord(end) || sentence.isAny(end, SEGMENT_OR_PLACE_OR_PRODUCT)) end++;
  return whole && end > from && (sentence.isAny(from, SEGMENT_OR_PLACE_OR_PRODUCT) || sentence.isCapital(from)) ? Object.assign(frames.addTwin(whole, at, whole.metric), { scope: scopeOf(sentence, from, end, false) }) : null;
}

/** "At 31.8%, the gross margin ...": the amount is put in front of its metric. */
function frontedMetric(frames: Frames, at: number, figure: Figure): Draft | null {
  const { sentence } = frames;
  // "returned $7.5bn to shareholders through buybacks": unless dividends are in it.
  if (sentence.says(at - 1, "gives-back")) return frames.drafts.find((draft) => draft.at > at && draft.at < at + 7 && draft.metric === "share-repurchases" && !draft.value && !sentence.is(draft.at - 1, C.and) && !sentence.is(draft.at + 1, C.and)) ?? null;
  if (sentence.payload(at - 1, C.level) !== "at" || sentence.clauseStart(at) !== at - 1 || !sentence.isComma(at + 1)) return null;
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

/** "sold 22.9 million iPads", "41,100 pre-owned vehicles", "4.1 million fibre subscribers": what is counted is a part where it has a name, or a word in front that says which. */
export function soldThing(frames: Frames, at: number, draft?: Draft): Draft["scope"] {
  const { sentence } = frames;
  if (sentence.isHan(at + 1)) return null;
  if (sentence.han) return draft?.metric !== "subscribers" && sentence.isWord(at + 1) && sentence.isCapital(at + 1) ? { text: sentence.text(at + 1, at + 2), start: sentence.start(at + 1), end: sentence.end(at + 1), topic: false } : null;
  const subscribers = draft?.metric === "subscribers";
  if (subscribers && draft.at !== at + 2) return labelPart(sentence, draft.at);
  if (!sentence.isWord(at + 1) || (subscribers && sentence.text(at + 1, at + 2).length < 4) || sentence.says(at + 1, "plain-modifier")) return null;
  const end = sentence.isMark(at + 2, MARKS.hyphen) && sentence.isWord(at + 3) ? at + 4 : at + 2;
  const noun = /[a-z]{3}s$/.test(sentence.text(at + 1, at + 2)) && frames.recentDraft(({ metric, value }) => metric === "units-sold" && value !== null) !== null;
  if (!sentence.isCapital(at + 1) && !subscribers && !sentence.is(end, C["count-unit"]) && !noun) return null;
  return { text: sentence.text(at + 1, end), start: sentence.start(at + 1), end: sentence.end(end - 1), topic: false };
}

/** "broadband customers": the words of a count that say which. */
function labelPart(sentence: Sentence, at: number): Draft["scope"] {
  const [, text = ""] = /^(.+) \w+s$/.exec(sentence.text(at, at + 1)) ?? [];
  return text === "" || sentence.passage.lexicon.phrases["plain-modifier"]?.test(text) ? null : { text, start: sentence.start(at), end: sentence.start(at) + text.length, topic: false };
}
