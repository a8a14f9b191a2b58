import { IGNORABLE } from "../../language/fold";
import { GROUPED, IDENTIFIER, NUMBER, type Tokens } from "./tokens";
import { HAN_UNIT, LETTER, SPACE, UNIT_CLASS } from "../figures/unit-class";

const COMMA = 0x2c;
const POINT = 0x2e;
const PERCENT = 0x25;

/** The k-th unit after `at` that prints something: zero-width marks may stand inside a number. */
function peek(folded: Uint16Array, at: number, k: number): number | undefined {
  let i = at;
  for (let left = k; left > 0; left--) {
    i++;
    while (folded[i] === IGNORABLE) i++;
  }
  return folded[i];
}

const isDigit = (unit: number | undefined): boolean => unit !== undefined && unit >= 0x30 && unit <= 0x39;

/**
 * A run of digits with its grouping and its point, as one token. Commas group by threes, or by twos before a last three as in
 * India (1,23,456); a point that groups by threes more than once, or before a decimal comma, is the continental form.
 * What fits none of these (1.2.3, 1-2-3) is marked as an identifier.
 */
export function readNumber(folded: Uint16Array, from: number, gap: number, tokens: Tokens): number {
  let at = from;
  let value = 0;
  let digits = 0;
  let shown = 0;
  let group = 0;
  let groups = 0;
  let pointed = folded[from] === POINT;
  let flags = 0;
  if (pointed) at++;
  for (;;) {
    const unit = folded[at] as number;
    tokens.steps++;
    if (isDigit(unit)) {
      value = value * 10 + (unit - 0x30);
      digits++;
      group++;
      if (pointed) shown++;
      at++;
      continue;
    }
    if (unit === IGNORABLE) {
      at++;
      continue;
    }
    if (unit === COMMA && !pointed && group <= 3 && groupFollows(folded, at, groups > 0 ? 3 : group)) {
      groups++;
      group = 0;
      flags |= GROUPED;
      at++;
      continue;
    }
    if (unit === COMMA && !pointed && group <= 3 && groups === 0 && spacedGroupFollows(folded, at)) {
      groups++;
      group = 0;
      at += 2;
      continue;
    }
    if (unit === POINT && isDigit(peek(folded, at, 1))) {
      if (!pointed && group <= 3 && groups === 0 && continentalFollows(folded, at)) {
        at = readContinental(folded, at, value, tokens);
        const last = tokens.push(NUMBER, gap, 0, from, at);
        tokens.value[last] = continentalValue;
        tokens.shown[last] = continentalShown;
        tokens.flags[last] = GROUPED;
        return at;
      }
      if (pointed) {
        flags |= IDENTIFIER;
        while (isDigit(folded[at]) || (folded[at] === POINT && isDigit(folded[at + 1]))) at++;
        break;
      }
      pointed = true;
      at++;
      continue;
    }
    if (unit === COMMA && !pointed && groups === 0 && (decimalCommaFollows(folded, at) || (isPriced(folded, from) && centsFollow(folded, at)))) {
      pointed = true;
      at++;
      continue;
    }
    if (UNIT_CLASS[unit] === SPACE && !pointed) {
      if (spacedPointFollows(folded, at)) {
        pointed = true;
        at += 3;
        continue;
      }
      // Spaced groups are one number when there are several, or a scale word follows: "SEK 14 284 million", never "in 2004 500 people".
      if (group <= 3 && groups === 0 && isSpacedNumber(folded, at)) {
        for (let left = spacedGroups(folded, at); left > 0; left--) {
          for (let i = at + 1; i <= at + 3; i++) value = value * 10 + ((folded[i] as number) - 0x30);
          at += 4;
          digits += 3;
        }
        flags |= GROUPED;
        groups++;
        group = 3;
        continue;
      }
    }
    break;
  }
  while (folded[at - 1] === IGNORABLE) at--;
  const last = tokens.push(NUMBER, gap, 0, from, at);
  tokens.value[last] = value;
  tokens.shown[last] = Math.min(shown, 255);
  tokens.flags[last] = digits > 40 ? flags | IDENTIFIER : flags;
  return at;
}

function groupFollows(folded: Uint16Array, comma: number, before: number): boolean {
  const unit = (k: number): number | undefined => peek(folded, comma, k);
  if (!isDigit(unit(1)) || !isDigit(unit(2))) return false;
  if (isDigit(unit(3))) return !isDigit(unit(4));
  return before <= 2 && unit(3) === COMMA && isDigit(unit(4)) && isDigit(unit(5)) && (unit(6) === COMMA || (isDigit(unit(6)) && !isDigit(unit(7))));
}

function threeDigits(folded: Uint16Array, at: number): boolean {
  return isDigit(folded[at]) && isDigit(folded[at + 1]) && isDigit(folded[at + 2]) && !isDigit(folded[at + 3]);
}

