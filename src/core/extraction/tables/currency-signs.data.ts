/** Codes and prefixed signs: what they mean on any page. */
export const CURRENCY_CODES: Readonly<Record<string, string>> = {
  "a$": "AUD", "aud": "AUD", "c$": "CAD", "cad": "CAD", "cdn$": "CAD", "chf": "CHF", "cny": "CNY", "eur": "EUR", "gbp": "GBP", "hk": "HKD", "hk$": "HKD", "hkd": "HKD",
  "inr": "INR", "jpy": "JPY", "nt$": "TWD", "r$": "BRL", "rmb": "CNY", "rs": "INR", "rs.": "INR", "s$": "SGD", "u.s.$": "USD", "us": "USD", "us$": "USD", "usd": "USD",
};

/** Bare signs: what they mean where the document names no other currency that uses them. The yen sign is left out: two countries use it. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = { $: "USD", "\u00a3": "GBP", "\u20a9": "KRW", "\u20ac": "EUR", "\u20b9": "INR" };
