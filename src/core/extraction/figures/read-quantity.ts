import { C, MARKS, type Passage } from "../passage/passage";
import { isUnitAlone, readHanNumeral } from "./han-numeral";
import { isLatin, readScale } from "./read-scale";
import { anyOf } from "../passage/class-set";
import { isCapital } from "../passage/is-capital";
import { BROKEN, IDENTIFIER, TERM, WORD } from "../passage/tokens";

/** The bare number of a figure, scale words included: `digits` × 10^`power`. */
export interface Quantity {
  digits: number;
  power: number;
  exact: string | null;
  scaled: boolean;
  /** Spelled out, so it needs a unit to count as an amount. */
  spelled: boolean;
  /** A fraction or a spelled number: its precision is not printed. */
  worded: boolean;
  identifier: boolean;
  next: number;
}

export function readQuantity(passage: Passage, at: number): Quantity | null {
  return passage.isNumber(at) ? readDigits(passage, at) : readSpelled(passage, at);
}

function readDigits(passage: Passage, at: number): Quantity {
  const { tokens } = passage;
  const value = tokens.value[at] as number;
  const quantity: Quantity = {
    digits: value, power: -(tokens.shown[at] as number), exact: null, scaled: false, spelled: false, worded: false,
    identifier: ((tokens.flags[at] as number) & IDENTIFIER) !== 0, next: at + 1,
  };
  if (value > Number.MAX_SAFE_INTEGER) quantity.exact = passage.text.slice(tokens.start[at], tokens.end[at]).replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  readVulgarFraction(passage, quantity);
  joinSpacedGroup(passage, at, quantity);
  const scale = readScale(passage, quantity.next);
  if (scale.next > quantity.next) {
    quantity.scaled = true;
    quantity.power += scale.power;
    quantity.next = scale.next;
    joinMyriads(passage, quantity);
    addSmallerParts(passage, quantity, scale.power);
  }
  return quantity;
}

const NO_UNIT = anyOf(C.in, C.from, C.and, C.change, C.clause, C.versus, C.percent);

/**
 * "61 300 units", "R113 764m", "1 640 cents": South African and European papers part thousands by a space. Two numbers in a row are
 * else an identifier and a count ("Boeing 737 300 seats"), a date and one, or cells of a row, which no word follows.
 */
function joinSpacedGroup(passage: Passage, at: number, quantity: Quantity): void {
  const { tokens, text } = passage;
  const group = quantity.next;
  const after = group + 1;
  const lengthOf = (token: number): number => (tokens.end[token] as number) - (tokens.start[token] as number);
  const isPlain = group === at + 1 && quantity.power === 0 && quantity.digits > 0 && lengthOf(at) <= 3 && text.charAt(tokens.start[at] as number) !== "0";
  if (!isPlain || !passage.isNumber(group) || lengthOf(group) !== 3 || tokens.shown[group] !== 0 || tokens.start[group] !== (tokens.end[at] as number) + 1 || tokens.gap[group] === BROKEN) return;
  const isPriced = at > 0 && passage.is(at - 1, C.currency);
  const isNamed = at > 0 && !isPriced && (passage.glued(at) || (tokens.gap[at] !== BROKEN && isCapital(text, tokens.start[at - 1] as number)));
  const touches = after < tokens.count && (passage.glued(after) || tokens.start[after] === (tokens.end[group] as number) + 1);
  const hasUnit = touches && (tokens.kind[after] === WORD || tokens.kind[after] === TERM) && isLatin(passage, after) && !passage.isAny(after, NO_UNIT);
  if (isNamed || !(isPriced || hasUnit)) return;
  quantity.digits = quantity.digits * 1000 + (tokens.value[group] as number);
  quantity.next = after;
}

/** "6-1/2": the newswires' way with halves and eighths. */
function readVulgarFraction(passage: Passage, quantity: Quantity): void {
  let at = quantity.next;
  if (passage.isMark(at, MARKS.hyphen) && passage.glued(at)) at++;
  if (!passage.isNumber(at) || !passage.isMark(at + 1, MARKS.slash) || !passage.isNumber(at + 2) || !passage.glued(at + 1) || !passage.glued(at + 2)) return;
  const over = passage.tokens.value[at] as number;
  const under = passage.tokens.value[at + 2] as number;
  if (![2, 4, 8, 16].includes(under) || over >= under) return;
  quantity.digits = quantity.digits * 10000 + (over * 10000) / under;
  quantity.power -= 4;
  while (quantity.digits % 10 === 0 && quantity.power < 0) {
    quantity.digits /= 10;
    quantity.power++;
  }
  quantity.worded = true;
  quantity.next = at + 3;
}

/** 4万9449亿日元, 45万953亿: Japan counts myriads of 亿. */
function joinMyriads(passage: Passage, quantity: Quantity): void {
  const at = quantity.next;
  const { start, end, shown, value } = passage.tokens;
  if (quantity.power !== 4 || !passage.isNumber(at) || !passage.glued(at) || shown[at] !== 0 || (end[at] as number) - (start[at] as number) > 4) return;
  const scale = readScale(passage, at + 1);
  if (scale.power !== 8) return;
  quantity.digits = quantity.digits * 10_000 + (value[at] as number);
  quantity.power = 8;
  quantity.next = scale.next;
}

