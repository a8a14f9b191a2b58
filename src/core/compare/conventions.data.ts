import type { Convention } from "./convention";

/** What each comparison means, when it refuses, and whose convention it is. Sorted by id. */
export const CONVENTIONS = {
  cagr: {
    formula: "(last / first) ^ (1 / years) - 1",
    native: "=([@Last]/[@First])^(1/[@Years])-1",
    refuses: ["missing-figure", "negative-base", "no-span-of-years", "not-finite", "sign-change", "zero-base"],
    convention: "Compound growth needs a positive first and a non-negative last figure; a fractional power of a negative ratio is not a real number.",
    source: "https://articles.bplans.com/what-is-compound-average-growth-rate-cagr-business-definition/",
  },
  change: {
    formula: "reported / base - 1",
    native: "=[@Reported]/[@[Year ago]]-1",
    refuses: ["missing-figure", "negative-base", "not-finite", "sign-change", "zero-base"],
    convention: "No percentage where either period is a loss or the base is zero; the Wall Street Journal's income tables leave it out in the same cases.",
    source: "https://money.stackexchange.com/questions/84534 (quotes the WSJ's note on net income percent change)",
  },
  changePoints: {
    formula: "(current - prior) * 100, or * 10000 for basis points",
    native: "=([@Current]-[@Prior])*100",
    refuses: ["missing-figure", "not-finite"],
    convention: "Margins and rates are compared by subtraction, in percentage points; any sign is allowed.",
    source: "https://en.wikipedia.org/wiki/Percentage_point",
  },
  gap: {
    formula: "reported - consensus",
    native: "=[@Reported]-[@Consensus]",
    refuses: ["missing-figure", "not-finite"],
    convention: "Positive when the company did better on a metric where more is better; the unit is the metric's own.",
    source: "https://archive.ymsc.tsinghua.edu.cn/pacm_category/0133 (consensus forecast error)",
  },
  prior: {
    formula: "reported / (1 + stated)",
    native: "=[@Reported]/(1+[@[Stated YoY]])",
    refuses: ["change-leaves-no-base", "missing-figure", "negative-base", "not-finite"],
    convention: "The inverse of change, so it refuses where change would refuse the base it found.",
    source: "The convention of change, solved for the base.",
  },
  surprise: {
    formula: "(reported - consensus) / |consensus|",
    native: "=([@Reported]-[@Consensus])/ABS([@Consensus])",
    refuses: ["missing-figure", "not-finite", "zero-base"],
    convention: "Divided by the absolute consensus, so that a smaller loss than expected is a positive surprise. Other than a change, it is given across signs.",
    source: "https://www.portfolio123.com/doc/doc_detail.jsp?factor=Surprise%25Y2",
  },
} as const satisfies Record<string, Convention>;
