import { anyOf } from "../passage/class-set";
/**
 * The grammar of amounts: [sign] [currency] [sign] quantity [scale ...] [currency | percent | points | count] [per share].
 * A quantity is digits, spelled numbers or a fraction. Spelled numbers and fractions count only before a scale or a unit:
 * "one of the largest" is no amount, "one billion marks" is. An explicit sign before the digits beats the word after them.
 */
import type { Figure, FigureUnit } from "./figure";
import { YOY_OR_QOQ } from "../passage/class-sets";
import { C, MARKS, type Passage } from "../passage/passage";
import { readQuantity, type Quantity } from "./read-quantity";
import { isLatin, readScale } from "./read-scale";
import { BROKEN, MARK, TERM, WORD } from "../passage/tokens";

const HUNDREDTHS = 0.01;
/** Where reading stopped: the token after the figure. */
const NUMBER_GOES_ON = anyOf(C["number-word"], C.scale, C.percent, C.times);
export interface ReadFigure {
  readonly figure: Figure;
  readonly next: number;
}

export function readFigure(passage: Passage, at: number): ReadFigure | null {
  // "COVID-19 vaccine sales", "pre-12": a number glued to a word is a piece of its name.
  if (passage.isNumber(at) && passage.isMark(at - 1, MARKS.hyphen) && passage.glued(at) && passage.glued(at - 1) && passage.tokens.kind[at - 2] === WORD && (passage.tokens.end[at - 1] as number) - (passage.tokens.start[at - 1] as number) === 1) return null;
  let token = at;
  let currency = "";
  let prefixed = false;
  let opened = false;
  let prefixPower = 0;
  let minor = false;
  let sign = readSign(passage, token, false);
  if (sign !== 0) token++;
  if (passage.number(token, C.fraction) === HUNDREDTHS) return readHundredths(passage, at, token, sign);
  if (passage.is(token, C.currency)) {
    const sense = readCurrency(passage.payload(token, C.currency), true);
    if (!followsQuantity(passage, token + 1)) return null;
    currency = sense.code;
    prefixPower = sense.power;
    minor = sense.power < 0;
    prefixed = true;
    token++;
    if (sign === 0) {
      sign = readSign(passage, token, true);
      if (sign !== 0) token++;
    }
    if (passage.isMark(token, MARKS.opening) && passage.isNumber(token + 1)) {
      opened = true;
      token++;
    }
  }
  const quantity = readQuantity(passage, token);
  if (!quantity) return null;
  token = quantity.next;
  if (opened) {
    if (!passage.isMark(token, MARKS.closing)) return null;
    token++;
    sign = -1;
    const outside = readScale(passage, token);
    quantity.power += outside.power;
    quantity.scaled ||= outside.next > token;
    token = outside.next;
  }

  let unit: FigureUnit = prefixed ? "money" : "bare";
  // "a 21- per cent fall": machines set the hyphen apart.
  const joined = passage.isMark(token, MARKS.hyphen) && ((passage.glued(token) && passage.glued(token + 1)) || (!prefixed && passage.is(token + 1, C.percent) && isLatin(passage, token + 1))) ? token + 1 : token;
  if (passage.is(joined, C.percent)) {
    if (!prefixed) {
      const sense = passage.sense(joined, C.percent);
      unit = (sense?.payload === "percent" && !(passage.says(joined, "points-in-han") && isAmongHan(passage, joined))) || sense?.payload === "tenths" ? "percent" : "points";
      if (sense?.payload === "basis") quantity.power -= 2;
      if (sense?.payload === "tenths") {
        quantity.power += 1;
        if (addTenth(passage, joined + 1, quantity)) token = joined + 1;
      }
      token = Math.max(token, joined) + 1;
    }
  } else if (passage.is(joined, C.times) && !prefixed) {
    unit = "times";
    token = quantity.spelled && addTenth(passage, joined + 1, quantity) ? joined + 2 : joined + 1;
    // "€490m-€550m": a sign before a number is that one's.
  } else if (passage.is(joined, C.currency) && !isPrefixOnly(passage, joined) && !(prefixed && passage.says(joined, "milestone")) && !(joined > token && passage.isNumber(joined + 1))) {
    const sense = readCurrency(passage.payload(joined, C.currency));
    // "US$" before and 元 after: the sign before is the more exact one; 人民币8.4分 still counts in the small coin.
    if (!prefixed) currency = sense.code;
    if (!prefixed || prefixPower === 0) quantity.power += sense.power;
    minor ||= sense.power < 0;
    quantity.scaled ||= sense.power > 0;
    unit = "money";
    token = joined + 1;
    if (passage.is(token, C.currency) && passage.glued(token) && /^X/.test(currency)) {
      const better = readCurrency(passage.payload(token, C.currency));
      if (better.power === 0 && !/^X/.test(better.code)) currency = better.code;
      token++;
    }
    const coins = addSmallerCoins(passage, token, quantity, sense.power) ?? (prefixed ? null : addCents(passage, token, quantity, sense));
    if (coins) {
      if (/^X/.test(currency) && /^[^X]/.test(coins.code)) currency = coins.code;
      token = coins.next;
    }
  } else if (passage.is(joined, C["count-unit"]) && !prefixed) {
    unit = passage.payload(joined, C["count-unit"]) === "shares" ? "shares" : "count";
    // "41 million subscribers": the unit is the metric itself and stays to be read as one.
    token = passage.is(joined, C.metric) ? token : joined + 1;
  } else if (isOfShares(passage, joined) && !prefixed) unit = "shares";
  if (prefixed) quantity.power += prefixPower;
  quantity.scaled ||= prefixPower > 0;
  if (quantity.spelled && unit === "bare" && !quantity.scaled) return null;
  const printedTo = unit === "count" || unit === "shares" ? joined : token;
  // "a $1.29-per-share loss"
  const perShare = passage.isMark(token, MARKS.hyphen) && passage.tokens.gap[token] === 0 ? token + 1 : token;
  if (unit === "money" && passage.is(perShare, C["per-share"])) {
    unit = "per-share";
    token = perShare + 1;
  } else if (unit === "money" && passage.isMark(token, MARKS.slash) && passage.payload(token + 1, C["count-unit"]) === "shares") {
    // 0.45元/股
    unit = "per-share";
    token += 2;
  } else if (unit === "money" && passage.is(at - 1, C["per-share"])) unit = "per-share";

  const last = quantity.identifier || gluedName(passage, token) ? WORD : 0;
  // 1570万台Nova游戏机: a Han unit ends the count, whatever is counted.
  const counted = unit === "count" && !isLatin(passage, token - 1) && !quantity.identifier;
  if (last === WORD && unit !== "money" && !counted) return null;
  return { figure: build(passage, at, token, printedTo, quantity, { unit, currency, minor, negative: sign < 0, signed: sign !== 0 }), next: token };
}

