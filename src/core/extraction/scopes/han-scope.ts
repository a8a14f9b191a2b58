import { anyOf } from "../passage/class-set";
import { AND_OR_IN, BASIS_OR_CONSTANT_OR_PER_SHARE_OR_VARIANT, CLAUSE_OR_DETERMINER, FROM_OR_VERSUS_OR_LEVEL_OR_TO, NEUTRAL, SEGMENT_OR_PLACE_OR_PRODUCT, WE, WE_OR_CLAUSE } from "../passage/class-sets";
import type { Phrases } from "../../language/phrases";
import type { Scope } from "../drafts/draft";
import { isOwnName, plainName, type Names } from "../names/names";
import { C, MARKS } from "../passage/passage";
import type { Premodifiers } from "./premodifiers";
import { timesTold } from "../sentences/named";
import type { Part } from "../sentences/part";
import type { Sentence } from "../sentences/sentence";

const NAME_PARTS = anyOf(C.plain, C.deal, C.designator, C.measure, C["count-unit"], C["number-word"], C.scale, C.macro, C["not-head"]);

const NAME_OR_PART = anyOf(C.segment, C.place, C.product, C.plain);

/** Words that end a modifier when it is read from the metric backwards. */
const STOPS = anyOf(C.report, C.versus, C.from, C.to, C.expect, C.relation, C.yoy, C.qoq, C.clause, C.announce, C["share-of"], C.metric, C["metric-verb"], C.respectively, C.by, C.stock, C.we, C.change, C.between, C.level, C.excluding);
const LONGEST_NAME = 8;
const LONGEST_OPENING = 8;
const LONGEST_SHORT = 4;
const LONGEST_GLOSS = 5;
const LONGEST_ASIDE = 16;
const IN_HEADING = anyOf(C.segment, C.place, C.product, C.and, C.plain, C.neutral, C.deal);

/**
 * Han modifiers run unbroken up to the metric. One character that is a cue elsewhere (计 in 云计算) is a letter here when it
 * is glued between two others; the last verb, mark or period before the metric opens the phrase.
 */
