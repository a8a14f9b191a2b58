import type { DocumentKind } from "../../../../src/core/model/reading";
import { planAgain } from "../../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../../src/core/sheet/plan-table";
import { decide, offerId } from "../../../../src/core/sheet/refresh/decide";
import { recordRefresh } from "../../../../src/core/sheet/refresh/record-refresh";
import { isEmpty, type RefreshPlan } from "../../../../src/core/sheet/refresh-plan";
import { septemberQuarter } from "../../../support/a-reading";
import { aLedgerTable, aTableState, typeInto } from "../../../support/a-table-state";

const by = (kind: DocumentKind, sha256: string, revenue = "236.503", published = "2024-11-15") => {
  const { text, reading } = septemberQuarter({ revenue });
  return { text, reading: { ...reading, document: { ...reading.document, kind, sha256, published } } };
};
const story = by("text", "aa");
const release = by("html", "bb");
const otherRelease = by("html", "cc", "236.603");
const closerRelease = by("html", "cc", "236.5034");

const planOf = ({ text, reading }: typeof story) => planTable(reading, { text, items: reading.items.map(({ id }) => id), taken: [] });
const refreshOf = (before: typeof story, next: typeof story): RefreshPlan => {
  const plan = planOf(before);
  return planAgain(aLedgerTable(plan), aTableState(plan), next.reading, { text: next.text, taken: [] });
};
const record = (plan: RefreshPlan) => recordRefresh(plan, { at: "2024-11-22T09:00:00.000Z", by: "0.1.0", gap: 0, widths: [], namesAdded: [], namesPointed: [], formatOf: () => undefined });
const told = ({ changes }: RefreshPlan) => changes.map(({ kind, reason, column, isAccepted }) => [kind, reason, column, isAccepted]);

describe("a source of another rank", () => {
  it("confirms a story's figures where it gives the same, and writes only the record", () => {
    const plan = refreshOf(story, release);
    expect([told(plan), plan.confirmed.map(({ lineItem }) => lineItem), isEmpty(plan)]).toEqual([[], ["Revenue", "Net income", "EBITA"], false]);
    const entry = record(plan);
    expect(entry.rows.map(({ figure }) => figure?.rank)).toEqual(["release", "release", "release"]);
    expect(entry.log).toEqual([{ at: "2024-11-22T09:00:00.000Z", what: "refresh", by: "0.1.0", sha256: "bb", title: null, published: "2024-11-15", rank: "release", accepted: 0, declined: 0, confirmed: 3 }]);
    expect(isEmpty(planAgain(entry, aTableState(planOf(story)), release.reading, { text: release.text, taken: [] }))).toBe(true);
  });

  it("confirms with more digits, as the same amount", () => {
    const plan = refreshOf(story, closerRelease);
    expect(told(plan)).toEqual([["changed", "more-precise", "reported", true], ["changed", "updated", "source", true]]);
    expect(plan.confirmed).toHaveLength(3);
  });

  it("restates a figure it gives otherwise, and the story's is kept beside it with its rank, place and words", () => {
    const plan = refreshOf(story, otherRelease);
    expect(told(plan)).toEqual([["changed", "restated", "reported", true], ["changed", "updated", "source", true]]);
    expect(plan.confirmed.map(({ lineItem }) => lineItem)).toEqual(["Net income", "EBITA"]);
    const entry = record(plan);
    const [revenue] = entry.rows;
    expect([revenue?.figure?.value, revenue?.figure?.rank]).toEqual(["236603000000", "release"]);
    expect(revenue?.others).toEqual([expect.objectContaining({ value: "236503000000", rank: "story", sha256: "aa", sentence: expect.stringContaining("236.503") })]);
    const [kept] = entry.earlier ?? [];
    expect(kept?.text.slice(revenue?.others?.[0]?.start, revenue?.others?.[0]?.end)).toBe("236.503 billion yuan");
  });

  it("does not follow a story over the company's own figure, but keeps and shows it", () => {
    const plan = refreshOf(otherRelease, story);
    expect(told(plan)).toEqual([["outranked", "corrected", "reported", false], ["outranked", "updated", "source", false]]);
    expect([plan.confirmed, plan.disagreeing.map(({ lineItem }) => lineItem), isEmpty(plan)]).toEqual([[], ["Revenue"], false]);
    const kept = record(plan);
    expect(kept.rows[0]?.others?.map(({ rank, value, sha256 }) => [rank, value, sha256])).toEqual([["story", "236503000000", "aa"]]);
    expect(isEmpty(planAgain(kept, aTableState(planOf(otherRelease)), story.reading, { text: story.text, taken: [] }))).toBe(true);
    const taken = record(decide(plan.draft, new Set(plan.changes.map(offerId))));
    expect([taken.rows[0]?.cells.reported, taken.rows[0]?.figure?.rank, taken.rows[0]?.others?.map(({ rank, value }) => [rank, value])]).toEqual([236503, "story", [["release", "236603000000"]]]);
  });

  it("keeps the analyst's cell against any rank", () => {
    const plan = planOf(story);
    const refresh = planAgain(aLedgerTable(plan), typeInto(aTableState(plan), 0, "Reported", 1), otherRelease.reading, { text: otherRelease.text, taken: [] });
    expect(told(refresh)[0]).toEqual(["kept-yours", "restated", "reported", false]);
    expect(record(refresh).rows[0]?.others?.map(({ rank, value }) => [rank, value])).toEqual([["release", "236603000000"]]);
  });
});

