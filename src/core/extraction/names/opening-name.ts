import { anyOf } from "../passage/class-set";
import { endOfCalled, FUNCTION_WORDS, isNameLetter } from "./han-name";
import { isCapital } from "../passage/is-capital";
import { C, MARKS, type Passage } from "../passage/passage";
import { readPeriod } from "../periods/read-period";
import { BROKEN, HAN, MARK, NUMBER, TERM, WORD } from "../passage/tokens";

const NAME_PARTS = anyOf(C.segment, C.place, C.product, C.designator, C["company-word"]);
const OPENS_NO_NAME = anyOf(C.we, C.plain, C.period, C.relative);

/** What a subject is followed by: who reports, when, or whose. */
const FOLLOWS_SUBJECT = anyOf(C.announce, C.report, C.expect, C.change, C.relation, C.period, C.relative, C.ordinal, C.stock, C.hypothetical, C.swing, C["metric-verb"], C["guide-noun"], C.previous, C.ended);
const ENDS_SUBJECT = anyOf(C.announce, C.report, C.change, C.metric);
const REPORTS = anyOf(C.announce, C.report, C["metric-verb"]);
const LONGEST = 7;

/**
 * The name that opens a line or a sentence, when it can be the subject: "Hartwell Stores said", 利福中国公布, 特斯拉第三季度. Null where the line
 * opens with anything else.
 */
export function openingName(passage: Passage, start: number): { readonly name: string; readonly next: number } | null {
  const { tokens, text } = passage;
  let from = start;
  while (tokens.kind[from] === MARK || (from > start && passage.is(from, C.and)) || isListNumber(passage, from) || (passage.is(from, C.stock) && isHan(passage, from))) from++;
  // “宠物第一股”海川股份: what it is called, in quotes, stands before its name.
  if (passage.isMark(start, MARKS.quote)) {
    let close = from + 1;
    while (close < from + LONGEST && !passage.isMark(close, MARKS.quote)) close++;
    if (passage.isMark(close, MARKS.quote) && (tokens.kind[close + 1] === HAN || isNameLetter(passage, close + 1, close + 1))) from = close + 1;
  }
  const dated = readPeriod(passage, from);
  if (dated && passage.isMark(dated.next, MARKS.comma)) from = dated.next + 1;
  // 昨日，某某公布
  if (passage.is(from, C["date-word"]) && passage.isMark(from + 1, MARKS.comma)) from += 2;
  // "Retailer Acme beat": what it is stands before its name.
  if (passage.is(from, C["company-word"]) && startsCapital(passage, from + 1)) from++;
  const han = isHan(passage, from);
  // "Oslo-listed Acme fell"
  if (!han && passage.isMark(from + 1, MARKS.hyphen) && !startsCapital(passage, from + 2) && startsCapital(passage, from + 3)) from += 3;
  const called = han ? endOfCalled(passage, from) : 0;
  if (called > 0) return { name: passage.slice(from, called), next: called };
  // B站公布
  const lettered = !han && tokens.kind[from + 1] === HAN && tokens.gap[from + 1] === 0 && (tokens.end[from] as number) - (tokens.start[from] as number) === 1;
  let at = lettered ? from + 1 : from;
  for (; at < from + LONGEST && at < tokens.count && (at === from || tokens.gap[at] !== BROKEN); at++) {
    const kind = tokens.kind[at];
    if (kind === WORD && (han || isCapital(text, tokens.start[at] as number))) continue;
    if (kind === HAN) continue;
    if (at > from && kind === MARK && tokens.gap[at] === 0 && (passage.isMark(at, MARKS.hyphen) || tokens.term[at] === AND)) continue;
    // 周生生公布: a week only where no name goes on behind it.
    if (kind !== TERM || (at === from && passage.isAny(at, OPENS_NO_NAME) && !(han && isNameLetter(passage, at, from)))) break;
    if (han && at > from && passage.is(at, C.plain) && !passage.isAny(at, FUNCTION_WORDS)) continue;
    // "London Stock Exchange Group"
    if (!han && at > from && passage.is(at, C.stock) && startsCapital(passage, at + 1) && passage.is(at + 2, C.designator)) continue;
    if (passage.isAny(at, NAME_PARTS) && !passage.isAny(at, FUNCTION_WORDS) && (han || isCapital(text, tokens.start[at] as number))) continue;
    // AI芯片厂商辉达, 海川网络: a letter of a name behind a Latin word, and the trade it ends in.
    if ((han || tokens.kind[at - 1] === HAN) && (isNameLetter(passage, at, from) || (at > from && passage.is(at, C["not-head"]) && passage.says(at, "ends-name")))) continue;
    break;
  }
  if (at === from || (tokens.kind[from] === TERM && !passage.isAny(from, NAME_PARTS) && !han && !lettered)) return null;
  const described = passage.isMark(at, MARKS.apostrophe) ? nameOfOwned(passage, at + 2) : 0;
  if (described > 0) return openingName(passage, described);
  const owned = !han && passage.isMark(at, MARKS.apostrophe) && at === from + 2 && startsCapital(passage, from) && startsCapital(passage, from + 1) ? reportsItself(passage, at + 2) : null;
  if (owned) return owned;
  // 谷歌母公司Alphabet发布: whom the company is best known by stands before its name.
  if (han && at > from && passage.says(at, "parent") && passage.glued(at + 1)) return openingName(passage, at + 1);
  // 濠賭股金沙中國公布: what kind of share it is stands before its name.
  // 据华声电子公告; 大新地产以…, 中移动将于…: what Han runs on from a name.
  const { phrases } = passage.lexicon;
  const name = passage.slice(from, at).replace(phrases["told-by"], "").replace(phrases["trails-name"], "").replace(phrases.sector, "").replace(isHan(passage, at - 1) ? phrases["before-name"] : /^$/, "");
  // "Spain's biggest bank", 内地首两个月…: a place is no company.
  if (isPlace(passage, from, at) && (han || passage.isMark(at, MARKS.apostrophe))) return null;
  // "Mumbai: Acme Software on Thursday reported": a place to report from.
  const reported = !han && passage.isMark(at, MARKS.colon) ? openingName(passage, at + 1) : null;
  if (reported && !passage.isMark(reported.next, MARKS.colon)) return reported;
  if (name.length < 2 || (han && (name.length > 10 || phrases["no-name"]?.test(name) === true))) return null;
  return isFollowed(passage, at, han || lettered) ? { name, next: at } : null;
}

