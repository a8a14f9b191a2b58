import { anyOf } from "../passage/class-set";
import { APPROXIMATE_OR_DETERMINER_OR_NEUTRAL_OR_PREVIOUS } from "../passage/class-sets";
import type { Figure } from "../figures/figure";
import { sizeOf } from "../figures/figure";
import { barePart, type Part } from "./part";
import { C, MARKS, type Passage } from "../passage/passage";

const BASES = anyOf(C.yoy, C.qoq);
/** No range is so wide. */
const FAR = 5;
const ABOUT = anyOf(C.approximate, C["at-most"], C["at-least"]);
const OR_ABOUT = anyOf(C.or, C.approximate);

/**
 * Two figures become a range when a dash stands between them, or "to" where it cannot mean movement: nothing moved from
 * or up before it, or both ends are percents, or the first lacks the unit of the second.
 */
export function joinRanges(passage: Passage, parts: readonly Part[]): readonly Part[] {
  let joined: Part[] | null = null;
  let ranged: Figure | null = null;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    const low = part.figure;
    const joint = low ? pastTranslation(passage, parts, i) : i + 1;
    const between = parts[joint];
    const high = parts[joint + 1]?.figure;
    const opened = isTerm(passage, parts[i - 1], C.between);
    const spelled = high && between ? spelledLow(passage, part, between, high, opened) : null;
    if (spelled && high) {
      const last = parts[i + 2] as Part;
      joined ??= parts.slice(0, i);
      joined.push(barePart("figure", part.from, last.to, { ...spelled, high, lowEnd: spelled.end, end: high.end, to: last.to }, null, 0));
      i += 2;
      continue;
    }
    const around = low ? pastTolerance(passage, parts, i) : 0;
    const width = around > 0 ? spanAround(low as Figure, parts[around]?.figure as Figure) : null;
    if (width) {
      const last = parts[around] as Part;
      joined ??= parts.slice(0, i);
      ranged = { ...width, high: { ...(width.high as Figure), to: last.to }, to: last.to };
      joined.push(barePart("figure", part.from, last.to, ranged, null, 0));
      i = around;
      continue;
    }
    if (!low || !between || !high || !mayJoin(passage, parts, i, joint, low, high, ranged)) {
      joined?.push(part);
      continue;
    }
    shareUnit(passage, low, high);
    const last = parts[joint + 1] as Part;
    joined ??= parts.slice(0, i);
    const range: Figure = { ...low, high, lowEnd: low.end, end: high.end, to: last.to };
    joined.push(barePart("figure", part.from, last.to, range, null, 0));
    ranged = range;
    i = joint + 1;
  }
  return joined ?? parts;
}

const BEFORE_WIDTH = anyOf(C.tolerance, C.approximate, C.level, C["at-most"]);

/** 87亿美元，上下浮动2亿美元, "$9.6 billion, plus or minus 2%": where the part with the width of the outlook stands; 0 for none. */
function pastTolerance(passage: Passage, parts: readonly Part[], center: number): number {
  let at = center + 1;
  const mark = parts[at];
  if (mark?.kind === "mark" && (mark.unit === MARKS.comma || mark.unit === MARKS.opening || mark.unit === 0xff0c)) at++;
  if (!isTerm(passage, parts[at], C.tolerance)) return 0;
  do at++; while (parts[at]?.kind === "term" && passage.isAny(parts[at]?.from ?? -1, BEFORE_WIDTH));
  return parts[at]?.figure ? at : 0;
}

