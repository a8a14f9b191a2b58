/**
 * One figure, several sources: the tag beats the table, the table beats the sentence. What only the weaker source says of it (a
 * change, an expectation, the year-ago amount) goes along; a value that differs is a finding, never a second item.
 */
import { sourcesDisagree, startOfActual } from "../checks/disagreement";
import { FigureIndex, sizesMeet, type Likeness } from "../checks/same-figure";
import { significantDigits } from "../model/significant-digits";
import { isToldApartByLabel } from "../model/told-apart";
import { isRange } from "../model/amount";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";
import { unusedNumber, type UnusedNumber } from "../model/unused-number";
import type { Quote } from "../model/source-span";
import { append } from "../model/append";

export interface Source {
  /** As a sentence calls it: "the tag". */
  readonly name: string;
  readonly items: readonly LineItem[];
  /** Its figures are named by the labels of rows. */
  readonly isLabelled?: true;
}

export interface Settled {
  readonly items: readonly LineItem[];
  readonly findings: readonly Finding[];
  /** Numbers of items that gave way. */
  readonly unused: readonly UnusedNumber[];
}

/** Strongest first. Items come out in document order. */
export function settleSources(sources: readonly Source[]): Settled {
  const findings: Finding[] = [];
  const unused: UnusedNumber[] = [];
  const kept: LineItem[] = [];
  const nameOf = new Map<string, string>();
  /** Items that weaker sources had something to add to. */
  const gained = new Map<string, LineItem>();
  const index = new FigureIndex([]);
  let places: readonly LineItem[] = [];
  for (const { name, items, isLabelled } of sources.filter((source) => source.items.length > 0)) {
    const own: LineItem[] = kept.length === 0 ? [...items] : [];
    for (const item of kept.length === 0 ? [] : items) {
      const like = findAt(item, places, isLabelled ?? false) ?? (isLabelled ? index.find(item, isNamedByRow) : index.find(item));
      if (like === undefined) {
        own.push(item);
        continue;
      }
      const strong = gained.get(like.item.id) ?? like.item;
      const where = nameOf.get(strong.id) ?? "";
      if (like.agrees) gained.set(strong.id, joinItems(strong, item));
      else findings.push(sourcesDisagree({ item: strong, where }, { item, where: name }));
      append(unused, leftOver(item, like.agrees ? gained.get(strong.id) : undefined, where));
    }
    for (const item of own) {
      kept.push(item);
      nameOf.set(item.id, name);
    }
    index.add(own);
    places = placesOf(kept);
  }
  const items = kept.map((item) => gained.get(item.id) ?? item).sort((a, b) => startOfActual(a) - startOfActual(b));
  return { items, findings, unused };
}

/** A tag without a row's words beside it bears those of its concept, which no other row repeats. */
const isNamedByRow = ({ metric }: LineItem, { label, tag }: LineItem): boolean => isToldApartByLabel(metric) || tag === undefined || label !== tag.words;

/** Printed figures by where they stand, sorted. */
const placesOf = (items: readonly LineItem[]): readonly LineItem[] => items.filter(({ actual }) => !isRange(actual)).sort((a, b) => startOfActual(a) - startOfActual(b));

/** The very same digits read twice are one figure, whatever the two readers call it. */
function findAt(item: LineItem, places: readonly LineItem[], knowsScale: boolean): Likeness | undefined {
  if (isRange(item.actual)) return undefined;
  const { actual } = item;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = places[middle];
    if (other !== undefined && !isRange(other.actual) && other.actual.end <= actual.start) low = middle + 1;
    else high = middle;
  }
  const other = places[low];
  if (other === undefined || isRange(other.actual) || other.actual.start >= actual.end) return undefined;
  // The unit is stated by a tag and only inferred from a row; and a sentence in a report "in millions" does not say so itself.
  const isSilent = other.actual.unit !== actual.unit || (!knowsScale && unsigned(other.actual.value) === unsigned(actual.value));
  return { item: other, agrees: isSilent || sizesMeet(other.actual, actual) };
}

const unsigned = (value: string): string => significantDigits(value).replace("-", "");

function joinItems(strong: LineItem, weak: LineItem): LineItem {
  const changes = weak.changes.filter((change) => !strong.changes.some((known) => known.against === change.against && formOf(known) === formOf(change)));
  const unit = isRange(strong.actual) ? null : strong.actual.unit;
  return {
    ...strong,
    prior: strong.prior ?? (weak.prior?.unit === unit ? weak.prior : null),
    changes: [...strong.changes, ...changes],
    consensus: strong.consensus ?? weak.consensus,
  };
}

const formOf = ({ percent, points }: LineItem["changes"][number]): string => (percent !== null ? "percent" : points !== null ? "points" : "amount");

/** A change in words alone ("doubled") is no number left over. */
const NUMERAL = /[\d一二三四五六七八九十百千万亿]/;

function leftOver(weak: LineItem, joined: LineItem | undefined, where: string): UnusedNumber[] {
  const { actual } = weak;
  const quotes: (Quote | null)[] = isRange(actual) ? [actual.low, actual.high] : [actual];
  if (joined?.prior !== weak.prior) quotes.push(weak.prior);
  for (const change of weak.changes) if (joined?.changes.includes(change) !== true) quotes.push(change);
  if (joined?.consensus !== weak.consensus) quotes.push(weak.consensus?.amount ?? null);
  const code = joined === undefined ? "disagrees" : "repeats-source";
  return quotes.filter((quote) => quote !== null).filter(({ text }) => NUMERAL.test(text)).map((quote) => unusedNumber(quote, code, { source: where }));
}
