import { periodText, periodToken } from "../../../src/core/sheet/period-words";
import { aQuarter } from "../../support/a-reading";
import type { Period } from "../../../src/core/model/period";

const bare = { label: null, start: null } satisfies Partial<Period>;

describe("a period in words and in names", () => {
  it.each<[Partial<Period>, string, string]>([
    [{}, "Q3 2024 (Jul–Sep 2024)", "2024Q3"],
    [{ label: "quarter ended September 28, 2024", end: "2024-09-28" }, "Q3 2024 (Jul–Sep 2024)", "2024Q3"],
    [{ ...bare, end: "2025-01-03" }, "Q4 2024 (Oct–Dec 2024)", "2024Q4"],
    [{ ...bare, length: "half", end: "2024-06-30" }, "H1 2024 (Jan–Jun 2024)", "2024H1"],
    [{ ...bare, length: "nine-months", ytd: true }, "9M 2024 (Jan–Sep 2024)", "2024_9M"],
    [{ ...bare, length: "year", end: "2024-12-31" }, "2024 (Jan–Dec 2024)", "2024"],
    [{ ...bare, length: "month" }, "Sep 2024", "2024_09"],
    [{ ...bare, length: "instant" }, "2024-09-30", "2024Q3"],
  ])("calls calendar periods by their dates: %j", (rest, text, token) => {
    const period = aQuarter(rest);
    expect([periodText(period, "en"), periodToken(period)]).toEqual([text, token]);
  });

  it.each<[Partial<Period>, string, string]>([
    [{ label: "second quarter of fiscal 2025" }, "second quarter of fiscal 2025 (Jul–Sep 2024)", "FY2025Q2"],
    [{ label: "fiscal third quarter" }, "fiscal third quarter (Jul–Sep 2024)", "Quarter3To2024_09"],
    [{ label: "fourth quarter", end: "2024-09-28" }, "fourth quarter (Jul–Sep 2024)", "Quarter4To2024_09"],
    [{ label: "Q3 FY25", end: "2024-10-27" }, "Q3 FY25 (Aug–Oct 2024)", "FY2025Q3"],
    [{ label: "fiscal year 2025", length: "year", end: "2025-03-31" }, "fiscal year 2025 (Apr 2024–Mar 2025)", "FY2025"],
    [{ ...bare, length: "year", end: "2025-03-31" }, "Apr 2024–Mar 2025", "YearTo2025_03"],
    [{ label: "2025财年第二季度" }, "2025财年第二季度 (Jul–Sep 2024)", "FY2025Q2"],
  ])("keeps the document's own count where it is another: %j", (rest, text, token) => {
    const period = aQuarter(rest);
    expect([periodText(period, "en"), periodToken(period)]).toEqual([text, token]);
  });

  it.each<[Partial<Period>, string, string]>([
    [{ label: "third quarter of 2024", start: null, end: null }, "third quarter of 2024", "2024Q3"],
    [{ label: "前三季度", start: null, end: null, length: "nine-months" }, "前三季度", "前三季度"],
    [{ label: "the Golden\n Week", start: null, end: null, length: null }, "the Golden Week", "TheGoldenWeek"],
    [{ ...bare, end: null }, "not stated", ""],
    [{ ...bare, end: "2024-08-15" }, "… – 2024-08-15", ""],
  ])("claims no dates that the document does not give: %j", (rest, text, token) => {
    const period = aQuarter(rest);
    expect([periodText(period, "en"), periodToken(period)]).toEqual([text, token]);
  });
});
