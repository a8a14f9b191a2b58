import { foldText, IGNORABLE } from "../../language/fold";
import { isSmallLetter, type Lexicon } from "../../language/lexicon";
import { ClassNumber } from "../../language/word-classes";
import { anyOf, type ClassSet } from "./class-set";
import { readNumber } from "./read-number";
import { BROKEN, GLUED, HAN, LINK, MARK, NUMBER, SPACED, TERM, Tokens, WORD, WRAPPED } from "./tokens";
import { DIGIT, HAN_UNIT, LETTER, NEWLINE, NOTHING, SPACE, UNIT_CLASS } from "../figures/unit-class";
import { greatest } from "../../model/extremes";

const HYPHEN = 0x2d;
const DASH = 0x2014;
const OPENING = 0x28;
const CLOSING = 0x29;
const QUOTE = 0x22;
const POINT = 0x2e;
const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const LIST_COMMA = 0x3001;
const STOP = 0x3002;
const PERCENT = 0x25;
const DOLLAR = 0x24;
const SMALL_D = 0x64;
const SMALL_G = 0x67;
const SMALL_H = 0x68;
/** What may be glued to its digits: RMB243, Q3. */
const GLUING = anyOf(ClassNumber.currency, ClassNumber["period-letter"]);
const METRIC = anyOf(ClassNumber.metric);
const PERIOD = anyOf(ClassNumber.period);
const PLACE = anyOf(ClassNumber.place);

/**
 * One pass over the folded text. Lexicon words are tried only where a token can start and the longest wins, so the cost of
 * a position is bounded by the longest entry, whatever the text. In a wrapped text a line end is a space unless the
 * next line is indented or empty; elsewhere each line end parts.
 */
export function scanText(text: string, lexicon: Lexicon, tokens?: Tokens): Tokens {
  const folded = foldText(text, lexicon.fold);
  const wrapped = isWrapped(text);
  // Where lines are cut to one width a line end may stand inside a Han word.
  if (wrapped) for (let at = 1; at + 1 < folded.length; at++) if (folded[at] === 10 && UNIT_CLASS[folded[at - 1] as number] === HAN_UNIT && UNIT_CLASS[folded[at + 1] as number] === HAN_UNIT) folded[at] = IGNORABLE;
  return scan(folded, lexicon, wrapped, tokens);
}

