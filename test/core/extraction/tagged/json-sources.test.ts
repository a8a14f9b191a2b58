import { readTagged, type TaggedOptions } from "../../../../src/core/extraction/tagged/read-tagged";
import { isRange } from "../../../../src/core/model/amount";
import { corpusFile, inShort } from "../../../support/tagged-corpus";

const facts = corpusFile("tarnhelm-json", "companyfacts.json");
const oim = corpusFile("tarnhelm-json", "xbrl.json");
const readFacts = (options: TaggedOptions["companyfacts"] = {}) => readTagged([facts], { companyfacts: options })[0];
const shortly = (reading: ReturnType<typeof readFacts>) =>
  reading?.items.map(inShort).map(({ concept, period, value, unit, prior }) => `${concept.split(":")[1] ?? ""} ${period} ${value} ${unit} ${prior ?? "-"}`);

test("companyfacts takes the latest amount, labels by the filing's own year and finds the year before", () => {
  expect(shortly(readFacts())).toEqual([
    "EntityCommonStockSharesOutstanding 2024-10-31 24118000 shares -",
    "Revenues FY2023 170250000 USD -",
    "Revenues FY2024 189420000 USD 170250000",
    "Revenues Q2 FY2024 46020000 USD -",
    "Revenues H1 FY2024 92110000 USD -",
    "EarningsPerShareDiluted FY2024 -0.05 USD/share -",
    "EffectiveIncomeTaxRateContinuingOperations FY2024 21.4 percent -",
    "NumberOfReportableSegments FY2024 2 count -",
  ]);
});

test("companyfacts takes the amount as first reported when asked, and the year before from the same filing", () => {
  const items = readFacts({ amounts: "first", concepts: ["us-gaap:Revenues"], forms: ["10-K"] })?.items.map(inShort);
  expect(items?.map(({ period, value, prior }) => [period, value, prior])).toEqual([["FY2023", "171000000", null], ["FY2024", "189420000", "170250000"]]);
});

test("a restatement keeps the other amount, who said it, and a finding that names both", () => {
  const reading = readFacts();
  const restated = reading?.items.find(({ tag }) => (tag?.versions.length ?? 0) > 0);
  expect(restated?.tag?.versions).toEqual([{ value: "171000000", accession: "0009999001-23-000040", form: "10-K", filed: "2023-11-20" }]);
  expect(reading?.findings.map(({ code }) => code)).toEqual(["restated"]);
  expect(reading?.findings[0]?.message).toContain("170250000");
  expect(reading?.findings[0]?.message).toContain("171000000 (10-K filed 2023-11-20)");
});

test("a restated amount is not set beside the year before of another filing", () => {
  const row = (end: number, value: string, filed: number): string => `{"start":"${end}-01-01","end":"${end}-12-31","val":${value},"accn":"${filed}","fy":${filed - 1},"fp":"FY","form":"10-K","filed":"${filed}-02-20"}`;
  const source = (rows: string[]): string => `{"cik":1,"entityName":"Split","facts":{"us-gaap":{"EarningsPerShareDiluted":{"label":"EPS","units":{"USD/shares":[${rows.join(",")}]}}}}}`;
  const priors = (rows: string[]) => readTagged([{ name: "", sha256: "", text: source(rows) }])[0]?.items.map(inShort).map(({ value, prior }) => [value, prior]);
  expect(priors([row(2022, "6.00", 2023), row(2023, "9.00", 2024), row(2023, "0.90", 2025), row(2024, "1.10", 2025)])).toEqual([["6", null], ["0.9", null], ["1.1", "0.9"]]);
  expect(priors([row(2022, "6.00", 2023), row(2023, "9.00", 2024)])).toEqual([["6", null], ["9", "6"]]);
});

test("a year before is of the same unit where the company reports in two", () => {
  const fact = (unit: string, year: number, value: string): string => `"${unit}${year}":{"value":"${value}","decimals":0,"dimensions":{"concept":"g:Revenues","entity":"e","period":"${year}-01-01T00:00:00/${year + 1}-01-01T00:00:00","unit":"iso4217:${unit}"}}`;
  const text = `{"documentInfo":{"documentType":"https://xbrl.org/2021/xbrl-json","namespaces":{"g":"http://fasb.org/us-gaap/2024"}},"facts":{${[fact("USD", 2023, "70"), fact("CNY", 2023, "500"), fact("USD", 2024, "80"), fact("CNY", 2024, "580")].join(",")}}}`;
  const [reading] = readTagged([{ name: "", sha256: "", text }]);
  expect(reading?.items.map(inShort).map(({ value, unit, prior }) => [value, unit, prior])).toEqual([["70", "USD", null], ["500", "CNY", null], ["80", "USD", "70"], ["580", "CNY", "500"]]);
});

test("one accession and one stretch of time can be asked for", () => {
  expect(readFacts({ accession: "0009999001-24-000012" })?.items).toHaveLength(2);
  expect(shortly(readFacts({ from: "2024-10-01" }))).toEqual(["EntityCommonStockSharesOutstanding 2024-10-31 24118000 shares -"]);
});

test("a half that starts with the fiscal year is cumulated, a quarter is not", () => {
  const periods = readFacts({ accession: "0009999001-24-000012" })?.items.map(({ period }) => [period.length, period.ytd]);
  expect(periods).toEqual([["quarter", false], ["half", true]]);
});

test.each([["companyfacts", facts], ["XBRL-JSON", oim]])("%s: every figure is quoted at its place", (_, file) => {
  const [reading] = readTagged([file]);
  for (const { actual, sentence } of reading?.items ?? []) {
    if (isRange(actual)) throw new Error("a tagged item has one amount");
    expect(file.text.slice(actual.start, actual.end)).toBe(actual.text);
    expect(file.text.charAt(sentence.start) + file.text.charAt(sentence.end - 1)).toBe("{}");
  }
});

test("XBRL-JSON ends its periods on the day before midnight and resolves its prefixes", () => {
  const [reading] = readTagged([oim]);
  expect(reading?.document.kind).toBe("xbrl-json");
  expect(reading?.company.name).toBe("Tarnhelm Instruments & Gauges, Inc.");
  expect(reading?.items.map(({ period }) => [period.start, period.end])).toEqual([
    ["2024-07-01", "2024-09-30"], ["2023-07-01", "2023-09-30"], ["2024-07-01", "2024-09-30"], [null, "2024-09-30"], ["2024-07-01", "2024-09-30"], ["2024-07-01", "2024-09-30"],
  ]);
  expect(reading?.items.map(inShort).map(({ metric, scope, period, value, unit, decimals, prior }) => [metric, scope, period, value, unit, decimals, prior])).toEqual([
    ["revenue", null, "Q3 FY2024", "48310000", "USD", -3, "45002000"],
    ["revenue", null, "Q3 FY2023", "45002000", "USD", -3, null],
    ["revenue", "2026-10-01, Pressure Gauges", "Q3 FY2024", "30100000", "USD", -3, null],
    ["total-assets", null, "2024-09-30", "980100000", "USD", null, null],
    ["eps", null, "Q3 FY2024", "-0.05", "USD/share", 2, null],
    ["other", null, "Q3 FY2024", "21.4", "percent", 1, null],
  ]);
});

test("JSON that breaks off is refused with the file and the place", () => {
  const cut = { ...facts, text: facts.text.slice(0, 900) };
  expect(() => readTagged([cut])).toThrow(`${facts.name}: the JSON is cut off: it ends at character 900`);
});
