/**
 * The one currency that a document's amounts are printed in. A table that was turned into text, or set in columns with spaces, has
 * often lost its signs; the sentences around it have not.
 */
import { CURRENCY_CODES, CURRENCY_SIGNS } from "./currency-signs.data";

const SIGNED = /(?:\b(?:[acrs]|hk|nt|us|u\.s\.|cdn)\s?\$|[$\u20ac\u00a3\u00a5\u20a9\u20b9]|\b(?:aud|cad|chf|cny|dkk|eur|gbp|hkd|inr|jpy|nok|rmb|sek|usd)\b)(?=\s?\d)/gi;

/** Null where amounts are in several currencies, in none, or in one that their sign does not tell from another. */
export function currencyOfWords(words: string): string | null {
  let found: string | null = null;
  for (const [sign] of words.matchAll(SIGNED)) {
    const bare = sign.toLowerCase().replace(/\s/g, "");
    const code = CURRENCY_CODES[bare] ?? CURRENCY_SIGNS[bare] ?? (/^[a-z]{3}$/.test(bare) ? bare.toUpperCase() : null);
    if (code === null || (found !== null && found !== code)) return null;
    found = code;
  }
  return found;
}
