import { anyOf } from "../passage/class-set";
import { EXPECT_OR_ESTIMATE, RELATION_OR_VERSUS } from "../passage/class-sets";
import { C } from "../passage/passage";
import { foresee, type Mode } from "./mode";
import type { Sentence } from "../sentences/sentence";

const OUTLOOK = anyOf(C.estimate, C["guide-noun"]);
const OTHERS = anyOf(C.analyst, C.broker, C.relation, C.versus);
const REACHED = anyOf(C.report, C.to, C.level, C.metric);
const OWN_OUTLOOK = anyOf(C["guide-noun"], C.announce);

/** 将下季收入预期由5亿元降至4.8亿元, 上调全年盈利预测至2万亿: an outlook its own company moves, unless others are said to. */
export function markRevisions(sentence: Sentence, modes: Mode[]): void {
  if (sentence.passage.isAnalysts) markOurs(sentence, modes);
  if (!sentence.hasAny(OUTLOOK) && !sentence.has(C["not-head"])) return;
  for (let at = 0; at + 1 < sentence.count; at++) {
    if (!sentence.is(at, C.metric) || !isOutlookNoun(sentence, at + 1)) continue;
    const from = sentence.clauseStart(at);
    const to = clauseTo(sentence, at);
    if (isOthers(sentence, from, to) || !revises(sentence, from, to)) continue;
    for (let i = at; i < to; i++) if (modes[i] !== "outside") modes[i] = "guidance";
  }
}

/** 我们上调2025年净利润12%至168亿元, in a note that rates the share. */
function markOurs(sentence: Sentence, modes: Mode[]): void {
  for (let at = 1; at < sentence.count; at++) if (sentence.says(at - 1, "our") && sentence.says(at, "moves-outlook")) modes.fill("outside", at, clauseTo(sentence, at));
}

/** 毛利率将降至70%: what is to come of a metric before the verb; 将毛利率提升至30% may be done. */
export function markComing(sentence: Sentence, modes: Mode[]): void {
  for (let at = 1; at < sentence.count; at++) {
    if (!sentence.isWord(at) || !sentence.says(at, "to-come") || supposesAway(sentence, at)) continue;
    const to = clauseTo(sentence, at);
    if (!tellsMetric(sentence, sentence.clauseStart(at), at) || tellsMetric(sentence, at, to)) continue;
    foresee(modes, at, to);
  }
}

/** 倘撇除该等项目，净亏损将约7215万港元: what would have been without them. */
const supposesAway = (sentence: Sentence, to: number): boolean => sentence.parts.some((_, i) => i < to && sentence.payload(i, C.excluding) === "out" && sentence.says(i, "if"));

const tellsMetric = (sentence: Sentence, from: number, to: number): boolean => sentence.parts.some((_, i) => i >= from && i < to && sentence.is(i, C.metric));

/** 集团目标本财年合约销售额250亿元: what is aimed at, unlike what of an aim was reached. */
export function markAims(sentence: Sentence, modes: Mode[]): void {
  for (let at = 0; at < sentence.count; at++) {
    if (!sentence.says(at, "aim")) continue;
    // 股权激励：2022年营收目标不低于1700亿元: a condition for its staff.
    if (sentence.passage.lexicon.phrases.incentive.test(sentence.text(0, sentence.count))) modes.fill("outside");
    const from = sentence.clauseStart(at);
    // 仍以2024年回购10亿美元为目标
    const taken = sentence.parts.findIndex((_, i) => i >= from && i < at && sentence.says(i, "takes-as"));
    if (taken >= 0) foresee(modes, taken, at);
    if (sentence.isAny(at - 1, REACHED)) continue;
    for (let i = from; i < at; i++) if (sentence.isFigure(i) || sentence.isAny(i, REACHED)) return;
    const to = clauseTo(sentence, at);
    foresee(modes, at, to);
  }
}

/** 盈利预测, 收入预期: the noun behind a metric that is not yet told. */
export const isOutlookNoun = (sentence: Sentence, at: number): boolean => sentence.isAny(at, OUTLOOK) || /^(?:estimate|forecast)$/.test(sentence.payload(at, C["not-head"]));