/** "Ann Harlow's Castell Group reported": whoever owns it, the company does. */
function reportsItself(passage: Passage, from: number): { readonly name: string; readonly next: number } | null {
  const owned = startsCapital(passage, from) ? openingName(passage, from) : null;
  return owned && passage.isAny(owned.next, REPORTS) ? owned : null;
}

/** "Harbour's insurer Castell", "Acme's Spanish franchisee Dorada": where the name of what is owned begins, 0 for none. */
function nameOfOwned(passage: Passage, from: number): number {
  const { tokens } = passage;
  for (let at = from; at < from + LONGEST && (tokens.kind[at] === WORD || tokens.kind[at] === TERM) && !passage.isAny(at, ENDS_SUBJECT); at++) if (passage.is(at, C["company-word"]) && startsCapital(passage, at + 1)) return at + 1;
  return 0;
}

const AND = 0x26;

const startsCapital = (passage: Passage, token: number): boolean => passage.tokens.kind[token] === WORD && isCapital(passage.text, passage.tokens.start[token] as number);

function isPlace(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!passage.is(at, C.place)) return false;
  return true;
}

const isHan = (passage: Passage, token: number): boolean => token < passage.tokens.count && passage.text.charCodeAt(passage.tokens.start[token] as number) > 0x2e7f;

/** "7、", "1." */
const isListNumber = (passage: Passage, token: number): boolean => passage.tokens.kind[token] === NUMBER && (passage.isMark(token + 1, MARKS.point) || passage.slice(token + 1, token + 2) === "、");

function isFollowed(passage: Passage, next: number, han: boolean): boolean {
  if (passage.isMark(next, MARKS.opening) || passage.isMark(next, MARKS.less) || passage.isMark(next, MARKS.colon)) return true;
  if (passage.isMark(next, MARKS.apostrophe)) return true;
  // "Lee Hotels group pays"
  if (!han && passage.is(next, C.designator) && !startsCapital(passage, next) && startsCapital(passage, next - 1) && startsCapital(passage, next - 2) && passage.is(next + 1, C.report)) return true;
  if (passage.isAny(next, FOLLOWS_SUBJECT) || passage.is(next, C["period-letter"])) return true;
  // "Acme Paints on Thursday posted"
  if (passage.is(next, C.plain) && passage.isAny(next + 1, FOLLOWS_SUBJECT)) return true;
  if (han) return passage.isNumber(next) || passage.is(next, C["date-word"]) || (passage.is(next, C["number-word"]) && passage.is(next + 1, C.period)) || passage.slice(next, next + 1) === "的" || (passage.isMark(next, MARKS.comma) && passage.is(next + 1, C.we));
  // AMD 2024年第三季度营收, Acme 2024 Q4财报
  if (passage.isNumber(next)) {
    const period = readPeriod(passage, next);
    if (period && (isHan(passage, next + 1) || isHan(passage, period.next))) return true;
  }
  return passage.isMark(next, MARKS.comma) && passage.is(next + 1, C.designator);
}