export function scan(folded: Uint16Array, lexicon: Lexicon, wrapped: boolean, tokens = new Tokens(Math.max(64, (folded.length >> 2) + Math.min(folded.length >> 2, 1024)))): Tokens {
  const length = folded.length;
  let at = 0;
  let gap = BROKEN;
  while (at < length) {
    const unit = folded[at] as number;
    const unitClass = UNIT_CLASS[unit] as number;
    tokens.steps++;
    if (unitClass === SPACE) {
      if (gap === GLUED) gap = SPACED;
      at++;
      continue;
    }
    if (unitClass === NOTHING) {
      at++;
      continue;
    }
    if (unitClass === NEWLINE) {
      const next = afterLineEnd(folded, at);
      tokens.steps += next - at;
      const parted = folded[next] === undefined || UNIT_CLASS[folded[next] as number] === NEWLINE || next - at > 2 + (folded[at] === 13 ? 1 : 0) || !(wrapped || runsOn(folded, at, next));
      gap = parted ? BROKEN : gap === BROKEN ? BROKEN : WRAPPED;
      at = next;
      continue;
    }
    if (unitClass === DIGIT && opensName(folded, at)) {
      tokens.push(WORD, gap, 0, at, at + 2);
      at += 2;
      gap = GLUED;
      continue;
    }
    if (unitClass === DIGIT || (unit === POINT && opensNumber(folded, at, gap, tokens))) {
      at = readNumber(folded, at, gap, tokens);
      gap = GLUED;
      continue;
    }
    if (unit === SMALL_H && opensLink(folded, at)) {
      const from = at;
      at = endOfLink(folded, at);
      tokens.steps += at - from;
      tokens.push(LINK, gap, 0, from, at);
      gap = GLUED;
      continue;
    }
    let found = lexicon.step(0, unit) === 0 ? 0 : longestTerm(folded, at, lexicon, tokens);
    if (found !== 0 && unitClass === HAN_UNIT && gap === GLUED && matchEnd > at + 1 && closesTime(tokens, lexicon, found, unit)) {
      found = lexicon.accepted(lexicon.step(0, unit));
      matchEnd = at + 1;
    }
    if (found !== 0) {
      tokens.push(TERM, gap, found, at, matchEnd);
      at = matchEnd;
      gap = GLUED;
      continue;
    }
    const from = at;
    if (unitClass === LETTER) {
      at = endOfWord(folded, at);
      tokens.push(WORD, gap, 0, from, at);
    } else if (unitClass === HAN_UNIT) {
      at++;
      const last = tokens.count - 1;
      if (gap === GLUED && last >= 0 && tokens.kind[last] === HAN) tokens.end[last] = at;
      else tokens.push(HAN, gap, 0, from, at);
    } else {
      at++;
      if (unit !== OPENING && unit !== CLOSING && unit !== QUOTE) while (folded[at] === unit) at++;
      // "earnings--which strips out costs--came to": two hyphens are a dash on a typewriter.
      tokens.push(MARK, gap, unit === HYPHEN && at - from > 1 ? DASH : unit, from, at);
    }
    tokens.steps += at - from;
    gap = GLUED;
  }
  return tokens;
}

/** 第三季增长, 前三季增长, 10月增长: a time ends with this letter, and 季增 is no word behind its number. */
function closesTime(tokens: Tokens, lexicon: Lexicon, found: number, unit: number): boolean {
  const { masks } = lexicon;
  const last = tokens.count - 1;
  if (last < 0 || !hasClass(masks, found, SEQUENTIAL)) return false;
  const mark = lexicon.accepted(lexicon.step(0, unit));
  const isNumber = tokens.kind[last] === NUMBER;
  if (hasClass(masks, mark, MONTH)) return isNumber && (tokens.value[last] as number) <= 12 && tokens.shown[last] === 0;
  if (!hasClass(masks, mark, PERIOD)) return false;
  const isCounted = isNumber || (tokens.kind[last] === TERM && hasClass(masks, tokens.term[last] as number, NUMBER_WORD));
  const opener = isCounted ? last - 1 : last;
  return opener >= 0 && tokens.kind[opener] === TERM && hasClass(masks, tokens.term[opener] as number, isCounted ? ORDINAL : OPENS_TIME);
}

const SEQUENTIAL = anyOf(ClassNumber.qoq);
const MONTH = anyOf(ClassNumber.month);
const NUMBER_WORD = anyOf(ClassNumber["number-word"]);
const ORDINAL = anyOf(ClassNumber.ordinal);
const OPENS_TIME = anyOf(ClassNumber.ordinal, ClassNumber.relative);

const SCHEME = "http";
const LINK_ENDS: ReadonlySet<number> = new Set([CLOSING, QUOTE, 0x3e, 0x5d, 0x3002, 0x2c]);

function opensLink(folded: Uint16Array, at: number): boolean {
  for (let i = 0; i < SCHEME.length; i++) if (folded[at + i] !== SCHEME.charCodeAt(i)) return false;
  const colon = folded[at + 4] === 0x73 ? at + 5 : at + 4;
  return folded[colon] === 0x3a && folded[colon + 1] === 0x2f && folded[colon + 2] === 0x2f;
}

function endOfLink(folded: Uint16Array, from: number): number {
  let at = from;
  for (; at < folded.length; at++) {
    const unit = folded[at] as number;
    const unitClass = UNIT_CLASS[unit];
    if (unitClass === SPACE || unitClass === NEWLINE || unitClass === HAN_UNIT || LINK_ENDS.has(unit)) break;
  }
  return at;
}