export function readHanModifiers(sentence: Sentence, metric: number, names: Names): Premodifiers {
  let at = metric - 1;
  let periodAt = -1;
  let from = -1;
  let end = metric;
  let basic = false;
  // 归属于本行股东的: whose profit it is, and no part of the company.
  let attributed = false;
  let quoted = false;
  for (; at >= 0; at--) {
    const part = sentence.part(at);
    if (!part) break;
    if (part.kind === "period") {
      if (periodAt >= 0) break;
      periodAt = at;
      // 云业务第二季度收入, 台北富邦银行7月税后净利: the part, or a name that says it is a company, stands before its period.
      const product = from < 0 ? numberedProduct(sentence, at) : -1;
      if (product >= 0) return productScope(sentence, product, at, periodAt);
      const quotedFrom = from < 0 ? quotedName(sentence, at, names) : -1;
      if (quotedFrom >= 0) return productScope(sentence, quotedFrom, at - 1, at, true);
      if (from >= 0 || !(sentence.is(at - 1, C.segment) || sentence.passage.says(part.from - 1, "market") || sentence.passage.lexicon.phrases["house-name"].test(sentence.text(sentence.clauseStart(at), at))) || sentence.isAny(at - 1, WE)) break;
      end = at;
      continue;
    }
    const product = part.kind === "figure" && from - at < 2 ? numberedProduct(sentence, from < 0 ? at + 1 : from + 1) : -1;
    if (product >= 0) return productScope(sentence, product, end, periodAt);
    // 物联网业务实现18亿美元销售额: the amount stands between the verb and what it is.
    const verb = part.kind === "figure" && from < 0 && !quoted ? beforeAmount(sentence, at) : -1;
    if (verb >= 0) return { ...readHanModifiers(sentence, verb + 1, names), first: at + 1, periodAt: -1 };
    if (part.kind === "figure" || part.kind === "owner") break;
    if (part.kind === "mark") {
      // 茅台酒/系列酒收入
      if ((part.unit === MARKS.list || (part.unit === MARKS.slash && (sentence.isWord(at - 1) || sentence.isAny(at - 1, SEGMENT_OR_PLACE_OR_PRODUCT)))) && from >= 0) continue;
      // 替尔泊肽（Mounjaro）销售额: a bracket says the name in other letters.
      const open = part.unit === MARKS.closing && (from < 0 || (from === at + 1 && sentence.is(from, C.segment))) ? glossStart(sentence, at) : -1;
      if (open > 0) {
        at = open;
        if (from < 0) end = open;
        continue;
      }
      // Disney+订阅用户
      if (part.unit === MARKS.plus && sentence.isWord(at - 1) && sentence.passage.glued(part.from)) {
        if (from < 0) end = at + 1;
        from = at;
        continue;
      }
      // “智慧园区”收入: what stands in quotes is a name.
      if (part.unit === MARKS.quote && (from < 0) === !quoted) {
        if (quoted) break;
        quoted = true;
        continue;
      }
      break;
    }
    if (part.kind === "word") {
      if (from < 0) end = at + 1;
      from = at;
      continue;
    }
    // 扣除预期信贷损失变动前的营业收入净额: what it is taken before is no part.
    if (from < 0 && at < metric - 1 && sentence.says(at, "before-which")) break;
    basic ||= sentence.payload(at, C.variant) === "basic";
    if (sentence.payload(at, C.neutral) === "holder") {
      attributed = true;
      from = -1;
      continue;
    }
    // 归属于某公司的净利润: so does a name that is said to own it.
    if (from >= 0 && sentence.payload(at, C.neutral) === "owned-by") {
      attributed = true;
      from = -1;
      continue;
    }
    if (from >= 0 && sentence.is(at, C.basis)) {
      // 基础设施业务
      if (from === at + 1 && sentence.isWord(from) && sentence.says(at, "core")) {
        from = at;
        continue;
      }
      at--;
      break;
    }
    // 百度核心收入: behind the company's name it is what the main part is called, and no basis.
    const core = from < 0 && sentence.is(at, C.basis) && sentence.says(at, "core") ? coreOfOwn(sentence, at, names) : null;
    if (core) return { first: metric, scope: core, owner: null, periodAt, basic: false, generic: false, many: false };
    // 澳洲及新西兰以当地货币计算的销售
    if (from < 0 && sentence.isAny(at, BASIS_OR_CONSTANT_OR_PER_SHARE_OR_VARIANT)) {
      end = at;
      continue;
    }
    if (sentence.isAny(at, SEGMENT_OR_PLACE_OR_PRODUCT) && !sentence.isAny(at, WE)) {
      if (from < 0) end = at + 1;
      from = at;
      continue;
    }
    if (sentence.text(at, at + 1) === "的" && from < 0) {
      end = at;
      continue;
    }
    // 南美地区的外卖服务收入: a part of a part.
    if (sentence.text(at, at + 1) === "的" && sentence.isAny(at - 1, SEGMENT_OR_PLACE_OR_PRODUCT) && !sentence.isAny(at - 1, WE)) continue;
    // 增值服务产生的收入, unlike what a sale yields: 收益
    if (from < 0 && ((sentence.isAny(at, NEUTRAL) && !sentence.isAny(at, WE_OR_CLAUSE)) || (sentence.says(at, "yields") && sentence.payload(metric, C.metric) === "revenue"))) {
      end = at;
      continue;
    }
    // 客户端计算集团营收
    if (from < 0 && sentence.says(at, "group") && sentence.passage.glued(part.from) && (sentence.isWord(at - 1) || sentence.isAny(at - 1, NAME_OR_PART)) && !sentence.isAny(at - 1, WE) && !sentence.says(at - 1, "no-modifier")) {
      end = at + 1;
      from = at;
      continue;
    }
    // 天然气销售业务
    const inner = isInner(sentence, at) || isTradePart(sentence, at, from) || namesPart(sentence, at) || (from === at + 1 && sentence.says(at, "sells") && sentence.is(from, C.segment)) || (from === at + 1 && isSplinter(sentence, at));
    if (sentence.says(at, "no-modifier") || (sentence.isAny(at, STOPS) && !inner && !sentence.is(at, C.and))) break;
    if (sentence.is(at, C.and) && from >= 0) continue;
    if (!inner && !sentence.isAny(at, NAME_PARTS)) break;
    if (sentence.isAny(at, CLAUSE_OR_DETERMINER) && !inner) break;
    if (from < 0) end = at + 1;
    from = at;
  }
  const found = from >= 0 && from < end && !attributed && !(leavesOut(sentence, at) && !sentence.is(end - 1, C.segment)) ? settleScope(sentence, from, end, names, at, sentence.text(end, end + 1) === "的" && end < metric) : null;
  return { first: at + 1, scope: found?.scope ?? null, owner: found?.owner ?? null, periodAt, basic, generic: false, many: found?.many ?? false };
}

