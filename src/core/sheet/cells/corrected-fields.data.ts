import type { Correction } from "../../review/correction";

/** How the sheet calls what an analyst can set right, sorted by field. */
export const CORRECTED_FIELDS = {
  actual: { en: "reported figure", zh: "报告数" },
  basis: { en: "basis", zh: "口径" },
  consensus: { en: "consensus", zh: "预期" },
  metric: { en: "metric", zh: "指标" },
  period: { en: "period", zh: "期间" },
  prior: { en: "year-ago figure", zh: "上年同期数" },
  scope: { en: "segment", zh: "分部" },
  yoy: { en: "stated change", zh: "所述变动" },
} as const satisfies Record<keyof Correction, { readonly en: string; readonly zh: string }>;
