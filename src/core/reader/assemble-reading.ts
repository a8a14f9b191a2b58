import { checkReading } from "../checks/check-reading";
import { lexiconOf } from "../language/lexicon";
import { documentFinding } from "../document/finding-of";
import type { DocumentFindingCode } from "../document/finding-list";
import type { LanguagePack } from "../language/pack";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";
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
    findings: [...spokenFor(parts.findings, settled.items), ...settled.findings, ...checkReading({ items: settled.items, text, words: lexiconOf(packs) }), ...nothing],
    unused: [...parts.unused(), ...settled.unused].sort((a, b) => a.start - b.start),
  };
}

/** What a filing's untagged figures leave in doubt; that some were not read is no news there. */
const DOUBTS: ReadonlySet<string> = new Set<DocumentFindingCode>(["little-evidence", "period-length-unknown", "prose-scale-inherited", "prose-scale-unknown", "table-heads-crossed", "table-scale-inherited"]);

/** A doubt about a sentence's scale is settled where a tag or a row gives the same figure. */
function spokenFor(findings: readonly Finding[], items: readonly LineItem[]): Finding[] {
  if (findings.length === 0) return [];
  const kept = new Set(items.map(({ id }) => id));
  return findings.flatMap((finding) => {
    if (!DOUBTS.has(finding.code) || finding.items.length === 0) return [finding];
    const about = finding.items.filter((id) => kept.has(id));
    return about.length === 0 ? [] : [{ ...finding, items: about }];
  });
}

/**
 * Tags first; what tables and sentences say beyond them goes along. Numbers that became no item are not listed: a filing tags
 * what it reports and prints thousands of others.
 */
export function joinTagged(tagged: Reading, parts: Parts, text: string, packs: readonly LanguagePack[]): Reading {
  const idOf = new Map(parts.prose.map(({ id }, at) => [id, `p${at + 1}`]));
  const prose = parts.prose.map((item) => ({ ...item, id: idOf.get(item.id) ?? item.id }));
  const doubts = parts.findings.filter(({ code }) => DOUBTS.has(code)).map((finding) => ({ ...finding, items: finding.items.map((id) => idOf.get(id) ?? id) }));
  const settled = settleSources([{ name: "a tag", items: tagged.items }, { name: "a table", items: parts.tables, isLabelled: true }, { name: "the text", items: prose }]);
  return {
    ...tagged,
    items: settled.items,
    findings: [...tagged.findings, ...spokenFor(doubts, settled.items), ...settled.findings, ...checkReading({ items: settled.items, text, words: lexiconOf(packs) })],
  };
}
