/** Who the document is about, and which other companies it names. */
export interface Names {
  readonly company: string | null;
  readonly tickers: readonly string[];
  /** Words of the company's names, folded to lower case: "general motors" and "gm". */
  readonly own: ReadonlySet<string>;
  /** Names that come with a ticker of their own. */
  readonly others: ReadonlySet<string>;
  /** The same as they are printed, for finding them again. */
  readonly ownForms: readonly string[];
  readonly otherForms: readonly string[];
}

const NOISE = /\b(inc|corp|corporation|co|company|ltd|limited|plc|group|holdings?|ag|sa|nv|bhd|berhad|tbk|pte|pcl|spa|se|asa|llc|gmbh|the)\b|[.,!'’"“”]|有限公司|股份|集团|集團|控股|公司/gi;

const MOST_KEPT = 2000;
const plain = new Map<string, string>();

/** Kept: the same few names come up in every sentence. */
export function plainName(name: string): string {
  const known = plain.get(name);
  if (known !== undefined) return known;
  if (plain.size >= MOST_KEPT) plain.clear();
  const made = name.replace(NOISE, " ").replace(/\s+/g, " ").trim().toLowerCase();
  plain.set(name, made);
  return made;
}

/** One word, like "Stormy", that nothing but a headline says. */
export const isSaidOnce = (text: string, name: string): boolean => /^[A-Z][a-z]+$/.test(name) && timesIn(text.toLowerCase(), name.toLowerCase(), 2) < 2;

/** How often a text says a name, counted up to `most`. */
export function timesIn(text: string, name: string, most: number): number {
  let times = 0;
  for (let at = text.indexOf(name); at >= 0 && times < most; at = text.indexOf(name, at + name.length)) times++;
  return times;
}

/** A short form counts when it is a word or the first words of the name: Alibaba for Alibaba Group Holding. */
export function isOwnName(names: Names, phrase: string): boolean {
  const plain = plainName(phrase);
  if (plain === "") return true;
  if (names.own.has(plain)) return true;
  // "TimeWarner" is Time Warner too.
  if (plain.includes(" ") && names.own.has(plain.replace(/ /g, ""))) return true;
  // "Dollar General DG"
  const code = plain.lastIndexOf(" ");
  if (code > 0 && names.own.has(plain.slice(code + 1)) && names.own.has(plain.slice(0, code))) return true;
  for (const own of names.own) {
    if (own.length >= 2 && /[\u3400-\u9fff]/.test(own) && (own.startsWith(plain) || plain.startsWith(own) || own.endsWith(plain))) return plain.length >= 2;
    if (own.startsWith(`${plain} `)) return true;
  }
  return false;
}

export function isOtherName(names: Names, phrase: string): boolean {
  const plain = plainName(phrase);
  return plain !== "" && (names.others.has(plain) || [...names.others].some((other) => other.startsWith(`${plain} `))) && !isOwnName(names, phrase);
}
