import type { FoldPairs } from "./fold";

/**
 * Words the grammar asks for by their letters: where a class says too little of a word, or where a text has not been parted into
 * words yet. A pack lists them under these names, separated by "|". Most are whole words; here stands how any other list is held
 * against a text, for the "@".
 */
const PATTERNS = {
  "all-of-them": "^@",
  "and-in-name": "@",
  "and-others": "@$",
  "as-before": "^@",
  "bare-house": "^.?@$",
  "before-name": "^@",
  "before-rival": "^.*@",
  "before-then": "^@",
  "behind-own": "^(?:@)+",
  "by-part": "@[^。\\n]*$",
  "byline": "^[^。，,；]{0,24}@[^。，,；]*$",
  "closes-scope": "(?:@)+$",
  "company-kind": "..@$",
  "counted-companies": "[\\d百千余餘多两兩二三四五六七八九十]@",
  "country-in-name": "^@[\\u3400-\\u9fff]{2}$",
  "counts-market": "\\b@\\b",
  "dateline-agency": "^[^。；\\n%％元]{0,40}?(?:@)[\\s，,：:]*",
  "dateline-closes": "^\\s*@",
  "dateline-day": "^[^。，,；\\n]{0,14}@[，,]",
  "dateline-end": "^\\s*(?:[，,]|@)",
  "dateline-first": "^[^。，；：:\\n]{0,10}@[^。，；：:\\s\\d]{2,10}[：:，,\\s！!]+",
  "dateline-heard": "^[^。，；]{1,10}@[，,]",
  "dateline-source": "^@[^。，；]{1,12}[，,]",
  "dateline-wire": "^[^。，；\\n]{0,16}@[\\s　]+",
  "deal-with": "@(?:[\\u3400-\\u9fff]{4,24}[（(][以下简簡称稱：:]{2,5}[“「\"']([^”」\"']{2,8})[”」\"']|([\\u3400-\\u9fff]{3,8}?)(?=[\\d，。；]|百分|的|持有|股权|股權|股份|控股|部分|全部))",
  "describes-company": "@$",
  "ends-name": "@$",
  "ends-thing": "[a-z]{3}@$",
  "exchange": "^@\\s*[:：]?\\s*",
  "exchange-notice": "@",
  "face-value": "\\b@$",
  "first-report": "^[^。\\n]{0,12}@",
  "fiscal-year": "@",
  "foretells": "@",
  "group-of": "^(.{2,12}?)\\s*@",
  "have-published": "@",
  "heads-all": "(?:@)$",
  "held-in": "^@",
  "holds-verb": "@",
  "house-name": "@$",
  "in-total": "@",
  "in-turn": "@",
  "incentive": "@",
  "intends": "@(?!.*(?:[已共了完]|累[计計]))",
  "interim": "@",
  "is-part": "^(.{1,14}?)@$",
  "kind-of-income": "@$",
  "left-out-items": "@$",
  "lifetime": "@",
  "listed-companies": "@",
  "many-years": "@",
  "maker": "@(?:同时|同時)?$",
  "market-title": "^[^\\n]{0,24}(?:@)",
  "market-turnover": "@",
  "masthead": "^(?:[^\\s.,]+ ){0,2}(?:@)$",
  "member": "^(?:公司|集团|其|本公司)?原?@",
  "moves-outlook": "@",
  "of-all": "@",
  "of-holders": "^@",
  "office": "^, [^,.]{0,40}@\\b",
  "of-parent": "^@",
  "opens-scope": "^(?:@)+",
  "owned": "^的?@的?(?=..)",
  "peers-heading": "^[^.]{0,40}?@",
  "performs": "^(.{1,12}?)@",
  "previews": "@",
  "promotes": "\\b@\\b",
  "publication": "@[^\\n]{0,12}$",
  "rates-shares": "@",
  "reckoned": "^(?:根)?[据據][^，,。；;]{1,24}@[，,]",
  "heard": "^(?:[^\\s，,]{2,8}讯\\s)?(?:根)?[据據][^，,。；;]{1,24}@[，,]",
  "related-link": "^[^\\p{L}]{0,3}(?:@)\\s*[:：|>]",
  "research": "@",
  "round-up": "\\b@\\b",
  "says-only-part": "^(?:@)+$",
  "sector": "^(?:本地)?@股(?=[^\\d\\s]{2})",
  "set-beside": "^@[，,]?\\s*",
  "share-trading": "@",
  "shortened": "@$",
  "since-then": "^@",
  "so-long": "@",
  "sold-units": "@$",
  "speakers": "^@$",
  "speaks-ahead": "@",
  "sum-told": "\\d\\s*@",
  "such-firm": "^[^,]{0,40}\\bthe [^ ,]{3,20} @\\b",
  "title-of-person": "\\b@\\.? (?:\\S+ )?$",
  "to-come": "(?:@)$",
  "told-by": "^@",
  "total": "^@",
  "towards-one": "@",
  "trails-name": "@+$",
  "turns-to": "@",
  "whole-year": "@",
  "years-ahead": "@(?:[2-9]|1\\d|[二两三四五六七八九十几数多])[\\d二三四五六七八九十多—至到-]{0,4}(?:个财)?年",
} as const;