/** The verb of earning an amount stands behind; -1 for none. */
function beforeAmount(sentence: Sentence, amount: number): number {
  let at = amount - 1;
  while (sentence.is(at, C.approximate) && !sentence.is(at, C.report)) at--;
  return sentence.is(at, C.report) && sentence.is(at, C.neutral) ? at : -1;
}

function coreOfOwn(sentence: Sentence, at: number, { ownForms }: Names): Scope | null {
  const form = ownForms.find((name) => sentence.passage.text.slice(0, sentence.start(at)).endsWith(name));
  if (form === undefined) return null;
  const start = sentence.start(at) - form.length;
  return { text: sentence.passage.text.slice(start, sentence.end(at)), start, end: sentence.end(at), topic: true };
}

/** 会员服务收入, 用户服务: what elsewhere is counted says here whom the part is for. */
export function namesPart(sentence: Sentence, at: number): boolean {
  if (!/^(?:subscribers|active-users)/.test(sentence.payload(at, C.metric))) return false;
  // 会员收入, 付费用户收入: glued to what they bring in.
  return sentence.is(at + 1, C.segment) ? sentence.is(at + 2, C.metric) : sentence.passage.glued(sentence.part(at)?.to ?? 0) && sentence.payload(at + 1, C.metric) === "revenue";
}

const productScope = (sentence: Sentence, first: number, to: number, periodAt: number, topic = false): Premodifiers => ({ first, scope: { text: sentence.text(first, to), start: sentence.start(first), end: sentence.end(to - 1), topic }, owner: null, periodAt, basic: false, generic: false, many: false });

/** 「天玺」第三季净收益: a name in quotes that opens the clause stands before its period; -1 for none, or for the company's own. */
function quotedName(sentence: Sentence, period: number, names: Names): number {
  if (!sentence.isMark(period - 1, MARKS.quote)) return -1;
  let first = period - 1;
  while (first > period - LONGEST_GLOSS && !sentence.isMark(first - 1, MARKS.quote) && !sentence.isSign(first - 1) && !sentence.isFigure(first - 1)) first--;
  return first < period - 1 && sentence.isMark(first - 1, MARKS.quote) && sentence.clauseStart(first) >= first - 1 && !isOwnName(names, sentence.text(first, period - 1)) ? first : -1;
}

/** PlayStation 5当季销量, PlayStation 5主机当季出货量: where a Latin name and its number, and what it is, stand before the period; -1 for none. */
function numberedProduct(sentence: Sentence, end: number): number {
  const number = sentence.isFigure(end - 1) ? end - 1 : end - 2;
  const figure = sentence.figure(number);
  if (!(figure?.unit === "bare" || figure?.unit === "count") || figure.scaled || !(number === end - 1 || sentence.isHan(end - 1))) return -1;
  let first = number;
  while (first > 0 && sentence.isWord(first - 1) && sentence.isCapital(first - 1) && !sentence.isHan(first - 1)) first--;
  return first < number ? first : -1;
}

/** 未計及影響可比性項目的營運盈利: up to 的 all is of what is left out. */
function leavesOut(sentence: Sentence, before: number): boolean {
  for (let i = before; i >= before - 3 && i >= sentence.clauseStart(before); i--) if (sentence.payload(i, C.excluding) === "out") return true;
  return false;
}

