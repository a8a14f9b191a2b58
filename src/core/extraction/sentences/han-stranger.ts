import { plainName, type Names } from "../names/names";
import { MARKS } from "../passage/passage";
import type { Sentence } from "./sentence";

const LONGEST = 8;

/** 汾酒集团 beside 山西汾酒: a group that has only part of the company's name is its parent, unless the company is called by that part too. */
export function parentGroup(sentence: Sentence, { company, own }: Names): { readonly name: string; readonly end: number } | null {
  const whole = plainName(company ?? "");
  for (let at = 1; at < sentence.count; at++) {
    if (!sentence.says(at, "group") || !sentence.isWord(at - 1) || !sentence.isHan(at - 1)) continue;
    const end = sentence.end(at - 1);
    let name = sentence.passage.text.slice(Math.max(0, end - LONGEST), end);
    while (name.length >= 2 && !whole.includes(name)) name = name.slice(1);
    if (name.length < 2 || name === whole || (company ?? "").startsWith(`${name}${sentence.text(at, at + 1)}`) || own.has(name) || isCalled(sentence.passage.text, name, company ?? "")) continue;
    return { name: `${name}${sentence.text(at, at + 1)}`, end: at + 1 };
  }
  return null;
}

/** Whether the text says a name on its own, neither within the company's nor as that of the group. */
const isCalled = (text: string, name: string, company: string): boolean => new RegExp(`${name}(?!集[团團])`).test(text.split(company).join("。"));

const TICKER = /^(?:\d{4,6}|[A-Z]{1,5})\b/;

/** 仅次于健鼎(3044-TW)的每股纯益: whose metric it is stands before it with a ticker of its own. */
export function ownerWithTicker(sentence: Sentence, first: number, { tickers }: Names): string | null {
  if (!sentence.han || tickers.length === 0 || !sentence.isMark(first - 1, MARKS.closing)) return null;
  let open = first - 2;
  while (open > first - 8 && !sentence.isMark(open, MARKS.opening)) open--;
  const code = sentence.isMark(open, MARKS.opening) ? sentence.text(open + 1, first - 1) : "";
  return TICKER.test(code) && sentence.isWord(open - 1) && !tickers.some((own) => code.includes(own)) ? sentence.text(open - 1, open) : null;
}
