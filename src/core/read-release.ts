import { checkReading } from "./checks/check-reading";
import { documentFinding, doubtFindings } from "./document/finding-of";
import { lexiconOf } from "./language/lexicon";
import type { LanguagePack } from "./language/pack";
import { readWords } from "./reader/read-words";
import { firstEnd } from "./model/amount";
import type { Finding } from "./model/finding";
import type { Reading } from "./model/reading";

export interface ReleaseSource {
  /** Decoded text; all spans index into it. */
  readonly text: string;
  /** Lower-case hex, of the bytes it was decoded from. */
  readonly sha256: string;
  /** ISO date, where the caller knows better than the text. */
  readonly published?: string | null;
}

/**
 * Reads a company's results out of running text: every reported figure as a line item that quotes its source, everything that could
 * not be placed with its reason, and what the checks have to say.
 *
 * @example
 * const reading = readRelease({ text, sha256 }, [english, chinese]);
 * reading.items[0]?.actual; // { value: "236503000000", unit: "CNY", decimals: -6, text: "236.503 billion yuan", … }
 */
export function readRelease(source: ReleaseSource, packs: readonly LanguagePack[]): Reading {
  const { text, sha256 } = source;
  const read = readWords(text, packs, source.published ?? null, { assumesCurrency: true });
  const { verdict, items, assumedCurrency } = read;
  const readable = verdict.findings.length === 0;
  const findings: Finding[] = [...verdict.findings, ...checkReading({ items, text, words: lexiconOf(packs) }), ...doubtFindings(read.doubtful)];
  if (readable && items.length === 0) findings.push(documentFinding("no-results", "No reported figures were found in this text."));
  if (assumedCurrency !== null) {
    const assumed = items.filter(({ actual }) => firstEnd(actual)?.unit.startsWith(assumedCurrency) === true);
    if (assumed.length > 0) findings.push(documentFinding("currency-assumed", `The text does not say which currency it counts in; its amounts are read as ${assumedCurrency}.`, assumed.map(({ id }) => id)));
  }
  return {
    contract: 1,
    document: { kind: "text", language: verdict.language, title: read.frontMatter.title, published: source.published ?? read.frontMatter.published?.iso ?? null, sha256 },
    company: { name: read.names.company, tickers: read.names.tickers },
    items,
    findings,
    unused: read.unused,
  };
}
