const NAME = "([a-z]?[A-Z][\\w&'’-]+(?: (?:of |& )?[A-Z][\\w&'’-]+){0,3})";
/** Whoever is bid for, bought or called a rival is not the company whose results a story tells. */
const PARTNER = new RegExp(`\\b(?:rivals?|competitors?|buy|buying|acquire|acquiring|bought|acquired|(?:takeover|acquisition|purchase) of|(?:bid|offer|approach) for|merge with|merger with|merging with) (?:(?:[a-z-]+ ){0,2}(?:rival|firm|group|company|bank|maker|chain) |the )?${NAME}`, "g");

export function dealPartners(text: string): string[] {
  const found = new Set<string>();
  for (const [, name = ""] of text.matchAll(PARTNER)) found.add(name.replace(/['’]s?$/, ""));
  return [...found];
}
