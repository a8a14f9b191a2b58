import { speak } from "../../src/taskpane/strings/say";
import { groupFigures } from "../../src/taskpane/wording/figure-groups";
import { aLineItem, anAmount, aQuarter, septemberQuarter } from "../support/a-reading";

const voice = speak("en");

it("puts figures under their period, and those of one metric together, in the order of the document", () => {
  const { text, reading } = septemberQuarter();
  const earlier = aQuarter({ label: "second quarter", start: "2024-04-01", end: "2024-06-30" });
  const amount = anAmount(text, "40.561 billion yuan", "40561000000", "CNY", -6);
  const items = [
    ...reading.items,
    aLineItem(text, amount, { id: "earlier", period: earlier }),
    aLineItem(text, amount, { id: "segment", scope: "Cloud" }),
  ];
  const lines = groupFigures(items, voice).map((line) => (line.kind === "period" ? line.count : line.item.id));
  expect(lines).toEqual([4, "revenue", "segment", "net-income", "ebita", 1, "earlier"]);
});
