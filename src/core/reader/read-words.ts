import { extract, type Extraction } from "../extraction/extract";
import { leaveOut } from "./rest-of-text";
import { moveItem, moveUnused, type QuoteAt } from "./spans";

/** 营收 5 亿元: some set digits apart from Han throughout, where the space says nothing. */
const APART = /(?<=[\u3400-\u9fff]) (?=\d)|(?<=\d) (?=[\u3400-\u9fff])/g;
const TOGETHER = /[\u3400-\u9fff]\d|\d[\u3400-\u9fff]/g;

/** What the sentences of a text say, read without the spaces that are no more than its manner. */
export function readWords(...[text, ...known]: Parameters<typeof extract>): Extraction {
  const apart = Array.from(text.matchAll(APART), ({ index }) => ({ start: index, end: index + 1 }));
  if (apart.length === 0 || apart.length < (text.match(TOGETHER)?.length ?? 0)) return extract(text, ...known);
  const closed = leaveOut(text, apart, "");
  const read = extract(closed.text, ...known);
  const quoteAt: QuoteAt = (start, end) => {
    const span = closed.spanOf(start, end);
    return { ...span, text: text.slice(span.start, span.end) };
  };
  return { ...read, items: read.items.map((item) => moveItem(item, quoteAt)), unused: read.unused.map((number) => moveUnused(number, quoteAt)) };
}