/** 3亿5千万, 1亿2000万: the parts after the first scale are smaller and glued on. */
function addSmallerParts(passage: Passage, quantity: Quantity, scale: number): void {
  let above = scale;
  // 3 兆 4,740 億: where each part has a scale of its own a space may stand between.
  const isSpaced = (at: number): boolean => passage.tokens.gap[at] !== BROKEN && !isLatin(passage, at - 1) && readScale(passage, at + 1).next > at + 1;
  // 1億零910萬: the naught says that a place is left out.
  const pastNaught = (at: number): number => (passage.number(at, C["number-word"]) === 0 && passage.glued(at) && passage.glued(at + 1) ? at + 1 : at);
  for (let at = pastNaught(quantity.next); passage.isNumber(at) && (passage.glued(at) || isSpaced(at)); at = pastNaught(quantity.next)) {
    const part = readScale(passage, at + 1);
    const digits = passage.tokens.end[at] as number - (passage.tokens.start[at] as number);
    if (part.power >= above || (part.next === at + 1 && (digits > above + 1 || above > 4))) return;
    const power = part.power - (passage.tokens.shown[at] as number);
    const value = passage.tokens.value[at] as number;
    const floor = Math.min(power, quantity.power);
    quantity.digits = quantity.digits * 10 ** (quantity.power - floor) + value * 10 ** (power - floor);
    quantity.power = floor;
    quantity.next = part.next;
    above = part.power;
  }
}

/** Number words and fractions: "six", "twenty-five", "half a", 二十五, 三成's 三. The caller demands a scale or unit after them. */
function readSpelled(passage: Passage, at: number): Quantity | null {
  const fraction = readFraction(passage, at);
  if (fraction) return fraction;
  const han = readHanNumeral(passage, at);
  if (han) return { digits: han.digits, power: han.power, exact: null, scaled: han.scaled, spelled: true, worded: false, identifier: false, next: han.next };
  if (isUnitAlone(passage, at)) return null;
  if (passage.payload(at, C.determiner) === "a" && passage.is(at + 1, C.scale)) return single(passage, at + 1);
  let token = at;
  let total = 0;
  let current = 0;
  let pending = false;
  let power = 0;
  let words = 0;
  for (; words < 12; words++) {
    if (passage.isMark(token, MARKS.hyphen) && words > 0 && passage.glued(token) && passage.is(token + 1, C["number-word"])) token++;
    else if (words > 0 && passage.is(token, C.and) && current >= 100 && passage.is(token + 1, C["number-word"])) token++;
    if (!passage.is(token, C["number-word"])) break;
    const value = passage.number(token, C["number-word"]);
    if (value >= 10 && value % 10 === 0 && isMultiplier(value) && (words > 0 || value !== 10)) {
      current = (pending ? current : current || 1) * value;
      total += current;
      current = 0;
      pending = false;
    } else {
      current = current < 20 && pending && value < 10 && current < 10 && current > 0 ? current * 10 + value : current + value;
      pending = true;
    }
    token++;
  }
  if (words === 0) return null;
  total += current;
  const scale = readScale(passage, token);
  if (scale.next > token) power = scale.power;
  const quantity: Quantity = { digits: total, power, exact: null, scaled: scale.next > token, spelled: true, worded: false, identifier: false, next: scale.next };
  if (passage.is(quantity.next, C.and) && passage.is(quantity.next + 1, C.fraction)) addFraction(quantity, passage.number(quantity.next + 1, C.fraction), quantity.next + 2);
  else if (passage.is(quantity.next, C.fraction) && passage.glued(quantity.next) && quantity.scaled) addFraction(quantity, passage.number(quantity.next, C.fraction), quantity.next + 1);
  if (quantity.worded && !quantity.scaled) {
    const after = readScale(passage, quantity.next);
    quantity.power += after.power;
    quantity.scaled = after.next > quantity.next;
    quantity.next = after.next;
  }
  return quantity;
}

/** "a billion dollars". */
function single(passage: Passage, at: number): Quantity | null {
  const scale = readScale(passage, at);
  if (scale.next === at) return null;
  const quantity: Quantity = { digits: 1, power: scale.power, exact: null, scaled: true, spelled: true, worded: false, identifier: false, next: scale.next };
  if (passage.is(quantity.next, C.and) && passage.is(quantity.next + 1, C.fraction)) addFraction(quantity, passage.number(quantity.next + 1, C.fraction), quantity.next + 2);
  return quantity;
}

const isMultiplier = (value: number): boolean => value === 10 || value === 100 || value === 1000;

function addFraction(quantity: Quantity, part: number, next: number): void {
  quantity.digits = quantity.digits * 10 + Math.round(part * 10);
  quantity.power -= 1;
  quantity.worded = true;
  quantity.next = next;
}

/** "half a billion", "a quarter of a million", "two thirds": only before a scale, or as a share that the caller takes as percent. */
function readFraction(passage: Passage, at: number): Quantity | null {
  if (!passage.is(at, C.fraction)) return null;
  const part = passage.number(at, C.fraction);
  let token = at + 1;
  if (passage.is(token, C["unit-of"])) token++;
  if (passage.is(token, C.determiner)) token++;
  const scale = readScale(passage, token);
  if (scale.next === token) return null;
  let digits = part;
  let power = scale.power;
  for (let i = 0; i < 3 && !Number.isInteger(digits); i++) {
    digits = Math.round(digits * 1000 * 10) / 1000;
    power--;
  }
  return { digits: Math.round(digits), power, exact: null, scaled: true, spelled: true, worded: true, identifier: false, next: scale.next };
}
