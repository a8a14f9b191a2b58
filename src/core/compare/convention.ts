import type { Reason } from "./outcome";

export interface Convention {
  readonly formula: string;
  /** The plain Excel formula that gives the same number, to one unit in the last place, wherever a number is given. */
  readonly native: string;
  /** Every reason for which a cell shows no number. */
  readonly refuses: readonly Reason[];
  readonly convention: string;
  readonly source: string;
}
