export type Locale = "en" | "zh";

export interface MetricLabel {
  readonly en: string;
  readonly zh: string;
  readonly asPrinted?: true;
}
