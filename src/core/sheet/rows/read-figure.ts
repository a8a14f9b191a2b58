/** What the ledger keeps of where a row came from: the place, the amount as printed, and whose word it is. */
import type { Reading } from "../../model/reading";
import type { SourceRank } from "../../model/source-rank";
import type { ReadFigure, TableSource } from "../table-plan";
import { endsOf } from "./item-amounts";
import type { RowDraft } from "./plan-row";

export function readFigure({ item, end }: Pick<RowDraft, "item" | "end">, rank: SourceRank): ReadFigure {
  const amount = endsOf(item).find(([one]) => one === end)?.[1];
  if (amount === undefined) throw new RangeError(`The item ${item.id} has no ${end ?? "single"} amount.`);
  const { start, end: stop, value, unit, decimals } = amount;
  return { start, end: stop, value, unit, decimals, rank };
}

export const sourceOf = ({ document: { kind, sha256, title, published }, company }: Reading, text: string): TableSource =>
  ({ text, sha256, company: company.name, kind, title, published });
