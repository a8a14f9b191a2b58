import { anyOf } from "../passage/class-set";
import { APPROXIMATE_OR_AT_LEAST_OR_AT_MOST, AND_OR_VERSUS_OR_FROM_OR_CHANGE, DETERMINER_OR_APPROXIMATE_OR_REPORT_OR_NEUTRAL, DETERMINER_OR_WE_OR_CLAUSE_OR_AND, LEVEL_OR_REPORT, LEVEL_OR_REPORT_OR_CHANGE, METRIC_OR_METRIC_VERB, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE, STOCK } from "../passage/class-sets";
import type { Draft } from "./draft";
import { readHead } from "./head";
import { metricFor } from "./metric-for";
import { pronounHead } from "./placed-pronoun";
import type { Mode } from "../modes/mode";
import { isOwnName, type Names } from "../names/names";
import { sizeOf } from "../figures/figure";
import { C, MARKS } from "../passage/passage";
import { isProfit, metricRow, type MetricId } from "../../model/metric";
import { METRICS } from "../../model/metrics.data";
import { rowWord } from "./row-word";
import { isComparison } from "./comparison";
import { shareTopics } from "./share-topics";
import { taxedVerb } from "./taxed";
import { beforeAside } from "../scopes/aside";
import { isShareMove } from "../sentences/rate";
import type { Sentence } from "../sentences/sentence";

/** "investors who claim to have lost" */
const CLAUSE_OR_TO = anyOf(C.clause, C.to, C.and, C.designator);
const isMetricId = (payload: string): payload is MetricId => payload in METRICS;

