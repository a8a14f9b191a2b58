import type { Amount, AmountRange } from "../../model/amount";
import type { LineItem } from "../../model/line-item";
import type { MetricId } from "../../model/metric";
import type { Period } from "../../model/period";
import type { Tag, TagVersion } from "../../model/tag";
import { shiftPoint } from "../../document/decimal";
import type { NumericFact } from "../../document/fact";
import { howMany, type FindingList } from "../../document/finding-list";
import { remember } from "../../model/remember";
import { conceptWords } from "./concept-words";
import { MetricNames } from "./metric-names";
import { tryMetric, type ConceptMetric } from "./metric-of-concept";
import { ContextScopes } from "./context-scopes";
import { OutlookEnds, tryOutlook, type Outlook } from "./outlooks";
import { tryUnit, type ItemUnit } from "./unit-of-fact";

const ITEMS_PER_SLICE = 1_000;
/** Profits: in brackets they are losses. Outflows are printed in brackets as well, and are tagged as the sizes they are. */
const PROFITS: ReadonlySet<MetricId> = new Set<MetricId>(["eps", "gross-profit", "net-income", "operating-cash-flow", "operating-income", "pretax-income", "shareholders-equity"]);

export interface FileFacts {
  /** In document order, one of each. */
  readonly facts: readonly NumericFact[];
  readonly periodOf: (fact: NumericFact) => Period;
  readonly versionsOf: (fact: NumericFact) => readonly TagVersion[];
  /** The same figure a year before, on the same footing. */
  readonly yearBefore: (fact: NumericFact) => NumericFact | undefined;
  /** One document keeps to one concept for a metric; a company changes its concepts over the years. */
  readonly oneConceptEach: boolean;
  /** The document says that its company has no group: what is of the company alone is of all of it. */
  readonly isAlone: boolean;
}

interface Measured {
  readonly fact: NumericFact;
  readonly unit: ItemUnit;
  readonly known: ConceptMetric | undefined;
}

/** The facts of one file as line items of the contract. */
export function* buildItems(file: FileFacts, findings: FindingList): Generator<number, LineItem[]> {
  const ends = new OutlookEnds(file.facts);
  const measured = measure(file.facts, ends, findings);
  yield 0;
  const names = new MetricNames(measured, file.oneConceptEach);
  yield 0;
  const years = pairYears(measured, file.yearBefore);
  yield 0;
  const wordsOf = remember(conceptWords);
  const scopes = new ContextScopes(commonEntity(file.facts), file.isAlone);
  const items: LineItem[] = [];
  for (const [at, one] of measured.entries()) {
    const { fact, unit } = one;
    const before = years.before[at];
    const after = years.after[at];
    const outlook = tryOutlook(fact.context);
    const metric = names.metricOf(one);
    if (isSignDoubtful(fact, metric)) findings.add("sign-doubtful", String(fact.quote.start), fact.file, fact.quote, () => `${fact.concept.text} is printed in brackets, (${fact.quote.text}), and tagged as ${fact.value}; the tag is kept.`, idAt(at));
    const words = wordsOf(fact.concept.local);
    items.push({
      id: idAt(at),
      kind: outlook === undefined ? "actual" : "guidance",
      metric,
      label: fact.label ?? words,
      basis: "reported",
      scope: scopes.scopeOf(fact),
      period: file.periodOf(fact),
      actual: outlook === undefined ? amountOf(fact, unit) : rangeOf(one, outlook, ends),
      prior: before === undefined ? null : amountOf(before.fact, before.unit),
      changes: [],
      consensus: null,
      sentence: fact.passage,
      tag: tagOf(fact, words, after === undefined ? null : idAt(after), file.versionsOf(fact)),
    });
    if (items.length % ITEMS_PER_SLICE === 0) yield items.length / measured.length;
  }
  return items;
}

const idAt = (index: number): string => `i${index + 1}`;

/** By the index of the item. */
interface Years {
  readonly before: readonly (Pick<Measured, "fact" | "unit"> | undefined)[];
  /** The index of the item a year later. */
  readonly after: readonly (number | undefined)[];
}

function pairYears(measured: readonly Measured[], yearBefore: FileFacts["yearBefore"]): Years {
  const indexOf = new Map<NumericFact, number>();
  for (const [at, { fact }] of measured.entries()) indexOf.set(fact, at);
  const before: Pick<Measured, "fact" | "unit">[] = new Array(measured.length);
  const after: number[] = new Array(measured.length);
  for (const [at, one] of measured.entries()) {
    const fact = yearBefore(one.fact);
    const unit = fact === undefined ? undefined : tryUnit(fact);
    // A ratio printed as a percentage one year and as a number the other is not set beside itself.
    if (fact === undefined || unit === undefined || unit.unit !== one.unit.unit) continue;
    before[at] = { fact, unit };
    const earlier = indexOf.get(fact);
    if (earlier !== undefined) after[earlier] = at;
  }
  return { before, after };
}

function tagOf({ concept, context, decimals, unit, hidden, footnotes, origin }: NumericFact, words: string, yearAgoOf: string | null, versions: readonly TagVersion[]): Tag {
  return {
    concept: concept.text,
    words,
    dimensions: context.dimensions.map(({ axis, member, typed }) => ({ axis: axis.text, member: member === null ? (typed ?? "") : member.text })),
    decimals,
    unit: unit.text,
    hidden,
    footnotes,
    yearAgoOf,
    filing: origin === null ? null : { accession: origin.accession, form: origin.form, filed: origin.filed },
    versions,
  };
}

function measure(facts: readonly NumericFact[], ends: OutlookEnds, findings: FindingList): Measured[] {
  const measured: Measured[] = [];
  for (const fact of facts) {
    if (ends.isSpokenFor(fact)) continue;
    const unit = tryUnit(fact);
    if (unit === undefined) {
      findings.add("unit-not-expressible", fact.unit.text, fact.file, fact.quote, (count) => `${howMany(count, "fact")} in "${fact.unit.text}" left out: the line items have no name for that unit.`);
    } else measured.push({ fact, unit, known: tryMetric(fact.concept, unit.unit) });
  }
  return measured;
}

/** In a row of a statement; in a sentence brackets hold what is said beside it. */
const isSignDoubtful = ({ bracketed, label, value, context }: NumericFact, metric: MetricId): boolean => bracketed && label !== null && context.dimensions.length === 0 && PROFITS.has(metric) && !/^(?:-|0(?:\.0*)?$)/.test(value);

function rangeOf({ fact, unit }: Measured, { part }: Outlook, ends: OutlookEnds): AmountRange {
  const amount = amountOf(fact, unit);
  if (part === "high") return { low: null, high: amount };
  if (part === "amount") return { low: amount, high: amount };
  const high = ends.highOf(fact);
  return { low: amount, high: high === undefined ? null : amountOf(high, unit) };
}

function amountOf({ value, decimals, quote }: NumericFact, { unit, places }: ItemUnit): Amount {
  const shown = decimals === "INF" || decimals === null ? null : decimals - places;
  return { value: shiftPoint(value, places), unit, decimals: shown, text: quote.text, start: quote.start, end: quote.end };
}

/** The company most facts are about; a parent may report for its subsidiaries in the same document. */
function commonEntity(facts: readonly NumericFact[]): string {
  const counts = new Map<string, number>();
  for (const { context } of facts) counts.set(context.entity, (counts.get(context.entity) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
