/**
 * How precisely a figure was printed. A cell holds 0.05 whether the sentence says "5%" or "5.0%", and the two tie out
 * with different amounts; so the sentence is asked first, and only without it is the number's own form taken.
 */
import type { Decimal } from "../model/amount";
import type { SourceSpan } from "../model/source-span";
import { hedgeAt, type Hedge } from "./hedge";

/** A number as its significant digits: ±digits × 10^power, without zeros at either end. */
export interface Digits {
  readonly negative: boolean;
  readonly digits: string;
  readonly power: number;
}

/** Excel keeps fifteen digits of what is typed. What a double has beyond them is binary dust: 5.2/100 is 0.052000000000000005. */
const EXCEL_DIGITS = 15;
const ZERO = 0x30;
const NINE = 0x39;
const PERCENT = 0x25;

/** The shortest decimal of those fifteen digits: what a person typed or would read. */
export function digitsOf(number: number): Digits {
  const short = String(Math.abs(number));
  if (short.length <= EXCEL_DIGITS && !short.includes("e") && Number.isFinite(number)) {
    const point = short.indexOf(".");
    const all = point < 0 ? short : short.slice(0, point) + short.slice(point + 1);
    let from = 0;
    let to = all.length;
    while (from < to - 1 && all.charCodeAt(from) === ZERO) from++;
    while (to > from + 1 && all.charCodeAt(to - 1) === ZERO) to--;
    return { negative: number < 0, digits: all.slice(from, to), power: all.length - to - (point < 0 ? 0 : short.length - point - 1) };
  }
  const [mantissa = "0", exponent = "0"] = Number(Math.abs(number).toPrecision(EXCEL_DIGITS)).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  return { negative: number < 0, digits, power: Number(exponent) - (digits.length - 1) };
}

export function decimalOf({ negative, digits, power }: Digits): Decimal {
  const whole = power >= 0 ? digits + "0".repeat(power) : digits.padStart(1 - power, "0");
  const text = power >= 0 ? whole : `${whole.slice(0, power)}.${whole.slice(power)}`;
  return negative ? `-${text}` : text;
}

/** Full-width forms lie a constant distance from ASCII, one code unit each, so offsets stay. */
const foldWidth = (text: string): string =>
  !/[\uFF01-\uFF5E]/.test(text) ? text : text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Thousands in threes, or two and three as in lakh and crore; separated by commas, apostrophes or narrow spaces. */
const NUMERAL = /\d{1,3}(?:[,'’]\d{2,3})+(?:\.\d+)?|\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;
const PERCENT_AFTER = /^\s*(?:%|‰|per\s?cent|pct|percentage|basis points?|bps?\b|pp\b|points?\b|个?百分点|個?百分點|个?基点|個?基點|成)/i;
const PERCENT_BEFORE = "百分之";

/** With its percent sign, where it has one behind it. */
interface Numeral extends SourceSpan {
  readonly significant: string;
  /** Zeros printed after the last significant digit: one in "5.0" and in "240", which is why they can be counted. */
  readonly zeros: number;
  readonly percent: boolean;
}

let lastText = "";
let lastNumerals: readonly Numeral[] = [];

/** Several checks ask one after the other of the same words. */
function numeralsOf(text: string): readonly Numeral[] {
  if (text !== lastText) {
    lastNumerals = findNumerals(text);
    lastText = text;
  }
  return lastNumerals;
}

function findNumerals(text: string): Numeral[] {
  const folded = foldWidth(text);
  const found: Numeral[] = [];
  // A copy of the pattern for each quote, as matchAll makes one, would cost more than the matching.
  NUMERAL.lastIndex = 0;
  for (let match = NUMERAL.exec(folded); match; match = NUMERAL.exec(folded)) {
    const end = match.index + match[0].length;
    const sign = signAfter(folded, end);
    found.push({ start: match.index, end: end + sign, ...significantOf(match[0]), percent: sign > 0 || folded.slice(0, match.index).trimEnd().endsWith(PERCENT_BEFORE) });
  }
  return found;
}

/** Digits without what parts them and without zeros at either end. */
function significantOf(printed: string): Pick<Numeral, "significant" | "zeros"> {
  let digits = "";
  let kept = 0;
  for (let at = 0; at < printed.length; at++) {
    const unit = printed.charCodeAt(at);
    if (unit < ZERO || unit > NINE || (digits === "" && unit === ZERO)) continue;
    digits += printed.charAt(at);
    if (unit !== ZERO) kept = digits.length;
  }
  return { significant: digits.slice(0, kept), zeros: digits.length - kept };
}

/** The length of the sign or word that makes a percent of the number before it; 0 where there is none. */
function signAfter(folded: string, end: number): number {
  if (folded.charCodeAt(end) === PERCENT) return 1;
  return end < folded.length ? (PERCENT_AFTER.exec(folded.slice(end, end + 20))?.[0].length ?? 0) : 0;
}

export type FigureKind = "amount" | "percent";

/**
 * The decimals a number was printed with in `text`, on the number's own scale: found by its digits alone, since
 * 236,503 in a cell of millions and 236.503 billion in a sentence share nothing else. Where several numerals share the
 * digits, the coarsest: a check may overlook a slip, but must not accuse a figure that ties out. Undefined where none does.
 */
export function printedDecimals(number: number, kind: FigureKind, text: string): number | undefined {
  const { digits, power } = digitsOf(number);
  let zeros = Infinity;
  for (const numeral of numeralsWith(digits, kind, text)) zeros = Math.min(zeros, numeral.zeros);
  return zeros === Infinity ? undefined : zeros - power;
}

function numeralsWith(digits: string, kind: FigureKind, text: string): readonly Numeral[] {
  return digits === "0" ? [] : numeralsOf(text).filter((numeral) => numeral.percent === (kind === "percent") && numeral.significant === digits);
}

/** What the words beside a percentage say of it, wherever its digits stand in `text`: "more than 50%". */
export function printedHedge(fraction: number, text: string): Hedge | undefined {
  for (const numeral of numeralsWith(digitsOf(fraction).digits, "percent", text)) {
    const hedge = hedgeAt(text, numeral);
    if (hedge !== undefined) return hedge;
  }
  return undefined;
}

/** A round number keeps this many digits: 200 typed into a cell is not "somewhere between 150 and 250". */
const DIGITS_KEPT = 3;

/** Without a sentence: the last digit of the shortest decimal. Zeros before the point are scale rather than precision. */
export function impliedDecimals(number: number): number {
  const { digits, power } = digitsOf(number);
  if (power <= 0) return Math.abs(power);
  return Math.min(0, Math.max(-power, DIGITS_KEPT - (digits.length + power)));
}
