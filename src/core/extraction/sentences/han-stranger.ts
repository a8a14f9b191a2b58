import { plainName, type Names } from "../names/names";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "./sentence";
import type { Subject } from "./subject";

const LONGEST = 8;
/** Companies whose name ends in what they are. */
const KIND = /[\u3400-\u9fff]{2}(?:[银銀]行|有限公司|责任公司)$/;
const INTRODUCES = /^(?:其中|旗下|控股|子公司|由|和)+/;

/** 拟在某某银行存款。前三季度，某某银行实现营业收入11亿元: a company that is only named on the way tells figures of its own. */
export function hanStranger(sentence: Sentence, names: Names): Subject | null {
  const { company } = names;
  if (company === null) return null;
  const group = parentGroup(sentence, names);
  if (group) return group;
  for (let verb = 1; verb < sentence.count; verb++) {
    if (!sentence.is(verb, C.report)) continue;
    let end = verb;
    while (sentence.isPeriod(end - 1)) end--;
    let from = end;
    while (from > 0 && end - from < LONGEST && !sentence.isComma(from - 1) && !sentence.isStop(from - 1) && !sentence.isFigure(from - 1) && !sentence.isPeriod(from - 1)) from--;
    const name = sentence.text(from, end).replace(INTRODUCES, "");
    if (!KIND.test(name) || isRelated(company, name) || isNamedFirst(sentence.passage.text, name, company)) continue;
    return { name, start: sentence.end(end - 1) - name.length, end: sentence.end(end - 1), verb, stranger: true };
  }
  return null;
}

const GROUP = /^(?:集团|集團)$/;

/** 汾酒集团 beside 山西汾酒: a group that has only part of the company's name is its parent, unless the company is called by that part too. */
function parentGroup(sentence: Sentence, { company, own }: Names): Subject | null {
  const whole = plainName(company ?? "");
  for (let at = 1; at < sentence.count; at++) {
    if (!GROUP.test(sentence.text(at, at + 1)) || !sentence.isWord(at - 1) || !sentence.isHan(at - 1)) continue;
    const end = sentence.end(at - 1);
    let name = sentence.passage.text.slice(Math.max(0, end - LONGEST), end);
    while (name.length >= 2 && !whole.includes(name)) name = name.slice(1);
    if (name.length < 2 || name === whole || own.has(name) || isCalled(sentence.passage.text, name, company ?? "")) continue;
    return { name: `${name}${sentence.text(at, at + 1)}`, start: end - name.length, end: sentence.end(at), verb: at + 1, stranger: true };
  }
  return null;
}

/** Whether the text says a name on its own, neither within the company's nor as that of the group. */
const isCalled = (text: string, name: string, company: string): boolean => new RegExp(`${name}(?!集[团團])`).test(text.split(company).join("。"));

/** 旗下香港快运去年亏损10亿元: a member of the group that stands before its period has a result of its own. */
export function memberBefore(sentence: Sentence, period: number): string | null {
  if (!sentence.han || period < 1) return null;
  const name = sentence.text(sentence.clauseStart(period - 1), period);
  const { phrases } = sentence.passage.lexicon;
  return phrases.member.test(name) ? name.replace(phrases.member, "") || name : null;
}

const TICKER = /^(?:\d{4,6}|[A-Z]{1,5})\b/;

/** 仅次于健鼎(3044-TW)的每股纯益: whose metric it is stands before it with a ticker of its own. */
export function ownerWithTicker(sentence: Sentence, first: number, { tickers }: Names): string | null {
  if (!sentence.han || tickers.length === 0 || !sentence.isMark(first - 1, MARKS.closing)) return null;
  let open = first - 2;
  while (open > first - 8 && !sentence.isMark(open, MARKS.opening)) open--;
  const code = sentence.isMark(open, MARKS.opening) ? sentence.text(open + 1, first - 1) : "";
  return TICKER.test(code) && sentence.isWord(open - 1) && !tickers.some((own) => code.includes(own)) ? sentence.text(open - 1, open) : null;
}

/** 招行 and 招商银行, 三一重工 and 三一汽车制造有限公司: short for it, or two letters in common. */
function isRelated(company: string, name: string): boolean {
  const letters = [...company];
  return letters.every((letter) => name.includes(letter)) || letters.some((letter, at) => at > 0 && name.includes(`${letters[at - 1] ?? ""}${letter}`));
}

function isNamedFirst(text: string, name: string, company: string): boolean {
  const own = text.indexOf(company);
  return own < 0 || text.indexOf(name) < own;
}
