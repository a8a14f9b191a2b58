export type PeriodLength = "quarter" | "half" | "nine-months" | "year" | "month" | "instant";

/** ISO dates, both inclusive. Null where the document neither says nor lets one infer it. */
export interface Period {
  /** As printed: "third quarter of 2024", 前三季度. */
  readonly label: string | null;
  readonly length: PeriodLength | null;
  readonly start: string | null;
  readonly end: string | null;
  /** True for figures cumulated from the start of the year (nine months, 前三季度), which never stand beside a quarter's. */
  readonly ytd: boolean;
}
