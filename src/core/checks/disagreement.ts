/** What is said when two sources give one figure two values. */
import { isRange, type Amount, type AmountRange } from "../model/amount";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";
import type { SourceSpan } from "../model/source-span";
import { report } from "./report";
import { spellAmount, spellerFor } from "./spell-figures";

/** How a source is called in a sentence: "the tag", "a table", "the text". */
export interface Said {
  readonly item: LineItem;
  readonly where: string;
}

const edges = (actual: Amount | AmountRange): readonly Amount[] => (isRange(actual) ? [actual.low, actual.high].filter((end) => end !== null) : [actual]);

export function spanOfActual({ actual, sentence }: LineItem): SourceSpan {
  const [first] = edges(actual);
  const last = edges(actual).at(-1);
  return first === undefined || last === undefined ? sentence : { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

export const startOfActual = (item: LineItem): number => (isRange(item.actual) ? spanOfActual(item).start : item.actual.start);

/** The finding stands at the figure that is not kept; its item is the one that is. */
export function sourcesDisagree(kept: Said, other: Said): Finding {
  const [first, ...rest] = [...edges(kept.item.actual), ...edges(other.item.actual)];
  const speller = first === undefined ? undefined : spellerFor([first, ...rest]);
  const spell = ({ actual }: LineItem): string => edges(actual).map((amount) => (speller === undefined ? amount.value : spellAmount(speller, amount))).join(" to ");
  const name = [kept.item.scope, kept.item.label].filter((part) => part !== null).join(", ");
  const message = `${name} is ${spell(kept.item)} in ${kept.where} and ${spell(other.item)} in ${other.where}${speller?.note ?? ""}; the first is kept.`;
  return report("sources-disagree", message, [kept.item.id], spanOfActual(other.item), `${name}: ${spell(kept.item)} – ${spell(other.item)}${speller?.note ?? ""}`);
}
