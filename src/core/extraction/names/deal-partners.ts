import type { Phrases } from "../../language/phrases";

const NAME = "([a-z]?[A-Z][\\w&'’-]+(?: (?:of |& )?[A-Z][\\w&'’-]+){0,3})";
/** Whoever is bid for, bought or called a rival is not the company whose results a story tells. */
const PARTNER = new RegExp(`\\b(?:[Rr]ivals?|competitors?|suitor|buy|buying|acquire|acquiring|bought|acquired|courts?|courting|pursuing|pursuit of|(?:takeover|acquisition|purchase) of|(?:bid|offer|approach) for|merge with|merger with|merging with) (?:(?:[a-z-]+ ){0,2}(?:rival|suitor|bidder|firm|group|company|bank|maker|chain) |the )?${NAME}`, "g");

/** Part of each of the words above: looking for them is far cheaper than trying the pattern at each character. */
const STEMS = ["ival", "ompetitor", "suitor", "buy", "cquir", "bought", "takeover", "acquisition", "purchase", "bid", "offer", "approach", "merg", "court", "pursu"] as const;

export function dealPartners(text: string, phrases: Phrases): string[] {
  const found = new Set<string>();
  // 收购辉岭科技持有的里锂源51%股权: in Han the name runs up to what is bought of it.
  for (const [, called, name = called] of text.matchAll(new RegExp(phrases["deal-with"].source, "g"))) found.add(name ?? "");
  if (!STEMS.some((stem) => text.includes(stem))) return [...found];
  for (const [, name = ""] of text.matchAll(PARTNER)) found.add(name.replace(/['’]s?$/, ""));
  return [...found];
}
