import { anyOf } from "../passage/class-set";
import { APPROXIMATE_OR_BETWEEN, APPROXIMATE_OR_DETERMINER_OR_NEUTRAL_OR_PREVIOUS, IN, LEVEL_OR_VERSUS_OR_FROM_OR_TO } from "../passage/class-sets";
import type { Figure } from "../figures/figure";
import { sizeOf } from "../figures/figure";
import type { Part, PartKind } from "./part";
import { C, MARKS, type Passage } from "../passage/passage";
import type { PeriodMention } from "../periods/period-mention";
import { isPlus, readFigure } from "../figures/read-figure";
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
      parts.push(bare("word", at, at + 1, null, null, 0));
      at++;
      continue;
    }
    // "half a billion dollars" before "half" of a year.
    if (isListingCode(passage, at) || endsCode(passage, at) || isCode(passage, at) || isCitation(passage, at)) {
      parts.push(bare("word", at, at + 1, null, null, 0));
      at++;
      continue;
    }
    if ((kind === TERM || kind === NUMBER) && !(passage.is(at, C.fraction) && readFigure(passage, at))) {
      const period = readPeriod(passage, at);
      if (period && period.next <= to) {
        parts.push(bare("period", at, period.next, null, period.period, 0));
        at = period.next;
        continue;
      }
    }
    if (isModel(passage, at) || isInHanName(passage, at)) {
      parts.push(bare("word", at, at + 2, null, null, 0));
      at += 2;
      continue;
    }
    const place = isMarketOfPlace(passage, at) ? parts.pop() : undefined;
    if (place) {
      parts.push({ ...place, to: at + 1 });
      at++;
      continue;
    }
    const bracketed = passage.isMark(at, MARKS.opening) ? readBracketed(passage, parts, at, to) : null;
    if (bracketed) {
      parts.push(bracketed);
      hasFigure = true;
      at = bracketed.to;
      continue;
    }
    if (kind === NUMBER || (kind === MARK && startsWithSign(passage, at) && !(passage.glued(at) && parts[parts.length - 1]?.kind === "figure")) || passage.isAny(at, FIGURE_STARTS) || isPlus(passage, at) || (passage.is(at + 1, C.scale) && passage.is(at, C.determiner))) {
      const read = readFigure(passage, at);
      if (read && read.next <= to) {
        parts.push(bare("figure", at, read.next, read.figure, null, 0));
        hasFigure = true;
        at = read.next;
        continue;
      }
    }
    if (passage.isMark(at, MARKS.apostrophe) && passage.glued(at + 1) && tokens.kind[at + 1] === WORD && passage.slice(at + 1, at + 2).toLowerCase() === "s") {
      parts.push(bare("owner", at, at + 2, null, null, 0));
      at += 2;
      continue;
    }
    parts.push(kind === TERM ? termPart(passage, at) : bare("mark", at, at + 1, null, null, kind === MARK ? (partsAmounts(passage, parts, at) ? MARKS.comma : (tokens.term[at] as number)) : 0));
    at++;
  }
  if (!hasFigure) return parts;
  applyLabelUnits(passage, parts);
  const joined = joinRanges(passage, parts);
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

/** 金旺福（1987）: in brackets right behind a Han name four digits are its listing, not a year. */
function isListingCode({ tokens, text }: Passage, at: number): boolean {
  const start = tokens.start[at] as number;
  return tokens.kind[at] === NUMBER && tokens.kind[at - 2] === HAN && /^\d{4}$/.test(text.slice(start, tokens.end[at])) && /[(（]/.test(text.charAt(start - 1)) && /[)）]/.test(text.charAt(tokens.end[at] as number));
}

/** 其中P7交付6707辆: a letter that is a currency elsewhere names a model behind Han. */
const isModel = (passage: Passage, at: number): boolean => passage.payload(at, C.currency).includes("^") && passage.glued(at) && passage.isNumber(at + 1) && passage.text.charCodeAt((passage.tokens.start[at] as number) - 1) > 0x2e7f;

/** 歐洲3集團: a number between Han and what only companies are called. */
const isInHanName = (passage: Passage, at: number): boolean => passage.isNumber(at) && passage.glued(at) && passage.glued(at + 1) && passage.is(at + 1, C.designator) && passage.text.charCodeAt((passage.tokens.start[at] as number) - 1) > 0x2e7f;

