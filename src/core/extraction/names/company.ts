import { findMatches } from "../../language/find-matches";
import type { Phrases } from "../../language/phrases";
import { C, MARKS, type Passage } from "../passage/passage";
import { dealPartners } from "./deal-partners";
import { describedName } from "./described-name";
import { pastByline } from "./han-byline";
import { openingName } from "./opening-name";
import { wholeName } from "./whole-name";
import { BROKEN } from "../passage/tokens";
import { isSaidOnce, plainName, timesIn, type Names } from "./names";
import { toldMost } from "./told-most";

/** How far into a text its company is looked for; who is only named later is not its subject. */
const REACH = 6000;

/** （SZ000729）, and （SH600610，股价81元，市值1110亿元）, which tells more behind it. */
const PREFIXED = "(?:S[HZ]|BJ)\\d{6}";
const TICKER = "(?:[A-Z]{1,5}(?:\\.[A-Z]{1,2})?|\\d{4,6}(?:[.-](?:HK|SH|SZ|SS|TW|KS|T))?|[A-Z]{1,5}\\.(?:US|O|N|OQ))";
/** "(ACME - Free Report)", "(ACME (opens in new tab)": what a portal sets behind a ticker. */
const PORTAL = "(?:\\s*-\\s*(?:Get )?Free Report|\\s*\\(opens in new tab\\))?";
const inBrackets = new WeakMap<RegExp, RegExp>();

/** （港交所：9988、紐交所：BABA）, "(NASDAQ: ZS)": with the exchanges of the packs, put together once for them. */
function bracketsWith(exchange: RegExp): RegExp {
  const known = inBrackets.get(exchange);
  if (known) return known;
  const listed = `(?:${exchange.source.slice(1)})?${TICKER}`;
  const made = new RegExp(`[（(<]\\s*(?:${exchange.source.slice(1)})?(${TICKER}(?:\\s*[,，、/;；]\\s*${listed})*)${PORTAL}\\s*[)）>]|[（(](${PREFIXED})[)），,]`, "g");
  inBrackets.set(exchange, made);
  return made;
}

