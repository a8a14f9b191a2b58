import { companyOfDocument } from "../../../src/core/reader/company-of-document";

it.each([
  ["FORM 10-Q\nCommission File Number 1-1\nHARBOR LANTERN CORPORATION\n(Exact name of registrant as specified in its charter)", "HARBOR LANTERN CORPORATION"],
  ["Exhibit 99.1\nQuay Lantern Announces Third Quarter 2025 Results\nSelected Financial Data", "Quay Lantern"],
  ["Tarn, Inc. - Tarn Releases Third Quarter 2025 Results", "Tarn"],
  ["Consolidated Statements of Income\nFirst Lakes Bancorp, Inc.\n(Dollars in thousands)", "First Lakes Bancorp, Inc."],
  ["简明综合损益表\n九龙贸易控股有限公司", "九龙贸易控股有限公司"],
  ["合并利润表\n编制单位：九龙电气股份有限公司", "九龙电气股份有限公司"],
  ["Third quarter results\nReconciliation of Net Income", null],
  ["Hanbit Electronics 3Q 2024 Earnings\n(Unit: KRW billion)", "Hanbit Electronics"],
  [`Exhibit 99.1\nTidewater Labs Announces Approval of a Study\n${"- A trial of patients\n".repeat(12)}About Tidewater Labs, Ltd.\nContacts\nHarbor Advisors, LLC`, "Tidewater Labs"],
  ["OAKLAND, May 6 - Larkspur Networks, Inc. (NYSE: LRKS) today reported results.", "Larkspur Networks, Inc."],
  ["Company name: Hoshikawa Precision Co., Ltd.\nConsolidated results", "Hoshikawa Precision Co., Ltd."],
  ["Golden Pier Holdings Limited (Stock code: 0999)\nINTERIM RESULTS", "Golden Pier Holdings Limited"],
  ["海川材料股份有限公司 2024 年年度报告\n合并利润表", "海川材料股份有限公司"],
  ["合并利润表\n编制单位：海川材料股份有限公司", "海川材料股份有限公司"],
  ["Meridian Cloud Q2 FY2026 results\nQ2 FY26 Actual Guidance Consensus Beat", "Meridian Cloud"],
  ["Belmont Software\nNEW YORK, November 4, 2025 \u2013 Belmont Software, Inc. (NYSE: BLMT) today announced its results.\nResults for the quarter", "Belmont Software, Inc."],
  ["LONGCHUAN HOLDINGS LIMITED\n(Incorporated in the Cayman Islands with limited liability) (Stock Code: 1234)\nANNOUNCEMENT OF ANNUAL RESULTS FOR THE YEAR ENDED 31 MARCH 2025", "LONGCHUAN HOLDINGS LIMITED"],
])("finds whose document %j is", (words, name) => expect(companyOfDocument(words)).toBe(name));
