import { anyOf } from "../passage/class-set";
import { APPROXIMATE_OR_BETWEEN, IN, LEVEL_OR_VERSUS_OR_FROM_OR_TO } from "../passage/class-sets";
import { endsCode, isCitation, isInHanName, isListingCode, isMarketOfPlace, isModel, isModelNumber } from "./codes";
import { joinRanges, shareInBrackets, shareInRows } from "./ranges";
import { barePart, type Part } from "./part";
import { C, MARKS, type Passage } from "../passage/passage";
import type { Figure } from "../figures/figure";
import { isPlus, isSpacedSign, readCurrency, readFigure } from "../figures/read-figure";
import { readPeriod } from "../periods/read-period";
import { HAN, MARK, NUMBER, TERM, WORD } from "../passage/tokens";

const FIGURE_STARTS = anyOf(C.currency, C["number-word"], C.fraction, C.negative);

/** Cuts a sentence into parts. Periods first: a year is no amount, and "12 months" is no count. */
export function readParts(passage: Passage, from: number, to: number): readonly Part[] {
  const { tokens } = passage;
  const parts: Part[] = [];
  let hasFigure = false;
  for (let at = from; at < to; ) {
    const kind = tokens.kind[at] as number;
    // Nothing but a part of its own: neither a period nor an amount starts with a word that no pack has.
    if (kind === WORD || kind === HAN) {
      parts.push(barePart("word", at, at + 1, null, null, 0));
      at++;
      continue;
    }
    // "half a billion dollars" before "half" of a year.
    if (isListingCode(passage, at) || endsCode(passage, at) || isCitation(passage, at) || isModelNumber(passage, at)) {
      parts.push(barePart("word", at, at + 1, null, null, 0));
      at++;
      continue;
    }
    if ((kind === TERM || kind === NUMBER) && !(passage.is(at, C.fraction) && readFigure(passage, at))) {
      const period = readPeriod(passage, at);
      if (period && period.next <= to) {
        parts.push(barePart("period", at, period.next, null, period.period, 0));
        at = period.next;
        continue;
      }
    }
    if (isModel(passage, at) || isInHanName(passage, at)) {
      parts.push(barePart("word", at, at + 2, null, null, 0));
      at += 2;
      continue;
    }
    const place = isMarketOfPlace(passage, at) ? parts.pop() : undefined;
    if (place) {
      parts.push({ ...place, to: at + 1 });
      at++;
      continue;
    }
    const bracketed = passage.isMark(at, MARKS.opening) ? (readBracketed(passage, parts, at, to) ?? readNegativePercent(passage, at, to)) : null;
    if (bracketed) {
      parts.push(bracketed);
      hasFigure = true;
      at = bracketed.to;
      continue;
    }
    if (kind === NUMBER || (kind === MARK && startsWithSign(passage, at) && !(passage.glued(at) && parts[parts.length - 1]?.kind === "figure")) || passage.isAny(at, FIGURE_STARTS) || isPlus(passage, at) || (passage.is(at + 1, C.scale) && passage.is(at, C.determiner))) {
      const read = readFigure(passage, at);
      if (read && read.next <= to) {
        parts.push(barePart("figure", at, read.next, read.figure, null, 0));
        hasFigure = true;
        at = read.next;
        continue;
      }
    }
    if (passage.isMark(at, MARKS.apostrophe) && passage.glued(at + 1) && tokens.kind[at + 1] === WORD && passage.slice(at + 1, at + 2).toLowerCase() === "s") {
      parts.push(barePart("owner", at, at + 2, null, null, 0));
      at += 2;
      continue;
    }
    parts.push(kind === TERM ? termPart(passage, at) : barePart("mark", at, at + 1, null, null, kind === MARK ? (partsAmounts(passage, parts, at) ? MARKS.comma : (tokens.term[at] as number)) : 0));
    at++;
  }
  if (!hasFigure) return parts;
  applyLabelUnits(passage, parts);
  const joined = joinRanges(passage, parts);
  shareInRows(passage, joined);
  shareInBrackets(passage, joined);
  markBounds(passage, joined);
  markCounts(joined);
  return joined;
}

/** "3.1bn euros ($4.1bn; £2.2bn)": between two translations a semicolon ends no clause. */
function partsAmounts(passage: Passage, parts: readonly Part[], at: number): boolean {
  if (!passage.isMark(at, MARKS.semicolon) || parts[parts.length - 1]?.kind !== "figure") return false;
  const before = parts[parts.length - 2];
  return before?.kind === "mark" && before.unit === MARKS.opening && (passage.isNumber(at + 1) || passage.is(at + 1, C.currency));
}

/** "130 enterprises", "25,000 riders": a bare number before an unknown word counts that, and is no sum of money. */
function markCounts(parts: readonly Part[]): void {
  for (let i = 0; i + 1 < parts.length; i++) {
    const figure = parts[i]?.figure;
    if (figure?.unit === "bare" && !figure.scaled && parts[i + 1]?.kind === "word") figure.unit = "count";
  }
}

