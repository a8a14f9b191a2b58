/** Which drafts without a part of their own are of the part that was told before them, or opens their sentence. */
import { metricRow } from "../../model/metric";
import type { Names } from "../names/names";
import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import { scopeOfAspect, scopeOfOpening, scopeOfSubject } from "../scopes/han-scope";
import type { Sentence } from "../sentences/sentence";
import type { Draft } from "./draft";
import { CALLED_PART, isCalledPart, narrowDraft } from "./narrow-draft";

/**
 * A scope that is the topic of its clause holds for what follows: 云智能集团收入为…；经调整EBITA为… It ends with the next scope, with
 * the company named again, and never reaches back over a figure of the whole company.
 */
export function shareTopics(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  let topic: Draft | null = null;
  // Of which of the parts just told, or whether of the whole, nobody says.
  let unsaid = false;
  const [first] = drafts;
  const isSales = first?.metric === "revenue" && first.mode === "reported";
  const several = sentence.han && (goThroughParts(drafts) || (isSales && sentence.passage.lexicon.phrases["by-part"].test(sentence.text(0, first.at))));
  if (sentence.han) scopeSegments(sentence, drafts, names);
  if (first && sentence.han && !first.scope && !isOfWhole(first.metric)) narrowDraft(sentence, first, scopeOfAspect(sentence, first.at, names));
  for (const [i, draft] of drafts.entries()) {
    // 交付46万辆，其中Model 3/Y交付44万辆: a part whose name is not read.
    if (sentence.han && !draft.scope && drafts[i - 1]?.metric === draft.metric && opensUnread(sentence, draft.at)) draft.mode = "outside";
    if (draft.scope ? isLeftOut(sentence, draft.at) : sentence.han && sentence.passage.lexicon.phrases["all-of-them"].test(sentence.text(draft.at - 2, draft.at))) topic = null;
    // 健康板块收入200亿元；归母净利润7亿元: what its shareholders have is of no part that is called one.
    else if (topic?.scope && !draft.scope && isOfParent(sentence, draft.at) && isCalledPart(sentence, topic.scope)) topic = null;
    // 集团总收入80亿元；服务收入32亿元；净利润3亿元: in a list of the whole's figures a part is one line, and the profit another.
    else if (topic && sentence.han && !draft.scope && PROFIT.test(draft.metric) && topic === drafts[i - 1] && (drafts.some((whole) => !whole.scope && whole.at < (topic as Draft).at) || isListed(drafts, i - 1)) && startsSegment(sentence, topic, draft)) {
      // Beside one part alone its operating result may be its own.
      if (draft.metric !== "net-income" && new Set(drafts.slice(0, i).map(({ scope }) => scope?.text)).size < ENOUGH_PARTS) draft.mode = "outside";
      topic = null;
    }
    else if (draft.scope && sentence.han && !several && listsParts(sentence, drafts[i - 1], draft)) {
      topic = null;
      unsaid = !drafts.some((whole) => whole.at < draft.at && !whole.scope);
    }
    else if (draft.scope) topic = (draft.scope.topic || several || (sentence.han && draft === first && isSales && /margin$|^operating-income/.test(drafts[1]?.metric ?? "")) || opensSegment(sentence, drafts[i - 1], draft)) && (i === 0 || startsSegment(sentence, drafts[i - 1] as Draft, draft) || topic !== null) ? draft : null;
    else if (!sentence.han && i > 0 && (goesOnAboutPart(sentence, drafts[i - 1] as Draft, draft) || isOnSalesOf(sentence, drafts[i - 1] as Draft, draft))) narrowDraft(sentence, draft, (drafts[i - 1] as Draft).scope);
    // 移动端月均活跃用户2.2亿；日均活跃用户6270万: the same told again behind a semicolon is of the whole.
    else if (topic?.scope && sentence.han && !draft.scope && draft.metric === "active-users" && topic.metric === draft.metric && startsSegment(sentence, topic, draft)) topic = null;
    else if (topic?.scope && !draft.comparison && !draft.absorbs && !isOfWhole(draft.metric) && !(sentence.han && sentence.isComma(draft.at - 1) && sentence.says(draft.at, "total")) && (sentence.han || draft.plain || draft.metric !== "net-income") && !sentence.passage.lexicon.phrases["of-holders"].test(sentence.text(draft.at, draft.at + 1)) && !speaksOfWhole(sentence, topic.at, draft.at, draft.metric === "same-store-sales")) {
      narrowDraft(sentence, draft, topic.scope);
    } else if (!draft.comparison) {
      // 物业销售收入53亿元，集团年内售出532个单位，营业利润率42%: the whole is spoken of, and another clause begun since.
      if (topic?.scope && sentence.han && /margin$/.test(draft.metric) && !sentence.says(draft.at, "total") && !speaksOfWhole(sentence, sentence.clauseStart(draft.at) - 1, draft.at) && draft.mode === "reported") draft.mode = "outside";
      if (metricRow(draft.metric).kind !== "count") topic = null;
    }
    if (draft.scope) unsaid &&= !topic;
    else if (unsaid && RESULT_OF_PART.test(draft.metric) && draft.mode === "reported" && !speaksOfWhole(sentence, (drafts[i - 1] as Draft).at, draft.at)) draft.mode = "outside";
  }
  // 内地方面，…，线上营业额1.5亿元，期内录得溢利120万元: beside a part of it, the result of what the sentence is about.
  const aspect = sentence.han ? OPENING.find((at) => sentence.says(at, "aspect") && sentence.isComma(at + 1)) : undefined;
  if (aspect !== undefined) for (const draft of drafts) if (!draft.scope && draft.plain && draft.metric === "net-income" && draft.mode === "reported") narrowDraft(sentence, draft, scopeOfAspect(sentence, aspect + 2, names));
}

