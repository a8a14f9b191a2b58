export type Mode = "reported" | "consensus" | "guidance" | "outside";

/** A mode that a word begins. */
export interface Step {
  readonly mode: Mode;
  readonly untilComma: boolean;
  /** A semicolon does not end it either. */
  readonly wholly?: boolean;
}

export const step = (mode: Mode, untilComma = false): Step => ({ mode, untilComma });

/** What stands there as a result is one the company foresees. */
export function foresee(modes: Mode[], from: number, to: number): void {
  for (let i = from; i < to; i++) if (modes[i] === "reported") modes[i] = "guidance";
}
