/** The same figure printed twice with two values: the later one is quoted, both items are named. */
import type { Finding } from "../model/finding";
import { intervalOf, meets } from "../model/interval";
import type { PointItem } from "./point-item";
import { report } from "./report";
import { significantDigits } from "./significant-digits";
import { spellAmount, spellerFor } from "./spell-figures";
import { isToldApartByLabel } from "./told-apart";

function identityOf({ metric, label, basis, scope, period, actual }: PointItem): string {
  const words = isToldApartByLabel(metric) ? label.toLowerCase() : "";
  const when = period.end === null ? `label ${period.label}` : `end ${period.end}`;
  return [metric, words, basis, scope === null ? "" : `of ${scope.toLowerCase()}`, actual.unit, period.length, period.ytd, when].join("\n");
}

/**
 * A tag says what its figure is, and the reader of tags has looked for duplicates by concept; rows of metric `other` share their
 * words all through a statement ("Deferred revenue", current and not), so neither is compared here.
 */
export function checkPrintedTwice(items: readonly PointItem[]): readonly Finding[] {
  const firstSeen = new Map<string, PointItem>();
  return items.flatMap((item) => {
    if (item.tag !== undefined || item.metric === "other") return [];
    const identity = identityOf(item);
    const first = firstSeen.get(identity);
    if (first === undefined) {
      firstSeen.set(identity, item);
      return [];
    }
    return meets(intervalOf(first.actual), intervalOf(item.actual)) ? [] : [twoValues(first, item)];
  });
}

function twoValues(first: PointItem, second: PointItem): Finding {
  const speller = spellerFor([first.actual, second.actual]);
  const said = `${second.label} is printed as ${spellAmount(speller, first.actual)} and as ${spellAmount(speller, second.actual)}${speller.note}`;
  const slipped = significantDigits(first.actual.value) === significantDigits(second.actual.value);
  return slipped
    ? report("ten-fold", `${said}: the same digits, so a decimal point or a unit may have slipped.`, [first.id, second.id], second.actual)
    : report("printed-twice", `${said}.`, [first.id, second.id], second.actual);
}