/** 海外市场 is a place; the market that expects something stands alone. */
const isMarketOfPlace = (passage: Passage, at: number): boolean => passage.is(at, C.analyst) && passage.is(at, C.segment) && passage.glued(at) && passage.is(at - 1, C.place);

/** "M2M", "B2B": a letter is no scale behind a number that a letter is glued to. */
const isCode = (passage: Passage, at: number): boolean => passage.isNumber(at) && passage.glued(at) && passage.glued(at + 1) && passage.slice(at - 1, at) === passage.slice(at + 1, at + 2) && /[A-Za-z]/.test(passage.slice(at - 1, at));

/** [3]: the number of a source. */
const isCitation = (passage: Passage, at: number): boolean => passage.isNumber(at) && passage.isMark(at - 1, MARKS.square) && passage.isMark(at + 1, MARKS.squared) && passage.slice(at, at + 1).length < 4;

/** "E611.4m": behind a number that belongs to a name the digits after its point are no amount. */
const endsCode = (passage: Passage, at: number): boolean => passage.isNumber(at) && passage.isMark(at - 1, MARKS.point) && passage.glued(at) && passage.glued(at - 1) && /[a-z]\d*$/i.test(passage.slice(at - 2, at - 1));

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
  return bare("figure", at, read.next + (perShare ? 2 : 1), figure, null, 0);
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
      else if (code) currency = currency === "" || currency.startsWith("X") ? code : currency;
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
const OR_ABOUT = anyOf(C.or, C.approximate);
const OPEN_END = anyOf(C["at-least"], C["at-most"]);

/** "at least", "up to", 以上: which end of an outlook they leave open is settled with its kind. */
function markBounds(passage: Passage, parts: readonly Part[]): void {
  for (let i = 0; i < parts.length; i++) {
    const figure = parts[i]?.figure;
    if (!figure || figure.high) continue;
    for (const at of [i - 1, i - 2, i + 1]) {
      const part = parts[at];
      if (part?.kind !== "term" || !passage.isAny(part.from, OPEN_END) || (at === i + 1 && !passage.says(part.from, "open-end"))) continue;
      if (at === i - 2 && !passage.isAny(parts[i - 1]?.from ?? -1, APPROXIMATE_OR_BETWEEN)) continue;
      if (passage.is(part.from, C["at-least"])) figure.bound = 1;
      else if (passage.is(part.from, C["at-most"])) figure.bound = -1;
    }
  }
}

const bare = (kind: PartKind, from: number, to: number, figure: Figure | null, period: PeriodMention | null, unit: number): Part => ({ kind, from, to, figure, period, unit, low: 0, middle: 0, high: 0 });

function termPart(passage: Passage, at: number): Part {
  const { masks } = passage.lexicon;
  const word = (passage.tokens.term[at] as number) * 3;
  return { kind: "term", from: at, to: at + 1, figure: null, period: null, unit: 0, low: masks[word] as number, middle: masks[word + 1] as number, high: masks[word + 2] as number };
}

function startsWithSign(passage: Passage, at: number): boolean {
  return (passage.isMark(at, MARKS.hyphen) || passage.isMark(at, MARKS.plus)) && passage.glued(at + 1) && (passage.isNumber(at + 1) || passage.is(at + 1, C.currency));
}

/**
 * Two figures become a range when a dash stands between them, or "to" where it cannot mean movement: nothing moved from
 * or up before it, or both ends are percents, or the first lacks the unit of the second.
 */
function joinRanges(passage: Passage, parts: readonly Part[]): readonly Part[] {
  let joined: Part[] | null = null;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    const low = part.figure;
    const joint = low ? pastTranslation(passage, parts, i) : i + 1;
    const between = parts[joint];
    const high = parts[joint + 1]?.figure;
    const spelled = high && between ? spelledLow(passage, part, between, high) : null;
    if (spelled && high) {
      const last = parts[i + 2] as Part;
      joined ??= parts.slice(0, i);
      joined.push(bare("figure", part.from, last.to, { ...spelled, high, lowEnd: spelled.end, end: high.end, to: last.to }, null, 0));
      i += 2;
      continue;
    }
    if (!low || !between || !high || !mayJoin(passage, parts, i, joint, low, high)) {
      joined?.push(part);
      continue;
    }
    shareUnit(passage, low, high);
    const last = parts[joint + 1] as Part;
    joined ??= parts.slice(0, i);
    const range: Figure = { ...low, high, lowEnd: low.end, end: high.end, to: last.to };
    joined.push(bare("figure", part.from, last.to, range, null, 0));
    i = joint + 1;
  }
  return joined ?? parts;
}

