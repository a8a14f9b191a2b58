import { readRelease } from "../../../src/core/read-release";
import type { LineItem } from "../../../src/core/model/line-item";
import { isRange } from "../../../src/core/model/amount";
import { packs } from "../../support/a-passage";

const read = (text: string) => readRelease({ text, sha256: "0".repeat(64) }, packs);

/** An item in one line: what it is, then each linked amount by its own words. */
function say({ kind, metric, basis, scope, actual, prior, changes, consensus }: LineItem): string {
  const value = isRange(actual) ? `${actual.low?.text ?? ""}..${actual.high?.text ?? ""}` : actual.text;
  return [
    kind === "guidance" ? "guided" : "", basis === "adjusted" ? "adjusted" : "", scope ?? "", metric, value,
    prior ? `prior ${prior.text} (${prior.value})` : "",
    ...changes.map((change) => `${change.against} ${change.percent ?? change.points ?? change.amount?.value ?? ""}`),
    consensus ? `expected ${[consensus.amount?.text, consensus.relation].filter(Boolean).join(" ")}` : "",
  ].filter((part) => part !== "").join(" · ");
}
const links = (text: string): string[] => read(text).items.map(say);
const reasonFor = (text: string, number: string): string | undefined => read(text).unused.find((unused) => unused.text.includes(number))?.reason;

describe("linking amounts", () => {
  it("reads value, prior and change in whatever order English puts them", () => {
    expect(links("Revenue rose 5% to $10.5 billion in 2024 from $10.0 billion a year earlier.")).toEqual(["revenue · $10.5 billion · prior $10.0 billion (10000000000) · year-ago 5"]);
    expect(links("From $10.0 billion a year earlier, revenue rose 5% to $10.5 billion in 2024.")).toEqual(["revenue · $10.5 billion · prior $10.0 billion (10000000000) · year-ago 5"]);
  });

  it("runs the sum and the figure per share in parallel, losses negative on both sides", () => {
    expect(links("The net loss for 2024 was $4.2 million, or $0.11 a share, compared with a net loss of $17.9 million, or $0.46 a share, in 2023.")).toEqual([
      "net-income · $4.2 million · prior $17.9 million (-17900000)",
      "eps · $0.11 · prior $0.46 (-0.46)",
    ]);
  });

  it("pairs lists in order, with and without the word for it", () => {
    expect(links("Cloud and advertising revenues grew 12% and 15% to $3.3 billion and $2.6 billion, respectively, in 2024.")).toEqual([
      "Cloud · revenue · $3.3 billion · year-ago 12",
      "advertising · revenue · $2.6 billion · year-ago 15",
    ]);
    expect(links("2024年公司营业收入和归母净利润分别为48.3亿元和5.7亿元。")).toEqual(["revenue · 48.3亿元", "net-income · 5.7亿元"]);
  });

  it("keeps the change after the consensus with the revenue it speaks of", () => {
    expect(links("It achieved revenue of 236.5 billion yuan for the third quarter of 2024, slightly lower than market expectations of 239.4 billion yuan, an increase of 5% year on year.")).toEqual([
      "revenue · 236.5 billion yuan · year-ago 5 · expected 239.4 billion yuan below",
    ]);
  });

  it("joins what analysts expected from another sentence", () => {
    expect(links("In the first quarter of 2025 it earned $1.20 per share on revenue of $2.1 billion. Analysts had expected earnings of $1.10 per share on revenue of $2.2 billion.")).toEqual([
      "eps · $1.20 · expected $1.10",
      "revenue · $2.1 billion · expected $2.2 billion",
    ]);
  });

  it("takes a surprise in percent for the relation and for nothing else", () => {
    expect(links("Earnings of $9.74 per share for the first quarter of 2025 beat the consensus estimate by 26.99% and rose 43.7% year over year.")).toEqual(["eps · $9.74 · year-ago 43.7 · expected above"]);
  });

  it("leaves what is guessed, guided before or translated out of the items", () => {
    expect(reasonFor("Revenue was €8.0 billion ($8.7 billion) in 2024.", "$8.7")).toBe("A translation of the figure beside it.");
    expect(reasonFor("Revenue rose 37% in 2024 (64% on an FX-neutral basis) to $5.9 billion.", "64%")).toContain("another footing");
    expect(links("For the third quarter, analysts expect revenue of $3.1 billion.")).toEqual([]);
  });

  it("reads 升1.3倍, doubled and 减半 as percentages", () => {
    expect(links("去年收入升1.3倍至30.4亿港元。")).toEqual(["revenue · 30.4亿港元 · year-ago 130"]);
    expect(links("Net profit doubled to $40 million in 2024.")).toEqual(["net-income · $40 million · year-ago 100"]);
    expect(links("2024年净利润减半至2亿元。")).toEqual(["net-income · 2亿元 · year-ago -50"]);
  });

  it("tells a change from the year before and one from the quarter before apart", () => {
    expect(links("2024年第三季度营收126亿元，同比增长4.8%，环比下降2.3%。")).toEqual(["revenue · 126亿元 · year-ago 4.8 · previous-period -2.3"]);
  });

  it("reads an outlook as guidance with its ends", () => {
    expect(links("For 2025 the company expects revenue of at least $1.1 billion.")).toEqual(["guided · revenue · $1.1 billion.."]);
    expect(links("公司预计2024年归母净利润亏损2.8亿元至3.6亿元。")).toEqual(["guided · net-income · 3.6亿元..2.8亿元"]);
  });

  it("keeps another company's figures from the subject", () => {
    const text = "Hartwell Tools (HWT) had revenue of $320 million in 2024. Bolt Systems (BOLT) had revenue of $95 million in 2024.";
    expect(links(text)).toEqual(["revenue · $320 million"]);
    expect(reasonFor(text, "$95 million")).toContain("Bolt Systems");
  });

  it("does not take a share price, a deal or an economy for a result", () => {
    expect(links("Shares of the company rose 4% to $88.41.")).toEqual([]);
    expect(links("The group agreed to buy its rival for $2.3 billion in cash.")).toEqual([]);
    expect(links("Gross domestic product grew 3.8% to $12.1 trillion in 2004.")).toEqual([]);
  });
});