/** Opens a draft at each metric of the sentence, and tells which ones only stand in a comparison or repeat another. */
export function openDrafts(sentence: Sentence, modes: readonly Mode[], names: Names, before: Draft | undefined, recent: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  if (!sentence.han && !sentence.hasAny(METRIC_OR_METRIC_VERB) && !sentence.hasFigure) return drafts;
  for (let at = 0; at < sentence.count; at++) {
    const taxed = taxedVerb(sentence, at, names);
    // "spent £62.8m buying back 8.9 million of its own shares"
    const bought = sentence.says(at, "buys-back") && REACH.some((back) => sentence.payload(at - back, C.report) === "spend");
    const understood = isSalesNoun(sentence, at) ? "revenue" : isSaleOfThings(sentence, at) ? "units-sold" : bought ? "share-repurchases" : makesTotal(sentence, at, drafts) ? "dividend-per-share" : taxed || marginTold(sentence, at, drafts[drafts.length - 1] ?? recent[recent.length - 1]);
    const bare = understood !== "" || rowWord(sentence, at) !== "";
    if (!bare && !sentence.isAny(at, METRIC_OR_METRIC_VERB)) {
      const placed = pronounHead(sentence, at, drafts[drafts.length - 1] ?? before, names, drafts.length > 0 ? drafts : recent);
      if (placed) drafts.push(placed);
      continue;
    }
    // "GMV in deliveries", "revenue from ticket sales": what only says of which part the last one is.
    const part = drafts[drafts.length - 1]?.scope;
    if (!sentence.han && part && sentence.start(at) >= part.start && sentence.end(at) <= part.end && (drafts[drafts.length - 1] as Draft).at < at) continue;
    // "It repurchased no stock, and trimmed its stake to $69.9 billion"
    if (!sentence.han && sentence.is(at, C["metric-verb"]) && sentence.says(at + 1, "none")) continue;
    // "has now sold more than 150 million units": over all its years, where no time is named.
    if (!sentence.han && sentence.payload(at, C["metric-verb"]) === "units-sold" && !sentence.hasPeriod && (/^ha[ds] /i.test(sentence.text(at, at + 1)) || sentence.says(at - 1, "had") || (sentence.says(at - 2, "had") && !sentence.isComma(at - 1)))) continue;
    // "gross merchandise value (GMV)": the bracket only says the name again.
    const open = !sentence.han && sentence.is(at - 1, C.basis) ? at - 2 : at - 1;
    if (sentence.isMark(open, MARKS.opening) && sentence.is(open - 1, C.metric) && !sentence.is(at, C["metric-verb"]) && (open === at - 1 || !drafts[drafts.length - 1]?.plain)) {
      name(drafts[drafts.length - 1], open - 1, sentence.payload(at, C.metric), sentence.isMark(at + 1, MARKS.closing));
      // "operating loss (adjusted EBIT)"
      if (open < at - 1) Object.assign(drafts[drafts.length - 1] ?? {}, { basis: sentence.payload(at - 1, C.basis), basisSaid: true });
      continue;
    }
    if (isExcluded(sentence, at) || (!bare && !sentence.is(at, C.metric) && !takesFigure(sentence, at))) continue;
    if (!bare && !sentence.is(at, C.metric) && !sentence.han && (isOfStock(sentence, at) || isOfPerson(sentence, at) || isWage(sentence, at, names) || isShareMove(sentence, at) || sentence.says(at + 1, "taker"))) continue;
    const draft = readHead(sentence, at, modes, names, understood);
    // "the insurance and investment unit made £1bn": of a part whose name is not read.
    if (!draft || (taxed.endsWith("?") && !draft.scope && sentence.hasBefore(at, C.segment))) continue;
    if (!sentence.han && draft.metric === "revenue" && [...recent, ...drafts].some(({ metric }) => metric === "units-sold") && isCount(sentence, at)) draft.metric = "units-sold";
    const last = drafts[drafts.length - 1];
    // "bought back $112 million worth of shares": the noun says again what the verb said.
    if (last?.metric === "share-repurchases" && draft.metric === "share-repurchases" && !sentence.han && at - last.at <= 6 && sentence.is(last.at, C["metric-verb"])) continue;
    // "adjusted earnings per share or EPS of", "a loss before interest and tax, or EBIT, of": the name again.
    if (last && !sentence.han && (draft.metric === last.metric || (last.plain && isProfit(draft.metric))) && last.at === (sentence.isComma(at - 2) ? at - 3 : at - 2) && sentence.is(at - 1, C.or)) {
      Object.assign(last, { at, metric: draft.metric });
      continue;
    }
    // "kept its forecast to sell 11.3 million vehicles"
    if (draft.mode === "reported" && !sentence.han && /^to /i.test(sentence.text(at, at + 1)) && sentence.is(at - 1, C["guide-noun"])) draft.mode = "guidance";
    if (draft.mode === "reported" && !sentence.han && isPlanned(sentence, at, draft)) draft.mode = "guidance";
    if (!sentence.han) takeProfitTold(sentence, draft, lastProfit(drafts) ?? lastProfit(recent));
    // "it should earn $16.20": what it could do is nothing it did.
    if (draft.mode === "reported" && sentence.is(at, C["metric-verb"]) && sentence.says(at - 1, "modal")) draft.mode = "outside";
    if (last && goesOnListing(sentence, last, draft)) {
      last.at = at;
      continue;
    }
    if (last && turnsSign(sentence, last, draft)) {
      if (draft.sign < 0) last.sign = -1;
      last.at = at;
      continue;
    }
    // "EBITDA of between a loss of $20 million and a profit of $5 million": the ends of a range.
    if (last && draft.plain && !sentence.han && /^(?:(?:pretax|operating)-income|ebit.*)$/.test(last.metric) && endsRange(sentence, last.at, at)) {
      last.absorbs = true;
      continue;
    }
    const swung = sentence.han ? foreseenLoss(sentence, last, draft) : draft.plain ? beforeSwing(sentence, drafts, at) : null;
    if (swung) Object.assign(draft, { metric: swung.metric, label: swung.label, basis: swung.basis, basisSaid: swung.basisSaid, scope: draft.scope ?? swung.scope, plain: false });
    draft.comparison = isComparison(sentence, draft, last);
    drafts.push(draft);
  }
  shareTopics(sentence, drafts, names);
  absorbComponents(sentence, drafts);
  return drafts;
}

