import type { Draft, DraftChange } from "../drafts/draft";
import { formOf } from "../drafts/draft-change";
import { sizeOf } from "../figures/figure";
import { familyOf, sameMetric, samePeriod, sameScope, sameValue } from "./same-figure";

/**
 * A headline says again what the body says: one item. The body's mention stands, as it has the sentence, the period and the
 * finer figure; what only the other says is added to it.
 */
export function mergeRepeated(drafts: readonly Draft[]): { readonly drafts: Draft[]; readonly repeats: Draft[] } {
  const repeats: Draft[] = [];
  const kept: Draft[] = [];
  const places = new Map<Draft, number>();
  const byMetric = new Map<string, Draft[]>();
  for (const draft of drafts) {
    // A headline's bare "profit" may be the body's pretax profit.
    const family = familyOf(draft);
    const group = byMetric.get(family) ?? [];
    byMetric.set(family, group);
    const twin = findTwin(group, draft);
    if (!twin) {
      group.push(draft);
      places.set(draft, kept.length);
      kept.push(draft);
      continue;
    }
    const better = prefer(twin, draft);
    const merged = combine(better, better === twin ? draft : twin);
    repeats.push(better === twin ? draft : twin);
    const place = places.get(twin) ?? 0;
    kept[place] = merged;
    places.set(merged, place);
    group[group.indexOf(twin)] = merged;
  }
  return { drafts: kept.sort((a, b) => (a.value?.start ?? 0) - (b.value?.start ?? 0)), repeats };
}

const REACH = 40;

/** The first of the last few that says the same. */
function findTwin(group: readonly Draft[], draft: Draft): Draft | undefined {
  for (let at = Math.max(0, group.length - REACH); at < group.length; at++) if (isRepeat(group[at] as Draft, draft)) return group[at];
  return undefined;
}

function isRepeat(a: Draft, b: Draft): boolean {
  if (!(sameMetric(a, b) || ((a.plain || b.plain) && a.sentence !== b.sentence)) || (a.mode !== b.mode && !isForeseenBelow(a, b)) || !sameValue(a, b) || !samePeriod(a, b)) return false;
  if (a.metric === "other" && a.sentence !== b.sentence) return false;
  if (a.basis !== b.basis && a.basisSaid && b.basisSaid) return false;
  // "EPS was 15.0p, against 8.1p. Adjusted EPS was 15.0p, against 11.8p"
  if (a.basisSaid !== b.basisSaid && a.prior && b.prior && sizeOf(a.prior) !== sizeOf(b.prior)) return false;
  // A part is no rounding of the whole.
  return sameScope(a, b) || ((a.scope === null) !== (b.scope === null) && (a.sentence === 0 || (a.value && b.value && sizeOf(a.value) === sizeOf(b.value)) === true));
}

/** 【净利润520亿元左右】公告，预计净利润520亿元左右: the body says that the headline's figure is yet to come. */
const isForeseenBelow = (a: Draft, b: Draft): boolean => a.mode === "reported" && b.mode === "guidance" && a.sentence <= b.sentence && b.sentence - a.sentence <= NEXT_LINES && a.value !== null && b.value !== null && sizeOf(a.value) === sizeOf(b.value);
const NEXT_LINES = 3;

function prefer(first: Draft, second: Draft): Draft {
  if (first.mode !== second.mode || (second.value?.high && !first.value?.high)) return second;
  if (first.plain !== second.plain && first.metric !== second.metric) return first.plain ? second : first;
  const richness = (draft: Draft): number => (draft.period ? 1 : 0) + draft.changes.length + (draft.prior ? 1 : 0) + (draft.consensus ? 1 : 0);
  const finer = (second.value?.power ?? 0) - (first.value?.power ?? 0);
  if (finer < 0) return second;
  return finer === 0 && first.sentence === 0 && richness(second) >= 1 ? second : first;
}

function isFinerThan(change: DraftChange, known: DraftChange): boolean {
  const gap = Math.abs(sizeOf(change.figure) - sizeOf(known.figure));
  return change.figure.unit === known.figure.unit && change.figure.power < known.figure.power && gap <= 0.5 * 10 ** known.figure.power;
}

function combine(main: Draft, other: Draft): Draft {
  const changes = [...main.changes];
  for (const change of other.changes) {
    const known = changes.findIndex((one) => one.against === change.against && formOf(one) === formOf(change));
    if (known < 0) changes.push(change);
    // "jumps 78%" in the headline, 78.3% in the body.
    else if (isFinerThan(change, changes[known] as DraftChange)) changes[known] = change;
  }
  const consensus = main.consensus && other.consensus ? { ...main.consensus, figure: main.consensus.figure ?? other.consensus.figure, relation: main.consensus.relation ?? other.consensus.relation } : (main.consensus ?? other.consensus);
  return {
    ...main, changes, consensus,
    basis: main.basisSaid ? main.basis : other.basis,
    basisSaid: main.basisSaid || other.basisSaid,
    scope: main.scope ?? (main.sentence === other.sentence ? null : main.scope),
    prior: main.prior ?? other.prior,
    priorNegative: main.prior ? main.priorNegative : other.priorNegative,
    priorPeriod: main.prior ? main.priorPeriod : other.priorPeriod,
    period: main.period ?? other.period,
  };
}
