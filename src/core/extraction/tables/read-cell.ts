/**
 * What stands in one cell: a figure, a range, a dash, or words. The grammar is stricter than the prose reader's: the whole
 * cell must be the figure, so a label such as "Class A, 1,000 authorised" can never be taken for an amount.
 */
import { CELL_QUALIFIERS, RANGE_JOINER } from "./cell-qualifiers.data";
import { foldWords } from "./fold-words";
import { negate } from "../../document/decimal";
import { remember } from "../../model/remember";
import type { MappedText } from "../../document/mapped-text";
import { patternOf } from "./word-list";

export interface CellNumber {
  /** Unscaled, as printed: "-7107", "0.51". */
  readonly value: string;
  /** Digits after the point. */
  readonly shown: number;
}

/** `hundredths`: pence and cents, a hundredth of the currency. */
export type CellUnit = "plain" | "percent" | "points" | "basis-points" | "times" | "hundredths";

/** Which mark parts the decimals: a German or French page prints 1.234,5 where an English one prints 1,234.5. */
export type DecimalMark = "point" | "comma";

export interface CellFigure {
  /** `dash`: printed as nothing or zero. `void`: "n/m", "n/a": the document says there is no figure. */
  readonly kind: "number" | "range" | "dash" | "void";
  readonly low: CellNumber;
  readonly high: CellNumber;
  readonly unit: CellUnit;
  /** The sign or code printed in the cell, folded. */
  readonly currency: string | null;
  /** A scale word inside the cell ("2.83 billion"), folded. */
  readonly scaleWord: string | null;
  /** "At least", "up to": the figure is one end of a range without another. */
  readonly bound: "least" | "most" | null;
  /** Offsets into the cell's text, signs and units included, footnote marks not. */
  readonly from: number;
  readonly to: number;
  /** A bare four-digit number that can be a calendar year. */
  readonly isYear: boolean;
}

const CURRENCY = "(?:us\\s?\\$|hk\\s?\\$|nt\\s?\\$|cdn\\s?\\$|u\\.s\\.\\s?\\$|[acsr]\\s?\\$|\\$|\\u20ac|\\u00a3|\\u00a5|\\u20b9|\\u20a9|rmb|cny|usd|eur|gbp|jpy|hkd|inr|chf|cad|aud|rs\\.?|(?:hk|us)(?=\\s?\\d))";
/** Groups of three, of two before the last three as in India, or parted by a space or, in Switzerland, an apostrophe. */
const NUMBER = "(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?![\\d,])(?:\\.\\d+)?|\\d{1,3}(?:[ ']\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?|\\.\\d+)";
const UNIT = "(?:%|percent|percentage points?|pct\\.?\\s?pts?|pts?\\.?|ppts?\\.?|p\\.p\\.|pps?|bps?|basis points|x|pence|cents?|p|c|\u00a2|个百分点|個百分點)";
const SCALE = "(?:thousand|million|billion|trillion|mm|mn|bn|[mbk]|万亿|亿元|万元|亿|億|万|萬)";
const COIN = "(?:(?:元|美元|港元)(?:\\/股)?)?";
/** 万元, unlike 万美元: the currency of the one country that writes it so. */
const YUAN = /[万亿]元/;
const MARKS = "(?:\\s*(?:\\(\\s*(?:\\d{1,2}|[a-z]{1,2}|\\*+)\\s*\\)|\\[\\d{1,2}\\]|[*\\u2020\\u2021\\u00a7#\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]))*";
const SIDE = `(?<sign>[-+])?\\s*(?<open>\\()?\\s*(?<inner>-)?\\s*(?:${CURRENCY})?\\s*(?<open2>\\()?\\s*(?<digits>${NUMBER})\\s*(?:${UNIT})?\\s*(?<close>\\))?`;
/* eslint-disable regexp/no-super-linear-backtracking -- a cell of more than LONGEST_FIGURE characters is never held against these. */
const SINGLE = new RegExp(`^\\s*(?:(?<currency>${CURRENCY})\\s*)?${SIDE}\\s*(?<unit>${UNIT})?\\s*(?<scale>${SCALE})?\\s*${COIN}${MARKS}\\s*$`);
const RANGE = new RegExp(`^\\s*(?:(?<currency>${CURRENCY})\\s*)?(?<low>\\(?-?${NUMBER})\\s*(?:${UNIT})?\\)?\\s*(?<lowScale>${SCALE})?\\s*${COIN}\\s*(?:-|to|~|至|到)\\s*(?:${CURRENCY}\\s*)?(?<high>\\(?-?${NUMBER})\\)?\\s*(?<unit>${UNIT})?\\s*(?<scale>${SCALE})?\\s*${COIN}${MARKS}\\s*$`);
const DASH = new RegExp(`^\\s*(?<currency>${CURRENCY})?\\s*\\(?\\s*(?:-{1,3}|nil|none)\\s*\\)?\\s*(?<unit>${UNIT})?\\s*\\)?${MARKS}\\s*$`);
/* eslint-enable regexp/no-super-linear-backtracking */
const VOID = new RegExp(`^\\s*\\(?(?:n\\.?\\s?/?\\s?m\\.?|n\\.?\\s?/\\s?a\\.?|not meaningful|not applicable|nmf|不适用|不適用|\\*{1,3})\\)?${MARKS}\\s*$`);
const wordsBefore = (list: string): string => `(?:${patternOf(list, false)})\\s*`;
const QUALIFIED = new RegExp(`^\\s*(?:${wordsBefore(CELL_QUALIFIERS.about)}|(?<between>${wordsBefore(CELL_QUALIFIERS.between)})|(?<least>${wordsBefore(CELL_QUALIFIERS.least)})|(?<most>${wordsBefore(CELL_QUALIFIERS.most)})|(?<down>${wordsBefore(CELL_QUALIFIERS.down)})|(?<loss>${wordsBefore(CELL_QUALIFIERS.loss)})|${wordsBefore(CELL_QUALIFIERS.profit)}|${wordsBefore(CELL_QUALIFIERS.up)})(?=[^\\d]{0,6}[\\d.])`);
const JOINER = new RegExp(`\\s${RANGE_JOINER}\\s`);
const HUNDREDTHS = /^(?:pence|cents?|p|c|\u00a2)$/;
const UNIT_ANYWHERE = new RegExp(UNIT);
const CURRENCY_ANYWHERE = new RegExp(CURRENCY);
const TRAILING_MARKS = new RegExp(`${MARKS}\\s*$`);