/** "It is cutting capital expenditure to £70m", "will rein in spending, with capital expenditure of $3 billion": what is being done is not done yet. */
function isPlanned(sentence: Sentence, metric: number, draft: Draft): boolean {
  let at = metric - 1;
  while (sentence.isAny(at, BEFORE_SWING) && sentence.payload(at, C.report) !== "with") at--;
  if (sentence.is(at, C.change)) return /ing$/.test(sentence.text(at, at + 1)) && /^(?:is|are)$/i.test(sentence.text(at - 1, at));
  return draft.metric === "capital-expenditure" && sentence.payload(at, C.report) === "with" && sentence.parts.some((_, i) => i < at && sentence.says(i, "modal"));
}

/** "An operating loss of £3m. On an adjusted basis, the loss was £41m", "underlying profits rose": which profit one is that is told on another footing, or with "the", where another was named before. */
function takeProfitTold(sentence: Sentence, draft: Draft, told: Draft | undefined): void {
  if (!told || told.scope || draft.scope || draft.sentence - told.sentence > STILL_SPOKEN_OF) return;
  if (draft.metric === "net-income" && ((draft.basisSaid && told.basis !== draft.basis) || THE.test(sentence.text(draft.at - 1, draft.at))) && sentence.says(draft.at, "profit-or-loss")) draft.metric = told.metric;
}

/** "Operating profit was £9m. Margin stood at 17%": of the profit told last. */
function marginTold(sentence: Sentence, at: number, told: Draft | undefined): string {
  const [, kind = ""] = /^(gross|operating)-/.exec(told?.metric ?? "") ?? [];
  const opens = !sentence.han && sentence.says(at, "margin") && (at === 0 || sentence.isAny(at - 1, DETERMINER_OR_WE_OR_CLAUSE_OR_AND));
  return opens && kind !== "" && sentence.index - (told?.sentence ?? 0) < 2 && sentence.isAny(at + 1, LEVEL_OR_REPORT_OR_CHANGE) ? `${kind}-margin` : "";
}

const lastProfit = (drafts: readonly Draft[]): Draft | undefined => [...drafts].reverse().find(({ metric, comparison }) => !comparison && isProfit(metric));
const THE = /^(?:the|that|this)$/i;
const STILL_SPOKEN_OF = 3;

/** "Core profit (EBITDA) rose", "cash profit (EBITDAaL)": which profit it is, though what is called operating profit may well be called EBIT too. */
function name(draft: Draft | undefined, head: number, metric: string, closed: boolean): void {
  if (draft?.at === head && isProfit(metric) && (draft.plain || (closed && draft.metric.endsWith("income") && `${draft.metric} ${metric}` !== "operating-income ebit"))) draft.metric = metric as MetricId;
}

const BEFORE_SWING = anyOf(C.in, C.determiner, C.neutral, C.report);

/** 溢利包括股息收入6540万及投资收益340万, "Net includes a loss of 294,000 dlrs", "Results exclude net income of": what a profit is said to hold or to leave out is none of the company's totals. */
function absorbComponents(sentence: Sentence, drafts: readonly Draft[]): void {
  const { han } = sentence;
  const verb = sentence.parts.findIndex((_, at) => (han ? sentence.payload(at, C.excluding) === "in" && drafts.some((draft) => draft.at === at - 1 && isProfit(draft.metric)) : sentence.says(at, "holds-parts") && (sentence.is(at - 1, C.metric) || sentence.says(at - 1, "results"))));
  if (verb < 0 || !sentence.hasFigure) return;
  // "Results included revenue of $30 million": what was told, not what it was made of.
  const ofProfit = sentence.is(verb - 1, C.metric) || sentence.payload(verb, C.excluding) === "out";
  for (const draft of drafts) if ((han || draft.metric !== "other") && (draft.at > verb ? ofProfit || draft.plain : !han && draft.at === verb - 1)) Object.assign(draft, { absorbs: true, metric: "other" });
}

