/** Why a figure or a field of it cannot be told. */
export type LookupReason = "ambiguous-figure" | "missing-figure" | "no-such-figure" | "unknown-basis" | "unknown-field";

export interface Refusal {
  readonly refused: LookupReason;
  readonly because: string;
}

export type Found<Value> = { readonly value: Value } | Refusal;