describe("why a source says something else", () => {
  const reasons = (before: typeof story, next: typeof story) => refreshOf(before, next).changes.filter(({ column }) => column === "reported").map(({ reason }) => reason);

  it("is a corrected text, a later one, more digits, or another reading of the same text", () => {
    expect(reasons(story, by("text", "dd", "236.603"))).toEqual(["corrected"]);
    expect(reasons(story, by("text", "dd", "236.603", "2025-02-20"))).toEqual(["restated"]);
    expect(reasons(story, by("text", "dd", "236.5034"))).toEqual(["more-precise"]);
    const plan = planOf(story);
    const [first, ...rest] = story.reading.items;
    if (first === undefined || "low" in first.actual) throw new Error("no revenue");
    const reread = { ...story.reading, items: [{ ...first, actual: { ...first.actual, value: "236503000" } }, ...rest] };
    expect(planAgain(aLedgerTable(plan), aTableState(plan), reread, { text: story.text, taken: [] }).changes.map(({ reason }) => reason)[0]).toBe("reread");
  });
});

describe("deciding on a refresh", () => {
  it("never puts the sentence of one figure beside another figure", () => {
    const plan = refreshOf(story, by("text", "dd", "236.603"));
    const onlySentence = decide(plan.draft, new Set(plan.changes.filter(({ column }) => column === "source").map(offerId)));
    expect(onlySentence.changes.map(({ isAccepted }) => isAccepted)).toEqual([false, false]);
  });

  it("takes a new unit and all amounts in it together or not at all", () => {
    const plan = planOf(story);
    const written = aLedgerTable(plan);
    const inYi = planTable(story.reading, { text: story.text, items: story.reading.items.map(({ id }) => id), taken: [], scale: "yi" });
    const refresh = planAgain({ ...written, scale: "yi" }, aTableState(plan), story.reading, { text: story.text, taken: [] });
    const ofRevenue = refresh.changes.filter(({ lineItem }) => lineItem === "Revenue");
    expect(ofRevenue.map(({ column, next }) => [column, next])).toEqual([["reported", inYi.rows[0]?.cells.reported], ["unit", "CNY 亿"], ["consensus", 2394.3]]);
    const some = decide(refresh.draft, new Set(ofRevenue.filter(({ column }) => column !== "consensus").map(offerId)));
    expect(some.changes.filter(({ isAccepted }) => isAccepted)).toEqual([]);
  });
});