/** 销售生猪997.81万头: between the verb and the count stands only what is sold; "completed 4,707 homes". */
function isSaleOfThings(sentence: Sentence, at: number): boolean {
  if (!sentence.han && sentence.says(at, "completes")) return sentence.isFigure(at + 1) && /^ (?:new )?homes/.test(sentence.passage.text.slice(sentence.end(at + 1)));
  if (!sentence.han || !sentence.says(at, "sells")) return false;
  let next = at + 1;
  while (sentence.isWord(next)) next++;
  if (next === at + 1) return false;
  while (sentence.isAny(next, MOVES) && !sentence.is(next, C.change)) next++;
  const figure = sentence.figure(next);
  return figure?.unit === "count" && sentence.passage.lexicon.phrases["sold-units"].test(sentence.text(next, next + 1));
}

/** "Final div 8p, making 13p", "a final dividend of 6p, making a total of 9p": the whole year's. */
function makesTotal(sentence: Sentence, at: number, drafts: readonly Draft[]): boolean {
  if (sentence.han || !sentence.says(at, "makes-total") || !drafts.some(({ metric }) => metric === "dividend-per-share")) return false;
  let next = at + 1;
  while (sentence.isAny(next, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE) || sentence.payload(next, C.level) === "of") next++;
  const figure = sentence.figure(next);
  return figure !== null && metricFor("dividend-per-share", figure) !== null;
}

const REACH = [2, 3, 4, 5, 6, 7] as const;
const MOVES = anyOf(C.neutral, C.change, C.approximate, C.yoy);
const REACHES = anyOf(C.level, C.to);

/** 服装销售下滑23%，报5.98亿美元: 销售 is what was sold where it moves and is told by an amount of money; in 销售收入 it is part of a name. */
function isSalesNoun(sentence: Sentence, at: number): boolean {
  if (!sentence.han || at === 0 || !sentence.says(at, "sells")) return false;
  let next = at + 1;
  let moved = false;
  for (; sentence.isAny(next, MOVES) && !sentence.is(next, C.to); next++) moved ||= sentence.is(next, C.change);
  if (!moved || sentence.figure(next)?.unit !== "percent") return false;
  next += sentence.isComma(next + 1) ? 2 : 1;
  while (sentence.isAny(next, REACHES)) next++;
  return sentence.isAny(next - 1, REACHES) && sentence.figure(next)?.unit === "money";
}

/** "Earnings, adjusted for one-time gains and costs, came to": what is left out of a figure is no metric of the sentence. */
function isExcluded(sentence: Sentence, at: number): boolean {
  if (sentence.payload(at - 1, C.excluding) === "out" || (sentence.payload(at - 2, C.excluding) === "out" && sentence.isAny(at - 1, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE))) return !sentence.isHan(at) || closesWithComma(sentence, at);
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    // 基础设施软件（含VMware）收入: what is left out or taken in closes with its bracket.
    if (sentence.isComma(i) || sentence.isStop(i) || sentence.isFigure(i) || (sentence.han && sentence.isMark(i, MARKS.closing)) || (sentence.isAny(i, LEVEL_OR_REPORT_OR_CHANGE) && !sentence.is(i, C.metric))) return false;
    // "operating profit before restructuring and other charges fell"
    if (sentence.is(i, C.excluding)) return i > 0 && sentence.is(i - 1, C.metric) ? !sentence.han && sentence.payload(i, C.excluding) === "out" && sentence.payload(at, C.metric).startsWith("other") : i > 0 && closesWithComma(sentence, at);
  }
  return false;
}

/** An exclusion is an insertion: a comma ends it before any amount or verb. */
function closesWithComma(sentence: Sentence, at: number): boolean {
  for (let i = at + 1; i < at + 8; i++) {
    // "excluding a treasury profit of Rs 54 crore, is"
    if (sentence.isFigure(i) && sentence.isComma(i + 1)) return true;
    if (sentence.isComma(i) || sentence.part(i) === undefined) return true;
    if (sentence.isFigure(i) || sentence.isAny(i, LEVEL_OR_REPORT)) return false;
  }
  return false;
}