/** 媒体业务, 机构业务: who elsewhere foresees says here whom the part is for. */
function isTradePart(sentence: Sentence, at: number, from: number): boolean {
  if (!sentence.is(at, C.analyst) || !sentence.isHan(at) || sentence.says(at, "market") || !sentence.passage.glued(sentence.part(at)?.to ?? 0)) return false;
  // 投行收入, 楼宇媒体收入
  return from < 0 ? sentence.payload(at + 1, C.metric) === "revenue" : from === at + 1 && sentence.is(from, C.segment);
}

/** A single character glued to Han text on both sides belongs to the word around it. */
function isInner(sentence: Sentence, at: number): boolean {
  const part = sentence.part(at);
  const { tokens } = sentence.passage;
  if (!part || (tokens.end[part.from] as number) - (tokens.start[part.from] as number) !== 1 || sentence.isAny(at, FROM_OR_VERSUS_OR_LEVEL_OR_TO)) return false;
  return sentence.passage.glued(part.from) && sentence.passage.glued(part.to) && sentence.isHan(at - 1) && sentence.isHan(at + 1) && (sentence.isWord(at - 1) || sentence.isWord(at + 1));
}

/** Where a bracket opens that only says the name before it in other letters, or what the part holds, （CNBU）, （含VMware）; -1 for one that tells more. */
function glossStart(sentence: Sentence, close: number): number {
  let open = close - 1;
  while (open > close - LONGEST_ASIDE && !sentence.isMark(open, MARKS.opening) && !sentence.isFigure(open) && !sentence.isPeriod(open) && !sentence.isStop(open)) open--;
  return open < close - 1 && sentence.isMark(open, MARKS.opening) && (sentence.isWord(open - 1) || sentence.isAny(open - 1, NAME_OR_PART) || sentence.isAny(open - 1, NAME_PARTS)) ? open : -1;
}

/** 创新业务, 财富管理: a verb or a mark of a year that no amount follows is the first character of a name. */
const isSplinter = (sentence: Sentence, at: number): boolean =>
  sentence.isWord(at + 1) && sentence.end(at) - sentence.start(at) === 1 && sentence.passage.glued(sentence.part(at)?.to ?? 0) && (sentence.payload(at, C.level) === "reach" || sentence.is(at, C.fiscal) || (sentence.clauseStart(at) === at && sentence.says(at, "opens-word")));