/** 一成半, 三成六, 一倍八: a digit behind the unit counts tenths of it. */
function addTenth(passage: Passage, at: number, quantity: Quantity): boolean {
  const tenth = passage.payload(at, C.fraction) === "0.5" ? 5 : passage.number(at, C["number-word"]);
  if (!(tenth >= 1 && tenth <= 9) || !passage.glued(at) || passage.isAny(at + 1, NUMBER_GOES_ON)) return false;
  quantity.digits = quantity.digits * 10 + tenth;
  quantity.power -= 1;
  return true;
}

/** 毛利率45.1%，同比+1.2pct: a Latin word that means another thing in a Han text. */
const isAmongHan = ({ text, tokens }: Passage, at: number): boolean => /[\u3000-\u9fff\uff00-\uffef]/.test(text.slice((tokens.end[at] as number) - REACH, (tokens.end[at] as number) + 2));
const REACH = 16;

/** "7 million of its shares", "of our outstanding common shares": how many, not what they cost. */
const isOfShares = (passage: Passage, of: number): boolean =>
  passage.payload(of, C.metric) === "share-repurchases" || (passage.is(of, C["unit-of"]) && [2, 3, 4].some((step) => passage.is(of + step, C.stock) || passage.payload(of + step, C["count-unit"]) === "shares"));