/** "The stock lost 11% to $18.74": what shares lose is their price. */
function isOfStock(sentence: Sentence, verb: number): boolean {
  // "The stock, which has gained 17% this year, lost 4%"
  const subject = sentence.han ? verb : beforeAside(sentence, verb);
  for (let i = subject - 1; i >= subject - 5 && !sentence.isStop(i); i--) {
    if (sentence.isAny(i, STOCK)) return true;
    // "Shares, which have lost 40% this year"
    if (sentence.isComma(i) && !sentence.is(i + 1, C.clause)) return false;
  }
  return false;
}

/** "Shareholders lost $60bn", "Chief executive Ann Lee earned $5.2m": what people make or lose is none of the company's. */
function isOfPerson(sentence: Sentence, verb: number): boolean {
  // "Ann Lee, who earned £1.2m"
  if (sentence.says(verb - 1, "person")) return true;
  let at = verb - 1;
  while (at > verb - 7 && (sentence.isWord(at) || sentence.isAny(at, CLAUSE_OR_TO) || sentence.isAny(at, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE)) && !sentence.is(at, C["person-word"])) at--;
  return sentence.is(at, C["person-word"]);
}

/** "A captain earns up to €287,000": small sums are a company's only where it is named. */
function isWage(sentence: Sentence, verb: number, names: Names): boolean {
  if (sentence.payload(verb, C["metric-verb"]) !== "net-income") return false;
  let at = verb + 1;
  while (sentence.isAny(at, APPROXIMATE_OR_AT_LEAST_OR_AT_MOST)) at++;
  const figure = sentence.figure(at);
  return figure?.unit === "money" && !figure.scaled && sizeOf(figure) > WAGE && sizeOf(figure) < WAGES && !sentence.isAny(verb - 1, COMPANY) && !isOwnName(names, sentence.text(verb - 1, verb));
}

const WAGE = 1000;
const WAGES = 1e6;
const COMPANY = anyOf(C.we, C["company-word"], C.designator);

/** "sold 95,000 cars. Mira-brand sales rose 2% to 80,600": beside what was sold, a number without money or scale counts more of it. */
function isCount(sentence: Sentence, metric: number): boolean {
  const figure = sentence.parts.find(({ figure }, i) => i > metric && i < metric + FARTHEST_COUNT && figure !== null && figure.unit !== "percent")?.figure;
  return figure?.scaled === false && (figure.unit === "bare" || figure.unit === "count");
}

const FARTHEST_COUNT = 8;

/** A verb such as "delivered" is a metric only with an amount it can have for an object. */
function takesFigure(sentence: Sentence, at: number): boolean {
  const payload = sentence.payload(at, C["metric-verb"]).replace(/^-/, "");
  // "The sale of its stake brought in £1.3bn"
  if (payload === "revenue" && !sentence.han) for (let i = sentence.clauseStart(at); i < at; i++) if (sentence.is(i, C.deal)) return false;
  // "The Long Road," which opened in June, grossed $261 million: a title.
  if (payload === "revenue" && !sentence.han && isTitled(sentence, at)) return false;
  if (!isMetricId(payload)) return false;
  for (let i = at + 1; i < Math.min(sentence.count, at + 12) && !sentence.isStop(i); i++) {
    const figure = sentence.figure(i);
    // "took in $2 billion from its deal": of one thing, not of the whole.
    if (figure && payload === "revenue" && !sentence.han && sentence.is(i + 1, C.from)) return false;
    if (figure && metricFor(payload, figure) !== null) return true;
    if (sentence.is(i, C.metric)) return false;
  }
  return false;
}

/** "EBITDA of between a loss and a profit" */
function endsRange(sentence: Sentence, metric: number, at: number): boolean {
  let between = metric + 1;
  while (between < at && !sentence.is(between, C.between) && !sentence.isFigure(between)) between++;
  return between < at && sentence.is(between, C.between) && !sentence.isFigure(between + 1);
}

