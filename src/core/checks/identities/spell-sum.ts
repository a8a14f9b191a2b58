import type { Amount } from "../../model/amount";
import { spellAmount, spellerFor } from "../spell-figures";
import type { PointItem } from "../point-item";

export interface Term {
  readonly item: PointItem;
  readonly amount: Amount;
  readonly sign: 1 | -1;
}

/** "Net sales 1,204 - Cost of sales 700 against Gross profit 510 (USD million)". */
export function spellSum(terms: readonly Term[], total: Omit<Term, "sign">, fits: boolean): string {
  const speller = spellerFor([total.amount, ...terms.map(({ amount }) => amount)]);
  const name = ({ scope, label }: PointItem): string => [scope, label].filter((part) => part !== null).join(", ");
  const sum = terms.map(({ item, amount, sign }, at) => `${at === 0 ? "" : sign === 1 ? " + " : " - "}${name(item)} ${spellAmount(speller, amount)}`).join("");
  return `${sum} ${fits ? "adds up to" : "does not add up to"} ${name(total.item)} ${spellAmount(speller, total.amount)}${speller.note}`;
}