/** Short for what companies speak of, never for one of them. */
const ABBREVIATIONS = "CEO|CFO|CTO|COO|EPS|GAAP|IPO|GDP|AI|US|UK|EU|GMV|TPV|ARR|TV|IT|HR|VR|SUV";
const NO_CODES = new RegExp(`^(?:${ABBREVIATIONS})$`);
const NO_TICKERS = new RegExp(`^(?:${ABBREVIATIONS}|AP|AFP|Reuters|CNBC|NYSE|LSE|JSE|ASX|BSE|NSE|TSX|SGX|EBITDA|Q[1-4]|H[12]|FY|ETF|FDA|SEC|YOY|QOQ|R|AUM|NII|SPA|NAV|ROE|RPO|PAT|PBT|GNPA|NIM|MAU|DAU|ADS|ADR|USD|RMB|HK|GBP|EUR|AWS|ICE|EV|EVS|PC|CAGR|BPS|LNG|OTC|JV|RSA|UAE|II|III|IV|I|A|B)$`);
/** "A spokesman for Marlow\nAG": the form of a company may stand in the next line. */
const NAME_BEFORE = /((?:\d?[a-z]?[A-Z\u00c0-\u00de][\w\u00c0-\u024f&.'’-]*|of|and|&|de|des|do|da)(?:,?[ \t]+(?:[a-z]?[A-Z\u00c0-\u00de][\w\u00c0-\u024f&.'’-]*|of|and|&|de|des|do|da|plc)|\n(?:Inc|Corp|Co|Ltd|Plc|PLC|AG|SA|NV|SE)\b)*)[\s,]*$/;
const HAN_BEFORE = /([A-Za-z·-]*[\u3400-\u4e27\u4e29-\u9fff][\u3400-\u4e27\u4e29-\u9fffA-Za-z·-]{1,15})(?:\s-\s[A-Z]{1,3})?$/;
/** "Zscaler, Inc. ZS has gained": a capital code right behind a capitalised name. */
const CODE_AFTER_NAME = /\b((?:[a-z]?[A-Z\u00c0-\u00de][\w\u00c0-\u024f&'-]+!?|\d[A-Z]\w*)(?:,? (?:(?:of|&) )?(?:[A-Z\u00c0-\u00de][\w\u00c0-\u024f&'-]+|Inc\.|Corp\.|Ltd\.|Co\.))*)\s?(?:[’']s)? (?:([A-Z]{2,5}|[B-HJ-Z]) (?=[a-z]|first|second|third|fourth)|([A-Z]{3,5})(?=[.,] ))/g;
/** "Five Below FIVE" */
const CODE_BEHIND = /(?<=[a-z]) [A-Z]{4,5}$/;
/** "BRIEF-Calder Q1 core profit" */
const ALERT = /^[A-Z]{4,}-(?=[A-Z][a-z])/;
/** "China's Alibaba", unlike "Macy's Inc" */
const OWNER_BEFORE = /^([A-Z\u00c0-\u00de][\w\u00c0-\u024f.]+(?: [A-Z][a-z]+)?)['’]s (?=[A-Z])/;
/** No such name without this, which is far cheaper to look for. */
const CODE = / ([A-Z]{2,5}|[B-HJ-Z]) (?=[a-z])/g;
const LATIN_NAME = /[A-Z][A-Za-z]{2,}/g;
const CAPITAL_RUN = /(?<![\w\u00c0-\u024f])[a-z]?[A-Z\u00c0-\u00de][\w\u00c0-\u024f&'’-]+(?:[ \t]+(?:[A-Z\u00c0-\u00de][\w\u00c0-\u024f&'’-]*|(?:of|do|da)\b|&))*(?:,?\s+(?:Inc|Corp|Co|Ltd|Plc|AG|SA|Group)\b\.?)?/g;
const GENERIC = new Set(["the", "a", "an", "in", "on", "us", "u.s", "wall", "street", "analysts", "shares", "revenue", "profit", "net", "sales", "it", "for", "this", "after", "while", "weak", "strong", "european", "chinese", "japanese", "german", "french", "british", "uk", "american", "earnings", "q1", "q2", "q3", "q4", "how", "why", "what", "is", "new", "according", "despite", "following", "looking", "excluding", "including", "adjusting", "meanwhile", "however", "although", "net", "driven", "based", "news", "christmas", "easter"]);

const SMALL_BEFORE = /(?:^|\s)([a-z][\w-]+)\s+$/;
const DESIGNATOR = /,?\s+(?:Inc|Corp|Corporation|Ltd|Limited|Co|Company|Plc|PLC|Bhd|AG|SA|SE|NV|Group|Holdings?)\.?(?:['’]s?)?$/;

const HAN_NAME = /[\u3400-\u9fff]/;
const HAN_TEXT = /[\u3400-\u9fff]{4}/;
const LEAD_WIDTH = 60;
/** How far a list of parts goes on. */
const LISTED = 200;

interface Found {
  readonly name: string;
  readonly tickers: readonly string[];
  readonly at: number;
  /** 销量低于比亚迪（BYD）: only who is compared with. */
  readonly compared: boolean;
}

/** The reporting company is the one named with its ticker first, or whose name the title and the lead share. */
export function findNames(passage: Passage, title: string | null): Names {
  const { text, lexicon } = passage;
  const isWord = (word: string): boolean => lexicon.find(word) !== 0;
  const head = text.slice(0, REACH);
  const found = [...tickersIn(head, lexicon.phrases).filter(({ name }) => !isMeasure(name, isWord)), ...codesIn(head, isWord)].sort((a, b) => a.at - b.at);
  const lead = leadOf(head, title);
  const main = chooseMain(found.filter(({ compared }) => !compared), title, lead, head);
  const bidFor = dealPartners(head, lexicon.phrases).map(plainName);
  // 拟收购山岭日照股权。2022年，山岭日照实现…: who is bought is not who reports.
  const opened = openings(passage, title, head.length - lead.length).filter((opening) => !HAN_NAME.test(opening) || !bidFor.includes(plainName(opening)) || !isNamedAsBought(head, opening, lexicon.phrases));
  const led = main?.name ?? parentLed(lead, head) ?? leadName(title, lead, opened, isWord);
  const called = (main || HAN_TEXT.test(head) ? led : (toldMost(passage, REACH, title, led, (other) => bidFor.includes(plainName(other))) ?? led))?.replace(/^(?:Shares|Stock) (?:of|in) /, "").replace(ALERT, "").replace(CODE_BEHIND, "").replace(OWNER_BEFORE, (owner, place: string) => (isWord(place.toLowerCase()) ? "" : owner)) ?? null;
  const name = called && wholeName(called, head, lexicon.phrases);
  const own = new Set<string>();
  const ownForms = new Set<string>();
  const add = (alias: string): void => {
    const plain = plainName(alias);
    if (plain === "" || GENERIC.has(plain)) return;
    own.add(plain);
    if (alias.length >= 3 || /[\u3400-\u9fff]/.test(alias)) ownForms.add(alias);
  };
  const tickers: string[] = [];
  if (name) {
    add(name);
    add(name.replace(DESIGNATOR, ""));
    const [first = ""] = name.split(/[\s,]+/);
    if (first.length >= 3 && !GENERIC.has(first.toLowerCase())) add(first);
    const initials = name.split(/[\s&]+/).filter((word) => /^[A-Z]/.test(word)).map((word) => word.charAt(0)).join("");
    if (initials.length >= 2) own.add(initials.toLowerCase());
    // "LSEG" names a source of estimates, unless it is whose results are told.
    if (initials.length >= 3) ownForms.add(initials);
    // "Johnson & Johnson" is J&J too.
    if (/^\w+ & \w+$/.test(name.replace(DESIGNATOR, ""))) add([...initials.slice(0, 2)].join("&"));
    for (const other of found) {
      if (other !== main && plainName(other.name) !== plainName(name)) continue;
      for (const ticker of other.tickers) {
        if (!tickers.includes(ticker)) tickers.push(ticker);
        add(ticker.replace(/\.[A-Z]+$/, ""));
      }
    }
  }
  // Beside a Han name a Latin word said often is as likely a product or a unit.
  const alias = name !== null && HAN_NAME.test(name) ? null : frequentLatin(head, isWord);
  if (alias) add(alias);
  const titleEnd = head.indexOf(title ?? "") + (title?.length ?? 0);
  const near = titleEnd + LEAD_WIDTH;
  // A brand or a subsidiary may open a later sentence: only the title and the lead speak of the company itself.
  const beside = name === null ? null : namedBeside(head, name.replace(DESIGNATOR, ""));
  for (const opening of opened) if (!bidFor.includes(plainName(opening)) && (beside === null || plainName(opening) !== plainName(beside)) && (HAN_NAME.test(opening) || isBefore(head.indexOf(opening, head.startsWith(opening, titleEnd - (title?.length ?? 0)) ? 0 : titleEnd), near)) && !found.some((other) => other !== main && plainName(other.name) === plainName(opening))) add(opening);
  const others = new Map<string, string>();
  const later = text.slice(REACH, REACH * 20);
  for (const other of later === "" ? found : [...found, ...tickersIn(later, lexicon.phrases), ...codesIn(later, isWord)]) {
    const plain = plainName(other.name);
    if (plain.length < (HAN_NAME.test(plain) ? 2 : 3) || GENERIC.has(plain) || own.has(plain) || plain.split(" ").every((word) => own.has(word)) || [...own].some((alias) => alias.length > 3 && plain.startsWith(`${alias} `))) continue;
    others.set(plain, other.name.replace(/,?\s+(?:Inc|Corp|Ltd|Co|Plc)\.?$/, ""));
  }
  if (beside !== null && !own.has(plainName(beside)) && !others.has(plainName(beside))) others.set(plainName(beside), beside);
  const partners = bidFor.filter((partner) => partner.length >= 3 && !GENERIC.has(partner) && !own.has(partner));
  return { company: name, tickers, own, others: new Set([...others.keys(), ...partners]), ownForms: [...ownForms], otherForms: [...others.values()] };
}

/** "Weekly Active Users (WAU)" */
const isMeasure = (name: string, isWord: (word: string) => boolean): boolean => / .* /.test(name) && isWord(name.split(" ").slice(-2).join(" ").toLowerCase());

const FORM = "(?:Inc|Corp|Co|Ltd|Plc|PLC|AG|SA|NV|SE)\\b";
const BESIDE = new RegExp(`^(?:,? ${FORM}\\.?)? and ((?:[A-Z\u00c0-\u00de][\\w\u00c0-\u024f&'\u2019-]+ ){1,3}?)${FORM}`);

/** "Harlow Inc and Castell Inc": who is named beside the company as a company is another one. */
function namedBeside(head: string, name: string): string | null {
  for (const rest of head.split(name).slice(1)) {
    const beside = BESIDE.exec(rest.slice(0, LEAD_WIDTH * 2))?.[1];
    if (beside) return beside.trim();
  }
  return null;
}

/** Its first mention stands behind the word for buying it: whoever opens a text may be bid for in it, too. */
function isNamedAsBought(head: string, name: string, phrases: Phrases): boolean {
  const at = head.indexOf(name);
  return phrases["deal-with"].exec(head.slice(Math.max(0, at - DEAL_REACH), at + name.length * 2))?.[2]?.startsWith(name) === true;
}

const DEAL_REACH = 4;

const isBefore = (at: number, end: number): boolean => at >= 0 && at < end;

/** "(Adds details, quote)", "*Corrected*", "By Ann Lee", "July 30, 2013 / 11:21 AM", "Reuters Staff": a short line that ends without a stop. */
const ABOVE_THE_LEAD = /^(?:[*(].*[*)]|By [A-Z].{2,60}|[A-Z\d].{2,50}(?:[^\s.!?”"’'：。，:,;]|[ap]\.m\.))$/;
const SHORTEST_LEAD = 61;

/** Without such lines, where a sentence of some length follows them. */
function withoutLinesAbove(text: string): string {
  let lead = text;
  for (let rest = text; ; ) {
    const end = rest.indexOf("\n");
    if (end < 0 || !ABOVE_THE_LEAD.test(rest.slice(0, end).trimEnd())) return lead;
    rest = rest.slice(end).trimStart();
    const next = rest.indexOf("\n");
    if ((next < 0 ? rest.length : next) >= SHORTEST_LEAD) lead = rest;
  }
}

/** "A slump at Bergen has hit profits at parent Harbour Motors": whose profits those are. */
const PARENT = /\b(?:at|for) (?:its )?(?:parent|owner)(?: company| group)? ([A-Z][\w&'-]+(?: [A-Z][\w&'-]+)*)/;

function parentLed(lead: string, head: string): string | null {
  const parent = PARENT.exec(lead.slice(0, LEAD_OPENING * 2))?.[1];
  return parent !== undefined && timesIn(head, parent, 2) > 1 ? parent : null;
}

/** "TORONTO Acme Ltd broke even": where a story is told from, with no mark behind it. */
const BARE_CITY = /^([A-Z]{4,}(?: [A-Z]{4,})?) (?=[A-Z][a-z])(?!(?:Inc|Corp|Co|Ltd|Plc|Group|Holdings?|Technologies|International|Systems)\b)/;

/** What follows the title, without the dateline: "CHICAGO (AP) _", "SEATTLE, April 24, 2025 --". */
function leadOf(head: string, title: string | null): string {
  const rest = title === null ? head : head.slice(Math.max(0, head.indexOf(title) + title.length));
  const lead = withoutLinesAbove(rest.trimStart());
  const [opening = "", city = ""] = BARE_CITY.exec(lead) ?? [];
  return lead.slice(city !== "" && timesIn(head, city, 2) < 2 ? opening.length : 0).replace(/^\(?\p{Lu}[\p{Lu} .,'&-]{2,40}(?:,? \w+\.? \d{1,2}(?:, \d{4})?)?\)?\s*(?:\([A-Za-z/. ]+\)\s*)?(?:--|[-_—–:]|\/[^/\n]*\/)[-\s]*/u, "").replace(/^[A-Z][A-Z .]{2,30},? [A-Z][a-z]{2,8}\.? \d{1,2} (?=[A-Z])/, "").replace(/^(?:(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?, )?[A-Z][a-z]{2,8}\.? \d{1,2} )?\([A-Za-z/ ]+\)\s*[-_—–]+\s*/, "");
}

/** A Chinese text often keeps its subject's Latin name: the capitalised word it says most, three times at least. */
function frequentLatin(head: string, isWord: (word: string) => boolean): string | null {
  if (!HAN_TEXT.test(head)) return null;
  const counts = new Map<string, number>();
  for (const [word] of findMatches(LATIN_NAME, head.replace(/https?:\S+/g, ""))) if (!isWord(word.toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= 3 ? top[0] : null;
}

/** Whoever opens the title or one of the first sentences is the subject of the document, whatever else it is called. */
function openings(passage: Passage, title: string | null, leadStart: number): string[] {
  const { tokens } = passage;
  const names: string[] = [];
  const han = HAN_TEXT.test(passage.text.slice(0, REACH));
  let lines = 0;
  const lead = title === null ? 1 : 2;
  const titleEnd = title === null ? 0 : passage.text.indexOf(title) + title.length;
  const titleStart = passage.text.lastIndexOf("\n", titleEnd - (title?.length ?? 0)) + 1;
  for (let at = 0; at < tokens.count && lines < OPENING_LINES; at++) {
    const start = tokens.start[at] as number;
    const opensLead = start >= leadStart && (at === 0 || (tokens.start[at - 1] as number) < leadStart);
    const opensLine = tokens.gap[at] === BROKEN || at === 0 || opensLead;
    // "PARIS (AP) -": a dateline opens the line and names nobody.
    if (start < titleStart || (start < leadStart && start >= titleEnd)) continue;
    if (!opensLine && !passage.isMark(at - 1, MARKS.stop) && !passage.isMark(at - 1, MARKS.point)) continue;
    // "Net profit of Acme Motors rose": the metric opens, the company owns it.
    const from = opensLine && han ? pastByline(passage, at) : at;
    if (from < 0) continue;
    lines++;
    const found = openingName(passage, from) ?? (lines <= lead && passage.is(at, C.metric) && passage.payload(at + 1, C.level) === "of" ? openingName(passage, at + 2) : null);
    // A heading such as 云服务贡献过半收入 opens a section: a part of the company, unless the title calls the company so.
    const isPart = found !== null && lines > 1 && han && passage.is(found.next - 1, C.segment) && !names.includes(found.name);
    // 恒生去年多賺 above 恒生銀行去年盈利: a title may call the company by a short name.
    const isLonger = lines === lead && names.some((short) => found?.name.startsWith(short));
    // "Stormy year for property insurers": what only the title says, of a time, names nobody.
    const isOnce = found !== null && (han ? lines > 1 && !isLonger && passage.text.indexOf(found.name, passage.text.indexOf(found.name) + 1) < 0 : lines < lead && passage.is(found.next, C.period) && isSaidOnce(passage.text, found.name));
    const name = isPart || isOnce ? null : (found?.name ?? (lines === lead ? describedName(passage, at) : null));
    // "Bank to pay its first dividend"
    if (name && !DESCRIBES.test(name) && !GENERIC.has(name.toLowerCase()) && !(lines > 1 && !han && !name.includes(" ") && passage.text.includes(` the ${name.toLowerCase()} `))) names.push(name);
  }
  return title === null ? names.slice(0, OPENING_LINES - 1) : names;
}

/** "Hong Kong-based insurer Pacifica": whoever is described so is named behind. */
const DESCRIBES = /-(?:based|listed|owned|backed|headquartered|born|like)$/;
/** "Bengaluru-headquartered Infosys" */
const DESCRIBES_BEFORE = /^\S+-(?:based|listed|owned|headquartered)\s+/;
const OPENING_LINES = 5;

function tickersIn(text: string, phrases: Phrases): Found[] {
  const found: Found[] = [];
  for (const match of findMatches(bracketsWith(phrases.exchange), text)) {
    const code = match[1] ?? match[2] ?? "";
    if (NO_TICKERS.test(code)) continue;
    // 设备体验（DX）部门: what a part is called for short.
    const behind = match.index + match[0].length;
    if (phrases.part?.test(text.slice(behind, behind + 2)) === true || phrases.part?.test(/^ ([a-z]+)/.exec(text.slice(behind, behind + 16))?.[1] ?? "") === true) continue;
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const han = HAN_BEFORE.exec(before.trimEnd());
    // 分部门看，手机（MBU）收入: so is what a list of parts is told by.
    if (/^[A-Z]/.test(code) && phrases["by-part"].test(text.slice(Math.max(0, match.index - LISTED), match.index))) continue;
    // 泰鼎 - KY: the letters say where a share is listed.
    const latin = han && /[\u3400-\u9fff]\s?-\s?[A-Z]+\s*$/.test(before) ? null : NAME_BEFORE.exec(before);
    // "adidas AG (ADS.DE)"
    const small = latin?.[1] && DESIGNATOR.test(` ${latin[1]}`) && !/\s/.test(latin[1]) ? SMALL_BEFORE.exec(before.slice(0, latin.index))?.[1] : undefined;
    const name = (latin?.[1] && (small === undefined ? nameItself(latin[1]) : `${small} ${latin[1]}`)) || han?.[1]?.replace(phrases["before-name"], "").replace(phrases["before-rival"], "");
    // "TOKYO (CBS.MW) --" opens a story from there.
    if (!han && name === name?.toUpperCase() && /^\s*[-_—–]/.test(text.slice(match.index + match[0].length))) continue;
    // 月度付费用户人数(MPU), 家电业务（CE）: so is a measure or a part.
    if (name && !GENERIC.has(name.toLowerCase()) && !phrases.shortened.test(name)) found.push({ name: name.replace(/(?:,|['’]s)$/, "").replace(/\s+/g, " "), tickers: code.split(/\s*[,，、/;；]\s*/).map((part) => part.replace(phrases.exchange, "")), at: match.index, compared: han?.[1] !== undefined && phrases["before-rival"].test(han[1]) });
  }
  return found;
}

/** "Wu Yongming, CEO of Alibaba Group" is named for its last part; "Zscaler, Inc." keeps its comma. */
function nameItself(phrase: string): string {
  const parts = phrase.split(/,\s+(?!(?:Inc|Corp|Ltd|Co|LLC|LP|Plc)\b)/);
  const last = (parts[parts.length - 1] ?? phrase).trim();
  return last.replace(/^(?:Shares|Stock) (?:of|in) /, "").replace(/^.*\b(?:CEO|CFO|COO|Chairman|President|Chief|Officer|Executive|Director|unit|subsidiary|owner|parent|maker)\s+(?:of|at)\s+/i, "").replace(/^(?:of|and|The)\s+/, "").trim();
}

function codesIn(text: string, isWord: (word: string) => boolean): Found[] {
  // A code that is a word of the packs is none: "Adjusted EBITA came to"; nor is what a place has: "and Germany's BMW also said".
  const isCode = (code = ""): boolean => !NO_CODES.test(code) && !isWord(code.toLowerCase());
  if (!findMatches(CODE, text).some(([, code]) => isCode(code))) return [];
  return findMatches(CODE_AFTER_NAME, text).filter(([, name = "", spaced, stopped]) => !GENERIC.has(name.toLowerCase()) && !DESCRIBES.test(name) && !(/['’]s$/.test(name) && isWord(name.slice(0, -2).toLowerCase())) && (!isWord(name.toLowerCase()) || text.includes(`${name}'s `) || text.includes(`${name}’s `)) && isCode(spaced ?? stopped)).map((match) => ({ name: match[1] ?? "", tickers: [match[2] ?? match[3] ?? ""], at: match.index, compared: false }));
}

const TOLD_ENOUGH = 8;

/** The company whose name the title shares and the text says most; the first one where none is in the title. */
function chooseMain(found: readonly Found[], title: string | null, lead: string, text: string): Found | undefined {
  let best: Found | undefined;
  let most = 0;
  for (const other of found) {
    const [word = ""] = other.name.replace(/^The\s+/, "").split(/[\s,]+/);
    const told = word.length > 1 ? timesIn(text, word, TOLD_ENOUGH) : 0;
    const titled = title !== null && sharesWord(other.name, title);
    const score = (titled ? 4 - Math.min(title?.indexOf(word) ?? 0, 200) / 200 : 0) + told / 2 + (lead.startsWith(other.name) ? 1 : 0) + (other.at < 600 + (title?.length ?? 0) ? 2 : 0);
    if (score > most && (titled || other.at < 600 + (title?.length ?? 0)) && lead.length > 0) {
      most = score;
      best = other;
    }
  }
  return best;
}

const sharesWord = (name: string, title: string): boolean => plainName(name).split(" ").some((word) => (word.length >= 3 || /[\u3400-\u9fff]{2}/.test(word)) && !GENERIC.has(word) && title.toLowerCase().includes(word));

/** "In Q3 FY26" */
const isTime = (word: string): boolean => GENERIC.has(word.toLowerCase()) || /^(?:Q|H|FY|CY)\d+$/.test(word);

/** "the owner of Castell Ferries" */
const OWNER_OF = /\b(?:owner|parent|maker|publisher|operator|company|firm|group) (?:of|behind) (?:the )?$/;

/** Within the first clause of the lead. */
const LEAD_OPENING = 90;

const opensLater = (lead: string, from: number, word: string): boolean => word.length >= 4 && new RegExp(`(?:[.!?]["\u201d]?\\s+|\\n)${word}\\b`).test(lead.slice(from));

const TRADED = /^(?:Shares|Stock) (?:of|in) (?:[\w-]+ )*$/;
const DESIGNATED = /\b(?:Inc|Corp|Co|Ltd|Plc|AG|SA)\b/;

/** Without a ticker: a capitalised name that the title and the lead share, else the subject the text opens with. */
function leadName(title: string | null, lead: string, opened: readonly string[], isWord: (word: string) => boolean): string | null {
  const sentence = lead.trimStart().slice(0, 400);
  const [first] = opened;
  if (/[\u3400-\u9fff]/.test(sentence.slice(0, 24))) return opened.find((name) => opened.filter((other) => other.startsWith(name)).length > 1) ?? first ?? null;
  const runs = findMatches(CAPITAL_RUN, sentence).filter((match) => !OWNER_OF.test(sentence.slice(0, match.index))).map((match) => match[0].replace(/['’]s?$/i, "").replace(DESCRIBES_BEFORE, "")).filter((run) => !/ (?:of|do|da)$/.test(run) && !GENERIC.has(run.toLowerCase()) && !DESCRIBES.test(run) && !/^[A-Z]{1,3}\d+$/.test(run) && run.split(" ").some((word) => !isTime(word)) && ((run.includes(" ") && title?.startsWith(`${run} `)) || !(isWord(run.toLowerCase()) || (isWord((run.split(/[\s-]/)[0] ?? "").toLowerCase()) && run.split(" ").length < 3 && !DESIGNATED.test(run)))));
  // "Owner of Harlow blames rivals": what the title says is owned is not the company.
  const shared = title ? runs.find((run) => sharesWord(run, title) && !OWNER_OF.test(title.slice(0, Math.max(0, title.indexOf(run))))) : undefined;
  // "Oil giant BP": two capitals are a name where the title prints them too.
  const short = findMatches(/(?<![A-Za-z-])[A-Z]{2}(?= (?:[a-z]|PLC\b|Plc\b|Inc\b|Corp\b))/g, sentence).map(([word]) => word).find((word) => title !== null && !NO_CODES.test(word) && !NO_TICKERS.test(word) && title.split(/\W/).includes(word));
  // "Drug giant Glaxon": the first word of a sentence is no name where one stands behind it.
  if (shared && first && sentence.startsWith(shared) && sentence.indexOf(first) > shared.length && /^\s[a-z]/.test(sentence.slice(shared.length))) return first;
  if (shared && short && sentence.startsWith(shared) && /^\s[a-z]+\s$/.test(sentence.slice(shared.length, sentence.indexOf(short)))) return short;
  // "Shares in Harlow Group, which is building the new Wembury stadium, fell": not for what it builds, though the title names that.
  const isTraded = (run: string): boolean => TRADED.test(sentence.slice(0, sentence.indexOf(run)));
  const traded = title === null || (shared && isTraded(shared)) ? shared : (runs.find(isTraded) ?? shared);
  if (traded) return traded.replace(/^The\s+/, "");
  if (short && (first === undefined || !first.includes(" "))) return short;
  if (first) return first;
  // "Strong bookings pushed Halden Air Lines to a profit. ... Halden expects": whom the lead tells of opens a later sentence.
  const resumed = runs.find((run) => sentence.indexOf(run) < LEAD_OPENING && opensLater(lead, sentence.indexOf(run) + run.length, run.split(" ")[0] ?? run));
  if (resumed) return resumed;
  const designated = runs.find((run) => sentence.indexOf(run) < 60 && (DESIGNATED.test(run) || /\bGroup\b/.test(run) || sentence.startsWith(run)));
  return designated ?? null;
}
