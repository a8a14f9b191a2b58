import { C, MARKS, type Passage } from "../passage/passage";

export function readScale(passage: Passage, at: number): { power: number; next: number } {
  let next = at;
  let power = 0;
  for (let words = 0; words < 2; words++) {
    const joined = passage.isMark(next, MARKS.hyphen) && passage.glued(next) && passage.glued(next + 1) ? next + 1 : next;
    if (!passage.is(joined, C.scale)) break;
    const sense = passage.sense(joined, C.scale);
    if (!sense) break;
    // One letter is a scale only when it is glued to its digits ("9.07B"), never in "9 m wide" or "10-K".
    if (joined > next && (passage.tokens.end[joined] as number) - (passage.tokens.start[joined] as number) === 1) break;
    if ((passage.tokens.end[joined] as number) - (passage.tokens.start[joined] as number) === 1 && isLatin(passage, joined) && !passage.glued(joined) && !isCapitalScale(passage, joined)) break;
    power += sense.number;
    next = joined + 1;
  }
  return { power, next };
}

/** "$2.2 B": the capital letter of a currency amount may stand apart. */
function isCapitalScale(passage: Passage, token: number): boolean {
  return /[BMKT]/.test(passage.slice(token, token + 1)) && (passage.is(token - 2, C.currency) || passage.is(token - 3, C.currency));
}

export function isLatin(passage: Passage, token: number): boolean {
  return passage.text.charCodeAt(passage.tokens.start[token] as number) < 0x250;
}
