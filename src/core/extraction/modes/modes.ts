/**
 * Who speaks: the same words "revenue of $5 billion" are a result, the market's guess or the company's outlook, by a verb that
 * may stand at the other end of the clause. Each part of a sentence is given one mode.
 */
import { EXPECT_OR_ESTIMATE } from "../passage/class-sets";
import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { markBrokers } from "./brokers";
import { markOthers } from "./han-others";
import { markExpectedBehind } from "./expected-behind";
import { markAims, markComing, markHouses, markOutlooks, markRevisions } from "./han-outlook";
import { type Mode, step } from "./mode";
import { isOutside } from "./outside";
import { markBracketed, markHad, markModals, markPlanned, markSuppositions } from "./suppositions";
import { opensResult, startsResult, tellsPast, toldResults, turnsToResults } from "./told-results";
import { TURNING, modeFrom } from "./turn";

const REPORTS = anyOf(C.announce, C.report, C["metric-verb"]);
const throughout = (sentence: Sentence, mode: Mode): Mode[] => new Array<Mode>(sentence.count).fill(mode);

export function readModes(sentence: Sentence, opening: Mode = "reported"): Mode[] {
  if (isOutside(sentence)) return throughout(sentence, "outside");
  // Nearly every sentence is reported throughout.
  const modes = opening === "reported" && !sentence.hasAny(TURNING) ? throughout(sentence, "reported") : turnModes(sentence, opening);
  if (sentence.han) {
    markOutlooks(sentence, modes);
    markRevisions(sentence, modes);
    markAims(sentence, modes);
    markComing(sentence, modes);
    markHouses(sentence, modes);
    markOthers(sentence, modes);
  }
  markBrokers(sentence, modes);
  if (!sentence.han) {
    markSuppositions(sentence, modes);
    markModals(sentence, modes);
    markBracketed(sentence, modes);
    markHad(sentence, modes);
    markPlanned(sentence, modes);
    markExpectedBehind(sentence, modes);
  }
  if (!sentence.hasAny(EXPECT_OR_ESTIMATE)) return modes;
  // "Castell is set to release solid results, with revenue anticipated to reach": a preview in one sentence.
  const preview = sentence.passage.lexicon.phrases.previews.test(sentence.text(0, sentence.count));
  if (sentence.passage.foretells || preview) {
    const told = toldResults(sentence);
    return modes.map((mode, at) => ((mode === "reported" && !told[at]) || (mode === "guidance" && (preview || !sentence.has(C.we))) ? "outside" : mode));
  }
  return modes;
}

function turnModes(sentence: Sentence, opening: Mode): Mode[] {
  const modes: Mode[] = [];
  let current = step(opening);
  // 预计利润13亿元，市场预估为15亿元；营收76亿元: an outlook goes on behind what the market expected of it.
  let spokenBefore: Mode = "reported";
  let outlookYear = 0;
  let aside = false;
  let spokenYear = 0;
  for (let at = 0; at < sentence.count; at++) {
    const period = sentence.period(at);
    if (current.mode === "guidance" && current.untilComma && sentence.isComma(at)) current = step("reported");
    if (current.mode === "consensus" || current.mode === "outside") {
      if ((sentence.isStop(at) && !(current.wholly && sentence.isMark(at, MARKS.semicolon))) || (sentence.isMark(at, MARKS.colon) && !sentence.han && !sentence.says(at - 1, "as-follows")) || endsExpectation(sentence, at) || (current.untilComma && sentence.isComma(at)) || (current.mode === "consensus" && startsResult(sentence, at))) current = step(spokenBefore);
      // 市场预期净利润750亿日元，上年同期净亏损3.16万亿日元
      else if (sentence.han && current.mode === "consensus" && period?.yearAgo && sentence.isComma(at - 1)) current = step(spokenBefore);
    } else if (current.mode === "guidance" && period) {
      // "预计2025年超过300亿元，2024年实现268亿元": a year that is over is reported again.
      const year = period.year || period.endYear;
      if (year && outlookYear && year < outlookYear && sentence.isComma(sentence.han && sentence.is(at - 1, C.clause) ? at - 2 : at - 1)) current = step("reported");
      // 第四季有望创新高；前10月营收为…: what has run so far is no outlook.
      if (sentence.han && period.ytd && !period.length && sentence.isStop(at - 1)) current = step("reported");
      outlookYear ||= year;
    }
    if (sentence.is(at, C.actual) && current.mode !== "outside") current = step("reported");
    // "following a previous quarter where it earned": what the clause tells is of then.
    if (!sentence.han && sentence.is(at, C.clause) && sentence.period(at - 1)?.previous) current = step("outside");
    if (current.mode === "guidance" && (tellsPast(sentence, at) || ((sentence.isStop(at) || ((sentence.isMark(at, MARKS.hyphen) || sentence.isMark(at, MARKS.dash)) && sentence.says(at + 1, "it"))) && opensResult(sentence, at + 1)) || (sentence.says(at + 1, "when") && startsResult(sentence, at)) || turnsToResults(sentence, at)
      // "Castell, which raised its forecast in July, said profit was": what is put in about the company ends where its own verb stands.
      || (aside && sentence.isComma(at) && (sentence.isAny(at + 1, REPORTS) || startsResult(sentence, at))))) current = step("reported");
    const next = modeFrom(sentence, at, current.mode);
    if (next?.mode === "guidance") aside = !sentence.han && sentence.says(sentence.clauseStart(at), "relative");
    if (sentence.han && (next?.mode === "consensus" ? current.mode !== "consensus" : next?.mode === "outside" && current.mode === "guidance")) spokenBefore = current.mode === "guidance" ? "guidance" : "reported";
    if (next) current = next;
    if (sentence.han && period?.year && current.mode !== "guidance") spokenYear = period.year;
    // 2021年营收预计约22亿元，2020年为19亿元: the year may stand before the verb.
    if (current.mode === "guidance" && !outlookYear) outlookYear = period ? period.year : spokenYear;
    modes.push(current.mode);
  }
  return modes;
}

const endsExpectation = (sentence: Sentence, at: number): boolean => sentence.is(at, C.clause) && !sentence.is(at, C.determiner) && !sentence.isHan(at) && !sentence.is(at, C.versus) && !describesAnalysts(sentence, at);

/** "Analysts surveyed by Acme Data, who exclude one-time items, forecast": a relative clause before any amount says who expects. */
function describesAnalysts(sentence: Sentence, at: number): boolean {
  if (!sentence.isComma(at - 1) || !/^who/i.test(sentence.text(at, at + 1))) return false;
  for (let i = 0; i < at; i++) if (sentence.isFigure(i)) return false;
  return true;
}
