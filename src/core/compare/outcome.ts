/**
 * Arithmetic between figures either has a value or is refused for a named reason. It is never NaN or Infinity, so a
 * cell that shows a number can be believed and a cell that shows none can say why.
 */
export type Reason =
  | "change-leaves-no-base"
  | "missing-figure"
  | "negative-base"
  | "no-span-of-years"
  | "not-finite"
  | "nothing-to-check"
  | "sign-change"
  | "zero-base";

export interface Refused {
  readonly refused: Reason;
  /** One plain sentence for the analyst, with the figures it speaks of. */
  readonly because: string;
}

export type Outcome<Value = number> = { readonly value: Value } | Refused;

/** A figure that is not known: an empty cell, an omitted argument. Zero is a figure. */
export type Figure = number | null;

export const refuse = (refused: Reason, because: string): Refused => ({ refused, because });

export const isRefused = (outcome: Outcome<unknown>): outcome is Refused => "refused" in outcome;

/** Doubles overflow silently; a sheet must not show the result. */
export function finite(value: number): Outcome {
  return Number.isFinite(value) ? { value } : refuse("not-finite", "The result is too large for a cell.");
}

const ENGLISH = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15 });

/** A figure as a sentence shows it: 236,503. */
export const spell = (figure: number): string => ENGLISH.format(figure);
