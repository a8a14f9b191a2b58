import type { PeriodMention } from "../../../src/core/extraction/periods/period-mention";
import { resolvePeriod, type Calendar } from "../../../src/core/extraction/settle/resolve-period";
import { partsOf } from "../../support/a-passage";

const NO_CALENDAR: Calendar = { published: null, yearEnd: 0 };
const mentionsOf = (text: string): PeriodMention[] => partsOf(text).flatMap(({ period }) => period ?? []);

function dates(text: string, calendar: Calendar = NO_CALENDAR): string {
  const [mention] = mentionsOf(text);
  if (!mention) return "none";
  const { period } = resolvePeriod(mention, text, calendar, null);
  return `${period.length ?? "-"} ${period.start ?? "-"} ${period.end ?? "-"}${period.ytd ? " ytd" : ""}`;
}

describe("the grammar of periods", () => {
  it.each([
    ["third quarter of 2024", "quarter 2024-07-01 2024-09-30"],
    ["first-quarter 2025", "quarter 2025-01-01 2025-03-31"],
    ["Q1 2025", "quarter 2025-01-01 2025-03-31"],
    ["3Q24", "quarter 2024-07-01 2024-09-30"],
    ["1H 2024", "half 2024-01-01 2024-06-30"],
    ["9M24", "nine-months 2024-01-01 2024-09-30 ytd"],
    ["the last quarter of 2004", "quarter 2004-10-01 2004-12-31"],
    ["first nine months of 1986", "nine-months 1986-01-01 1986-09-30 ytd"],
    ["quarter ended March 31, 2025", "quarter 2025-01-01 2025-03-31"],
    ["three months to 30 June 2024", "quarter 2024-04-01 2024-06-30"],
    ["13 weeks ended November 2, 2024", "quarter - 2024-11-02"],
    ["the full year 1986", "year 1986-01-01 1986-12-31"],
    ["October-to-December 2004 period", "quarter 2004-10-01 2004-12-31"],
    ["as of March 31, 2025", "instant - 2025-03-31"],
    ["2011 年第三季度", "quarter 2011-07-01 2011-09-30"],
    ["2024年前三季度", "nine-months 2024-01-01 2024-09-30 ytd"],
    ["2024年上半年", "half 2024-01-01 2024-06-30"],
    ["2021年度", "year 2021-01-01 2021-12-31"],
    ["截至2024年6月30日止六个月", "half 2024-01-01 2024-06-30"],
    ["截至二零二四年六月三十日止六个月", "half 2024-01-01 2024-06-30"],
    ["截至2011年9月30日", "instant - 2011-09-30"],
    ["2024年末", "instant - 2024-12-31"],
  ])("dates %s", (text, said) => expect(dates(text)).toBe(said));

  it("gives a fiscal label no dates until the year's end is known", () => {
    expect(dates("second quarter of fiscal 2025")).toBe("quarter - -");
    expect(dates("second quarter of fiscal 2025", { published: null, yearEnd: 3 })).toBe("quarter 2024-07-01 2024-09-30");
  });

  it("infers a year only from the day of publication", () => {
    const calendar: Calendar = { published: { year: 2025, month: 4, day: 28 }, yearEnd: 0 };
    expect(dates("第一季度", NO_CALENDAR)).toBe("quarter - -");
    expect(dates("第一季度", calendar)).toBe("quarter 2025-01-01 2025-03-31");
    expect(dates("the fourth quarter", calendar)).toBe("quarter 2024-10-01 2024-12-31");
    expect(dates("去年", calendar)).toBe("year 2024-01-01 2024-12-31");
  });

  it.each(["a year earlier", "the same period last year", "the prior-year quarter", "去年同期", "上年同期"])("knows %s for the year before", (text) => {
    expect(mentionsOf(text).some(({ yearAgo }) => yearAgo)).toBe(true);
  });

  it.each(["$2024", "2024 units", "2,024", "it may rise", "over a year"])("reads no period in %s", (text) => expect(mentionsOf(text)).toEqual([]));
});
