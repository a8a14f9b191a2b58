import type { Severity } from "../model/finding";

export interface FindingCode {
  readonly severity: Severity;
  /** For a reader of findings who sees the code for the first time. */
  readonly means: string;
}