/** 中金发表报告，料公司净利润…: what a house expects stays its own to the end of the sentence, or until the company gives an outlook. */
export function markHouses(sentence: Sentence, modes: Mode[]): void {
  let heard = false;
  let house = -1;
  for (let at = 0; at < sentence.count; at++) {
    if (sentence.isAny(at, OWN_OUTLOOK) && !sentence.says(at, "research") && at > 0 && !sentence.isComma(at - 1) && !((house >= sentence.clauseStart(at) || (heard && sentence.is(at + 1, C.flat))) && sentence.is(at, C["guide-noun"]))) heard = isHouseAt(sentence, at - 1) || (sentence.says(at, "says") && reportsHouse(sentence, at));
    if (isHouseSpeaking(sentence, at)) house = at;
    heard ||= house === at || (sentence.is(at, C.broker) && sentence.says(at, "research"));
    if (heard && (modes[at] === "guidance" || modes[at] === "consensus")) modes[at] = "outside";
  }
}

/** 高盛发表报告指: a paper of theirs stands between the house and its verb. */
function reportsHouse(sentence: Sentence, verb: number): boolean {
  for (let i = sentence.clauseStart(verb); i < verb; i++) if (sentence.is(i, C.broker) && sentence.says(i, "research")) return true;
  return false;
}

/** 该行预计…: whoever speaks is a house that foresees. */
export function foreseesAsHouse(sentence: Sentence): boolean {
  for (let at = 0; at < sentence.count; at++) if (isHouseSpeaking(sentence, at)) return true;
  return false;
}

function clauseTo(sentence: Sentence, at: number): number {
  let to = at;
  while (to < sentence.count && !sentence.isComma(to) && !sentence.isStop(to)) to++;
  return to;
}

function isOthers(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentence.isAny(i, OTHERS)) return true;
  // 我们上调2024年净利润预测12%至1300亿元, in a note that rates the share.
  if (sentence.passage.isAnalysts) for (let i = from; i < to; i++) if (sentence.says(i, "our")) return true;
  return isHouseAt(sentence, from) || isHouseSpeaking(sentence, from);
}

/** Verbs that move an outlook: only who gave it can do so. */
function revises(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentence.isTerm(i) && sentence.isHan(i) && sentence.says(i, "moves-outlook")) return true;
  return false;
}

/** Houses that publish forecasts report results of their own too. */
const isHouseAt = (sentence: Sentence, at: number): boolean => sentence.payload(at, C.designator) === "house" || sentence.payload(at, C.we) === "house";

/** 某某证券此前预计，公司净利润…: what is foreseen of the company is not foreseen by it. */
function foreseesCompany(sentence: Sentence, house: number): boolean {
  let at = house + 1;
  while (sentence.is(at, C.neutral) && !sentence.isAny(at, EXPECT_OR_ESTIMATE)) at++;
  if (!sentence.isAny(at, EXPECT_OR_ESTIMATE)) return false;
  return sentence.is(sentence.isComma(at + 1) ? at + 2 : at + 1, C.we);
}

/** 高盛预计, 大摩将目标价上调: a house that does not tell its own results. */
function isHouseSpeaking(sentence: Sentence, at: number): boolean {
  // 某某证券上调其盈利预测: a securities firm moves the forecasts of others.
  if (sentence.is(at, C.plain) && /^[证證]券$/.test(sentence.text(at, at + 1)) && at > 0) return sentence.is(at + 1, C.change) || foreseesCompany(sentence, at);
  if (!isHouseAt(sentence, at)) return false;
  for (let i = at + 1; i < at + 4; i++) if (sentence.isAny(i, EXPECT_OR_ESTIMATE) || (sentence.is(i, C.announce) && sentence.says(i, "says")) || sentence.says(i, "opines")) return true;
  return sentence.is(at + 1, C.change);
}

/** 30亿至34亿欧元的指引: Han puts the amount before the outlook it belongs to. */
export function markOutlooks(sentence: Sentence, modes: Mode[]): void {
  for (let at = 2; at < sentence.count; at++) {
    if (!(sentence.is(at, C["guide-noun"]) || sentence.payload(at, C["not-head"]) === "forecast") || !sentence.text(at - 1, at).endsWith("的") || !sentence.isFigure(at - 2)) continue;
    const from = sentence.clauseStart(at);
    let compared = false;
    for (let i = from; i < at; i++) compared ||= sentence.isAny(i, RELATION_OR_VERSUS) || sentence.is(i, C.analyst);
    if (!compared) foresee(modes, from, at + 1);
  }
}