/** "six to eight million dollars": the first number leaves its scale to the second. */
function spelledLow(passage: Passage, part: Part, between: Part, high: Figure): Figure | null {
  const digits = passage.number(part.from, C["number-word"]);
  if (part.kind !== "term" || part.to !== part.from + 1 || !(digits > 0) || digits >= high.digits || !high.scaled || !high.worded || high.digits > 100) return null;
  if (!passage.is(between.from, C.to) || passage.is(between.from, C.change)) return null;
  return { ...high, digits, from: part.from, start: passage.tokens.start[part.from] as number, end: passage.tokens.end[part.from] as number };
}

/** "boosted by 27 cents to $2.93" */
const MOVED_BY = / by$/i;

/** 人民币28.7亿元（约合4.2亿美元）至29.9亿元: an end told again in another currency stands between. */
function pastTranslation(passage: Passage, parts: readonly Part[], at: number): number {
  const opening = parts[at + 1];
  if (opening?.kind !== "mark" || opening.unit !== MARKS.opening) return at + 1;
  for (let i = at + 2; i < at + 6; i++) {
    const part = parts[i];
    if (part?.kind === "mark" && part.unit === MARKS.closing) return parts[i - 1]?.figure && parts[i - 1]?.figure?.currency !== parts[at]?.figure?.currency ? i + 1 : at + 1;
    if (!part || (part.kind !== "figure" && !passage.isAny(part.from, OR_ABOUT))) break;
  }
  return at + 1;
}

function mayJoin(passage: Passage, parts: readonly Part[], at: number, joint: number, low: Figure, high: Figure): boolean {
  const between = parts[joint] as Part;
  const before = parts[at - 1];
  if (before?.kind === "term" && (passage.is(before.from, C.by) || MOVED_BY.test(passage.slice(before.from, before.to)))) return false;
  const dash = between.kind === "mark" && (between.unit === MARKS.hyphen || between.unit === MARKS.tilde || between.unit === MARKS.dash || between.unit === 0xff5e);
  const word = passage.is(between.from, C.to) && !passage.is(between.from, C.change);
  const pair = passage.is(between.from, C.and) && opens(passage, parts, at);
  if (!dash && !word && !pair) return false;
  const bare = low.unit === "bare" || (low.unit === high.unit && !low.scaled && high.scaled);
  const money = (figure: Figure): boolean => figure.unit === "money" || figure.unit === "per-share";
  const alike = (low.unit === high.unit || (money(low) && money(high))) && (low.currency === high.currency || !low.currency || !high.currency || high.currency.startsWith("X") || low.currency.startsWith("X"));
  if (!alike && !(bare && high.unit !== "bare") && !(low.unit === "money" && high.unit === "bare")) return false;
  if (dash) return alike || bare || high.unit === "bare";
  // 净亏损在3200万至2200万之间: what 在 opens is a range in either order.
  if (pair || (word && opens(passage, parts, at) && alike)) return true;
  if (opensMovement(passage, parts, at) && !movesOn(passage, parts, joint + 2) && !isOutlook(passage, parts, joint + 2)) return false;
  const moved = before?.kind === "term" && passage.is(before.from, C.change);
  if (low.unit === "percent" || low.unit === "points") return true;
  if (bare && !low.scaled) return sizeOf(low) <= sizeOf(high) || high.scaled;
  return !moved || before === undefined || passage.text.charCodeAt(passage.tokens.start[before.from] as number) > 0x2e80 ? signedSize(low) < signedSize(high) : false;
}

const signedSize = (figure: Figure): number => (figure.negative ? -sizeOf(figure) : sizeOf(figure));

