import { planAgain } from "../../../../src/core/sheet/plan-refresh";
import { planTable, type TableChoice } from "../../../../src/core/sheet/plan-table";
import { choicesOf } from "../../../../src/core/sheet/refresh/bound-cells";
import { decide, offerId } from "../../../../src/core/sheet/refresh/decide";
import { acceptedChanges, declinedOf } from "../../../../src/core/sheet/refresh-plan";
import { septemberQuarter } from "../../../support/a-reading";
import { aLedgerTable, aTableState } from "../../../support/a-table-state";

const first = septemberQuarter();
const corrected = septemberQuarter({ revenue: "236.603", stated: "6%" });
const choice = (text: string, rest: Partial<TableChoice> = {}): TableChoice => ({ text, items: first.reading.items.map(({ id }) => id), taken: [], ...rest });
const columnsOf = (choices: ReturnType<typeof choicesOf>): readonly (readonly string[])[] => choices.map((cells) => cells.map(({ column }) => column));

describe("the choices of a changed row", () => {
  const plan = planTable(first.reading, choice(first.text));
  const refresh = planAgain(aLedgerTable(plan), aTableState(plan), corrected.reading, { text: corrected.text, taken: [] });
  const ofRevenue = refresh.changes.filter(({ lineItem }) => lineItem === "Revenue");

  it("are its cells one by one, the figure together with the sentence it quotes", () => {
    expect(columnsOf(choicesOf(ofRevenue))).toEqual([["reported", "source"], ["stated-yoy"]]);
  });

  it("each can be left alone, and is remembered as left with what the text said", () => {
    const [figure = [], stated = []] = choicesOf(ofRevenue);
    const onlyFigure = decide(refresh.draft, new Set(figure.map(offerId)));
    expect(acceptedChanges(onlyFigure).map(({ column }) => column)).toEqual(["reported", "source"]);
    expect(declinedOf(onlyFigure).map(({ column, next }) => [column, next])).toEqual([["stated-yoy", 0.06]]);
    const onlyStated = decide(refresh.draft, new Set(stated.map(offerId)));
    expect(acceptedChanges(onlyStated).map(({ column }) => column)).toEqual(["stated-yoy"]);
    expect(declinedOf(onlyStated).map(({ column }) => column)).toEqual(["reported", "source"]);
  });

  it("are one where the row's unit changes, which speaks for every amount", () => {
    const inYi = planTable(corrected.reading, choice(corrected.text, { scale: "yi" }));
    const rescaled = planAgain({ ...aLedgerTable(plan), scale: "yi" }, aTableState(plan), corrected.reading, { text: corrected.text, taken: [] });
    const row = rescaled.changes.filter(({ key }) => key === inYi.rows[0]?.key);
    expect(columnsOf(choicesOf(row)).map((columns) => [...columns].sort())).toEqual([["consensus", "reported", "source", "unit"], ["stated-yoy"]]);
  });
});
