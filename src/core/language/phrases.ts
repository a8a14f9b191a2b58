import type { FoldPairs } from "./fold";

/**
 * Words the grammar asks for by their letters: where a class says too little of a word, or where a text has not been parted into
 * words yet. A pack lists them under these names, separated by "|"; here stands how a list is held against a text, for the "@".
 */
const PATTERNS = {
  "all-of-them": "^@",
  "and-others": "@$",
  "as-before": "^@",
  "before-then": "^@",
  "bound": "^@$",
  "byline": "^[^。，,；]{0,24}@[^。，,；]*$",
  "core": "^@$",
  "dateline-end": "^\\s*(?:[，,]|@)",
  "effect": "^@$",
  "event": "^@$",
  "gives": "^@$",
  "it": "^@$",
  "lifetime": "@",
  "moves-outlook": "@",
  "name-letter": "^@$",
  "open-end": "^@$",
  "ordinal-ending": "^@$",
  "past": "^@$",
  "pays": "^@$",
  "period-noun": "^@$",
  "publication": "@[^\\n]{0,12}$",
  "recurring": "^@$",
  "research": "@",
  "results": "^@$",
  "says": "^@$",
  "since-then": "^@",
  "which": "^@$",
  "whole": "^@$",
  "whole-year": "@",
  "without": "^@$",
} as const;

export type PhraseName = keyof typeof PATTERNS;

/** Name to phrases, separated by "|". */
export type PackPhrases = Readonly<Partial<Record<PhraseName, string>>>;

export type Phrases = Readonly<Record<PhraseName, RegExp>>;

const NEVER = "(?!)";

/** A phrase in simplified characters is found in its traditional ones too, and a space is any white space. */
export function compilePhrases(packs: readonly PackPhrases[], pairs: FoldPairs): Phrases {
  const variants = new Map<string, string>();
  for (const [from, to] of pairs) for (let i = 0; i < from.length; i++) variants.set(to.charAt(i), (variants.get(to.charAt(i)) ?? to.charAt(i)) + from.charAt(i));
  const spell = (words: string): string => words.replace(/ /g, "\\s+").replace(/[\u3400-\u9fff]/g, (unit) => (variants.has(unit) ? `[${variants.get(unit)}]` : unit));
  return Object.fromEntries(Object.entries(PATTERNS).map(([name, pattern]) => {
    const lists = packs.map((phrases) => phrases[name as PhraseName]).filter((list) => list !== undefined);
    return [name, new RegExp(pattern.replace("@", lists.length > 0 ? `(?:${lists.map(spell).join("|")})` : NEVER), "i")];
  })) as Phrases;
}
