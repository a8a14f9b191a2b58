import { checkReading } from "../checks/check-reading";
import { checkWordsOf } from "../checks/check-words-of";
import { documentFinding } from "../document/finding-of";
import type { LanguagePack } from "../language/pack";
import type { DocumentKind, Reading } from "../model/reading";
import type { Parts } from "./read-parts";
import { settleSources } from "./settle-sources";

interface Untagged {
  readonly kind: DocumentKind;
  readonly sha256: string;
  readonly text: string;
}

/** Tables and sentences as one reading, checked. */
export function assembleReading({ kind, sha256, text }: Untagged, parts: Parts, packs: readonly LanguagePack[]): Reading {
  const { language, title, published, company } = parts;
  const settled = settleSources([{ name: "a table", items: parts.tables, isLabelled: true }, { name: "the text", items: parts.prose }]);
  const isRefused = parts.findings.some(({ severity }) => severity === "error");
  const nothing = settled.items.length === 0 && !isRefused ? [documentFinding("no-results", "No reported figures were found in this document.")] : [];
  return {
    contract: 1,
    document: { kind, language, title, published, sha256 },
    company,
    items: settled.items,
    findings: [...parts.findings, ...settled.findings, ...checkReading({ items: settled.items, text, words: checkWordsOf(packs) }), ...nothing],
    unused: [...parts.unused, ...settled.unused].sort((a, b) => a.start - b.start),
  };
}

/**
 * Tags first; what tables and sentences say beyond them goes along. Numbers that became no item are not listed: a filing tags
 * what it reports and prints thousands of others.
 */
export function joinTagged(tagged: Reading, parts: Parts, text: string, packs: readonly LanguagePack[]): Reading {
  const prose = parts.prose.map((item, at) => ({ ...item, id: `p${at + 1}` }));
  const settled = settleSources([{ name: "a tag", items: tagged.items }, { name: "a table", items: parts.tables, isLabelled: true }, { name: "the text", items: prose }]);
  return {
    ...tagged,
    items: settled.items,
    findings: [...tagged.findings, ...settled.findings, ...checkReading({ items: settled.items, text, words: checkWordsOf(packs) })],
  };
}