/** "(€12.5 million)" after a verb, a colon or "by" is the sign of accountants and belongs to the amount. */
function readBracketed(passage: Passage, parts: readonly Part[], at: number, to: number): Part | null {
  const before = parts[parts.length - 1];
  const signs = before !== undefined && ((before.kind === "mark" && before.unit === MARKS.colon) || (before.kind === "term" && (passage.isAny(before.from, LEVEL_OR_VERSUS_OR_FROM_OR_TO) || passage.isAny(before.from, OR_BY_OR_REPORT) || passage.payload(before.from, C.metric).startsWith("-"))));
  if (!signs || !passage.is(at + 1, C.currency)) return null;
  const read = readFigure(passage, at + 1);
  if (!read || read.next >= to || !passage.isMark(read.next, MARKS.closing) || read.figure.negative) return null;
  const { figure } = read;
  figure.negative = figure.signed = true;
  figure.start = passage.tokens.start[at] as number;
  figure.end = passage.tokens.end[read.next] as number;
  figure.from = at;
  const perShare = passage.is(read.next + 1, C["per-share"]) && figure.unit === "money";
  if (perShare) figure.unit = "per-share";
  return barePart("figure", at, read.next + (perShare ? 2 : 1), figure, null, 0);
}

/** "down (11.6)% to £1.7bn", "margin of (3.2)%": a report's way with a negative percentage. */
function readNegativePercent(passage: Passage, at: number, to: number): Part | null {
  const sign = at + 3;
  if (!passage.isNumber(at + 1) || !passage.isMark(at + 2, MARKS.closing) || !passage.glued(sign) || sign >= to || passage.payload(sign, C.percent) !== "percent") return null;
  const read = readFigure(passage, at + 1);
  if (read?.next !== at + 2) return null;
  const figure: Figure = { ...read.figure, unit: "percent", negative: true, signed: true, from: at, to: sign + 1, start: passage.tokens.start[at] as number, end: passage.tokens.end[sign] as number };
  return barePart("figure", at, sign + 1, figure, null, 0);
}

/** 营业收入(亿元): 35.2. The unit stands in the label and counts for the bare figure behind it. */
function applyLabelUnits(passage: Passage, parts: readonly Part[]): void {
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    if (part.kind !== "mark" || part.unit !== MARKS.opening || parts[i - 1]?.kind !== "term") continue;
    let power = 0;
    let currency = "";
    let percent = false;
    let at = i + 1;
    for (; at < i + 6; at++) {
      const inner = parts[at];
      if (inner?.kind !== "term") break;
      const scale = passage.number(inner.from, C.scale);
      const code = passage.payload(inner.from, C.currency);
      if (Number.isFinite(scale)) power += scale;
      else if (code) {
        const sense = readCurrency(code);
        power += sense.power;
        currency = currency === "" || currency.startsWith("X") ? sense.code : currency;
      }
      else if (passage.payload(inner.from, C.percent) === "percent") percent = true;
      else if (!passage.isAny(inner.from, IN)) break;
    }
    const close = parts[at];
    if (close?.kind !== "mark" || close.unit !== MARKS.closing || (power === 0 && currency === "" && !percent)) continue;
    const colon = parts[at + 1];
    const figure = (colon?.kind === "mark" && colon.unit === MARKS.colon ? parts[at + 2] : colon)?.figure;
    if (!figure || figure.unit !== "bare" || figure.scaled) continue;
    figure.unit = percent ? "percent" : currency ? "money" : "bare";
    figure.currency = currency;
    figure.power += power;
    figure.scaled = power > 0;
    // 同比(%): 4.6 is as it stands.
    figure.signed ||= percent;
  }
}

const OR_BY_OR_REPORT = anyOf(C.or, C.by, C.report);
const OPEN_END = anyOf(C["at-least"], C["at-most"]);

/** "at least", "up to", 以上: which end of an outlook they leave open is settled with its kind. */
function markBounds(passage: Passage, parts: readonly Part[]): void {
  for (let i = 0; i < parts.length; i++) {
    const figure = parts[i]?.figure;
    if (!figure || figure.high) continue;
    for (const at of [i - 1, i - 2, i + 1]) {
      const part = parts[at];
      if (part?.kind !== "term" || !passage.isAny(part.from, OPEN_END) || (at === i + 1 && !passage.says(part.from, "open-end"))) continue;
      const between = parts[i - 1]?.from ?? -1;
      // revenue "in excess of" $3.4bn
      if (at === i - 2 && !passage.isAny(between, APPROXIMATE_OR_BETWEEN) && !passage.isMark(between, MARKS.quote)) continue;
      if (passage.is(part.from, C["at-least"])) figure.bound = 1;
      else if (passage.is(part.from, C["at-most"])) figure.bound = -1;
    }
  }
}

function termPart(passage: Passage, at: number): Part {
  const { masks } = passage.lexicon;
  const word = (passage.tokens.term[at] as number) * 3;
  return { kind: "term", from: at, to: at + 1, figure: null, period: null, unit: 0, low: masks[word] as number, middle: masks[word + 1] as number, high: masks[word + 2] as number };
}

const SIGNED = anyOf(C.currency, C.fraction);

function startsWithSign(passage: Passage, at: number): boolean {
  return isSpacedSign(passage, at) || ((passage.isMark(at, MARKS.hyphen) || passage.isMark(at, MARKS.plus)) && passage.glued(at + 1) && (passage.isNumber(at + 1) || passage.isAny(at + 1, SIGNED)));
}