function settleScope(sentence: Sentence, from: number, to: number, names: Names, before: number, possessive: boolean): { scope: Scope | null; owner: string | null; many?: boolean } | null {
  let first = from;
  while (first < to && sentence.isAny(first, AND_OR_IN) && !sentence.isAny(first, SEGMENT_OR_PLACE_OR_PRODUCT) && !isSplinter(sentence, first)) first++;
  if (first >= to) return null;
  // 5家险企合计实现保费收入: counted companies are no part of one.
  if (sentence.is(first, C.measure) && sentence.isFigure(first - 1)) return { scope: null, owner: null, many: true };
  const raw = sentence.text(first, to);
  const { phrases } = sentence.passage.lexicon;
  // 证券行业实现营业收入: a trade's figures are nobody's.
  if (phrases["of-all"].test(raw)) return { scope: null, owner: null, many: true };
  // 更能反映生意好坏的预订额: what it shows, and no part.
  if (possessive && sentence.says(before, "shows")) return null;
  const text = raw.replace(phrases["opens-scope"], "").replace(phrases["closes-scope"], "");
  // 这部份溢利: of what was told before.
  if (text === "" && /部[份分]$/.test(raw)) return { scope: null, owner: null, many: true };
  // One character is a splinter of a name, unless it is a place such as 华.
  if (text.length < 2 && !partsNarrow(sentence, first, to)) return opensClause(sentence, first - 1) ? { scope: { text: sentence.text(first - 1, to), start: sentence.start(first - 1), end: sentence.end(to - 1), topic: false }, owner: null } : null;
  const start = sentence.start(first) + raw.indexOf(text);
  if (names.own.has(plainName(text))) return { scope: null, owner: text };
  for (const own of names.own) {
    // The company's name may be glued to its segment: 世茂服务物业收入.
    if (own.length < 2 || text.length <= own.length || !text.toLowerCase().startsWith(own) || /^[a-z]{2}/i.test(text.slice(own.length - 1))) continue;
    const behind = text.slice(own.length);
    // 比亚迪子公司比亚迪电子, 长航旗下蓝天物流: what the company owns is a part, by its own name.
    const held = behind.replace(phrases.owned, "");
    if (held !== behind) return { scope: { text: held, start: start + text.length - held.length, end: start + text.length, topic: true }, owner: own };
    const rest = behind.replace(phrases["behind-own"], "");
    // 海川西岭净营收39亿元, said so more than once: what is called by the company's name and another is a part.
    if (rest === behind && rest.length > 1 && first === to - 1 && timesTold(sentence.passage, text) > 1) return { scope: { text, start, end: start + text.length, topic: true }, owner: own };
    if (rest === "" || phrases["says-only-part"].test(rest) || (!partsNarrow(sentence, first, to) && !phrases.trade?.test(rest) && !text.includes("、"))) return { scope: kindOfIncome(rest, start + text.length, phrases), owner: own };
    return { scope: { text: rest, start: start + text.length - rest.length, end: start + text.length, topic: true }, owner: own };
  }
  // The trade a name ends in, 小鹏汽车, is no short form of it: 汽车收入 is a part.
  if (isOwnName(names, text) && !phrases.trade?.test(text)) return { scope: null, owner: text };
  // 该零售商, 壽險公司: a company described by its trade.
  if (((phrases["describes-company"].test(text) || phrases["bare-house"].test(text)) && !(partsNarrow(sentence, to - 1, to) && first < to - 1)) || phrases["says-only-part"].test(text)) return { scope: null, owner: null };
  const narrowed = partsNarrow(sentence, first, to);
  // 带动了各家对手的资本支出: a clause, so whose metric it is stays unclear.
  if (!narrowed && text.length > LONGEST_NAME && phrases["holds-verb"].test(text)) return { scope: null, owner: null, many: true };
  const cut = insideOwnName(sentence, start, names);
  if (cut > 0) return settleText(sentence, start + cut, start + text.length);
  // At the head of a sentence a bare name before the metric is whoever reports it.
  if (!narrowed && before < 0 && text.length <= LONGEST_OPENING && sentence.index <= 1 && names.company === null && !isKind(text, phrases) && (isShortName(text, phrases) || phrases["kind-of-income"].test(text))) return { scope: kindOfIncome(text, start + text.length, phrases), owner: text };
  // 中国移动营收: a country's name in front of one word is a company's.
  if (phrases["country-in-name"].test(text) && !partsNarrow(sentence, to - 1, to)) return names.company === null && sentence.index <= 1 ? { scope: null, owner: text } : { scope: null, owner: null, many: names.company !== null };
  // 谷歌的收入, Zynga 的收入: a bare name that possesses the metric is a company.
  if (!narrowed && possessive && (names.company === null || sentence.index < 1) && !/[\u3400-\u9fff]/.test(text)) return { scope: null, owner: text };
  return { scope: { text, start, end: start + text.length, topic: narrowed && !phrases["bare-part"]?.test(text) }, owner: null };
}

/** 租金收益, 其他收入: what brings it in is nobody who reports it. */
const isKind = (text: string, phrases: Phrases): boolean => phrases["kind-of-income"].exec(text)?.index === 0 || phrases["the-rest"]?.test(text) === true;

/** 分众传媒, 上海石油化工股份, unlike 分众传媒楼宇媒体: what is longer and says no company behind its name has more than a name in it. */
const isShortName = (text: string, phrases: Phrases): boolean => text.length <= LONGEST_SHORT || /[A-Za-z]/.test(text) || phrases["ends-name"].test(text);

/** 海川传媒广告收入: behind whoever reports it stands what brings it in. */
function kindOfIncome(name: string, end: number, phrases: Phrases): Scope | null {
  const kind = phrases["kind-of-income"].exec(name)?.[0];
  return kind === undefined || kind.length === name.length ? null : { text: kind, start: end - kind.length, end, topic: true };
}

