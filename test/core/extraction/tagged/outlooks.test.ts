import { readTagged } from "../../../../src/core/extraction/tagged/read-tagged";
import { isRange } from "../../../../src/core/model/amount";
import type { LineItem } from "../../../../src/core/model/line-item";
import type { Reading } from "../../../../src/core/model/reading";
import { aFile } from "../../../support/tagged-corpus";

const TSE = "http://www.xbrl.tdnet.info/taxonomy/jp/tse/tdnet/ed/t/2014-01-12";
const AXES: Readonly<Record<string, string>> = {
  ConsolidatedMember: "tse-ed-t:ConsolidatedNonconsolidatedAxis",
  CurrentMember: "tse-ed-t:PreviousCurrentAxis",
  ForecastMember: "tse-ed-t:ResultForecastAxis",
  LowerMember: "tse-ed-t:ResultForecastAxis",
  MaximumMember: "srt:RangeAxis",
  MinimumMember: "srt:RangeAxis",
  NonConsolidatedMember: "tse-ed-t:ConsolidatedNonconsolidatedAxis",
  PreviousMember: "tse-ed-t:PreviousCurrentAxis",
  ResultMember: "tse-ed-t:ResultForecastAxis",
  ScenarioForecastMember: "srt:StatementScenarioAxis",
  UpperMember: "tse-ed-t:ResultForecastAxis",
};

/** "2025 ConsolidatedMember ForecastMember" is a context of that year with these members. */
function contextOf(words: string): string {
  const [year = "", ...members] = words.split(" ");
  const said = members.map((member) => `<xbrldi:explicitMember dimension="${AXES[member] ?? ""}">x:${member}</xbrldi:explicitMember>`).join("");
  return `<xbrli:context id="${words.replace(/ /g, "_")}"><xbrli:entity><xbrli:identifier scheme="s">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>${year}-01-01</xbrli:startDate><xbrli:endDate>${year}-12-31</xbrli:endDate></xbrli:period>${said === "" ? "" : `<xbrli:scenario>${said}</xbrli:scenario>`}</xbrli:context>`;
}

type Fact = readonly [concept: string, context: string, words: string];

function read(facts: readonly Fact[], texts = ""): Reading {
  const contexts = [...new Set(facts.map(([, context]) => context))].map(contextOf).join("");
  const rows = facts.map(([concept, context, words]) => `<tr><td>${concept}</td><td><ix:nonFraction name="${concept}" contextRef="${context.replace(/ /g, "_")}" unitRef="u" scale="6" decimals="-6">${words}</ix:nonFraction></td></tr>`).join("");
  const source = `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:us-gaap="http://fasb.org/us-gaap/2024" xmlns:srt="http://fasb.org/srt/2024" xmlns:tse-ed-t="${TSE}" xmlns:jpdei_cor="http://disclosure.edinet-fsa.go.jp/taxonomy/jpdei/2013-08-31/jpdei_cor" xmlns:x="http://x"><body><ix:header><ix:resources>${contexts}${contextOf("2024")}<xbrli:unit id="u"><xbrli:measure>iso4217:JPY</xbrli:measure></xbrli:unit></ix:resources></ix:header>${texts}<table>${rows}</table></body></html>`;
  return readTagged([aFile(source)])[0] as Reading;
}

const inShort = ({ kind, metric, scope, period, actual, prior }: LineItem): string => {
  const amount = isRange(actual) ? `${actual.low?.value ?? ""}..${actual.high?.value ?? ""}` : actual.value;
  return [kind, metric, amount, scope ?? "-", period.end?.slice(0, 4), prior?.value ?? "-"].join(" ");
};

test("a forecast beside the results is an outlook of the whole company, and no result", () => {
  const { items } = read([
    ["tse-ed-t:NetSales", "2024 ConsolidatedMember ResultMember", "500"],
    ["tse-ed-t:NetSales", "2023 ConsolidatedMember ResultMember", "450"],
    ["tse-ed-t:NetSales", "2025 ConsolidatedMember ForecastMember", "540"],
  ]);
  expect(items.map(inShort)).toEqual(["actual revenue 500000000 - 2024 450000000", "actual revenue 450000000 - 2023 -", "guidance revenue 540000000..540000000 - 2025 -"]);
});

