import type { DraftChange } from "./draft";

/** A document may state a change in percent, in points and as an amount: one of each, never two of one form. */
export function formOf(change: DraftChange): "points" | "percent" | "amount" {
  const { unit } = change.figure;
  return unit === "points" ? "points" : unit === "percent" || unit === "times" ? "percent" : "amount";
}