const OPENING = [1, 2, 3, 4] as const;

/** 游戏净收入209亿元；音乐净收入20亿元: a part with nothing but this told of it, as of the one before. */
const isListed = (drafts: readonly Draft[], at: number): boolean => drafts[at - 1]?.scope != null && drafts[at - 1]?.metric === drafts[at]?.metric && drafts[at - 1]?.scope?.text !== drafts[at]?.scope?.text;

/** 归母净利润, 归属于母公司股东的净利润 */
const isOfParent = (sentence: Sentence, at: number): boolean => sentence.han && (sentence.passage.lexicon.phrases["of-parent"].test(sentence.text(at, at + 1)) || [at - 1, at - 2].some((before) => /^(?:holder|owned-by)$/.test(sentence.payload(before, C.neutral))));

const PROFIT = /^(?:net|operating)-income$/;
/** With the whole. */
const ENOUGH_PARTS = 3;
const RESULT_OF_PART = /^ebit/;

/** …；广发资管营业收入1.2亿元，净利润0.6亿元: who opens what goes on behind a semicolon is what it tells of. */
const opensSegment = (sentence: Sentence, last: Draft | undefined, draft: Draft): boolean => sentence.han && last !== undefined && startsSegment(sentence, last, draft) && draft.scope !== null && sentence.passage.text.slice(0, draft.scope.start).trimEnd().endsWith("；");

/** A业务收入493亿元，B业务收入500亿元，经营利润243亿元: behind a row of parts what is told is no longer of the last one. */
function listsParts(sentence: Sentence, last: Draft | undefined, draft: Draft): boolean {
  return last?.scope != null && last.metric === draft.metric && last.scope.text !== draft.scope?.text && !startsSegment(sentence, last, draft);
}