/** 长寿科学业务：营业额增长36%, 投行业务 - 收入3.6亿: a heading that ends in the word for a part. */
export function scopeOfHeading(sentence: Sentence, colon: number, names: Names): Scope | null {
  const { tokens } = sentence.passage;
  const dashed = sentence.isMark(colon, MARKS.hyphen);
  let from = colon;
  while (from > 0 && colon - from < LONGEST_NAME && !(dashed && from < colon && tokens.gap[(sentence.part(from) as Part).from] !== 0) && (sentence.isWord(from - 1) || isJoint(sentence, from - 1) || sentence.isAny(from - 1, IN_HEADING) || (sentence.isTerm(from - 1) && sentence.isHan(from - 1) && !sentence.isAny(from - 1, ENDS_LABEL) && sentence.end(from - 1) - sentence.start(from - 1) === 1) || (sentence.is(from - 1, C.analyst) && sentence.is(from, C.segment)))) from--;
  if (from === colon || !(sentence.isAny(colon - 1, SEGMENT_OR_PLACE_OR_PRODUCT) || isOneOfLabels(sentence, from, colon))) return null;
  const scope = settleScope(sentence, from, colon, names, from - 1, false)?.scope;
  return scope ? { ...scope, topic: true } : null;
}

const LABELS_REACH = 400;
/** Any other character of a label is a letter of it: 元组件, 云计算. */
const ENDS_LABEL = anyOf(C.level, C.announce, C.report, C.we, C.clause, C.change, C.metric, C.stock);

/** 光学元件：营收2.85亿元，占总营收42%, 锂电铜箔：收入3亿元\n覆铜板：收入2亿元: one of several before the same metric. */
function isOneOfLabels(sentence: Sentence, from: number, colon: number): boolean {
  const { text, lexicon: { phrases } } = sentence.passage;
  if (!(from === 0 || sentence.isSign(from - 1)) || phrases["heads-all"].test(sentence.text(from, colon))) return false;
  let metric = colon + 1;
  while (metric < sentence.count && !sentence.is(metric, C.metric)) metric++;
  const words = sentence.text(metric, metric + 1);
  const start = sentence.start(colon);
  return words !== "" && text.slice(Math.max(0, start - LABELS_REACH), start + LABELS_REACH).split(/[：:]\s*/).filter((rest, i) => i > 0 && rest.startsWith(words)).length > 1;
}

const WE_OR_METRIC = anyOf(C.we, C.metric);
const BEFORE_PART = anyOf(C.clause, C.in, C.we);
const BEFORE_METRIC = anyOf(C.report, C.level, C.neutral);

/** 广告是第二大来源，收入3亿元, 欧洲市场表现强劲，实现收入5亿元: the clause before says of a part what it is to the whole, or how it fared. */
export function scopeOfSubject(sentence: Sentence, metric: number, names: Names): Scope | null {
  let comma = metric - 1;
  while (sentence.isPeriod(comma) || (sentence.isAny(comma, BEFORE_METRIC) && !sentence.isAny(comma, WE))) comma--;
  let from = sentence.clauseStart(comma - 1);
  if (comma < 1 || !sentence.isComma(comma) || (sentence.index === 0 && from === 0)) return null;
  while (sentence.isPeriod(from) || sentence.isAny(from, BEFORE_PART)) from++;
  const { phrases } = sentence.passage.lexicon;
  // 作为增长引擎的游戏业务，收入5亿元
  const as = sentence.says(from, "as");
  if (as) for (let i = from; i < comma - 1; i++) if (sentence.text(i, i + 1) === "的") from = i + 1;
  const words = from < comma ? sentence.text(from, comma) : "";
  const called = phrases["is-part"].exec(words)?.[1];
  const end = sentence.start(from) + (called ?? (as ? words : (phrases.performs.exec(words)?.[1] ?? ""))).length;
  let to = from;
  while (to < comma && sentence.end(to) <= end && !sentence.isAny(to, WE_OR_METRIC) && !sentence.isPeriod(to) && !sentence.isFigure(to)) to++;
  if (to === from || sentence.end(to - 1) !== end || (sentence.says(to - 1, "no-part") && !(sentence.says(to - 1, "market") && to > from + 1)) || !(called !== undefined || sentence.isAny(to - 1, SEGMENT_OR_PLACE_OR_PRODUCT))) return null;
  const scope = settleScope(sentence, from, to, names, from - 1, false)?.scope;
  return scope ? { ...scope, topic: true } : null;
}