/** "from", up to a few small words before: what follows moves rather than spans. */
function opensMovement(passage: Passage, parts: readonly Part[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const part = parts[i] as Part;
    // "to $4.15 billion from $4.04 billion to $4.10 billion": the move is over, and the base is a range.
    if (part.kind === "term" && passage.is(part.from, C.from)) return !hasMoved(passage, parts, i);
    if (part.kind === "figure" || part.kind === "mark" || (part.kind === "term" && !passage.isAny(part.from, APPROXIMATE_OR_DETERMINER_OR_NEUTRAL_OR_PREVIOUS))) return false;
  }
  return false;
}

function hasMoved(passage: Passage, parts: readonly Part[], from: number): boolean {
  let at = from - 1;
  // "to $1.38 billion, up from $1.35 billion to $1.36 billion"
  if (parts[at]?.kind === "term" && passage.is(parts[at]?.from ?? -1, C.change)) at--;
  if (parts[at]?.kind === "mark") at--;
  // "$56 billion to $56.5 billion in revenue, up from"
  if (isTerm(passage, parts[at], C.metric) && isTerm(passage, parts[at - 1], C.in)) at -= 2;
  if (parts[at]?.kind !== "figure") return false;
  if (parts[at - 1]?.kind === "mark" && parts[at - 2]?.kind === "figure") at -= 2;
  // "to between $13 billion and $14 billion from"
  if (parts[at - 2]?.kind === "figure" && isTerm(passage, parts[at - 1], C.and) && isTerm(passage, parts[at - 3], C.between)) at -= 3;
  return isTerm(passage, parts[at - 1], C.to);
}

const isTerm = (passage: Passage, part: Part | undefined, of: number): boolean => part?.kind === "term" && passage.is(part.from, of);

/** 由480亿至490亿上调至…: the movement comes after, so both were one range. */
function movesOn(passage: Passage, parts: readonly Part[], at: number): boolean {
  const next = parts[at];
  return next?.kind === "term" && passage.is(next.from, C.to) && (parts[at + 1]?.kind === "figure" || parts[at + 2]?.kind === "figure");
}

/** "from the previous $3.67 to $4.11 a share guidance": what the noun behind names is one range. */
function isOutlook(passage: Passage, parts: readonly Part[], at: number): boolean {
  const next = parts[at]?.from ?? -1;
  return passage.is(next, C["guide-noun"]) || (passage.is(next, C["per-share"]) && passage.is(parts[at + 1]?.from ?? -1, C["guide-noun"]));
}

/** "between" opens a pair; so does 介乎, which 至 then closes. */
function opens(passage: Passage, parts: readonly Part[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const part = parts[i] as Part;
    if (part.kind === "term" && passage.is(part.from, C.between)) return true;
    if (part.kind !== "term" || !passage.is(part.from, C.approximate)) return false;
  }
  return false;
}

/** "$8.2-8.4 billion", 360亿至380亿, 118至144亿元: scale, coin and currency are printed once. */
function shareUnit(passage: Passage, low: Figure, high: Figure): void {
  const lowBare = low.unit === "bare";
  const highBare = high.unit === "bare";
  if (highBare) high.unit = low.unit;
  else if (lowBare) low.unit = high.unit;
  if (low.unit === "per-share" || high.unit === "per-share") low.unit = high.unit = "per-share";
  low.currency = high.currency = low.currency && !/^X/.test(low.currency) ? low.currency : high.currency || low.currency;
  const gap = scaleOf(passage, high) - scaleOf(passage, low);
  if ((!low.scaled && high.scaled) || (lowBare && low.scaled === high.scaled)) low.power += gap;
  else if ((!high.scaled && low.scaled) || (highBare && low.scaled === high.scaled)) high.power -= gap;
  low.scaled = high.scaled = low.scaled || high.scaled;
  if (low.negative && low.signed && !high.signed && low.unit !== "percent") high.negative = true;
}

/** What scale words and coins add to the printed digits, as a power of ten. */
function scaleOf(passage: Passage, figure: Figure): number {
  for (let token = figure.from; token < figure.to; token++) if (passage.isNumber(token)) return figure.power + (passage.tokens.shown[token] as number);
  return figure.power;
}
