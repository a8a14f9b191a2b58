import { factPeriod } from "../../../../src/core/document/ixbrl/contexts";
import { itemPeriod, lengthOf, tryFiscalCalendar } from "../../../../src/core/extraction/tagged/fiscal-calendar";

test.each([
  [84, "quarter"], [90, "quarter"], [91, "quarter"], [98, "quarter"], [112, "quarter"],
  [182, "half"], [168, "half"], [196, "half"],
  [273, "nine-months"], [252, "nine-months"], [280, "nine-months"],
  [364, "year"], [366, "year"], [371, "year"],
  [28, "month"], [35, "month"],
  [1, null], [60, null], [140, null], [230, null], [320, null], [730, null],
])("%i days are %s", (days, length) => {
  expect(lengthOf(days)).toBe(length);
});

const september = tryFiscalCalendar(2023, "Q3", "2023-07-01", [factPeriod("2022-09-25", "2023-07-01"), factPeriod("2023-04-02", "2023-07-01")]);

test.each([
  ["2023-04-02", "2023-07-01", "Q3 FY2023", false],
  ["2022-09-25", "2022-12-31", "Q1 FY2023", false],
  ["2022-09-25", "2023-04-01", "H1 FY2023", true],
  ["2022-09-25", "2023-07-01", "9M FY2023", true],
  ["2021-09-26", "2022-06-25", "9M FY2022", true],
  ["2021-09-26", "2022-09-24", "FY2022", false],
  ["2023-07-02", "2023-09-30", "Q4 FY2023", false],
  ["2023-04-01", "2023-09-30", "H2 FY2023", false],
  ["2013-09-29", "2013-12-28", "Q1 FY2014", false],
  ["2023-05-15", "2023-08-15", null, false],
])("%s to %s is %s of a year that ends in September", (start, end, label, ytd) => {
  expect(itemPeriod(factPeriod(start, end), september)).toMatchObject({ label, ytd, start, end });
});

test("quarters of 12 and 16 weeks keep their numbers", () => {
  const weeks = tryFiscalCalendar(2024, "FY", "2024-09-01", [factPeriod("2023-09-04", "2024-09-01")]);
  const label = (start: string, end: string): string | null => itemPeriod(factPeriod(start, end), weeks).label;
  expect([label("2023-09-04", "2023-11-26"), label("2023-11-27", "2024-02-18"), label("2024-02-19", "2024-05-12"), label("2024-05-13", "2024-09-01")]).toEqual(["Q1 FY2024", "Q2 FY2024", "Q3 FY2024", "Q4 FY2024"]);
});

test("a retailer's own number for its year is kept", () => {
  const retail = tryFiscalCalendar(2023, "FY", "2024-02-03", [factPeriod("2023-01-29", "2024-02-03")]);
  expect(itemPeriod(factPeriod("2023-10-29", "2024-02-03"), retail).label).toBe("Q4 FY2023");
});

test("without a calendar nothing is labelled, and a half is taken for cumulated", () => {
  expect(itemPeriod(factPeriod("2024-01-01", "2024-06-30"), undefined)).toEqual({ label: null, length: "half", start: "2024-01-01", end: "2024-06-30", ytd: true });
});

test("a focus that no period of the document bears out gives no calendar", () => {
  expect(tryFiscalCalendar(2024, "Q3", "2024-09-30", [factPeriod("2024-07-01", "2024-09-30")])).toBeUndefined();
  expect(tryFiscalCalendar(2024, "constructor", "2024-09-30", [])).toBeUndefined();
});

test("days that are no days are none", () => {
  expect(itemPeriod(factPeriod("2024-02-30x", "2024-13-01"), undefined)).toEqual({ label: null, length: null, start: null, end: null, ytd: false });
});