function continentalFollows(folded: Uint16Array, point: number): boolean {
  if (!threeDigits(folded, point + 1)) return false;
  const next = folded[point + 4];
  return (next === POINT && threeDigits(folded, point + 5)) || (next === COMMA && isDigit(folded[point + 5]) && !threeDigits(folded, point + 5));
}

let continentalValue = 0;
let continentalShown = 0;

function readContinental(folded: Uint16Array, from: number, first: number, tokens: Tokens): number {
  let at = from;
  let value = first;
  let shown = 0;
  while (folded[at] === POINT && threeDigits(folded, at + 1)) {
    for (let i = at + 1; i <= at + 3; i++) value = value * 10 + ((folded[i] as number) - 0x30);
    at += 4;
    tokens.steps += 4;
  }
  if (folded[at] === COMMA && isDigit(folded[at + 1])) {
    at++;
    while (isDigit(folded[at])) {
      value = value * 10 + ((folded[at] as number) - 0x30);
      shown++;
      at++;
    }
  }
  continentalValue = value;
  continentalShown = shown;
  return at;
}

/** Machine translation sets the group apart too: "1, 150 亿". Only a Han scale behind it tells it from a list. */
function spacedGroupFollows(folded: Uint16Array, comma: number): boolean {
  if (UNIT_CLASS[folded[comma + 1] as number] !== SPACE || !threeDigits(folded, comma + 2)) return false;
  const next = folded[comma + (UNIT_CLASS[folded[comma + 5] as number] === SPACE ? 6 : 5)];
  return next === 0x4e07 || next === 0x4ebf;
}

/** "3,5 %": read as a decimal only where a percent sign says that this is no list. */
function decimalCommaFollows(folded: Uint16Array, comma: number): boolean {
  let at = comma + 1;
  while (isDigit(folded[at]) && at < comma + 4) at++;
  if (at === comma + 1 || at === comma + 4) return false;
  if (UNIT_CLASS[folded[at] as number] === SPACE) at++;
  return folded[at] === PERCENT || opensScale(folded, at);
}

const SIGNS: ReadonlySet<number | undefined> = new Set([0x72, 0x24, 0xa3, 0x20ac]);

const isPriced = (folded: Uint16Array, from: number): boolean => SIGNS.has(folded[from - 1]);

/** "R275,22", "€3,50": two digits behind the comma, and nothing more. */
const centsFollow = (folded: Uint16Array, comma: number): boolean => isDigit(folded[comma + 1]) && isDigit(folded[comma + 2]) && !isDigit(folded[comma + 3]) && folded[comma + 3] !== COMMA;

/** "R2,4bn", "1,5 million": South African and continental papers. */
function opensScale(folded: Uint16Array, at: number): boolean {
  const [first, second] = [folded[at], folded[at + 1]];
  // "703,4c"
  if (first === 0x63 && UNIT_CLASS[second as number] !== LETTER) return true;
  return (first === 0x62 || first === 0x6d) && (second === 0x6e || second === 0x69 || second === 0x6c || UNIT_CLASS[second as number] !== LETTER);
}

/** Machine translation sets points apart: "6 . 55 亿". What follows must be a unit, or the point ends a sentence. */
function spacedPointFollows(folded: Uint16Array, space: number): boolean {
  if (folded[space + 1] !== POINT || UNIT_CLASS[folded[space + 2] as number] !== SPACE || !isDigit(folded[space + 3])) return false;
  let at = space + 3;
  while (isDigit(folded[at]) && at < space + 8) at++;
  if (UNIT_CLASS[folded[at] as number] === SPACE) at++;
  const next = folded[at];
  return next === PERCENT || UNIT_CLASS[next as number] === HAN_UNIT || next === 0x6d || next === 0x62 || next === 0x74;
}

function isSpacedNumber(folded: Uint16Array, space: number): boolean {
  const groups = spacedGroups(folded, space);
  if (groups !== 1) return groups > 1;
  let end = space + 4;
  // "1 055.3c", "R1 020.5 million"
  if (folded[end] === POINT && isDigit(folded[end + 1])) for (end += 2; isDigit(folded[end]); ) end++;
  const isDecimal = end > space + 4;
  const isSpaced = UNIT_CLASS[folded[end] as number] === SPACE;
  const next = folded[isSpaced ? end + 1 : end];
  return ((isDecimal || isSpaced) && (next === 0x6d || next === 0x62 || next === 0x74)) || (isDecimal && next === 0x63);
}

function spacedGroups(folded: Uint16Array, space: number): number {
  let groups = 0;
  let at = space;
  while (groups < 6 && UNIT_CLASS[folded[at] as number] === SPACE && threeDigits(folded, at + 1) && UNIT_CLASS[folded[at + 4] as number] !== LETTER) {
    groups++;
    at += 4;
  }
  return groups;
}

