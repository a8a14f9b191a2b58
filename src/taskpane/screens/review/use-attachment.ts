import type { LineItem } from "../../../core/model/line-item";
import type { UnusedNumber } from "../../../core/model/unused-number";
import { ownItem } from "../../../core/review/own-item";
import type { ReviewAct } from "../../../core/review/review";
import type { AmountRefusal } from "../../../core/read-amount";
import { useDesk } from "../../desk";
import { unitOf } from "../../wording/amount";

/** What a number that was left out may be to a figure. */
export const ATTACHMENTS = ["actual", "prior", "yoy", "consensus"] as const;
export type Attachment = (typeof ATTACHMENTS)[number];

/** Makes a figure, or a part of one, of a number that was left out; it is quoted where it stands. Gives the reason where it is no amount. */
export function useAttachment(source: string): (number: UnusedNumber, as: Attachment | "figure", to: LineItem | null) => Promise<AmountRefusal | null> {
  const { reviewer, dispatch } = useDesk();
  return async ({ text, start, end }, as, to) => {
    const like = as === "yoy" || text.includes("%") ? "percent" : ((to && unitOf(to.actual)) ?? "count");
    const read = await reviewer.readAmount(text, like);
    if (typeof read === "string") return read;
    const amount = { ...read, text, start, end };
    const step: ReviewAct =
      as === "figure" || to === null
        ? { act: "add", item: ownItem(amount, source) }
        : { act: "correct", item: to.id, correction: as === "yoy" ? { yoy: { percent: amount.value, text, start, end } } : { [as]: amount } };
    dispatch({ act: "review", step });
    return null;
  };
}
