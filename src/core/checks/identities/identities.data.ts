import type { Identity } from "./identity";

/** What holds in every set of statements, sorted by the metric of the total. */
export const IDENTITIES: readonly Identity[] = [
  { total: { metric: "gross-profit" }, plus: [{ metric: "revenue" }], minus: [{ metric: "cost-of-revenue" }], unless: "amortization|depreciation" },
  { total: { metric: "total-assets" }, plus: [{ metric: "other", labels: "total liabilities|负债合计|負債合計|负债总计|負債總額", isSize: true }, { metric: "shareholders-equity" }], minus: [], unless: "mezzanine|minority|non-controlling|noncontrolling|redeemable|temporary equity|少数股东|少數股東" },
];
