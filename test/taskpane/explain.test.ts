import { FINDING_CODES } from "../../src/core/checks/finding-codes.data";
import { DOCUMENT_FINDINGS } from "../../src/core/document/finding-codes.data";
import type { TextFindingCode } from "../../src/core/extraction/texts/judge-text";
import { unusedNumber } from "../../src/core/model/unused-number";
import { UNUSED_REASONS } from "../../src/core/model/unused-reasons.data";
import { UNNAMED } from "../../src/core/sheet/naming/plan-names";
import type { UnwrittenCode } from "../../src/core/sheet/rows/find-unwritten";
import { FINDINGS_ZH } from "../../src/taskpane/strings/findings.zh.data";
import { UNUSED_ZH } from "../../src/taskpane/strings/unused.zh.data";
import { explainFinding, explainUnused } from "../../src/taskpane/wording/explain";

const OF_TEXTS: readonly TextFindingCode[] = ["empty-text", "language-unknown", "not-text"];
const OF_CELLS: readonly UnwrittenCode[] = [
  "change-in-amount", "change-in-points", "change-of-a-percentage", "change-of-a-range", "consensus-unlike-unit", "range-unlike-unit", "second-stated-change", "year-ago-unlike-unit",
];
const placesOf = (phrase: string): string[] => phrase.match(/\{\w+\}/g) ?? [];

describe("what a Chinese reader is told", () => {
  it("has a phrase for each code of a finding, and none without a code", () => {
    const catalogued = [...Object.keys(FINDING_CODES), ...Object.keys(DOCUMENT_FINDINGS)];
    expect(Object.keys(FINDINGS_ZH)).toEqual([...new Set([...catalogued, ...OF_TEXTS, ...OF_CELLS, UNNAMED])].sort());
  });

  it("has a phrase for each reason, and none without a reason, with the same places", () => {
    expect(Object.keys(UNUSED_ZH)).toEqual(Object.keys(UNUSED_REASONS));
    expect(Object.values(UNUSED_ZH).map(placesOf)).toEqual(Object.values(UNUSED_REASONS).map(placesOf));
  });

  it("puts the Chinese phrase before the arithmetic of a finding, in Chinese only", () => {
    const finding = { code: "ties-out", message: "Stated +5 % fits 105 / 100 = +5 % (CNY million).", sum: "+5 %: 105 / 100 = +5 % (CNY million)" };
    expect(explainFinding(finding, "zh")).toBe("勾稽一致：所述增减幅与两期数字相符。+5 %: 105 / 100 = +5 % (CNY 百万)");
    expect(explainFinding({ code: "adds-up", message: "A 1 + B 2 adds up to C 3 (USD million).", sum: "A 1 + B 2 = C 3 (USD million)" }, "zh")).toBe("加总相符。A 1 + B 2 = C 3 (USD 百万)");
    expect(explainFinding({ code: "format-unknown", message: 'The number format "ixt:words" is in no registry this reader knows; 2 figures left unread.' }, "zh")).toBe('数字格式不明，未予读取。"ixt:words"');
    expect(explainFinding(finding, "en")).toBe(finding.message);
    expect(explainFinding({ ...finding, code: "of-another-time" }, "zh")).toBe(finding.message);
  });

  it("names the other company in the reader's own language", () => {
    const number = unusedNumber({ text: "3亿元", start: 4, end: 7 }, "another-company", { company: "海纳" });
    expect(explainUnused(number, "zh")).toBe("这是海纳的数字，不是本公司的。");
    expect(explainUnused(number, "en")).toBe("A figure of 海纳, not of the reporting company.");
    expect(explainUnused({ text: "1", start: 0, end: 1, reason: "Of a reader without codes." }, "zh")).toBe("Of a reader without codes.");
  });
});
