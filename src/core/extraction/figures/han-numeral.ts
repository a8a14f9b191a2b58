import { C, type Passage } from "../passage/passage";

/** `digits` × 10^`power`; `scaled` where a myriad word closed it, so that it can stand as an amount by itself. */
export interface HanNumeral {
  readonly digits: number;
  readonly power: number;
  readonly scaled: boolean;
  readonly next: number;
}

/**
 * Numerals in characters: digit by digit (二零二四), by units (一千零二十亿零五百万) or with a spoken point (一点三五亿). A 千 or 百 that
 * follows nothing is a scale word of the digits before it and none of ours.
 */
export function readHanNumeral(passage: Passage, at: number): HanNumeral | null {
  if (!isHanDigit(passage, at)) return null;
  const row = readRow(passage, at);
  if (row) return row;
  let token = at;
  let total = 0;
  let section = 0;
  let digit = 0;
  let shown = 0;
  let fraction = 0;
  let pointed = false;
  let largest = 0;
  let scaled = false;
  for (let words = 0; words < 24; words++) {
    const word = passage.slice(token, token + 1);
    if (words > 0 && !passage.glued(token)) break;
    if (word === "点" || word === "點") {
      if (pointed || !isHanDigit(passage, token + 1)) break;
      pointed = true;
      token++;
      continue;
    }
    // 七十一亿九千几万: the digits that are not told.
    if (words > 0 && /^[几幾多余餘]$/.test(word) && passage.number(token + 1, C.scale) >= 4) {
      token++;
      continue;
    }
    const power = passage.number(token, C.scale);
    if (Number.isFinite(power) && words > 0 && power >= 4) {
      // 二百万 is two hundreds of 万: the lexicon's 百万 is a unit and a myriad in one.
      const myriad = power >= 12 ? 12 : power >= 8 ? 8 : 4;
      const part = section + (power > myriad ? (digit || 1) * 10 ** (power - myriad) : digit);
      if (pointed) return { digits: part * 10 ** shown + fraction, power: myriad - shown, scaled: true, next: token + 1 };
      if (largest > 0 && myriad >= largest) break;
      total += part * 10 ** myriad;
      section = 0;
      digit = 0;
      largest = myriad;
      scaled = true;
      token++;
      continue;
    }
    const value = passage.number(token, C["number-word"]);
    if (!Number.isFinite(value) || !isHanDigit(passage, token)) break;
    if (pointed) {
      fraction = fraction * 10 + value;
      shown++;
    } else if (value >= 10) {
      section += (digit || 1) * value;
      digit = 0;
    } else digit = value;
    token++;
  }
  if (token === at) return null;
  if (token === at + 1 && isUnitAlone(passage, at)) return null;
  return { digits: (total + section + digit) * 10 ** shown + fraction, power: -shown, scaled, next: token };
}

/** 单位：千元 over a table is a unit and no amount. */
export const isUnitAlone = (passage: Passage, at: number): boolean => isHanDigit(passage, at) && passage.number(at, C["number-word"]) >= 100 && !(passage.glued(at + 1) && (isHanDigit(passage, at + 1) || passage.number(at + 1, C.scale) >= 4));

function isHanDigit(passage: Passage, token: number): boolean {
  return passage.is(token, C["number-word"]) && passage.text.charCodeAt(passage.tokens.start[token] as number) > 0x2e80;
}

/** 二零二四: digits in a row are read as they stand. */
function readRow(passage: Passage, at: number): HanNumeral | null {
  let token = at;
  let value = 0;
  while (isHanDigit(passage, token) && passage.number(token, C["number-word"]) < 10 && (token === at || passage.glued(token)) && token - at < 6) {
    value = value * 10 + passage.number(token, C["number-word"]);
    token++;
  }
  if (token - at < 2 || passage.is(token, C["number-word"])) return null;
  const power = passage.number(token, C.scale);
  return Number.isFinite(power) && power >= 4 ? null : { digits: value, power: 0, scaled: false, next: token };
}