/** 剔除出售子公司收益，净利润为3亿元: what is left out has no figure of its own, and is no topic. */
function isLeftOut(sentence: Sentence, at: number): boolean {
  if (!sentence.han) return false;
  for (let i = at + 1; i < sentence.count && !sentence.isComma(i) && !sentence.isStop(i); i++) if (sentence.isFigure(i)) return false;
  for (let i = sentence.clauseStart(at); i < at; i++) if (sentence.payload(i, C.excluding) === "out") return true;
  return false;
}

/** 云收入10亿元，利润2亿元，广告收入8亿元，利润1亿元: parts gone through one after the other, each with figures of its own, are topics; 产品收入8亿元，服务收入2亿元，毛利率30% are not. */
function goThroughParts(drafts: readonly Draft[]): boolean {
  const parts = drafts.filter(({ scope }) => scope).length;
  const told = drafts.filter(({ scope }, i) => scope && drafts[i + 1] && !drafts[i + 1]?.scope && !isOfWhole((drafts[i + 1] as Draft).metric)).length;
  return parts > 1 && told === parts;
}

/** "Food sales grew to $26 billion but operating earnings dropped to $1.4 billion", "cider sales were €518m, with profits doubling": beside the revenue of a part, its result. */
const goesOnAboutPart = (sentence: Sentence, last: Draft, draft: Draft): boolean => last.scope !== null && (last.metric === "revenue" || (last.plain && draft.plain)) && last.mode === "reported" && draft.mode === "reported" && (/^(?:operating-(?:income|margin)|ebita?|ebitda|same-store-sales)$/.test(draft.metric) || (draft.metric === "net-income" && (draft.plain || (sentence.is(draft.at - 1, C.and) && !sentence.is(draft.at, C.metric))))) && !draft.scope && !draft.comparison && (!draft.basisSaid || isOfSegment(sentence, last)) && !speaksOfWhole(sentence, pastScope(sentence, last), draft.at, draft.metric === "same-store-sales", CALLED_PART.test(last.scope.text));

/** "Revenue at the Barge Group was": the name of the part may hold a word for the whole. */
function pastScope(sentence: Sentence, { at, scope }: Draft): number {
  while (scope && at + 1 < sentence.count && sentence.start(at + 1) < scope.end) at++;
  return at;
}


/** "Media segment revenue fell and adjusted EBITDA dropped": what is called a segment has every result of its sentence. */
function isOfSegment(sentence: Sentence, last: Draft): boolean {
  for (let at = last.at; at >= 0 && sentence.start(at) >= (last.scope?.start ?? Infinity); at--) if (/\bsegment\b/i.test(sentence.text(at, at + 1)) || (sentence.is(at, C.segment) && sentence.payload(at, C.segment) === "" && !sentence.isCapital(at))) return true;
  return false;
}

/** "the European loss was $742m on sales of $31bn", "UK profits slipped as revenue dropped": the sales a part's result was made on are its own. */
function isOnSalesOf(sentence: Sentence, last: Draft, draft: Draft): boolean {
  if (last.scope === null || draft.metric !== "revenue" || draft.mode !== last.mode || !/income$|^ebit/.test(last.metric) || draft.comparison || draft.scope) return false;
  const joint = onSales(sentence, draft.at);
  return sentence.payload(joint, C.in) === "on" || (sentence.says(joint, "reason") && !sentence.says(draft.at, "of-group") && !speaksOfWhole(sentence, joint, draft.at));
}

/** "on 5% higher turnover of", "despite a 2% rise in sales" */
function onSales(sentence: Sentence, metric: number): number {
  let at = metric - 1;
  while (sentence.isAny(at, BEFORE_SALES) || sentence.figure(at)?.unit === "percent" || (sentence.is(at, C.in) && sentence.is(at - 1, C.growth))) at--;
  return at;
}

const BEFORE_SALES = anyOf(C.neutral, C.change, C.flat, C.approximate, C.growth, C.determiner);

const OF_WHOLE: ReadonlySet<string> = new Set(["capital-expenditure", "cash", "free-cash-flow", "operating-cash-flow", "research-and-development", "share-repurchases", "shareholders-equity", "total-assets", "total-debt"]);

