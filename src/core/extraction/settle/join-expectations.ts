import { metricFor } from "../drafts/metric-for";
import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";
import { PROFITS, samePeriod, sameScope } from "./same-figure";

/**
 * A consensus told in a sentence of its own ("Analysts had expected earnings of $1.05 a share on revenue of $5.2 billion") goes to the
 * reported item of the same metric and scope: the nearest before it, else the nearest after. Returns what found no item.
 */
export function joinExpectations(drafts: readonly Draft[]): { readonly drafts: Draft[]; readonly orphans: Draft[] } {
  const kept = drafts.filter((draft) => draft.mode !== "consensus");
  const orphans: Draft[] = [];
  let next = 0;
  for (const expected of drafts) {
    if (expected.mode !== "consensus" || !expected.value) continue;
    while (next < kept.length && (kept[next]?.sentence ?? 0) <= expected.sentence) next++;
    // "Analysts expect revenue of $1.3 billion for 2025 and earnings of $2.60": the year serves both.
    expected.period ??= drafts.find((other) => other.mode === "consensus" && other.sentence === expected.sentence && other.at < expected.at && other.period !== null)?.period ?? null;
    const owner = ownerOf(expected, kept.slice(Math.max(0, next - MOST), next + MOST));
    // "Analysts expect $12.42 billion for the fourth quarter. … Analysts had expected $11.97 billion. Revenue fell to $12 billion": the one told beside it.
    const nearer = owner && owner.sentence > expected.sentence ? drafts.some((other) => other.mode === "consensus" && other.value !== null && other.metric === expected.metric && other.sentence > expected.sentence && other.sentence <= owner.sentence + 1) : false;
    if (!owner || nearer) {
      orphans.push(expected);
      continue;
    }
    owner.consensus = {
      figure: expected.value, negative: expected.valueNegative, relation: owner.consensus?.relation ?? expected.consensus?.relation ?? null, source: owner.consensus?.source ?? null,
      start: expected.label.start < expected.value.start ? expected.label.start : expected.value.start, end: expected.value.end,
    };
  }
  return { drafts: kept, orphans };
}

const MOST = 200;

function ownerOf(expected: Draft, kept: readonly Draft[]): Draft | null {
  // "Analysts expect annual earnings of $2.45", told beside a quarter's.
  const ofYear = expected.period?.length === "year" && expected.period.relative !== "last";
  const fits = (draft: Draft): boolean =>
    draft.value !== null && (draft.mode === "reported" || (draft.sentence <= expected.sentence && (expected.sentence - draft.sentence <= 1 || (expected.sentence - draft.sentence <= OUTLOOK && alike(draft, expected))))) && draft.consensus?.figure == null && expected.value !== null &&
    (draft.metric === expected.metric || (expected.plain && PROFITS.has(draft.metric)) || metricFor(expected.metric, expected.value) === draft.metric) && sameUnit(draft, expected) && (sameScope(draft, expected) || isOfPart(draft, expected)) && near(draft, expected) && speaksOfSame(draft, expected) && !(ofYear && draft.mode === "reported" && lengthOf(draft, kept) === "quarter");
  const candidates = kept.filter(fits);
  const agreeing = candidates.filter((draft) => !expected.basisSaid || draft.basis === expected.basis);
  const ordered = agreeing.length > 0 ? agreeing : candidates;
  const before = ordered.filter((draft) => (draft.value?.start ?? 0) < (expected.value?.start ?? 0));
  // Analysts forecast on the adjusted basis where a company reports both.
  const adjusted = before.filter((draft) => draft.basis === "adjusted" && expected.sentence - draft.sentence <= 2);
  // What comes after is told of another quarter as likely: it is at least on the same side of zero.
  // "Analysts had forecast a loss of £20m": of several profits, the one it is nearest to.
  if (expected.plain && adjusted.length === 0 && new Set(before.map(({ metric }) => metric)).size > 1) return [...before].sort((a, b) => gap(a, expected) - gap(b, expected))[0] ?? null;
  return adjusted[adjusted.length - 1] ?? before[before.length - 1] ?? ordered.find((draft) => draft.valueNegative === expected.valueNegative) ?? null;
}

const OUTLOOK = 3;
const ALIKE = 1.5;

/** "It expects $3.50 to $3.65. Revenues are expected to be $15.4 billion. Analysts currently estimate $3.46": an outlook told a few sentences before, if of one size. */
function alike(draft: Draft, expected: Draft): boolean {
  const [x, y] = [draft.value ? sizeOf(draft.value) : 0, expected.value ? sizeOf(expected.value) : 0];
  return x > 0 && y > 0 && x / y < ALIKE && y / x < ALIKE;
}

/** "Revenue from its cloud business fell to $5.9 billion, while analysts had expected revenue of": in one sentence the part need not be named again. */
const isOfPart = (draft: Draft, expected: Draft): boolean => expected.scope === null && draft.sentence === expected.sentence && draft.metric === expected.metric && draft.at < expected.at;

/** The length of its period, or of the one told last before it. */
function lengthOf(draft: Draft, kept: readonly Draft[]): string | null {
  for (let i = kept.indexOf(draft); i >= 0; i--) if (kept[i]?.period?.length) return kept[i]?.period?.length ?? null;
  return null;
}

/** Markets speak of "profit" and leave it to the report to say which. */

/** An expectation of the next quarter is nothing to this one. */
const speaksOfSame = (draft: Draft, expected: Draft): boolean => samePeriod(draft, expected) && (draft.mode === "guidance" || expected.period?.relative !== "this" || draft.period?.relative === "this") && (draft.period?.relative === "next" || expected.period?.relative !== "next");

const sameUnit = (a: Draft, b: Draft): boolean => a.value?.unit === b.value?.unit || b.value?.unit === "bare" || (a.metric === "eps" && b.metric === "eps");

const gap = (a: Draft, b: Draft): number => Math.abs(sizeOf(a.value as Figure) - sizeOf(b.value as Figure));

/** Two guesses at one figure are of one size; a ten-fold gap means another period or another measure. */
function near(a: Draft, b: Draft): boolean {
  const x = a.value ? sizeOf(a.value) : 0;
  const y = b.value ? sizeOf(b.value) : 0;
  // A share's few cents are soon out by more.
  const most = a.metric !== "eps" ? 8 : a.sentence === b.sentence ? 60 : 12;
  return x === 0 || y === 0 || (x / y < most && y / x < most);
}