/** 5G业务, "3D printing revenue": one digit and a letter that is no scale name a thing. */
function opensName(folded: Uint16Array, at: number): boolean {
  if (folded[at + 1] !== SMALL_G && folded[at + 1] !== SMALL_D) return false;
  const before = UNIT_CLASS[folded[at - 1] as number];
  const behind = folded[at + 2];
  return (at === 0 || before === SPACE || before === NEWLINE || before === HAN_UNIT || folded[at - 1] === COMMA || folded[at - 1] === STOP) && behind !== SLASH && UNIT_CLASS[behind as number] !== LETTER && UNIT_CLASS[behind as number] !== DIGIT;
}

/** ".52" opens a number where no digit or letter stands before it. */
function opensNumber(folded: Uint16Array, at: number, gap: number, tokens: Tokens): boolean {
  if (UNIT_CLASS[folded[at + 1] as number] !== DIGIT) return false;
  return gap !== GLUED || tokens.kind[tokens.count - 1] === TERM || tokens.kind[tokens.count - 1] === MARK;
}

/**
 * Whether a line goes on in the next one although the text is not wrapped throughout: the line stops at a comma, or the next one
 * opens with a small letter or with digits that are no date and no list number.
 */
function runsOn(folded: Uint16Array, end: number, next: number): boolean {
  const before = folded[end - 1] as number;
  if (before === COMMA || before === LIST_COMMA) return true;
  const beforeClass = UNIT_CLASS[before];
  if (beforeClass !== LETTER && beforeClass !== HAN_UNIT) return false;
  const first = folded[next] as number;
  if (first === DOLLAR) return true;
  if (UNIT_CLASS[first] !== DIGIT) return false;
  let at = next;
  while (UNIT_CLASS[folded[at] as number] === DIGIT && at < next + 12) at++;
  const after = folded[at] as number;
  if (at - next === 4 || after === LIST_COMMA || after === SLASH || after === COLON || opensDate(folded, at)) return false;
  return !(after === POINT && UNIT_CLASS[folded[at + 1] as number] !== DIGIT) && after !== CLOSING && UNIT_CLASS[after] !== NEWLINE && folded[at] !== undefined;
}

/** Behind the digits of "13 March 2019", whatever the month is called. */
function opensDate(folded: Uint16Array, end: number): boolean {
  let at = end;
  while (UNIT_CLASS[folded[at] as number] === SPACE || folded[at] === HYPHEN) at++;
  const month = at;
  while (UNIT_CLASS[folded[at] as number] === LETTER && at < month + LONGEST_MONTH) at++;
  if (at === month || at === end) return false;
  while (UNIT_CLASS[folded[at] as number] === SPACE || folded[at] === COMMA || folded[at] === HYPHEN) at++;
  const year = at;
  while (UNIT_CLASS[folded[at] as number] === DIGIT && at < year + YEAR) at++;
  return at - year === YEAR;
}

const LONGEST_MONTH = 9;
const YEAR = 4;

/** Past the line end and the indentation of the next line. */
function afterLineEnd(folded: Uint16Array, at: number): number {
  let next = at + 1;
  if (folded[at] === 13 && folded[next] === 10) next++;
  while (UNIT_CLASS[folded[next] as number] === SPACE) next++;
  return next;
}

/** A word keeps its digits ("covid19") and its inner apostrophes, but not a possessive 's. */
function endOfWord(folded: Uint16Array, from: number): number {
  let at = from + 1;
  for (;;) {
    const unitClass = UNIT_CLASS[folded[at] as number];
    if (unitClass === LETTER || unitClass === DIGIT || unitClass === NOTHING) at++;
    else break;
  }
  while (at > from + 1 && folded[at - 1] === IGNORABLE) at--;
  return at;
}

let matchEnd = 0;

