import { extract, type Extraction } from "../extraction/extract";
import { moveItem, moveUnused, type QuoteAt } from "./spans";

/** 营收 5 亿元: some set digits apart from Han throughout, where the space says nothing. */
const APART = /(?<=[\u3400-\u9fff]) (?=\d)|(?<=\d) (?=[\u3400-\u9fff])/g;
const TOGETHER = /[\u3400-\u9fff]\d|\d[\u3400-\u9fff]/g;

/** What the sentences of a text say, read without the spaces that are no more than its manner, and quoted with them. */
export function readWords(...[text, ...known]: Parameters<typeof extract>): Extraction {
  const apart = new Set(Array.from(text.matchAll(APART), ({ index }) => index));
  if (apart.size <= (text.match(TOGETHER)?.length ?? 0)) return extract(text, ...known);
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !apart.has(at));
  const placeOf = (at: number): number => places[at] as number;
  const quoteAt: QuoteAt = (from, to) => ({ start: placeOf(from), end: placeOf(to - 1) + 1, text: text.slice(placeOf(from), placeOf(to - 1) + 1) });
  const read = extract(text.replace(APART, ""), ...known);
  return { ...read, items: read.items.map((item) => moveItem(item, quoteAt)), unused: read.unused.map((unused) => moveUnused(unused, quoteAt)) };
}