/** Longer than any figure with its marks. */
const LONGEST_FIGURE = 64;
const NOTHING: CellNumber = { value: "0", shown: 0 };

function numberOf(digits: string, negative: boolean): CellNumber {
  const plain = digits.replace(/[,\s']/g, "");
  const [whole = "", fraction = ""] = plain.split(".");
  const stripped = whole.replace(/^0+(?=\d)/, "") || "0";
  const value = fraction ? `${stripped}.${fraction}` : stripped;
  return { value: negative && /[1-9]/.test(value) ? `-${value}` : value, shown: fraction.length };
}

function unitOf(folded: string, from: number, to: number): CellUnit {
  const word = UNIT_ANYWHERE.exec(folded.slice(from, to).replace(CURRENCY_ANYWHERE, " "))?.[0];
  if (!word) return "plain";
  if (word === "%" || word === "percent") return "percent";
  if (word === "x") return "times";
  if (HUNDREDTHS.test(word)) return "hundredths";
  if (/^b(?:ps?|asis points)$/.test(word)) return "basis-points";
  return "points";
}

export function readCell(cell: Pick<MappedText, "text" | "raised">, mark: DecimalMark = "point"): CellFigure | null {
  const bare = withoutRaised(cell);
  if (bare.length > LONGEST_FIGURE) return null;
  return mark === "comma" ? readWithComma(bare) : readWithPoint(bare);
}

const readWithComma = remember((text) => readFolded(swapMarks(foldWords(text))));
const readWithPoint = remember((text) => readFolded(foldWords(text)));

function readFolded(cell: string): CellFigure | null {
  const qualified = QUALIFIED.exec(cell);
  if (!qualified) return readBare(cell);
  // Blanked, so that offsets stay.
  const rest = " ".repeat(qualified[0].length) + cell.slice(qualified[0].length);
  const figure = readBare(qualified.groups?.["between"] ? rest.replace(JOINER, (joiner) => "-".padEnd(joiner.length)) : rest);
  if (figure && qualified.groups?.["down"]) return figure.kind === "number" && !figure.low.value.startsWith("-") ? { ...figure, ...bothEnds({ ...figure.low, value: negate(figure.low.value) }) } : null;
  if (figure && qualified.groups?.["loss"]) return { ...figure, low: opposite(figure.high), high: opposite(figure.low) };
  return figure && { ...figure, bound: qualified.groups?.["least"] ? "least" : qualified.groups?.["most"] ? "most" : null };
}

/** 亏损：8,000万元–10,000万元: the larger loss is the lower end. */
const opposite = (number: CellNumber): CellNumber => (number.value.startsWith("-") ? number : { ...number, value: negate(number.value) });

const yuanIn = (folded: string): string | null => (YUAN.test(folded) ? "元" : null);

const bothEnds = (number: CellNumber): Pick<CellFigure, "low" | "high"> => ({ low: number, high: number });

function readBare(folded: string): CellFigure | null {
  const from = folded.length - folded.trimStart().length;
  if (VOID.test(folded)) return { kind: "void", low: NOTHING, high: NOTHING, unit: "plain", currency: null, scaleWord: null, bound: null, from, to: folded.trimEnd().length, isYear: false };
  const dash = DASH.exec(folded);
  if (dash) return { kind: "dash", low: NOTHING, high: NOTHING, unit: unitOf(folded, from, folded.length), currency: dash.groups?.["currency"] ?? null, scaleWord: null, bound: null, from, to: folded.trimEnd().length, isYear: false };
  return readSingle(folded, from) ?? readRange(folded, from);
}

/** Unit for unit, so that offsets stay. */
const swapMarks = (folded: string): string => folded.replace(/[.,](?=\d)/g, (mark) => (mark === "." ? "," : "."));

function readSingle(folded: string, from: number): CellFigure | null {
  const match = SINGLE.exec(folded);
  const groups = match?.groups;
  const digits = groups?.["digits"];
  if (!groups || digits === undefined) return null;
  const opened = groups["open"] !== undefined || groups["open2"] !== undefined;
  const negative = opened || groups["sign"] === "-" || groups["inner"] === "-";
  // "$ 39" alone has one currency; a code inside the brackets counts as well.
  const currency = groups["currency"] ?? CURRENCY_ANYWHERE.exec(folded)?.[0] ?? yuanIn(folded);
  const low = numberOf(digits, negative);
  const to = endOfFigure(folded, digits, opened);
  const isYear = /^(?:19|20|21)\d\d$/.test(digits) && !negative && currency === null && groups["unit"] === undefined && !/[%+]/.test(folded);
  return { kind: "number", low, high: low, unit: unitOf(folded, from, to), currency, scaleWord: groups["scale"] ?? null, bound: null, from, to, isYear };
}

/** Footnote marks end the figure; a closing bracket, a unit and a scale word belong to it. */
function endOfFigure(folded: string, digits: string, opened: boolean): number {
  const afterDigits = folded.lastIndexOf(digits) < 0 ? 0 : folded.indexOf(digits) + digits.length;
  const rest = folded.slice(afterDigits);
  const closing = opened ? /^\s*(?:(?:%|x|pts?)\s*)?\)/.exec(rest)?.[0].length ?? 0 : 0;
  const marks = TRAILING_MARKS.exec(rest.slice(closing));
  return afterDigits + closing + rest.slice(closing, marks ? closing + marks.index : undefined).trimEnd().length;
}

function readRange(folded: string, from: number): CellFigure | null {
  const groups = RANGE.exec(folded)?.groups;
  const low = groups?.["low"];
  const high = groups?.["high"];
  if (!groups || low === undefined || high === undefined) return null;
  const [lowScale = null, scaleWord = lowScale] = [groups["lowScale"], groups["scale"]];
  // "$950 million to $1.05 billion" has no one scale.
  if (lowScale !== null && lowScale !== scaleWord) return null;
  const side = (text: string): CellNumber => numberOf(text.replace(/[(-]/g, ""), /[(-]/.test(text));
  const to = folded.trimEnd().length;
  return { kind: "range", low: side(low), high: side(high), unit: unitOf(folded, from, to), currency: groups["currency"] ?? yuanIn(folded), scaleWord, bound: null, from, to, isYear: false };
}

/** Raised marks blanked, so that 7,107 with a footnote 1 on its shoulder is not 71071. */
function withoutRaised({ text, raised = [] }: Pick<MappedText, "text" | "raised">): string {
  let out = text;
  for (const [from, to] of raised) out = out.slice(0, from) + " ".repeat(to - from) + out.slice(to);
  return out;
}
