import type { MetricId } from "../../model/metric";

/** A line of a statement: by metric, or among those of metric `other` by the words of its label, separated by |. */
export interface Operand {
  readonly metric: MetricId;
  readonly labels?: string;
  /** British balance sheets print what they take away in brackets: its size counts. */
  readonly isSize?: true;
}

/** total = what is added - what is subtracted, for the whole company, one period, one basis. */
export interface Identity {
  readonly total: Operand;
  readonly plus: readonly Operand[];
  readonly minus: readonly Operand[];
  /** Lines that stand beside these in some statements and break the sum; where one is printed, a misfit says nothing. */
  readonly unless: string;
}