/** The outlook's two ends, exactly; null where its width is of another kind, or more than itself. */
function spanAround(center: Figure, width: Figure): Figure | null {
  if (center.high || width.high || center.exact || width.exact) return null;
  const rate = width.unit === "percent" || width.unit === "points";
  const share = rate && center.unit === "money";
  if (!share && !(rate ? center.unit === "percent" : center.unit === "money" || center.unit === "per-share")) return null;
  if (!rate && width.unit !== center.unit && width.unit !== "money" && width.unit !== "bare") return null;
  const power = share ? center.power + Math.min(0, width.power) - 2 : Math.min(center.power, width.power);
  const digits = Math.round(center.digits * 10 ** (center.power - power));
  const step = share ? Math.round((center.digits * width.digits) * 10 ** (center.power + width.power - 2 - power)) : Math.round(width.digits * 10 ** (width.power - power));
  if (step >= digits || digits > Number.MAX_SAFE_INTEGER / 2) return null;
  return { ...trimmed(center, digits - step, power), end: width.end, lowEnd: width.end, high: { ...trimmed(center, digits + step, power), end: width.end } };
}

/** Zeros that only the reckoning brought say nothing of how exact the outlook is. */
function trimmed(figure: Figure, digits: number, power: number): Figure {
  while (digits % 10 === 0 && power < figure.power) {
    digits /= 10;
    power++;
  }
  return { ...figure, digits, power };
}