/** 1元3角, 2角1仙, 8毫半: each coin behind the sum is a smaller one, and a half is one of the last. */
function addSmallerCoins(passage: Passage, from: number, quantity: Quantity, coin: number): { readonly code: string; readonly next: number } | null {
  let code = "";
  let at = from;
  // 1元零5仙
  if (coin === 0 && passage.number(at, C["number-word"]) === 0) at++;
  for (let above = coin; passage.glued(at) && passage.glued(at + 1) && passage.is(at + 1, C.currency) && !isLatin(passage, at + 1); at += 2) {
    const sense = readCurrency(passage.payload(at + 1, C.currency));
    const value = passage.isNumber(at) && passage.tokens.shown[at] === 0 ? (passage.tokens.value[at] as number) : passage.number(at, C["number-word"]);
    if (sense.power >= above || !(value < 10 ** (above - sense.power))) break;
    const floor = Math.min(sense.power, quantity.power);
    quantity.digits = quantity.digits * 10 ** (quantity.power - floor) + value * 10 ** (sense.power - floor);
    quantity.power = floor;
    above = sense.power;
    code = sense.code;
  }
  if (passage.payload(at, C.fraction) === "0.5" && !quantity.scaled && !isLatin(passage, at) && addTenth(passage, at, quantity)) at++;
  return at > from ? { code, next: at } : null;
}

/** Cents are of any notes but pounds, and pence of those. */
const isCoinOf = (coin: string, notes: string): boolean => coin === notes || (notes === "GBP" || notes === "XPO" ? coin === "GBP" : coin === "XCT");

/** "one dollar and sixty-three cents", "2 pounds 20 pence" */
function addCents(passage: Passage, from: number, quantity: Quantity, notes: { readonly code: string; readonly power: number }): { readonly code: string; readonly next: number } | null {
  if (quantity.scaled || quantity.power !== 0 || notes.power !== 0 || !isLatin(passage, from - 1)) return null;
  const coins = readQuantity(passage, passage.is(from, C.and) ? from + 1 : from);
  const sense = coins && !coins.scaled && coins.power === 0 && passage.is(coins.next, C.currency) ? readCurrency(passage.payload(coins.next, C.currency)) : null;
  if (!coins || !sense || sense.power === 0 || coins.digits >= 10 ** -sense.power || !isCoinOf(sense.code, notes.code)) return null;
  quantity.digits = quantity.digits * 10 ** -sense.power + coins.digits;
  quantity.power = sense.power;
  return { code: sense.code === "XCT" ? notes.code : sense.code, next: coins.next + 1 };
}

/** 百分之二十四, 负百分之3.5: Han says the unit first. */
function readHundredths(passage: Passage, at: number, unit: number, sign: number): ReadFigure | null {
  const quantity = readQuantity(passage, unit + 1);
  if (!quantity || quantity.scaled) return null;
  return { figure: build(passage, at, quantity.next, quantity.next, quantity, { unit: "percent", currency: "", minor: false, negative: sign < 0, signed: sign !== 0 }), next: quantity.next };
}

function build(passage: Passage, from: number, to: number, printedTo: number, quantity: Quantity, said: Pick<Figure, "unit" | "currency" | "minor" | "negative" | "signed">): Figure {
  const { tokens } = passage;
  const { unit, currency, minor, negative, signed } = said;
  const { digits, power, exact, worded, scaled } = quantity;
  return {
    kind: "figure", unit, currency, minor, negative, signed, high: null, lowEnd: null, bound: 0, digits, power, exact, worded, scaled,
    scaleElsewhere: passage.statesScale, from, to, start: tokens.start[from] as number, end: tokens.end[printedTo - 1] as number,
  };
}

/** The sign printed at a token: -1, +1, or 0 for none. */
function readSign(passage: Passage, token: number, prefixed: boolean): number {
  if (passage.is(token, C.negative)) return -1;
  if (passage.isMark(token, MARKS.hyphen) && passage.glued(token + 1) && (!passage.glued(token) || prefixed || !wordBefore(passage, token) || passage.isAny(token - 1, YOY_OR_QOQ))) return -1;
  if (isSpacedSign(passage, token)) return passage.isMark(token, MARKS.plus) ? 1 : -1;
  return (passage.isMark(token, MARKS.plus) && passage.glued(token + 1)) || isPlus(passage, token) ? 1 : 0;
}

const BEFORE_SIGN = anyOf(C.level, C.from, C.to, C.versus, C.yoy, C.qoq, C.approximate, C.between);
const UNITS = anyOf(C.scale, C.currency, C.percent);

