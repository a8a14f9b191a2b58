import { english } from "../../../src/core/language/en";
import { isRange } from "../../../src/core/model/amount";
import { readDocuments } from "../../../src/core/read-documents";

const context = (id: string, from: string, to: string): string =>
  `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="s">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>${from}</xbrli:startDate><xbrli:endDate>${to}</xbrli:endDate></xbrli:period></xbrli:context>`;
const cover = (name: string, words: string): string => `<ix:nonNumeric contextRef="ytd" name="dei:${name}">${words}</ix:nonNumeric>`;
const sales = (when: string, words: string): string => `<td><ix:nonFraction contextRef="${when}" unitRef="u" name="us-gaap:Revenues" decimals="-6" scale="6" format="ixt:num-dot-decimal">${words}</ix:nonFraction></td>`;

interface Filing {
  readonly quarter: readonly [string, string];
  readonly yearToDate: readonly [string, string];
  readonly cover: readonly [year: string, focus: string];
}

/** What the sentences below the tags are dated. */
function periods({ quarter, yearToDate, cover: [year, focus] }: Filing, sentences: string): string[] {
  const text =
    '<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:us-gaap="http://fasb.org/us-gaap/2024" xmlns:dei="http://xbrl.sec.gov/dei/2024"><body>' +
    `<ix:header><ix:resources>${context("q", ...quarter)}${context("ytd", ...yearToDate)}<xbrli:unit id="u"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header>` +
    `<p>${cover("EntityRegistrantName", "Ridgeway Foods Co.")} ${cover("DocumentFiscalYearFocus", year)} ${cover("DocumentFiscalPeriodFocus", focus)}</p><table><tr><td>Net sales</td>${sales("q", "1,204")}${sales("ytd", "2,340")}</tr></table><p>${sentences}</p></body></html>`;
  const [first] = readDocuments([{ name: "a filing", text, sha256: "0".repeat(64) }], [english]);
  return (first?.reading.items ?? []).filter(({ tag }) => tag === undefined).map(({ metric, period, actual }) => `${metric} ${isRange(actual) ? "range" : actual.value} ${period.length} ${period.start} ${period.end}`);
}

// A phone maker's third quarter of 2025 ended in June, a grocer's first quarter of 2024 in July 2023: their sentences name no day.
const YEAR_TO_SEPTEMBER: Filing = { quarter: ["2025-03-30", "2025-06-28"], yearToDate: ["2024-09-29", "2025-06-28"], cover: ["2025", "Q3"] };
const NAMED_BY_ITS_START: Filing = { quarter: ["2023-05-06", "2023-08-04"], yearToDate: ["2023-02-04", "2023-08-04"], cover: ["2023", "Q2"] };

describe("a sentence of a filing", () => {
  it("ends its quarter and its nine months on the day the tags state", () => {
    expect(periods(YEAR_TO_SEPTEMBER, "Share repurchases were $21 billion in the third quarter of 2025. Operating income was $90 million in the first nine months of 2025.")).toEqual([
      "share-repurchases 21000000000 quarter 2025-03-30 2025-06-28",
      "operating-income 90000000 nine-months 2024-09-29 2025-06-28",
    ]);
  });

  it("ends a quarter without tags by the month the tagged year ends in", () => {
    expect(periods(YEAR_TO_SEPTEMBER, "Gross profit was $80 million in the second quarter of fiscal 2025.")).toEqual(["gross-profit 80000000 quarter 2025-01-01 2025-03-31"]);
  });

  it("is dated where the year is called by the one it began in, and left undated where no tag tells the day", () => {
    expect(periods(NAMED_BY_ITS_START, "Gross profit was $350 million in the second quarter of fiscal 2023. Operating income was $61 million in fiscal 2022.")).toEqual([
      "gross-profit 350000000 quarter 2023-05-06 2023-08-04",
      "operating-income 61000000 year null null",
    ]);
  });
});