describe("settling", () => {
  it("reads a headline and its body as one item, quoted from the body", () => {
    const { items } = read("Marlow profit rises to £212m\n\nMarlow made a pre-tax profit of £212.4m in 2024. Marlow said pre-tax profit was £212m.");
    expect(items.map(say)).toEqual(["pretax-income · £212.4m"]);
  });

  it("makes last year's amount the prior, even when it has a sentence of its own", () => {
    expect(links("The group earned $48 million in 2024. In 2023 the group earned $41 million.")).toEqual(["net-income · $48 million · prior $41 million (41000000)"]);
  });

  it("drops a compared amount of another day than a year ago, and says so", () => {
    const text = "Cash and cash equivalents were $3.07 billion as of March 31, 2025, up from $2.71 billion as of December 31, 2024.";
    expect(links(text)).toEqual(["cash · $3.07 billion"]);
    expect(reasonFor(text, "$2.71 billion")).toContain("not a year ago");
  });

  it("takes the currency the text states for amounts that print none", () => {
    const units = read("去年盈利6.9億元人民幣。期內，收入50.3億元。末期息每股11港仙。").items.map(({ actual }) => ("unit" in actual ? actual.unit : ""));
    expect(units).toEqual(["CNY", "CNY", "HKD/share"]);
  });

  it("gives a reason for each number left out", () => {
    const { unused } = read("On May 8, 2025 the company (09988) said revenue was $5 billion, 12% of the market, and that it has 7,000 employees.");
    expect(unused.every(({ reason }) => reason.endsWith("."))).toBe(true);
    expect(unused.map(({ text }) => text)).toEqual(expect.arrayContaining(["7,000"]));
  });
});

describe("texts that cannot be read", () => {
  it.each([
    ["", "empty-text"],
    [" \n\t ", "empty-text"],
    ["\u0000\u0001\u0002PNG\u0000\u0000\u0003".repeat(20), "not-text"],
    ["La société a annoncé un chiffre d'affaires de 5,2 milliards d'euros pour le premier semestre, en hausse de 3 %, ainsi qu'un bénéfice net de 410 millions d'euros contre 380 millions un an plus tôt.", "language-unknown"],
    ["トヨタ自動車は、第三四半期の売上高が前年同期比で五パーセント増加し、営業利益も増えたと発表しました。", "language-unknown"],
  ])("gives a finding for %j and no items", (text, code) => {
    const reading = read(text);
    expect(reading.items).toEqual([]);
    expect(reading.findings.map((finding) => finding.code)).toContain(code);
  });

  it("says so when a readable text reports nothing", () => {
    expect(read("The committee met on Tuesday to talk about the weather and about the garden.").findings.map(({ code }) => code)).toEqual(["no-results"]);
  });
});

describe("a NUL byte inside a number", () => {
  it("does not cut it, and the quote still has it", () => {
    const text = "Orla Foods said revenue rose 5% to $1\u0000.2 billion.";
    expect(read(text).items.map(({ actual }) => actual)).toEqual([expect.objectContaining({ value: "1200000000", text: "$1\u0000.2 billion" })]);
  });
});