/** 净利润为 - 1.20 亿元, "was - $1.2 million": set apart, it is a sign where no list and no range can be, since an amount has to follow. */
export function isSpacedSign(passage: Passage, token: number): boolean {
  const { gap } = passage.tokens;
  const next = token + 1;
  const dashed = passage.isMark(token, MARKS.dash);
  if (!(dashed || passage.isMark(token, MARKS.hyphen) || passage.isMark(token, MARKS.plus)) || gap[token] === BROKEN || gap[next] === BROKEN || !(passage.isNumber(next) || (passage.is(next, C.currency) && passage.isNumber(next + 1)))) return false;
  // "an almost-20% jump"
  if (passage.glued(token) && passage.glued(next) && isLatin(passage, token - 1)) return false;
  // 为 - - 1.20 亿元: a sign printed twice is one.
  if (passage.isAny(passage.isMark(token - 1, MARKS.hyphen) ? token - 2 : token - 1, BEFORE_SIGN)) return !dashed || passage.glued(next);
  // 净利润： - 1.20 亿元, 净利润 - 1.20 亿元, unlike "Net income - $1.2 million", which is a list.
  if (dashed) return false;
  const colon = passage.isMark(token - 1, MARKS.colon);
  const named = MAY_BE_NEGATIVE.test(passage.payload(colon ? token - 2 : token - 1, C.metric));
  return colon ? named : (named || passage.is(token - 1, C["year-ago"])) && !isLatin(passage, token - 1) && passage.isAny(next + 1, UNITS);
}

const MAY_BE_NEGATIVE = /^(?:ebit|eps|(?:net|pretax|operating)-income|(?:free|operating)-cash|.+-margin|same)/;

/** "(plus 4%)", "was plus 4 per cent on the year" */
export const isPlus = (passage: Passage, token: number): boolean => passage.is(token, C.and) && passage.isNumber(token + 1) && passage.is(token + 2, C.percent) && (passage.isMark(token - 1, MARKS.opening) || passage.isMark(token - 1, MARKS.comma) || passage.is(token - 1, C.level)) && /^plus$/i.test(passage.slice(token, token + 1));

/** A currency row is a code, or a code and the power of ten of its smaller coin: "GBP-2" is a penny. */
export function readCurrency(payload: string, prefix = false): { code: string; power: number } {
  // "42p" is pence, "P40.3 billion" is pesos: "GBP-2^PHP".
  const other = payload.indexOf("^");
  if (other >= 0) return readCurrency(prefix ? payload.slice(other + 1) : payload.slice(0, other));
  // "GBP-2" counts in pence, "SEK+6" in millions.
  const power = payload.search(/[-+]/);
  return power < 0 ? { code: payload, power: 0 } : { code: payload.slice(0, power), power: Number(payload.slice(power)) };
}

/** A sign followed at once by digits opens the next figure: the second dollar of "$8.20-$8.40". */
function isPrefixOnly(passage: Passage, token: number): boolean {
  return passage.isNumber(token + 1) && passage.glued(token + 1) && isLatin(passage, token);
}

function followsQuantity(passage: Passage, token: number): boolean {
  let next = token;
  if (passage.isMark(next, MARKS.hyphen) || passage.isMark(next, MARKS.plus) || passage.isMark(next, MARKS.opening) || passage.is(next, C.negative)) next++;
  return passage.isNumber(next) || passage.is(next, C["number-word"]);
}

/** A hyphen glued to Latin letters or digits joins words; after Han characters, or in yoy-5.1%, it is a minus. */
function wordBefore(passage: Passage, token: number): boolean {
  if (token === 0 || !passage.glued(token) || passage.tokens.kind[token - 1] === MARK) return false;
  return passage.text.charCodeAt((passage.tokens.end[token - 1] as number) - 1) < 0x2e80;
}

/** Letters glued to the last digit belong to a name: 5G, 737s, 10-K. */
function gluedName(passage: Passage, token: number): boolean {
  const { tokens } = passage;
  if (token >= tokens.count || tokens.gap[token] !== 0) return false;
  if (tokens.kind[token] === WORD) return true;
  return passage.isMark(token, MARKS.hyphen) && tokens.gap[token + 1] === 0 && (tokens.kind[token + 1] === WORD || tokens.kind[token + 1] === TERM) && passage.text.charCodeAt(tokens.start[token + 1] as number) < 0x250 && (tokens.end[token + 1] as number) - (tokens.start[token + 1] as number) === 1;
}