/** Cash, debt and shares are the company's, whatever part was told of before. */
const isOfWhole = (metric: Draft["metric"]): boolean => OF_WHOLE.has(metric) || metricRow(metric).kind === "per-share";

/** 铁路项目414个，新签合同额569亿元；公路项目116个，新签合同额849亿元: what opens a sentence, or goes on behind a semicolon, may say whose the figures of its later clauses are. */
function scopeSegments(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  let last = -1;
  for (const draft of drafts) {
    let from = draft.at;
    while (from > 0 && !sentence.isMark(from - 1, MARKS.semicolon)) from--;
    if (from !== last && !draft.scope && opensClause(sentence, draft.at, from)) {
      const scope = scopeOfOpening(sentence, names, from);
      // 广告业务延续了强劲表现，二季度收入10亿元
      if (scope && (sentence.holdsFigure(from, draft.at) || isCalledPart(sentence, scope))) narrowDraft(sentence, draft, scope);
      else if (!scope && losesBefore(sentence, draft.at, names)) draft.mode = "outside";
    }
    last = from;
    if (!draft.scope && draft.mode !== "outside" && draft.metric !== "net-income" && !isOfWhole(draft.metric)) narrowDraft(sentence, draft, scopeOfSubject(sentence, draft.at, names));
  }
}

/** 玻璃瓶仍亏，毛利率-5%: of whatever the clause before says makes a loss, where it is not the company. */
function losesBefore(sentence: Sentence, at: number, names: Names): boolean {
  const comma = sentence.clauseStart(at) - 1;
  const from = sentence.clauseStart(comma - 1);
  const subject = sentence.text(from, from + 1);
  return names.company !== null && sentence.isComma(comma) && sentence.is(comma - 1, C["metric-verb"]) && sentence.isHan(from) && !sentence.is(from, C.we) && !sentence.is(from, C.metric) && sentence.isWord(from) && !names.ownForms.some((form) => form.startsWith(subject)) && !sentence.holdsFigure(from, comma);
}

function opensClause(sentence: Sentence, at: number, from: number): boolean {
  const clause = sentence.isPeriod(at - 1) ? at - 1 : at;
  return clause > from && sentence.isComma(clause - 1) && !sentence.says(at, "total");
}

function opensUnread(sentence: Sentence, metric: number): boolean {
  const from = sentence.clauseStart(metric);
  if (!sentence.says(from, "of-which")) return false;
  for (let i = from + 1; i < metric; i++) if (!sentence.isPeriod(i) && !sentence.isAny(i, SAYS_LITTLE)) return true;
  return false;
}

const SAYS_LITTLE = anyOf(C.neutral, C.approximate, C.report, C.we);

/** After a semicolon, or 其中, the topic may change without a new sentence. */
function startsSegment(sentence: Sentence, last: Draft, draft: Draft): boolean {
  for (let i = last.at + 1; i < draft.at; i++) if (sentence.isMark(i, MARKS.semicolon)) return true;
  return false;
}

/** What the same stores sold is told behind a semicolon too, of the stores just spoken of. */
function speaksOfWhole(sentence: Sentence, from: number, to: number, sameStores = false, part = false): boolean {
  for (let i = from + 1; i < to; i++) {
    // 海外市場收入36億元，其分部溢利3億元: of what was just told.
    if (sentence.han && sentence.says(i, "its")) continue;
    if (sentence.is(i, C["company-word"]) || (sentence.is(i, C.we) && (sentence.han || !sentence.is(i, C.determiner)) && !(part && sentence.says(i, "it")))) return true;
    if (!sentence.han && ((sentence.isStop(i) && !(sameStores && sentence.isMark(i, MARKS.semicolon))) || sentence.says(i, "whole") || (sentence.says(i, "turn") && sentence.isWord(to - 1)))) return true;
  }
  return false;
}
