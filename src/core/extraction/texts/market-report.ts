import type { Names } from "../names/names";
import type { UnusedReason } from "../../model/unused-number";
import { anyOf } from "../passage/class-set";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";

const VERBS = anyOf(C.change, C.report, C.level, C.expect);
const COMPANY = anyOf(C.metric, C.we, C.designator, C.stock);
const TITLE_WORDS = 6;
const OPENING_WORDS = [0, 1, 2] as const;
const SUBJECT_WORDS = 10;

/** Why no figure of the text is a company's own: it is about the stock market, or about an economy; null for any other text. */
export function marketReason(passage: Passage, titled: boolean, { company, ownForms }: Pick<Names, "company" | "ownForms">): UnusedReason | null {
  // 两市首份半年报出炉: the first report of a season is a company's.
  const first = passage.lexicon.phrases["first-report"].test(passage.text);
  // A report on the stock market names many companies: an index is the subject of its first words.
  for (let at = 0; !first && at < Math.min(passage.tokens.count, TITLE_WORDS); at++) if (passage.payload(at, C.stock) === "index") return "market-report";
  // 白酒股集体反弹
  if (passage.lexicon.phrases["market-title"].test(passage.text)) return "market-report";
  // 乘联会：…, SEMI报告显示…: who counts a market opens a text about it.
  if (!first && OPENING_WORDS.some((at) => /^(?:sentence|many)$/.test(passage.payload(at, C.macro)) && passage.text.charCodeAt(passage.tokens.end[at] as number) > HAN_FROM)) return "market";
  // 【某某GMV约3.5万亿元】据某报报道，…: what a paper has heard, unless it tells what was published.
  if (tellsHearsay(passage)) return "forecast-by-others";
  const lead = titled ? nextLine(passage) : 0;
  if (company !== null && passage.lexicon.phrases["no-company"]?.test(company)) return "market";
  if (company === null && countsMarket(passage, lead)) return "market";
  if (company === null && indexInLead(passage, lead)) return "market-report";
  if (company === null && isOf(passage, lead, (at) => passage.says(at, "many-companies"))) return "market-report";
  // "High inflation weighed on Acme's margins" tells of a company.
  if (isOf(passage, lead, (at) => passage.payload(at, C.macro) === "economy") && !namesCompany(passage, lead, ownForms)) return "market";
  // "Mortgage lending slows", above a lead that names no company of the text.
  return titled && titlesEconomy(passage, lead) && !namesCompany(passage, lead, ownForms) ? "market" : null;
}

/** 据行业协会统计，9月销售挖掘机…; 全体上市公司营收总计…: who counts a market, or all who are in it, stands in the lead of a text without a company. */
function countsMarket(passage: Passage, lead: number): boolean {
  const { text, tokens, lexicon: { phrases } } = passage;
  const start = tokens.start[Math.min(lead, tokens.count - 1)] as number;
  const to = start + text.slice(start).search(/。|\n|$/);
  const told = text.slice(0, to);
  if (phrases["listed-companies"].test(told) && (phrases["in-total"].test(told) || phrases["have-published"].test(told))) return true;
  for (let at = 0; at < tokens.count && (tokens.start[at] as number) < to; at++) if (/^(?:sentence|many)$/.test(passage.payload(at, C.macro)) && text.charCodeAt(tokens.end[at] as number) > HAN_FROM) return true;
  return false;
}

const HAN_FROM = 0x2e7f;
const LEAD_WORDS = 60;

/** "UK stocks opened higher on Wednesday … the benchmark FTSE 100 index was up": where nobody reports, an index told before any result is what the text is about. */
function indexInLead(passage: Passage, lead: number): boolean {
  let metric = false;
  for (let at = lead; at < Math.min(passage.tokens.count, lead + LEAD_WORDS) && !(metric && passage.isNumber(at)); at++) {
    metric ||= passage.is(at, C.metric);
    // "left Dow-component Harbour with a loss"
    if (passage.payload(at, C.stock) === "market" && !passage.isMark(at + 1, MARKS.hyphen)) return true;
  }
  return false;
}

function titlesEconomy(passage: Passage, end: number): boolean {
  let economy = false;
  for (let at = 0; at < end; at++) {
    if (passage.isAny(at, COMPANY)) return false;
    economy ||= passage.payload(at, C.macro) === "economy";
  }
  return economy;
}

/** In the title or in the first sentence below it. */
function namesCompany({ text, tokens }: Passage, lead: number, ownForms: readonly string[]): boolean {
  const from = tokens.start[Math.min(lead, tokens.count - 1)] as number;
  const head = text.slice(0, from + Math.max(0, text.slice(from).search(/[.!?](?:\s|$)|$/)));
  return ownForms.some((form) => head.includes(form));
}

const HEADLINE = /^\s*(?:【[^】]*】\s*)?/;

function tellsHearsay(passage: Passage): boolean {
  const { text, tokens } = passage;
  const from = HEADLINE.exec(text)?.[0].length ?? 0;
  const to = from + text.slice(from).search(/[。\n]|$/);
  const { heard, reckoned } = passage.lexicon.phrases;
  const lead = text.slice(from, to);
  const isHeard = heard.test(lead);
  if (!isHeard && !reckoned.test(lead)) return false;
  // 据某报报道，某某第二季度营收17亿，一年前同期为8亿: what is set against an earlier year has been published.
  for (let at = tokens.at(from); at >= 0 && at < tokens.count && (tokens.start[at] as number) < to; at++) if (passage.is(at, C.announce) || (isHeard && (passage.is(at, C["year-ago"]) || (passage.is(at, C.versus) && passage.isNumber(at + 1))))) return false;
  return true;
}

function nextLine({ tokens }: Passage): number {
  for (let at = 1; at < tokens.count; at++) if (tokens.gap[at] === BROKEN) return at;
  return tokens.count;
}

/** "The US trade deficit widened", "Britain's biggest companies reported": the subject of the lead is an economy's figure, or many companies. */
function isOf(passage: Passage, lead: number, isTold: (at: number) => boolean): boolean {
  let told = false;
  for (let at = lead; at < Math.min(passage.tokens.count, lead + SUBJECT_WORDS); at++) {
    if (passage.isAny(at, VERBS) && !passage.is(at, C.neutral)) return told;
    if ((passage.isAny(at, COMPANY) && passage.payload(at + 1, C.level) !== "of") || passage.isMark(at, MARKS.comma)) return false;
    if (passage.is(at, C.in)) return told;
    told ||= isTold(at);
  }
  return false;
}
