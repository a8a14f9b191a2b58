export type Mode = "reported" | "consensus" | "guidance" | "outside";

/** A mode that a word begins. */
export interface Step {
  readonly mode: Mode;
  readonly untilComma: boolean;
  /** A semicolon does not end it either. */
  readonly wholly?: boolean;
}

export const step = (mode: Mode, untilComma = false): Step => ({ mode, untilComma });
