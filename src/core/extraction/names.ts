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

const NOISE = /\b(inc|corp|corporation|co|company|ltd|limited|plc|group|holdings?|ag|sa|nv|bhd|berhad|tbk|pte|pcl|spa|se|asa|llc|gmbh|the)\b|[.,'’"“”]|有限公司|股份|集团|集團|控股|公司/gi;

export const plainName = (name: string): string => name.replace(NOISE, " ").replace(/\s+/g, " ").trim().toLowerCase();

/** A short form counts when it is a word or the first words of the name: Alibaba for Alibaba Group Holding. */
export function isOwnName(names: Names, phrase: string): boolean {
  const plain = plainName(phrase);
  if (plain === "") return true;
  if (names.own.has(plain)) return true;
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
