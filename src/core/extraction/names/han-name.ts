import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN, GLUED, HAN, TERM } from "../passage/tokens";

const GOES_ON = anyOf(C.segment, C.place, C.designator);
const SUBJECT_ENDS = anyOf(C.announce, C.period, C.relative, C.ordinal, C["period-letter"]);
const COUNTED = anyOf(C.period, C["period-letter"]);
/** Words that say something of their own and so end a name. */
export const FUNCTION_WORDS = anyOf(C.determiner, C.clause, C.in, C.from, C.versus, C.to, C.level, C.report, C.announce, C.expect, C.change, C.metric, C.excluding, C.analyst, C.rival);

/** One character that is a word elsewhere may begin, fill or end a name. */
export function isNameLetter(passage: Passage, at: number, from: number): boolean {
  const { tokens } = passage;
  if ((tokens.end[at] as number) - (tokens.start[at] as number) !== 1 || tokens.kind[at] !== TERM || tokens.gap[at + 1] !== 0) return false;
  // 宏图汽车一季度: a number that counts a period is no letter of the name before it.
  if (passage.is(at, C["number-word"]) && passage.isAny(at + 1, COUNTED)) return false;
  const next = tokens.kind[at + 1];
  if (next === HAN && !passage.isAny(at, FUNCTION_WORDS)) return true;
  // 广达, 中兴, 恒大, 长和, 港交所, 山大网络
  if (!passage.says(at, "name-letter")) return false;
  return next === HAN || passage.isAny(at + 1, GOES_ON) || (passage.is(at + 1, C["not-head"]) && passage.says(at + 1, "ends-name")) || (at > from && (passage.isAny(at + 1, SUBJECT_ENDS) || passage.isMark(at + 1, MARKS.colon) || passage.isMark(at + 1, MARKS.opening))) || (at === from && isNameLetter(passage, at + 1, from));
}

const SPEAKS = anyOf(C.determiner, C.clause, C.in, C.from, C.versus, C.and, C.to, C.level, C.report, C.announce, C.expect, C.change, C.relative, C.we, C.plain, C.approximate, C["count-unit"], C.scale, C["number-word"]);
const NO_LETTER = anyOf(C.metric, C.period, C["date-word"], C.stock);
const LONGEST = 7;

/** One character that has a say of its own elsewhere: 比音勒芬, 今世缘, 人人乐. */
export const opensAsWord = (passage: Passage, at: number): boolean => {
  const { tokens } = passage;
  return tokens.kind[at] === TERM && (tokens.end[at] as number) - (tokens.start[at] as number) === 1 && tokens.gap[at + 1] === GLUED && passage.isAny(at, SPEAKS);
};

/** The token behind a name that opens a line with such a character, 0 for none: 比音勒芬：, 今世缘公告, 和而泰(002402). */
export function endOfCalled(passage: Passage, from: number): number {
  const { tokens } = passage;
  if (!opensAsWord(passage, from) || (from > 0 && tokens.gap[from] !== BROKEN)) return 0;
  let named = false;
  for (let at = from; at < from + LONGEST && (at === from || tokens.gap[at] === GLUED); at++) {
    if (at > from && ((passage.is(at, C.announce) && !passage.is(from, C.clause)) || passage.isMark(at, MARKS.opening) || passage.isMark(at, MARKS.colon))) return named && (tokens.start[at] as number) - (tokens.start[from] as number) > 2 ? at : 0;
    if (tokens.kind[at] === HAN) named = true;
    else if (tokens.kind[at] !== TERM || passage.isAny(at, NO_LETTER)) return 0;
  }
  return 0;
}
