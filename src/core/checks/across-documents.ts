/**
 * Documents of one company at hand together: the same figure in two of them, and a year-ago column against what was reported at
 * the time. Offsets belong to a document, so each finding stands in the later one and names the other.
 */
import { isRange } from "../model/amount";
import type { Finding } from "../model/finding";
import { intervalOf, meets } from "../model/interval";
import type { LineItem } from "../model/line-item";
import { spanOfActual } from "./disagreement";
import { isPointItem } from "../model/point-item";
import { report } from "./report";
import { FigureIndex } from "./same-figure";
import { spellAmount, spellerFor } from "./spell-figures";
import { append } from "../model/append";

export interface DocumentToCompare {
  readonly name: string;
  readonly company: string | null;
  readonly items: readonly LineItem[];
}

/** Findings by document. */
export function checkAcrossDocuments(documents: readonly DocumentToCompare[]): Finding[][] {
  const findings: Finding[][] = documents.map(() => []);
  const indexes = documents.map(({ items }) => (documents.length > 1 ? new FigureIndex(items.filter(isPointItem)) : null));
  for (const [at, document] of documents.entries()) {
    const own = findings[at] ?? [];
    for (const [before, other] of documents.entries()) {
      const index = indexes[before];
      if (before === at || index == null || !isSameCompany(document, other)) continue;
      for (const item of document.items) {
        if (before < at) append(own, compareFigure(item, index, other.name));
        append(own, compareYearAgo(item, index, other.name));
      }
    }
  }
  return findings;
}

const fold = (name: string): string => name.toLowerCase().replace(/\b(?:inc|corp|corporation|company|co|ltd|limited|plc)\b|[^\p{L}\p{N}]+/gu, "");

/** Files given together are one set unless they name two companies. */
function isSameCompany(a: DocumentToCompare, b: DocumentToCompare): boolean {
  if (a.company === null || b.company === null) return true;
  const [x, y] = [fold(a.company), fold(b.company)];
  return x.startsWith(y) || y.startsWith(x);
}

function compareFigure(item: LineItem, index: FigureIndex, name: string): Finding[] {
  const like = isPointItem(item) ? index.find(item) : undefined;
  if (like === undefined || like.agrees || isRange(item.actual) || isRange(like.item.actual)) return [];
  const speller = spellerFor([item.actual, like.item.actual]);
  const [here, there] = [spellAmount(speller, item.actual), spellAmount(speller, like.item.actual)];
  const message = `${nameOf(item)} is ${here} here and ${there} in ${name}${speller.note}.`;
  return [report("sources-disagree", message, [item.id], spanOfActual(item), `${here} – ${there}${speller.note}, ${name}`)];
}

function compareYearAgo(item: LineItem, index: FigureIndex, name: string): Finding[] {
  const { prior } = item;
  if (prior === null || item.kind !== "actual") return [];
  const then = index.yearBefore(item).flatMap(({ actual }) => (isRange(actual) || actual.unit !== prior.unit ? [] : [actual]));
  const [reported] = then;
  if (reported === undefined || then.some((amount) => meets(intervalOf(amount), intervalOf(prior)))) return [];
  const speller = spellerFor([prior, reported]);
  const [now, before] = [spellAmount(speller, prior), spellAmount(speller, reported)];
  const message = `The year-ago figure of ${nameOf(item)} is ${now} here and was reported as ${before} in ${name}${speller.note}: restated, or on another footing.`;
  return [report("year-ago-differs", message, [item.id], prior, `${now} – ${before}${speller.note}, ${name}`)];
}

const nameOf = ({ scope, label }: LineItem): string => [scope, label].filter((part) => part !== null).join(", ");
