import { checkReading } from "../../../src/core/checks/check-reading";
import type { LineItem } from "../../../src/core/model/line-item";
import type { Amount } from "../../../src/core/model/amount";
import { openReview, reduceReview, settleReview, taken, type CheckItems, type Review, type ReviewAct } from "../../../src/core/review/review";
import { aChange, aLineItem, anAmount, septemberQuarter } from "../../support/a-reading";

const { text, reading } = septemberQuarter();
const check: CheckItems = (items) => checkReading({ items, text });
const decide = (...acts: readonly ReviewAct[]): Review => acts.reduce(reduceReview, openReview(reading));
const settle = (...acts: readonly ReviewAct[]) => settleReview(decide(...acts), check);
const itemOf = (id: string, ...acts: readonly ReviewAct[]): LineItem | undefined => settle(...acts).items.find((item) => item.id === id);
const typed = (value: string) => ({ value, unit: "CNY", decimals: -6 });

describe("a review", () => {
  it("leaves the reading itself alone until something is set right", () => expect(settle({ act: "exclude", items: ["ebita"] })).toBe(reading));

  it("takes every item but those left out, in document order", () => {
    expect(taken(reading, decide())).toEqual(["revenue", "net-income", "ebita"]);
    expect(taken(reading, decide({ act: "exclude", items: ["revenue", "ebita"] }, { act: "include", items: ["ebita"] }))).toEqual(["net-income", "ebita"]);
  });

  it("marks a corrected field and keeps quoting the figure the document prints", () => {
    const item = itemOf("revenue", { act: "correct", item: "revenue", correction: { actual: typed("236603000000") } });
    expect(item?.corrected).toEqual(["actual"]);
    expect(item?.actual).toEqual({ ...(reading.items[0]?.actual as Amount), value: "236603000000" });
    expect(text.slice((item?.actual as Amount).start, (item?.actual as Amount).end)).toBe("236.503 billion yuan");
  });

  it("quotes nothing for a year-ago figure that the document does not print", () => {
    const { prior } = itemOf("revenue", { act: "correct", item: "revenue", correction: { prior: typed("224790000000") } }) ?? {};
    expect(prior).toMatchObject({ value: "224790000000", text: "" });
    expect(prior?.end).toBe(prior?.start);
  });

  it("cites the place of an amount picked from the document", () => {
    const picked = anAmount(text, "239.43 billion yuan", "239430000000", "CNY", -7);
    expect(itemOf("ebita", { act: "correct", item: "ebita", correction: { consensus: picked } })?.consensus).toMatchObject({ amount: picked, text: "239.43 billion yuan" });
  });

  it("checks again what was set right, and forgets what was said of the figure as read", () => {
    const codes = (...acts: readonly ReviewAct[]) => settle(...acts).findings.map(({ code, severity }) => `${code} ${severity}`);
    const fits = codes({ act: "correct", item: "revenue", correction: { prior: typed("224790000000") } });
    const astray = codes({ act: "correct", item: "revenue", correction: { prior: typed("200000000000") } });
    expect(fits).not.toEqual(astray);
    expect(astray.some((code) => code.endsWith("warning"))).toBe(true);
  });

  it("keeps what the readers had to say", () => {
    const doubt = { code: "scale-unsaid", severity: "warning" as const, message: "No scale.", items: ["revenue"], start: null, end: null };
    const review = [{ act: "correct", item: "revenue", correction: { basis: "adjusted" } } as const].reduce(reduceReview, openReview({ ...reading, findings: [doubt] }));
    expect(settleReview(review, check).findings).toContainEqual(doubt);
  });

  it("replaces the stated change and leaves others beside it", () => {
    const quarterly = aChange(text, "9%", "3", { against: "previous-period" });
    const both = { ...reading, items: reading.items.map((item) => (item.id === "revenue" ? { ...item, changes: [...item.changes, quarterly] } : item)) };
    const settled = settleReview(reduceReview(openReview(both), { act: "correct", item: "revenue", correction: { yoy: "6" } }), check);
    expect(settled.items[0]?.changes.map(({ against, percent }) => [against, percent])).toEqual([["year-ago", "6"], ["previous-period", "3"]]);
  });

  it("restores one field, then the whole item", () => {
    const corrected: ReviewAct = { act: "correct", item: "revenue", correction: { basis: "adjusted", scope: "Cloud" } };
    expect(itemOf("revenue", corrected, { act: "restore", item: "revenue", field: "scope" })).toMatchObject({ basis: "adjusted", scope: null, corrected: ["basis"] });
    expect(settle(corrected, { act: "restore", item: "revenue" })).toBe(reading);
  });

  it("makes an item of an unused number and takes the number off the list", () => {
    const amount = anAmount(text, "239.43 billion yuan", "239430000000", "CNY", -7);
    const proposal = { ...reading, unused: [{ ...amount, reason: "Stands alone." }] };
    const review = reduceReview(openReview(proposal), { act: "add", item: aLineItem(text, amount, { id: "mine" }) });
    const settled = settleReview(review, check);
    expect(settled.items.map(({ id }) => id)).toEqual(["revenue", "mine", "net-income", "ebita"]);
    expect(settled.unused).toEqual([]);
  });

  it("undoes and redoes each decision, and a new one ends redoing", () => {
    const out: ReviewAct = { act: "exclude", items: ["ebita"] };
    const undone = decide(out, { act: "undo" });
    expect(taken(reading, undone)).toHaveLength(3);
    expect(taken(reading, reduceReview(undone, { act: "redo" }))).toHaveLength(2);
    const moved = reduceReview(undone, { act: "exclude", items: ["revenue"] });
    expect(reduceReview(moved, { act: "redo" })).toBe(moved);
    expect(reduceReview(openReview(reading), { act: "undo" }).past).toEqual([]);
  });
});
