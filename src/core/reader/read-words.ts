import { extract, type Extraction } from "../extraction/extract";
import type { LineItem } from "../model/line-item";
import { moveItem, moveUnused, type QuoteAt } from "./spans";
import { wrapsIn } from "./wrapped-lines";

/** 营收 5 亿元: some set digits apart from Han throughout, where the space says nothing. */
const APART = /(?<=[\u3400-\u9fff]) (?=\d)|(?<=\d) (?=[\u3400-\u9fff])/g;
const TOGETHER = /[\u3400-\u9fff]\d|\d[\u3400-\u9fff]/g;

function spacesApart(text: string): number[] {
  const apart = Array.from(text.matchAll(APART), ({ index }) => index);
  return apart.length <= (text.match(TOGETHER)?.length ?? 0) ? [] : apart;
}

/** What the sentences of a text say, read without the spaces and line breaks that are no more than its manner, and quoted with them. */
export function readWords(...[text, ...known]: Parameters<typeof extract>): Extraction {
  const apart = new Set([...spacesApart(text), ...wrapsIn(text)]);
  if (apart.size === 0) return extract(text, ...known);
  const closed = Array.from({ length: text.length }, (_, at) => (apart.has(at) ? "" : text.charAt(at))).join("");
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !apart.has(at));
  const placeOf = (at: number): number => places[at] as number;
  const quoteAt: QuoteAt = (from, to) => ({ start: placeOf(from), end: placeOf(to - 1) + 1, text: text.slice(placeOf(from), placeOf(to - 1) + 1) });
  const printed = <T extends string | null>(words: T): T => {
    const at = words ? closed.indexOf(words) : -1;
    return words && at >= 0 ? (quoteAt(at, at + words.length).text as T) : words;
  };
  const move = (item: LineItem): LineItem => ({ ...moveItem(item, quoteAt), label: printed(item.label), scope: printed(item.scope), period: { ...item.period, label: printed(item.period.label) } });
  const read = extract(closed, ...known);
  return { ...read, items: read.items.map(move), unused: read.unused.map((unused) => moveUnused(unused, quoteAt)) };
}