test("the two ends of a forecast are one outlook, and the one it replaces is none any more", () => {
  const { items } = read([
    ["tse-ed-t:OperatingIncome", "2025 ConsolidatedMember PreviousMember LowerMember", "40"],
    ["tse-ed-t:OperatingIncome", "2025 ConsolidatedMember PreviousMember UpperMember", "45"],
    ["tse-ed-t:OperatingIncome", "2025 ConsolidatedMember CurrentMember LowerMember", "15"],
    ["tse-ed-t:OperatingIncome", "2025 ConsolidatedMember CurrentMember UpperMember", "30"],
  ]);
  expect(items.map(inShort)).toEqual(["guidance operating-income 15000000..30000000 - 2025 -"]);
});

test("an end without the other is an open outlook", () => {
  const { items } = read([
    ["us-gaap:PaymentsToAcquirePropertyPlantAndEquipment", "2025 MinimumMember ScenarioForecastMember", "70"],
    ["us-gaap:PaymentsToAcquirePropertyPlantAndEquipment", "2026 MaximumMember ScenarioForecastMember", "90"],
  ]);
  expect(items.map(inShort)).toEqual(["guidance capital-expenditure 70000000.. - 2025 -", "guidance capital-expenditure ..90000000 - 2026 -"]);
});

test("the least and the most of something that has happened are parts as before", () => {
  const { items } = read([["us-gaap:Revenues", "2024 MinimumMember", "70"]]);
  expect(items.map(inShort)).toEqual(["actual revenue 70000000 Minimum 2024 -"]);
});

test.each([
  ["says by its title that it has none", "<ix:nonNumeric name=\"tse-ed-t:DocumentName\" contextRef=\"2024\">決算短信〔日本基準〕（非連結）</ix:nonNumeric>", "-"],
  ["says by a format alone that it has none", "<ix:nonNumeric name=\"jpdei_cor:WhetherConsolidatedFinancialStatementsArePreparedDEI\" contextRef=\"2024\" xmlns:ixt=\"http://www.xbrl.org/inlineXBRL/transformation/2011-07-31\" format=\"ixt:booleanfalse\"></ix:nonNumeric>", "-"],
  ["has one", "<ix:nonNumeric name=\"tse-ed-t:DocumentName\" contextRef=\"2024\">決算短信〔日本基準〕（連結）</ix:nonNumeric>", "Non Consolidated"],
])("figures of the company alone, where the report %s", (_, texts, scope) => {
  const { items } = read([["tse-ed-t:NetSales", "2024 NonConsolidatedMember ResultMember", "500"]], texts);
  expect(items.map((item) => item.scope ?? "-")).toEqual([scope]);
});

test("names the same concept by one metric whatever the rules and the summary behind it", () => {
  const concepts = ["NetSalesIFRS", "ProfitAttributableToOwnersOfParentIFRS", "OperatingIncomeUS", "CashFlowsFromOperatingActivities"];
  const { items } = read(concepts.map((concept): Fact => [`tse-ed-t:${concept}`, "2024 ConsolidatedMember ResultMember", "5"]));
  expect(items.map(({ metric }) => metric)).toEqual(["revenue", "net-income", "operating-income", "operating-cash-flow"]);
});

test("a notice says whose it is and when it was given, by the year of the era", () => {
  const said = (name: string, words: string): string => `<ix:nonNumeric name="tse-ed-t:${name}" contextRef="2024">${words}</ix:nonNumeric>`;
  const { company, document } = read([["tse-ed-t:NetSales", "2024 ConsolidatedMember ResultMember", "5"]], said("CompanyName", "青瀬工業株式会社") + said("SecuritiesCode", "9998") + said("DocumentName", "業績予想の修正") + said("ReportingDateOfFinancialForecastCorrection", "令和元年８月９日"));
  expect(company).toEqual({ name: "青瀬工業株式会社", tickers: ["9998"] });
  expect(document).toMatchObject({ title: "業績予想の修正", published: "2019-08-09" });
});
