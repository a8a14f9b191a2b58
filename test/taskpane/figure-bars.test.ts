import type { Amount } from "../../src/core/model/amount";
import { barsOfCells, barsOfItem } from "../../src/taskpane/chart/figure-bars";
import { wordChart } from "../../src/taskpane/chart/word-chart";
import { speak } from "../../src/taskpane/strings/say";
import { aChange, aConsensus, aLineItem, anAmount, septemberQuarter } from "../support/a-reading";

const EN = speak("en");
const TEXT = "Revenue was $50.0 million, up 25%, against $40.0 million a year before and $52 million expected. The margin was 40%.";
const revenue = anAmount(TEXT, "$50.0 million", "50000000", "USD", -5);
const prior = anAmount(TEXT, "$40.0 million", "40000000", "USD", -5);
const expected = (amount: Amount) => aConsensus(TEXT, "$52 million", amount);
const changes = [aChange(TEXT, "25%", "25")];

describe("the bars of a figure", () => {
  it("sets a figure beside its consensus and its year-ago figure, each in its own words", () => {
    const item = aLineItem(TEXT, revenue, { prior, changes, consensus: expected(anAmount(TEXT, "$52 million", "52000000", "USD", -6)) });
    expect(barsOfItem(item, EN)?.bars).toEqual([
      { of: "actual", from: 0, to: 50e6, words: "50.0 m" },
      { of: "consensus", from: 0, to: 52e6, words: "52 m" },
      { of: "prior", from: 0, to: 40e6, words: "40.0 m" },
    ]);
  });

  it("shows where only the change is stated the range of year-ago figures that it implies, and calls it implied", () => {
    const bars = barsOfItem(aLineItem(TEXT, revenue, { changes }), EN);
    expect(bars?.bars[1]).toEqual({ of: "implied", from: 39.8e6, to: 40.2e6, words: "39.8 m to 40.2 m" });
    expect(bars && wordChart("Revenue", bars, EN)).toBe("Revenue, USD. Reported: 50.0 m. Year ago, implied: 39.8 m to 40.2 m");
  });

  it("draws no figure of another unit, no range, and nothing that stands alone", () => {
    const margin = anAmount(TEXT, "40%", "40", "percent", 0);
    expect(barsOfItem(aLineItem(TEXT, revenue, { consensus: expected(margin) }), EN)).toBeUndefined();
    expect(barsOfItem(aLineItem(TEXT, { low: prior, high: revenue }, { changes }), EN)).toBeUndefined();
    expect(barsOfItem(aLineItem(TEXT, margin, { changes }), EN)).toBeUndefined();
  });

  it("implies nothing from the change of a loss, which may have grown or shrunk", () => {
    expect(barsOfItem(aLineItem(TEXT, { ...revenue, value: "-50000000" }, { changes }), EN)).toBeUndefined();
  });

  it("marks the axis in the words of the language, without the tail of a float", () => {
    const [item] = septemberQuarter().reading.items;
    expect([EN, speak("zh")].map((voice) => item && barsOfItem(item, voice)?.tick(0.1 * 3e12))).toEqual(["300 bn", "3,000亿"]);
  });

  it("takes a row of the sheet as it stands there", () => {
    const bars = barsOfCells({ reported: 236503, consensus: 239430, "year-ago": null, unit: "CNY m" }, EN);
    expect(bars?.bars.map(({ of, words }) => [of, words])).toEqual([["actual", "236,503"], ["consensus", "239,430"]]);
    expect(bars?.unit).toBe("CNY m");
    expect(barsOfCells({ reported: 236503, consensus: "n/a", unit: "CNY m" }, EN)).toBeUndefined();
  });
});
