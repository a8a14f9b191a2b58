import type { Basis } from "../../model/line-item";
import { anyOf } from "../passage/class-set";
import { CONSTANT_CURRENCY, LEVEL_OR_REPORT_OR_CHANGE, SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";

const EARNINGS = /income\b|^ebit|^eps\b/;
/** "Excluding these unusual items", "before a charge". */
const THINGS_LEFT_OUT = anyOf(C.metric, C["count-unit"], C.deal);

/** The nearest word for the basis: in the noun phrase, in brackets behind it, opening its clause or sentence, or closing its own clause. */
export function readBasis(sentence: Sentence, first: number, at: number, balance = false): Basis | null {
  // 核心本地商业分部收入: a part may have the word in its name.
  for (let i = sentence.han ? at : at - 1; i >= first; i--) if (sentence.is(i, C.basis) && (!sentence.says(i, "core") || i + 1 === at || !(sentence.isWord(i + 1) || sentence.isAny(i + 1, SEGMENT_OR_PLACE_OR_PRODUCT)))) return sentence.payload(i, C.basis) as Basis;
  // 核心业务利润: of a profit the word is a basis all the same.
  if (sentence.han && sentence.says(at - 2, "core") && sentence.says(at - 1, "part") && sentence.payload(at, C.metric).startsWith("net-income")) return "adjusted";
  // "Non-GAAP subscription gross margin", "Non-GAAP (adjusted) earnings": in front of the part, or in brackets.
  const outer = sentence.isMark(first - 1, MARKS.closing) ? first - 2 : first - 1;
  // 扣非, 税前调整后利润, HEPS: the word for the metric says on which footing.
  if (sentence.is(at, C.basis) && !sentence.is(at, C.neutral) && (sentence.is(at, C.metric) || sentence.says(at, "bare-profit"))) return sentence.payload(at, C.basis) as Basis;
  if (!sentence.han && sentence.is(outer, C.basis)) return sentence.payload(outer, C.basis) as Basis;
  if (sentence.isMark(at + 1, MARKS.opening) && sentence.is(at + 2, C.basis)) return sentence.payload(at + 2, C.basis) as Basis;
  // "earnings per share (excluding 60 cents of charges) of $6.07"
  if (!sentence.han && !balance && sentence.isMark(at + 1, MARKS.opening) && sentence.payload(at + 2, C.excluding) === "out" && !sentence.isAny(at + 3, CONSTANT_CURRENCY) && !isOfTaxes(sentence, at + 3)) return "adjusted";
  // "Without the payment, the group - which makes cars - would have lost"
  if (!sentence.han && sentence.payload(0, C.excluding) === "out" && sentence.parts.some((_, i) => i < at && sentence.says(i, "without"))) return "adjusted";
  for (let i = first - 1; i >= 0; i--) {
    // 按非公认会计准则，: a basis before a comma is that of its clause.
    // 非美国通用会计准则的某某应占净亏损
    if (sentence.han && sentence.is(i, C.basis) && (sentence.isComma(i + 1) || (sentence.payload(i + 1, C.level) === "of" && i >= sentence.clauseStart(first)))) return sentence.payload(i, C.basis) as Basis;
    // "net profit before significant items of $1.39 billion on sales of": of the metric before it alone.
    if (sentence.is(i, C["basis-clause"]) && (sentence.han || !closesEarlier(sentence, i, first))) return sentence.payload(i, C["basis-clause"]) as Basis;
    // 现金（不包括受限制现金）为36亿元，借款为34亿元: what brackets leave out is left out of what stands before them.
    if (sentence.han && sentence.payload(i, C.excluding) === "out" && sentence.isMark(i - 1, MARKS.opening)) return null;
    // "Excluding a $45 million charge, income was": what is left out is an amount, not a word for a basis.
    if (sentence.payload(i, C.excluding) === "out" && excludesItems(sentence, i, first)) return "adjusted";
    if (sentence.payload(i, C.excluding) === "in" && sentence.isHan(i)) return null;
    if (sentence.isStop(i) || (sentence.is(i, C.clause) && !sentence.isHan(i) && !sentence.is(i, C.determiner) && sentence.payload(i - 1, C.excluding) !== "out")) break;
  }
  // "Long-term debt, excluding leases": a balance without a part of it is still as reported.
  if (sentence.isComma(at + 1) && sentence.payload(at + 2, C.excluding) === "out") return balance || isOfTaxes(sentence, at + 3) ? null : "adjusted";
  // "Gross margin, adjusted, was 80%", "Operating profit, adjusted for items affecting comparability, rose"
  const inserted = sentence.payload(at + 2, C.basis) || sentence.payload(at + 2, C["basis-clause"]);
  if (!sentence.han && inserted !== "" && sentence.isComma(at + 1) && [3, 4, 5].some((step) => sentence.isComma(at + step) && !sentence.holdsFigure(at + 2, at + step))) return inserted as Basis;
  if (!sentence.han && EARNINGS.test(sentence.payload(at, C.metric) || sentence.payload(at, C["metric-verb"]))) {
    const behind = basisBehindFigure(sentence, at);
    if (behind) return behind;
  }
  if (!sentence.han && EARNINGS.test(sentence.payload(at, C.metric)) && sentence.payload(at + 1, C.excluding) === "out" && namesItems(sentence, at + 2)) return "adjusted";
  // Behind it only up to its own figure: "earned $1.20 a share excluding items".
  let figures = 0;
  for (let i = at + 1; i < sentence.count; i++) {
    if (sentence.is(i, C["basis-clause"])) return sentence.payload(i, C["basis-clause"]) as Basis;
    // "earned an adjusted $1.71 per share"
    if (!sentence.han && figures === 0 && sentence.is(at, C["metric-verb"]) && sentence.is(i, C.basis) && sentence.isFigure(i + 1)) return sentence.payload(i, C.basis) as Basis;
    if (sentence.isFigure(i) && ++figures > 2) break;
    // "profit before taxation, goodwill amortisation and exceptional items of"
    if (!sentence.han && figures === 0 && sentence.isComma(i) && listsItems(sentence, i)) return "adjusted";
    if (sentence.isStop(i) || sentence.isComma(i) || sentence.is(i, C.metric)) break;
  }
  return null;
}

/** "Revenue, excluding VAT", "Sales (excluding petrol)": what is collected for others, or sold beside the trade, leaves no adjusted figure. */
const isOfTaxes = (sentence: Sentence, from: number): boolean => [from, from + 1, from + 2].some((at) => sentence.says(at, "taxes") && !sentence.holdsFigure(from, at));

/** "earned $1.2 billion, or $1.05 a share, excluding one-time items": behind the figure and what it is a share. */
function basisBehindFigure(sentence: Sentence, at: number): Basis | null {
  let next = at + 1;
  while (next < sentence.count && !sentence.isFigure(next) && !sentence.isComma(next) && !sentence.isStop(next) && !sentence.is(next, C.metric)) next++;
  if (!sentence.isFigure(next)) return null;
  next = behindShare(sentence, next + 1);
  if (sentence.isComma(next) && sentence.is(next + 1, C.or) && sentence.figure(next + 2)?.unit === "per-share") next = behindShare(sentence, next + 3);
  return sentence.isComma(next) ? basisLeavingOut(sentence, next + 1) : null;
}

/** "on an adjusted basis", "when excluding hedging costs"; leaving out what currencies did is no other basis. */
export function basisLeavingOut(sentence: Sentence, from: number): Basis | null {
  const at = sentence.says(from, "when") ? from + 1 : from;
  if (sentence.is(at, C["basis-clause"])) return sentence.payload(at, C["basis-clause"]) as Basis;
  return sentence.payload(at, C.excluding) === "out" && !sentence.isAny(at + 1, CONSTANT_CURRENCY) ? "adjusted" : null;
}

function behindShare(sentence: Sentence, at: number): number {
  while (sentence.is(at, C["per-share"])) at++;
  return at;
}

function listsItems(sentence: Sentence, comma: number): boolean {
  for (let i = comma + 1; i < comma + 5 && !sentence.isFigure(i) && !sentence.isComma(i); i++) if (sentence.payload(i, C["basis-clause"]) === "adjusted") return sentence.payload(i + 1, C.level) === "of" || (!sentence.han && sentence.isAny(i + 1, LEVEL_OR_REPORT_OR_CHANGE));
  return false;
}

/** "Operating profit before restructuring and other charges", unlike "before a gain of £3m" told for itself. */
function namesItems(sentence: Sentence, from: number): boolean {
  for (let i = from; i < from + MOST_ITEMS && !sentence.isFigure(i) && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isAny(i, LEVEL_OR_REPORT_OR_CHANGE); i++) if (sentence.payload(i, C.metric).startsWith("other")) return true;
  return false;
}

const MOST_ITEMS = 7;

const closesAmount = (sentence: Sentence, end: number): boolean => sentence.isFigure(end - 1) || sentence.is(end - 1, C["per-share"]);

/** "earned $1.20 per share on an adjusted basis, and revenue was": a basis right behind a figure, or behind a metric whose figure follows, is theirs. */
function closesEarlier(sentence: Sentence, clause: number, metric: number): boolean {
  if (closesAmount(sentence, sentence.isComma(clause - 1) ? clause - 1 : clause)) return true;
  return sentence.is(clause - 1, C.metric) && sentence.parts.slice(clause, metric).some(({ figure }) => figure !== null);
}

/** What is excluded reaches to the comma before the metric, and holds a charge, a gain or an amount; never a currency effect. */
function excludesItems(sentence: Sentence, from: number, metric: number): boolean {
  // "Excluding that, it earned"
  // "Adjusted for those and other one-time effects, it earned"
  let items = !sentence.han && sentence.says(from + 1, "told-thing") && (sentence.isComma(from + 2) || sentence.is(from + 2, C.and));
  let closed = false;
  for (let i = from + 1; i < metric; i++) {
    // 不计入汇率变动的影响为增长20%，净利润为2亿元: what has a rate of its own is told by the comma.
    if (sentence.isAny(i, CONSTANT_CURRENCY) || (sentence.han && !closed && sentence.figure(i)?.unit === "percent")) return false;
    // 扣除信贷损失前的收入净额204亿元，营业溢利114亿元
    if (!closed && sentence.says(i, "before-which")) return false;
    if (sentence.isComma(i) || sentence.is(i, C.clause) || (sentence.is(i, C.we) && !sentence.han)) closed = true;
    items ||= (!closed && sentence.isFigure(i)) || sentence.isAny(i, THINGS_LEFT_OUT) || sentence.han;
  }
  return closed && items;
}
