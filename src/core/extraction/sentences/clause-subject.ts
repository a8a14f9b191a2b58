import { SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import { anyOf, joinSets } from "../passage/class-set";
import { isNameLetter } from "../names/han-name";
import { isOtherName, isOwnName, plainName, type Names } from "../names/names";
import { C } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import type { Sentence } from "./sentence";

const OPENING = anyOf(C.clause, C.and);
const SMALL = anyOf(C.neutral, C.approximate);
const TELLS = anyOf(C.report, C.metric, C["metric-verb"]);
/** 子公司海川电在曼谷挂牌，第三季净利…: whatever a member does, what is told next is its own. */
const DOES = joinSets(TELLS, anyOf(C.in, C.level));
const ENDS_NAME = anyOf(C.report, C.metric, C["metric-verb"], C.expect, C.announce, C.level, C.change, C.versus, C.relation, C.actual, C.excluding, C.ended, C.stock);
const REPORT_OR_EXPECT = anyOf(C.report, C.expect);
const SHORTEST = 3;
const LONGEST = 10;

/**
 * 报告期内，遥星网络全年实现…，营业收入22亿元: whoever opens a clause has what is told up to the next one who does, or to the company itself. Gives
 * for each part the company it is told of, null for the reporting one and its parts; `before` is whom the sentence before was told of.
 */
export function clauseSubjects(sentence: Sentence, names: Names, before: string | null): (string | null)[] {
  const told: (string | null)[] = [];
  let subject = before;
  for (let at = 0; at < sentence.count; at++) {
    if (at === 0 || sentence.isComma(at - 1) || sentence.isStop(at - 1)) {
      // 马士基此前公布的财报显示，其营收142亿美元: of whomever the sentence told of before.
      const opened = subject !== null && sentence.says(at, "its") ? undefined : subjectAt(sentence, at, names, subject, before);
      if (opened !== undefined) subject = opened;
    }
    told.push(subject);
  }
  return told;
}

/** 贝特电子主营保护元器件，2024年营业收入8.37亿元: words that the lexicon does not hold run on behind the name. */
function otherNameOpening(text: string, names: Names): string | null {
  for (let length = Math.min(text.length, LONGEST); length >= SHORTEST; length--) {
    const name = text.slice(0, length);
    if (names.others.has(plainName(name)) && !isOwnName(names, name)) return name;
  }
  return null;
}

/** Offset behind 相比之下， and the like where a clause of Han opens so, else where it starts. */
export function endOfContrast(sentence: Sentence, start: number): number {
  return sentence.start(start) + (sentence.passage.lexicon.phrases["set-beside"].exec(sentence.text(start, Math.min(start + LONGEST, sentence.count)))?.[0].length ?? 0);
}

/** Undefined where the clause has no subject of its own, or where it is a part of the stranger the sentence tells of. */
function subjectAt(sentence: Sentence, start: number, names: Names, carried: string | null, ofSentenceBefore: string | null): string | null | undefined {
  const ofStranger = carried !== null && carried !== ofSentenceBefore;
  const { phrases } = sentence.passage.lexicon;
  let from = start;
  while (sentence.isAny(from, OPENING) && !sentence.is(from, C.we)) from++;
  const before = sentence.says(from, "earlier");
  // 同期网易云音乐营收19亿元, 对比来看，快手营收191亿元, 另一家大厂华川: set beside the company.
  const opening = sentence.han ? endOfContrast(sentence, start) : sentence.start(start);
  const then = sentence.says(from, "same-time") || opening > sentence.start(start);
  if (before || sentence.says(from, "same-time")) from++;
  while (from < sentence.count && sentence.end(from) <= opening) from++;
  // 2023年、2024年山岭微分别实现…: the time may stand first.
  const first = from;
  while (!then && (sentence.isPeriod(from) || (from > first && sentence.is(from, C.and)))) from++;
  let end = from;
  while (isNamePart(sentence, end, from)) end++;
  while (end > from && sentence.is(end - 1, C.neutral) && !sentence.is(end - 1, C.we)) end--;
  const name = end > from ? sentence.passage.text.slice(Math.max(opening, sentence.start(from)), sentence.end(end - 1)) : "";
  // 带动季度销量急升: what moves a figure has none.
  // 全季利润, 现财年首半年净利: one letter names nobody.
  if (name.length < 2 || phrases["no-name"]?.test(name) === true) return undefined;
  // 该火车和工业软体制造商同时公布: whoever was spoken of.
  if (sentence.says(from, "this-one") && phrases.maker.test(name)) return null;
  if (from > first) return otherNameOpening(name, names) ?? (sentence.says(from, "group") || !isOwnName(names, name) ? undefined : null);
  const dated = sentence.isPeriod(end);
  let verb = end;
  while (sentence.isPeriod(verb) || (sentence.isAny(verb, SMALL) && !sentence.is(verb, C.report))) verb++;
  const member = phrases.member.test(name) ? name.replace(phrases.member, "") : "";
  if (member.length > 1 && !names.own.has(plainName(member)) && (dated || sentence.isAny(verb, DOES) || (from === start && sentence.isComma(end) && (sentence.isWord(from + 1) || sentence.isWord(from + 2))))) return member;
  // Meta旗下Threads月活用户近1亿
  const group = names.company !== null && !sentence.is(from, C.we) ? phrases["group-of"].exec(name)?.[1] : undefined;
  if (group && !isOwnName(names, group)) return name;
  // 长航旗下蓝天物流上半年营收43亿元
  const owned = names.ownForms.find((own) => name.startsWith(own) && phrases.owned.test(name.slice(own.length)));
  if (owned !== undefined && (dated || sentence.isAny(verb, DOES)) && sentence.parts.some((_, at) => at >= from && at < end && sentence.isWord(at) && sentence.start(at) >= sentence.start(from) + owned.length)) return name.slice(owned.length).replace(phrases.owned, "");
  // 此前珀莱雅披露，2023年营收89亿元
  if (before && names.company !== null && sentence.isWord(from) && sentence.is(end, C.announce) && !isOwnName(names, name) && !isShortFor(name, names)) return name;
  if (isOtherName(names, name)) return name;
  const opened = sentence.han ? otherNameOpening(name, names) : null;
  if (opened !== null) return opened;
  // 小鹏同期交付11万辆: at the same time, somebody else.
  if ((then || sentence.says(end, "same-time")) && sentence.parts.some((_, at) => at >= from && at < end && (sentence.isWord(at) || sentence.payload(at, C.designator) === "name")) && (sentence.parts.some((_, at) => at >= start && at < from && sentence.is(at, C.announce)) || !sentence.isAny(end - 1, SEGMENT_OR_PLACE_OR_PRODUCT)) && phrases["kind-of-income"].exec(name)?.index !== 0 && names.company !== null && !isOwnName(names, name) && !isShortFor(name, names)) return name;
  // 建川营收7亿元；海川资讯营收8亿元, told of 海川: behind a sister a name that goes on behind the company's is one too.
  if (ofStranger && !sentence.isAny(end - 1, SEGMENT_OR_PLACE_OR_PRODUCT) && names.ownForms.some((own) => name.startsWith(own) && name.length > own.length + 1 && !phrases["behind-own"].test(name.slice(own.length)))) return name;
  for (let at = from; at < end; at++) if (sentence.is(at, C.we)) return null;
  if (names.company === null) return null;
  if (!sentence.isHan(from)) return latinSubject(sentence, from, names, names.company) ?? (ofStranger && !isOwnName(names, name) ? undefined : null);
  const kind = phrases["company-kind"].test(name);
  if (isShortFor(name, names) || (kind ? isRelated(sentence.passage.text, name, names.company) : isOwnName(names, name))) return null;
  // 融创中国公布10月…: a name may close with a place.
  if (end - 1 > from && sentence.is(end - 1, C.place) && !sentence.isAny(end - 2, SEGMENT_OR_PLACE_OR_PRODUCT) && publishesResults(sentence, verb, name, names.company, names.own)) return name;
  // 乙公司公布营收…，其中乙云…: a part of whomever the sentence tells of.
  // 戴尔5月曾表示，服务器积压订单…: who is named for the first time, with a day of its own, is nobody the text reports on.
  const later = dated && (sentence.index > 1 || isNamedBefore(sentence, names.company)) && sentence.passage.text.indexOf(name) === sentence.start(from) && (isOneName(sentence, from, end) || (sentence.isWord(from) && (phrases["ends-name"].test(name) || phrases.trade?.test(sentence.text(end - 1, end)) === true)));
  if (later && !sentence.isAny(end - 1, SEGMENT_OR_PLACE_OR_PRODUCT) && sentence.is(sentence.says(verb, "earlier") ? verb + 1 : verb, C.announce)) return name;
  // 耐克大中华区收入72亿美元, behind a sentence of others
  if (carried !== null && end - 1 > from && sentence.isWord(from) && sentence.is(end - 1, C.place)) return undefined;
  if (sentence.isAny(end - 1, SEGMENT_OR_PLACE_OR_PRODUCT) || !(sentence.isAny(verb, TELLS) || (dated && sentence.says(verb, "shows") && !names.company.startsWith(name.slice(-2))))) return sentence.isAny(end - 1, SEGMENT_OR_PLACE_OR_PRODUCT) && !ofStranger && !sentence.says(start, "of-which") ? null : undefined;
  const bare = dated && (sentence.index > 1 || isNamedBefore(sentence, names.company)) && name.length >= SHORTEST && isOneName(sentence, from, end);
  return bare || later || publishesResults(sentence, verb, name, names.company, names.own) || (kind && (dated || sentence.is(verb, C.report))) ? name : undefined;
}

/** Alphabet周二公布第二季度营收: who publishes results of its own. */
function latinSubject(sentence: Sentence, from: number, names: Names, company: string): string | null {
  let end = from;
  while (sentence.isWord(end) && !sentence.isHan(end)) end++;
  let verb = end;
  while (sentence.isPeriod(verb) || sentence.is(verb, C["date-word"]) || (sentence.isAny(verb, SMALL) && !sentence.isAny(verb, REPORT_OR_EXPECT))) verb++;
  const name = sentence.text(from, end);
  if (end === from || !sentence.isCapital(from) || isOwnName(names, name)) return null;
  // LivingSocial去年净亏损5亿美元: whoever is told of a time of its own, late in a text that has not spoken of it.
  // So is whoever foresees: AMD周二预计本季度营收96亿美元
  const late = sentence.index > 1 && (sentence.isPeriod(sentence.isComma(end) ? end + 1 : end) || sentence.is(verb, C.expect)) && sentence.passage.text.indexOf(name) >= sentence.start(from);
  // A loss or a net profit is a company's, whoever spoke of it before.
  const profits = sentence.isPeriod(end) && /^-?net-income$/.test(sentence.payload(verb, C.metric));
  return late || profits || publishesResults(sentence, verb, name, company, names.own) ? name : null;
}

/** 同日，驰远汽车公布三季报，营收…: whoever publishes results is a company, and no person who says something. */
function publishesResults(sentence: Sentence, verb: number, name: string, company: string, own: Names["own"]): boolean {
  if (name.length < SHORTEST || !sentence.is(verb, C.report) || !sentence.is(verb, C.announce) || sentence.says(verb, "says")) return false;
  // 龙岭公告，…。同日，华川公布，10月…: behind the company, in one paragraph, a comma may stand between.
  const beside = isNamedBefore(sentence, company) && ![...own].some((form) => plainName(name).includes(form));
  let told = beside && sentence.isComma(verb + 1) ? verb + 2 : verb + 1;
  while (sentence.is(told, C.neutral) && !sentence.is(told, C.we)) told++;
  return (sentence.index > 1 || beside) && (sentence.isPeriod(told) || sentence.payload(told, C["not-head"]) === "none");
}

/** In the paragraph itself: a title may call the company otherwise. */
function isNamedBefore({ passage, from }: Sentence, company: string): boolean {
  if (passage.tokens.gap[from] === BROKEN) return false;
  const first = passage.text.indexOf(company);
  return first >= 0 && first + company.length <= (passage.tokens.start[from] as number);
}

/** 三一重工 and 三一汽车制造有限公司: two letters in common; and who is named before the company may be called so too. */
const isRelated = (text: string, name: string, company: string): boolean => text.indexOf(name) < text.indexOf(company) || [...company].some((letter, at) => at > 0 && name.includes(`${company.charAt(at - 1)}${letter}`));

/** 华置 and 华人置业: all letters of the one stand in the other, in this order. */
function isShortFor(name: string, { company }: Names): boolean {
  return company !== null && (abbreviates(name, company) || abbreviates(company, name));
}

function abbreviates(short: string, name: string): boolean {
  let at = -1;
  return [...short].every((letter) => (at = name.indexOf(letter, at + 1)) >= 0);
}

/** 蓝天味业: what stands in it is no word of ours, or a single letter that is one elsewhere. */
function isOneName(sentence: Sentence, from: number, end: number): boolean {
  let unknown = false;
  for (let at = from; at < end; at++) {
    if (sentence.isWord(at) || sentence.payload(at, C.designator) === "name") unknown = true;
    else if (sentence.end(at) - sentence.start(at) > 1) return false;
  }
  return unknown;
}

/** One character that is a word elsewhere is a letter where a name goes on behind it. */
function isNamePart(sentence: Sentence, at: number, from: number): boolean {
  const part = sentence.part(at);
  if (part?.kind === "word") return true;
  if (part?.kind !== "term") return false;
  return !sentence.isAny(at, ENDS_NAME) || sentence.payload(at, C.level) === "of" || (at > from && sentence.isPeriod(at + 1) && sentence.says(at, "name-letter")) || isNameLetter(sentence.passage, part.from, sentence.part(from)?.from ?? part.from);
}