/** Longest lexicon entry at `from`; its end is left in `matchEnd`, as a pair would be an allocation per token. */
function longestTerm(folded: Uint16Array, from: number, lexicon: Lexicon, tokens: Tokens): number {
  const { length } = folded;
  const first = folded[from] as number;
  const second = from + 1 < length ? (folded[from + 1] as number) : 0;
  let state = 0;
  let at = from;
  let best = 0;
  if (isSmallLetter(first) && isSmallLetter(second)) {
    // What goes on in a letter is no entry of one letter.
    state = lexicon.afterPair(first, second);
    if (state === 0) return 0;
    at += 2;
    const term = lexicon.accepted(state);
    if (term !== 0 && endsHere(folded, at, LETTER, lexicon, term)) {
      best = term;
      matchEnd = hasClass(lexicon.masks, term, METRIC) ? afterFootnote(folded, at) : at;
    }
  }
  let steps = 0;
  while (at < length) {
    const unit = folded[at] as number;
    const unitClass = UNIT_CLASS[unit] as number;
    let key = unit;
    let next = at + 1;
    steps++;
    if (unitClass === NOTHING) {
      at = next;
      continue;
    }
    if (unitClass === SPACE || unitClass === NEWLINE) {
      key = 32;
      let lines = 0;
      for (next = at; next < length; next++) {
        const inner = UNIT_CLASS[folded[next] as number];
        if (inner === NEWLINE) {
          if (folded[next] === 10) lines++;
        } else if (inner !== SPACE) break;
      }
      steps += next - at;
      if (lines > 1) break;
    } else if (unit === HYPHEN && at > from) key = 32;
    const reached = lexicon.step(state, key);
    if (reached === 0) {
      // Machine translation sets Han and Latin apart: "非 GAAP" is 非GAAP.
      if (key !== 32 || (UNIT_CLASS[folded[at - 1] as number] === HAN_UNIT) === (next < length && UNIT_CLASS[folded[next] as number] === HAN_UNIT)) break;
      at = next;
      continue;
    }
    state = reached;
    at = next;
    const term = lexicon.accepted(state);
    if (term !== 0 && endsHere(folded, at, unitClass, lexicon, term) && !(best !== 0 && hasClass(lexicon.masks, term, PERIOD) && opensPlace(folded, at - 1, lexicon))) {
      best = term;
      matchEnd = hasClass(lexicon.masks, term, METRIC) ? afterFootnote(folded, at) : at;
    }
  }
  tokens.steps += steps;
  return best;
}

/** 2024年内地收入: the last letter of 年内 is the first of a place. */
function opensPlace(folded: Uint16Array, at: number, lexicon: Lexicon): boolean {
  if (at + 1 >= folded.length || UNIT_CLASS[folded[at] as number] !== HAN_UNIT) return false;
  const state = lexicon.step(lexicon.step(0, folded[at] as number), folded[at + 1] as number);
  return state !== 0 && hasClass(lexicon.masks, lexicon.accepted(state), PLACE);
}

/** EPS1.01美元, EBITDA3亿: Han glues a metric's letters to its amount. */
function countsInHan(folded: Uint16Array, from: number): boolean {
  let at = from;
  while (UNIT_CLASS[folded[at] as number] === DIGIT || folded[at] === POINT || folded[at] === COMMA) at++;
  return at > from + 1 && UNIT_CLASS[folded[at] as number] === HAN_UNIT;
}

/** "net sales1 were up", "underlying EBITDA2": one digit with nothing glued to it is the number of a note, and belongs to the word. */
function afterFootnote(folded: Uint16Array, at: number): number {
  if (UNIT_CLASS[folded[at] as number] !== DIGIT || UNIT_CLASS[folded[at - 1] as number] !== LETTER) return at;
  const next = folded[at + 1] as number;
  const glued = UNIT_CLASS[next];
  const goesOn = glued === DIGIT || glued === LETTER || glued === HAN_UNIT || next === PERCENT || ((next === POINT || next === COMMA) && UNIT_CLASS[folded[at + 2] as number] === DIGIT);
  return goesOn ? at : at + 1;
}