/** Before the verb stands a title in quotes, and nobody says it. */
function isTitled(sentence: Sentence, verb: number): boolean {
  let quotes = 0;
  for (let at = verb - 1; at >= 0 && !sentence.is(at, C.announce); at--) if (sentence.isMark(at, MARKS.quote) && ++quotes === 2) return sentence.isCapital(at + 1);
  return false;
}

/** 扣非净利润预计亏损3200万元: the bare words say only the sign of the profit that is foreseen. */
function foreseenLoss(sentence: Sentence, last: Draft | undefined, { sign, at }: Draft): Draft | null {
  if (!last || sign > 0 || last.sign < 0 || last.absorbs || !isProfit(last.metric)) return null;
  for (let i = last.at + 1; i < at; i++) if (!sentence.isAny(i, FORESEEING)) return null;
  return at > last.at + 1 ? last : null;
}

const FORESEEING = anyOf(C.expect, C.approximate, C.level, C.neutral);

/** "Pre-tax profit swung to a loss of £9.7m from a profit of £26m": the bare words say only the sign of what stands before the verb. */
function beforeSwing(sentence: Sentence, drafts: readonly Draft[], at: number): Draft | null {
  let swing = at - 1;
  while (swing >= 0 && !sentence.is(swing, C.swing) && !sentence.isStop(swing)) swing--;
  const named = drafts.filter((draft) => draft.at < swing).at(-1);
  if (!named || named.absorbs || !isProfit(named.metric) || !sentence.is(swing, C.swing)) return null;
  for (let i = named.at + 1; i < swing; i++) if (!sentence.isPeriod(i) && !sentence.isAny(i, BEFORE_SWING)) return null;
  return named;
}

/** 现金、受限资金及短期投资共172亿: what is listed with cash is one sum with it. */
function goesOnListing(sentence: Sentence, last: Draft, draft: Draft): boolean {
  if (!sentence.han || last.metric !== "cash" || sentence.is(draft.at + 1, C.respectively) || (draft.metric !== "cash" && draft.metric !== "other")) return false;
  let joined = false;
  for (let i = last.at + 1; i < draft.at; i++) {
    if (sentence.is(i, C.and) || sentence.isMark(i, MARKS.list)) joined = true;
    else if (sentence.isFigure(i) || sentence.isComma(i) || sentence.isStop(i) || sentence.isAny(i, LEVEL_OR_REPORT_OR_CHANGE)) return false;
  }
  return joined;
}

/** 净利润亏损6亿, 分部業績為溢利, "EBITA was a loss of": the second word only gives the sign of the first. */
function turnsSign(sentence: Sentence, last: Draft, draft: Draft): boolean {
  if (!(draft.plain || draft.metric === last.metric) || last.absorbs || metricRow(last.metric).kind === "percent" || metricRow(last.metric).kind === "count") return false;
  const gap = draft.at - last.at;
  // "a cash loss on operations of $23 million": what is held cannot be a loss.
  if (!sentence.han && gap === 1 && !metricRow(last.metric).flow) return false;
  if (gap === 1) return (draft.sign < 0 && last.sign > 0) || (draft.plain && sentence.han && (last.plain || /^ebit|^(?:operating|pretax)-income$/.test(last.metric)));
  if (gap > 6 || last.metric === "revenue") return false;
  let linked = false;
  for (let i = last.at + 1; i < draft.at; i++) {
    if (sentence.isFigure(i) || sentence.isComma(i) || sentence.isStop(i) || sentence.isAny(i, AND_OR_VERSUS_OR_FROM_OR_CHANGE)) return false;
    if (sentence.payload(i, C.level) === "be") linked = true;
    else if (linked && !sentence.isAny(i, DETERMINER_OR_APPROXIMATE_OR_REPORT_OR_NEUTRAL)) return false;
  }
  return linked;
}