/** Names of lists of whole words, a line to a letter. */
type WholeWord =
  | "adding" | "adds" | "after-tax" | "aim" | "annual-report" | "as" | "as-follows" | "aspect"
  | "banks-income" | "bare-part" | "bare-profit" | "base" | "base-of-multiple" | "because" | "before-amortisation" | "before-interest" | "before-item" | "before-tax" | "before-which" | "beside" | "bets" | "body" | "booking" | "bound" | "brings" | "buys-back"
  | "called-part" | "completes" | "came" | "cause"  | "contrast" | "core"
  | "deficit" | "disposes"
  | "each" | "each-one" | "earlier" | "early" | "earned" | "effect" | "end-of-range" | "even-so" | "event" | "exceeds" | "except" | "expected-before" | "extra"
  | "fares" | "feels" | "flows-in" | "flows-out" | "follows" | "foreseen" | "formerly" | "foretold" | "from-then"
  | "gain" | "gives" | "gives-back" | "group" | "guess"
  | "had" | "had-result" | "has" | "having" | "holders" | "holds" | "holds-parts" | "holds-sum"
  | "if" | "impact" | "it" | "its"
  | "laps" | "lies-in" | "last-month" | "links" | "loses-money"
  | "lies" | "makes-money" | "makes-total" | "manages" | "many-companies" | "margin" | "mark-of-time" | "market" | "mean" | "milestone" | "modal" | "models" | "move-of-count" | "moves-count" | "moves-debt"
  | "name-letter" | "news-noun" | "news-time" | "no-company" | "no-compound" | "no-modifier" | "no-name" | "no-part" | "no-place" | "non" | "none" | "not-owned" | "now"
  | "of-group" | "of-loss" | "of-which" | "on-exchange" | "on-last" | "on-then" | "one-of" | "one-of-two" | "open-end" | "opens-modal" | "opens-name" | "opens-word" | "operating-row" | "opines" | "ordinal-ending" | "our" | "outside"
  | "parent" | "part" | "part-adjective" | "past" | "past-form" | "pays" | "period-noun" | "person" | "persons" | "plain-modifier" | "plain-noun" | "plans" | "points-in-han" | "pretax-row" | "profit-or-loss" | "publishes" | "puts"
  | "range-end" | "reason" | "reckons" | "recurring" | "relative" | "results" | "results-paper" | "run-by"
  | "same" | "same-time" | "says" | "segmental" | "sells" | "set-against" | "share-moves" | "shows" | "source" | "superlative" | "supposed"
  | "taker" | "takes-as" | "taxes" | "the-rest" | "there" | "this-one" | "they" | "told-thing" | "trade" | "turn" | "turnover"
  | "until" | "upon"
  | "went" | "when" | "where" | "which" | "whole" | "whole-trade" | "whose" | "without" | "worth"
  | "year-start" | "yields";

export type PhraseName = keyof typeof PATTERNS | WholeWord;

/** Name to phrases, separated by "|". */
export type PackPhrases = Readonly<Partial<Record<PhraseName, string>>>;

/** What no pack lists is found nowhere. */
export type Phrases = Readonly<Record<keyof typeof PATTERNS, RegExp>> & Readonly<Partial<Record<WholeWord, RegExp>>>;

const WHOLE = "^@$";

const NEVER = "(?!)";

/** The letters a phrase may begin with: a bit for the last five of each one's number, where a capital equals its small letter. All bits where it begins with a pattern. */
export type Initials = Readonly<Record<PhraseName, number>>;

const ANY = -1;

export const initialBit = (unit: number): number => 1 << (unit & 31);

/** A phrase in simplified characters is found in its traditional ones too, and a space is any white space. */
export function compilePhrases(packs: readonly PackPhrases[], pairs: FoldPairs): { readonly phrases: Phrases; readonly initials: Initials } {
  const variants = new Map<string, string>();
  for (const [from, to] of pairs) for (let i = 0; i < from.length; i++) variants.set(to.charAt(i), (variants.get(to.charAt(i)) ?? to.charAt(i)) + from.charAt(i));
  const spell = (words: string): string => words.replace(/ /g, "\\s+").replace(/[\u3400-\u9fff]/g, (unit) => (variants.has(unit) ? `[${variants.get(unit)}]` : unit));
  const bits = (unit: string): number => [...(variants.get(unit) ?? unit)].reduce((all, variant) => all | initialBit(variant.charCodeAt(0)), 0);
  const phrases: Partial<Record<PhraseName, RegExp>> = {};
  const initials: Partial<Record<PhraseName, number>> = {};
  for (const name of new Set([...Object.keys(PATTERNS), ...packs.flatMap(Object.keys)]) as Set<PhraseName>) {
    const lists = packs.map((pack) => pack[name]).filter((list) => list !== undefined);
    const pattern: string = name in PATTERNS ? PATTERNS[name as keyof typeof PATTERNS] : WHOLE;
    phrases[name] = new RegExp(pattern.replace("@", lists.length > 0 ? `(?:${lists.map(spell).join("|")})` : NEVER), "i");
    const units = lists.flatMap((list) => list.split("|")).map((words) => words.charAt(0));
    initials[name] = pattern === WHOLE && units.every((unit) => /[\p{L}\d]/u.test(unit)) ? units.reduce((all, unit) => all | bits(unit), 0) : ANY;
  }
  return { phrases: phrases as Phrases, initials: initials as Initials };
}
