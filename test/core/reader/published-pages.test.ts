import { chinese } from "../../../src/core/language/zh";
import { english } from "../../../src/core/language/en";
import { readDocuments } from "../../../src/core/read-documents";
import { table } from "../extraction/tables/a-statement";

const read = (text: string): readonly string[] =>
  readDocuments([{ name: "page.html", text, sha256: "0".repeat(64) }], [english, chinese]).flatMap(({ reading }) =>
    reading.items.map(({ metric, kind, actual }) => `${kind === "guidance" ? "guided " : ""}${metric} ${"low" in actual ? `${actual.low?.value} to ${actual.high?.value}` : actual.value}`));

it("takes the unit over a table for no amount of the metric beside it", () => {
  expect(read(`<p>华翔电器股份有限公司2025年半年度报告摘要</p><p>主要会计数据 单位：千元</p>${table("|本报告期|上年同期", "营业总收入|252,331,110|218,122,040")}<p>分产品营业收入 单位：千元</p>`)).toEqual(["revenue 252331110000"]);
});

it("takes a table right below the word outlook for one", () => {
  const page = `<p>HALTON, November 5, 2025. Halton Systems today reported results for the quarter ended September 30, 2025.</p><p>Outlook</p><p>We expect the following:</p>${table("Period|Q4 2025", "Revenue|$512 million", "Adjusted EBITDA|$71 million - $81 million")}`;
  expect(read(page)).toEqual(["guided revenue 512000000 to 512000000", "guided ebitda 71000000 to 81000000"]);
});

it("reads a page for narrow screens, whose cells say their heads again", () => {
  expect(read(`<h1>Key figures</h1>${table("|7–9 2025|7–9 2024", "Net sales, EUR million|7–9 2025 343.8|7–9 2024 357.9", "Adjusted EBITDA, EUR million|7–9 2025 48.3|7–9 2024 50.9")}`)).toEqual(["revenue 343800000", "ebitda 48300000"]);
});

it("names no part of a company after a cell of words with amounts", () => {
  const page = `<p>Third quarter 2025 highlights</p>${table("Metric|Q3 2025 result", "Adjusted EPS|$0.84, compared with $0.77", "Net income|$96.1 million")}`;
  expect(readDocuments([{ name: "page.html", text: page, sha256: "0".repeat(64) }], [english, chinese])[0]?.reading.items.map(({ metric, scope }) => [metric, scope])).toEqual([["net-income", null]]);
});
