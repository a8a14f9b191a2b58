import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { HAN, NUMBER, SPACED, WORD } from "../passage/tokens";

/** 金旺福（1987）: in brackets right behind a Han name four digits are its listing, not a year. */
export function isListingCode({ tokens, text }: Passage, at: number): boolean {
  const start = tokens.start[at] as number;
  return tokens.kind[at] === NUMBER && tokens.kind[at - 2] === HAN && /^\d{4}$/.test(text.slice(start, tokens.end[at])) && /[(（]/.test(text.charAt(start - 1)) && /[)）]/.test(text.charAt(tokens.end[at] as number));
}

/** 其中P7交付6707辆: a letter that is a currency elsewhere names a model behind Han. */
export const isModel = (passage: Passage, at: number): boolean => passage.payload(at, C.currency).includes("^") && passage.glued(at) && passage.isNumber(at + 1) && passage.text.charCodeAt((passage.tokens.start[at] as number) - 1) > 0x2e7f;

const OF_MODEL = anyOf(C.metric, C.segment, C.product);

/** "2.5 million PlayStation 5 consoles", "Switch 2 hardware sales": the number of a model stands between its name and what it is. */
export const isModelNumber = (passage: Passage, at: number): boolean =>
  passage.isNumber(at) && passage.tokens.kind[at - 1] === WORD && /^[A-Z]/.test(passage.slice(at - 1, at)) && /^\d{1,3}$/.test(passage.slice(at, at + 1)) &&
  (passage.is(at + 1, C["count-unit"]) || (passage.tokens.gap[at] === SPACED && passage.tokens.gap[at + 1] === SPACED && (passage.tokens.kind[at + 1] === WORD || passage.isAny(at + 1, OF_MODEL)) && /^[a-z]/.test(passage.slice(at + 1, at + 2))));

/** 歐洲3集團: a number between Han and what only companies are called. */
export const isInHanName = (passage: Passage, at: number): boolean => passage.isNumber(at) && passage.glued(at) && passage.glued(at + 1) && passage.is(at + 1, C.designator) && passage.text.charCodeAt((passage.tokens.start[at] as number) - 1) > 0x2e7f;

/** 海外市场 is a place; the market that expects something stands alone. */
export const isMarketOfPlace = (passage: Passage, at: number): boolean => passage.is(at, C.analyst) && passage.is(at, C.segment) && passage.glued(at) && passage.is(at - 1, C.place);

/** [3]: the number of a source. */
export const isCitation = (passage: Passage, at: number): boolean => passage.isNumber(at) && passage.isMark(at - 1, MARKS.square) && passage.isMark(at + 1, MARKS.squared) && passage.slice(at, at + 1).length < 4;

/** "E611.4m": behind a number that belongs to a name the digits after its point are no amount. */
export const endsCode = (passage: Passage, at: number): boolean => passage.isNumber(at) && passage.isMark(at - 1, MARKS.point) && passage.glued(at) && passage.glued(at - 1) && /[a-z]\d*$/i.test(passage.slice(at - 2, at - 1));
