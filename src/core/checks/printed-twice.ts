/**
 * Two values for one figure: the later one is quoted, both items are named. Close ones are a contradiction of the text; where they
 * lie far apart, it is likelier that one was read as what it is not, and the analyst is asked to look.
 */
import type { Finding } from "../model/finding";
import type { PointItem } from "../model/point-item";
import { ToldFigures, type Contradiction } from "../model/told-figures";
import { report } from "./report";
import { spellAmount, spellerFor } from "./spell-figures";

/** A tag says what its figure is, and the reader of tags has looked for duplicates by concept. */
export function checkPrintedTwice(items: readonly PointItem[]): readonly Finding[] {
  const times = new Map<string, number>();
  for (const { metric } of items) times.set(metric, (times.get(metric) ?? 0) + 1);
  const told = new ToldFigures();
  const findings: Finding[] = [];
  for (const item of items) {
    if (item.tag !== undefined || times.get(item.metric) === 1) continue;
    const contradiction = told.contradictionOf(item);
    if (contradiction) findings.push(twoValues(item, contradiction));
    told.add(item);
  }
  return findings;
}

function twoValues(second: PointItem, { first, conflict }: Contradiction): Finding {
  const speller = spellerFor([first.actual, second.actual]);
  const [one, other] = [spellAmount(speller, first.actual), spellAmount(speller, second.actual)];
  const message = {
    "ten-fold": `${second.label} is printed as ${one} and as ${other}${speller.note}: the same digits, so a decimal point or a unit may have slipped.`,
    "printed-twice": `${second.label} is printed as ${one} and as ${other}${speller.note}.`,
    "read-twice": `Both ${one} and ${other}${speller.note} are read as ${second.label}: one of them may be of a part, another period or another company.`,
  }[conflict];
  return report(conflict, message, [first.id, second.id], second.actual, `${one} – ${other}${speller.note}`);
}