/** 另一主业是增值服务，该板块收入6400万元: the part that the clause before is, or opens with. */
export function namedBefore(sentence: Sentence, metric: number, names: Names): Scope | null {
  const comma = sentence.clauseStart(metric) - 1;
  if (!sentence.isComma(comma)) return null;
  const scope = scopeOfHeading(sentence, comma, names);
  let from = comma;
  while (scope && from > 0 && sentence.start(from) > scope.start) from--;
  return scope && (from === sentence.clauseStart(comma - 1) || sentence.payload(from - 1, C.level) === "be") ? scope : scopeOfOpening(sentence, names);
}

/** 物業發展－商用, 物業、酒店 */
const isJoint = (sentence: Sentence, at: number): boolean => sentence.isMark(at, MARKS.list) || sentence.isMark(at, MARKS.hyphen) || sentence.isMark(at, MARKS.dash);

/** 外卖业务交易金额升24%，收入升21%, 日本以当地货币计算的销售升5%，收入…: the part that opens a sentence, whatever is told of it first. */
export function scopeOfOpening(sentence: Sentence, names: Names, start = 0): Scope | null {
  let from = start;
  while (sentence.isPeriod(from) || sentence.is(from, C.clause) || (from > start && sentence.isComma(from))) from++;
  let end = -1;
  let at = from;
  for (; sentence.isWord(at) || sentence.isMark(at, MARKS.list) || sentence.isAny(at, IN_HEADING); at++) if ((sentence.is(at, C.segment) && !sentence.isAny(at, WE)) || (sentence.is(at, C.place) && (sentence.is(at + 1, C["constant-currency"]) || sentence.says(at + 1, "sells")))) end = at + 1;
  // 云从科技公布…, 手机大厂海川: the first letters of a name, or of what a company is.
  if (end === from + 1 && sentence.is(from, C.segment) && !sentence.isComma(end) && !sentence.is(end, C.metric) && sentence.passage.glued(sentence.part(end)?.from ?? 0)) return null;
  return end > from ? (settleScope(sentence, from, end, names, from - 1, false)?.scope ?? null) : null;
}

/** 云业务方面，收入100亿元: what the clause before is said to be about. */
export function scopeOfAspect(sentence: Sentence, metric: number, names: Names): Scope | null {
  for (let at = sentence.clauseStart(metric) - 2; at > 0 && !sentence.isFigure(at) && !sentence.isStop(at); at--) {
    if (!sentence.says(at, "aspect") || !sentence.isComma(at + 1)) continue;
    let from = at;
    while (from > 0 && at - from < LONGEST_NAME && (sentence.isWord(from - 1) || isJoint(sentence, from - 1) || sentence.isAny(from - 1, IN_HEADING))) from--;
    const scope = from < at && !sentence.says(at - 1, "no-part") ? settleScope(sentence, from, at, names, from - 1, false)?.scope : null;
    return scope ? { ...scope, topic: true } : null;
  }
  return null;
}

/** 通达康终端部门: a name with a cue inside, 达, breaks off; what is left of it goes. */
function insideOwnName(sentence: Sentence, start: number, names: Names): number {
  const { text } = sentence.passage;
  for (const form of names.ownForms) {
    const at = text.lastIndexOf(form, start - 1);
    if (at >= 0 && at < start && at + form.length > start) return at + form.length - start;
  }
  return 0;
}

const settleText = ({ passage }: Sentence, start: number, end: number): { scope: Scope | null; owner: null } => ({ scope: start < end ? { text: passage.text.slice(start, end), start, end, topic: true } : null, owner: null });

/** 有道净收入: the character that opens a clause, a word elsewhere, begins the name it is glued to. */
function opensClause(sentence: Sentence, at: number): boolean {
  const part = sentence.part(at);
  return part?.kind === "term" && sentence.end(at) - sentence.start(at) === 1 && sentence.passage.glued(part.to) && (at === 0 || sentence.isComma(at - 1) || sentence.isStop(at - 1));
}

function partsNarrow(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentence.isAny(i, SEGMENT_OR_PLACE_OR_PRODUCT)) return true;
  return false;
}