/** Latin words end at a boundary, but a currency or a period letter may be glued to its digits: RMB243, Q3. */
function endsHere(folded: Uint16Array, at: number, lastClass: number, { masks }: Lexicon, term: number): boolean {
  if (lastClass !== LETTER && lastClass !== DIGIT) return true;
  let next = at;
  while (folded[next] === IGNORABLE) next++;
  const follows = next < folded.length ? UNIT_CLASS[folded[next] as number] : NOTHING;
  if (follows === LETTER) return false;
  if (follows === DIGIT && hasClass(masks, term, METRIC) && (countsInHan(folded, next) || afterFootnote(folded, next) > next)) return true;
  return follows !== DIGIT || hasClass(masks, term, GLUING);
}

const hasClass = (masks: Lexicon["masks"], term: number, { low, middle, high }: ClassSet): boolean => (((masks[term * 3] as number) & low) | ((masks[term * 3 + 1] as number) & middle) | ((masks[term * 3 + 2] as number) & high)) !== 0;

/**
 * Whether lines end where they were wrapped: several lines of page width that stop without a full stop and run on at the
 * margin. Lines of a pasted article are paragraphs and much longer, lines of a list much shorter.
 */
export function isWrapped(text: string): boolean {
  let from = 0;
  let full = 0;
  let running = 0;
  let inSmall = 0;
  let small = 0;
  let ends = 0;
  for (let lines = 0; lines < 400; lines++) {
    const to = text.indexOf("\n", from);
    const width = (to < 0 ? text.length : to) - from;
    if (width > 130) return false;
    if (width >= 45) {
      full++;
      const next = to < 0 ? "" : text.charAt(to + 1);
      if (/[A-Za-z0-9,;]/.test(text.slice(to - 2, to).trim().slice(-1)) && /[A-Za-z0-9$(<"]/.test(next) && !LABELLED.test(text.slice(to + 1, to + 70))) {
        running++;
        if (next > "Z") inSmall++;
      }
    }
    if (to < 0) break;
    if (width > 0 && text.charCodeAt(to + 1) > 32) {
      ends++;
      if (/[A-Za-z,]\s*$/.test(text.slice(Math.max(from, to - 3), to)) && /[a-z]/.test(text.charAt(to + 1))) small++;
    }
    from = to + 1;
  }
  // A list of results has whole statements on its lines: each opens with a capital.
  return (full >= 2 && running * 2 >= full && inSmall * 3 >= running) || (small >= 1 && small * 3 >= ends) || isHanWrapped(text);
}

/** "Net income: $950 million": the row of a list, not the rest of the line before. */
const LABELLED = /^[A-Z][A-Za-z &,-]*: [^a-z]/;
const RUNS_ON = /[\u3400-\u9fff,\uff0c\u3001]$/;
const GOES_ON = /^[\u3400-\u9fff\d]/;
const LISTED = /^\d+[\u3001.\uff0e]\D/;

/** Agencies that set their lines to one width break Han words: two lines that run on, each nearly as wide as the widest, in a text of short lines. */
function isHanWrapped(text: string): boolean {
  const lines = text.split("\n", 40);
  const widths = lines.map((line) => (line.length > 60 ? Infinity : [...line].reduce((columns, unit) => columns + (unit > "\u2e7f" ? 2 : 1), 0)));
  const widest = greatest(widths);
  if (widest > 100 || widest < 60) return false;
  const running = lines.filter((line, at) => at + 1 < lines.length && (widths[at] as number) > widest - 14 && RUNS_ON.test(line) && GOES_ON.test(lines[at + 1] as string) && !LISTED.test(lines[at + 1] as string));
  return running.length >= 2 && running.length * 3 >= lines.length;
}

