import type { Amount } from "../../model/amount";
import { spellAmount, spellerFor } from "../spell-figures";
import type { PointItem } from "../../model/point-item";

export interface Term {
  readonly item: PointItem;
  readonly amount: Amount;
  readonly sign: 1 | -1;
}

/** In words, and as the bare sum that every language reads. */
export interface SpelledSum {
  readonly words: string;
  readonly sum: string;
}

/** "Net sales 1,204 - Cost of sales 700 does not add up to Gross profit 510 (USD million)", and the same with "≠". */
export function spellSum(terms: readonly Term[], total: Omit<Term, "sign">, fits: boolean): SpelledSum {
  const speller = spellerFor([total.amount, ...terms.map(({ amount }) => amount)]);
  const name = ({ scope, label }: PointItem): string => [scope, label].filter((part) => part !== null).join(", ");
  const parts = terms.map(({ item, amount, sign }, at) => `${at === 0 ? "" : sign === 1 ? " + " : " - "}${name(item)} ${spellAmount(speller, amount)}`).join("");
  const whole = `${name(total.item)} ${spellAmount(speller, total.amount)}${speller.note}`;
  return { words: `${parts} ${fits ? "adds up to" : "does not add up to"} ${whole}`, sum: `${parts} ${fits ? "=" : "≠"} ${whole}` };
}
