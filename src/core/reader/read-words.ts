import { extract, type Extraction } from "../extraction/extract";
import type { Quote } from "../model/source-span";

/** 营收 5 亿元: some set digits apart from Han throughout, where the space says nothing. */
const APART = /(?<=[\u3400-\u9fff]) (?=\d)|(?<=\d) (?=[\u3400-\u9fff])/g;
const TOGETHER = /[\u3400-\u9fff]\d|\d[\u3400-\u9fff]/g;

/** What the sentences of a text say, read without the spaces that are no more than its manner. */
export function readWords(...[text, ...known]: Parameters<typeof extract>): Extraction {
  const apart = new Set(Array.from(text.matchAll(APART), ({ index }) => index));
  if (apart.size <= (text.match(TOGETHER)?.length ?? 0)) return extract(text, ...known);
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !apart.has(at));
  const read = extract(text.replace(APART, ""), ...known);
  const move = (_: string, value: Partial<Quote> | null): unknown => {
    if (typeof value?.start !== "number" || value.end === undefined) return value;
    const [start = 0, last = 0] = [places[value.start], places[value.end - 1]];
    return { ...value, start, end: last + 1, ...(value.text !== undefined && { text: text.slice(start, last + 1) }) };
  };
  return { ...read, ...(JSON.parse(JSON.stringify({ items: read.items, unused: read.unused }), move) as Extraction) };
}