/** "six to eight million dollars", "two or three billion", "between six and eight million": the first number leaves its scale to the second. */
function spelledLow(passage: Passage, part: Part, between: Part, high: Figure, opened: boolean): Figure | null {
  const digits = passage.number(part.from, C["number-word"]);
  if (part.kind !== "term" || part.to !== part.from + 1 || !(digits > 0) || digits >= high.digits || !high.scaled || high.digits > 100 || !(passage.number(high.from, C["number-word"]) > 0)) return null;
  if (opened ? !passage.is(between.from, C.and) : passage.payload(between.from, C.or) !== "either" && (!passage.is(between.from, C.to) || passage.is(between.from, C.change))) return null;
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

function mayJoin(passage: Passage, parts: readonly Part[], at: number, joint: number, low: Figure, high: Figure, ranged: Figure | null): boolean {
  const between = parts[joint] as Part;
  // "grew by more than £30m to £177m"
  let opening = at - 1;
  while (parts[opening]?.kind === "term" && passage.isAny(parts[opening]?.from ?? -1, ABOUT)) opening--;
  const before = parts[opening];
  if (before?.kind === "term" && (passage.is(before.from, C.by) || MOVED_BY.test(passage.slice(before.from, before.to))) && !isRateOf(passage, parts, at, low, high)) return false;
  const dash = between.kind === "mark" && (between.unit === MARKS.hyphen || between.unit === MARKS.tilde || between.unit === MARKS.dash || between.unit === 0xff5e);
  const word = passage.is(between.from, C.to) && !passage.is(between.from, C.change);
  const pair = passage.is(between.from, C.and) && opens(passage, parts, at);
  // "net income of $1.2 million - $0.46 a share": what is told again for one share ends no range of millions.
  // "20 or 21 cents", "11 billion or 12 billion dlrs", unlike "2.4 million or 21 cents": the second is little more of the same.
  if (passage.payload(between.from, C.or) === "either") return low.unit === "bare" && high.unit !== "bare" && low.scaled === high.scaled && low.digits < high.digits && low.digits * 2 > high.digits;
  if ((!dash && !word && !pair) || (low.scaled && high.unit === "per-share" && !high.scaled)) return false;
  const bare = low.unit === "bare" || (low.unit === high.unit && !low.scaled && high.scaled);
  const money = (figure: Figure): boolean => figure.unit === "money" || figure.unit === "per-share";
  const alike = (low.unit === high.unit || (money(low) && money(high))) && (low.currency === high.currency || !low.currency || !high.currency || high.currency.startsWith("X") || low.currency.startsWith("X"));
  if (!alike && !(bare && high.unit !== "bare") && !(low.unit === "money" && high.unit === "bare")) return false;
  if (dash) return alike || bare || high.unit === "bare";
  // 净亏损在3200万至2200万之间: what 在 opens is a range in either order.
  if (pair || (word && opens(passage, parts, at) && alike)) return true;
  // 净利润为-8500万元至-10500万元: the end nearer to nought is as often the first.
  if (word && alike && low.negative && high.negative && low.signed && high.signed && !opensMovement(passage, parts, at)) return true;
  // "between £2.9bn and £3.1bn for the year, up from £2.7bn to £3bn": a range is compared with a range.
  if (ranged !== null && (((ranged.unit === low.unit || (money(ranged) && money(low))) && alike) || (bare && !low.scaled && ranged.unit === high.unit)) && opensBase(passage, parts, at) && (bare || signedSize(low) < signedSize(high))) return true;
  // "a loss of $16 million to $15 million": the end nearer to nought stands last.
  if (word && alike && low.unit !== "percent" && isLossOf(passage, parts, at) && sizeOf(high) < sizeOf(low) && sizeOf(high) * 2 > sizeOf(low)) return true;
  if (opensMovement(passage, parts, at) && !isOutlook(passage, parts, joint + 2)) return false;
  const moved = before?.kind === "term" && passage.is(before.from, C.change);
  // 溢利增加7.6亿至84.76亿: by how much, and to what.
  if (moved && low.unit === "money" && low.scaled && sizeOf(high) >= sizeOf(low) * FAR && !passage.is(before?.from ?? -1, C.to)) return false;
  if (low.unit === "percent" || low.unit === "points") return true;
  // 82至84美仙: the coin is printed once.
  if (bare && !low.scaled) return sizeOf(low) * (high.minor ? 10 ** scaleOf(passage, high) : 1) <= sizeOf(high) || high.scaled;
  return !moved || before === undefined || passage.text.charCodeAt(passage.tokens.start[before.from] as number) > 0x2e80 ? signedSize(low) < signedSize(high) : false;
}

/** "sales will rise by 2% to 2.5%": how far, unless the metric is a ratio, which moves by the first to the second. */
function isRateOf(passage: Passage, parts: readonly Part[], at: number, low: Figure, high: Figure): boolean {
  if (high.unit !== "percent" || low.currency !== "" || sizeOf(low) >= sizeOf(high)) return false;
  for (let i = at - 1; i >= 0; i--) {
    const metric = parts[i]?.kind === "term" ? passage.payload(parts[i]?.from ?? -1, C.metric) : "";
    if (metric !== "") return !metric.includes("margin");
  }
  return false;
}

/** "a loss of", 净亏损: right before the range, and nothing that moves before it. */
function isLossOf(passage: Passage, parts: readonly Part[], at: number): boolean {
  const last = isTerm(passage, parts[at - 1], C.approximate) ? parts[at - 2] : parts[at - 1];
  if (last?.kind === "term" && passage.text.charCodeAt(passage.tokens.start[last.from] as number) > 0x2e80) return (passage.payload(last.from, C.metric) || passage.payload(last.from, C["metric-verb"])).startsWith("-");
  const [from, , noun, of] = [parts[at - 4], parts[at - 3], parts[at - 2], parts[at - 1]];
  return of?.kind === "term" && passage.payload(of.from, C.level) === "of" && noun?.kind === "term" && passage.payload(noun.from, C.metric).startsWith("-") && !isTerm(passage, parts[at - 3], C.from) && !isTerm(passage, from, C.from) && !isTerm(passage, parts[at - 3], C.change);
}

const signedSize = (figure: Figure): number => (figure.negative ? -sizeOf(figure) : sizeOf(figure));

/** "from", up to a few small words before: what follows moves rather than spans. */
function opensMovement(passage: Passage, parts: readonly Part[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const part = parts[i] as Part;
    // "from the prior quarter's $402 million to $431 million"
    if (part.kind === "owner") continue;
    if (parts[i + 1]?.kind === "owner" && part.kind === "term" && passage.isAny(part.from, BASES)) return true;
    // "to $4.15 billion from $4.04 billion to $4.10 billion": the move is over, and the base is a range.
    if (part.kind === "term" && passage.is(part.from, C.from)) return !hasMoved(passage, parts, i);
    if (part.kind === "figure" || part.kind === "mark" || (part.kind === "term" && !passage.isAny(part.from, APPROXIMATE_OR_DETERMINER_OR_NEUTRAL_OR_PREVIOUS))) return false;
  }
  return false;
}

function opensBase(passage: Passage, parts: readonly Part[], at: number): boolean {
  let from = at - 1;
  while (from > at - 4 && parts[from]?.kind === "term" && passage.isAny(parts[from]?.from ?? -1, APPROXIMATE_OR_DETERMINER_OR_NEUTRAL_OR_PREVIOUS)) from--;
  if (!isTerm(passage, parts[from], C.from)) return false;
  // "$264 million to $298 million, tightened from $257 million to $309 million", unlike "…, and profit rose from $257 million to $309 million"
  for (let i = from - 1; i >= 0 && parts[i]?.kind !== "figure"; i--) if (isTerm(passage, parts[i], C.metric) || isTerm(passage, parts[i], C["metric-verb"])) return false;
  return true;
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
  // "-$0.03 to $0.01": in Latin script the upper end has its own sign where it has its own currency.
  if (low.negative && low.signed && !high.signed && low.unit !== "percent") {
    if (/^to [$€£]/.test(passage.text.slice(high.start - 3, high.start + 1))) high.signed = true;
    else high.negative = true;
  }
}

const NEAR = 24;
const isBesideHan = ({ text }: Passage, { start, end }: Figure): boolean => /[\u3400-\u9fff]/.test(text.slice(Math.max(0, start - NEAR), end + 1));
const isMark = (part: Part | undefined, mark: number): boolean => part?.kind === "mark" && part.unit === mark;
const isSlash = (part: Part): boolean => isMark(part, MARKS.slash);

/** 12.1/3.2亿元, 分别为12.1、3.2亿元: the last of a Han row says what the others are measured in. */
export function shareInRows(passage: Passage, parts: readonly Part[]): void {
  for (let i = parts.length - 1; i > 1; i--) {
    const last = parts[i]?.figure;
    if (!last || (last.unit === "bare" && !last.scaled) || !isBesideHan(passage, last)) continue;
    for (let at = i - 2; at >= 0; at -= 2) {
      const figure = parts[at]?.figure;
      const joint = parts[at + 1];
      if (!figure || figure.unit !== "bare" || figure.scaled || figure.high || !joint || !(isSlash(joint) || (passage.slice(joint.from, joint.to) === "、" && parts.some(({ from }) => passage.is(from, C.respectively))))) break;
      shareUnit(passage, figure, last);
    }
  }
}

/** Printed digits, a point left aside: what is smaller may be the mark of a note. */
const FOOTNOTES = 10;
/** How far a year-ago amount may be from that of now, in times. */
const FARTHEST = 8;

/** "SEK 93m (108)", "12.3% (11.8)": reports of the north print the year before behind an amount, measured alike. */
export function shareInBrackets(passage: Passage, parts: readonly Part[]): void {
  for (let i = 2; i + 1 < parts.length; i++) {
    const figure = parts[i]?.figure;
    const host = parts[i - 2]?.figure;
    if (!figure || !host || figure.unit !== "bare" || figure.scaled || figure.high || figure.digits < FOOTNOTES || host.high || host.unit === "bare" || (isWhole(passage, figure) && !isWhole(passage, host)) || !isMark(parts[i - 1], MARKS.opening) || !isMark(parts[i + 1], MARKS.closing)) continue;
    const shared = { ...figure };
    shareUnit(passage, shared, { ...host });
    const times = sizeOf(shared) / sizeOf(host);
    if (times < FARTHEST && times > 1 / FARTHEST) Object.assign(figure, shared);
  }
}

/** "€12.3 million (11)" is a note; printed without decimals like its amount, or with some, it is none. */
const isWhole = ({ text }: Passage, { start, end }: Figure): boolean => !/\.\d/.test(text.slice(start, end));

/** What scale words and coins add to the printed digits, as a power of ten. */
export function scaleOf(passage: Passage, figure: Figure): number {
  for (let token = figure.from; token < figure.to; token++) if (passage.isNumber(token)) return figure.power + (passage.tokens.shown[token] as number);
  return figure.power;
}
