/** What every implementation of the workbook port keeps when some of a refresh is taken, and when it is put back. */
import { omit } from "../../src/core/sheet/omit";
import { planAgain } from "../../src/core/sheet/plan-refresh";
import { planTable } from "../../src/core/sheet/plan-table";
import { decide, offerId } from "../../src/core/sheet/refresh/decide";
import { isEmpty, type RefreshPlan } from "../../src/core/sheet/refresh-plan";
import { earlierQuarters, thirdQuarter } from "../support/a-series";
import { aLineItem, anAmount, aQuarter, septemberQuarter } from "../support/a-reading";
import type { TableState } from "../../src/core/sheet/workbook";
import type { Desk } from "./workbook.contract";

const TABLE = "BABA_2024Q3";
const first = septemberQuarter();
const grown = (() => {
  const { text, reading } = septemberQuarter({ revenue: "236.603", stated: "5.2%" });
  const words = `${text} Nine-month revenue reached 700.1 billion yuan. Costs of revenue were 120.1 billion yuan.`;
  const nine = aLineItem(words, anAmount(words, "700.1 billion yuan", "700100000000", "CNY", -8), { id: "nine", period: aQuarter({ label: "Nine-month", length: "nine-months", start: "2024-01-01", ytd: true }) });
  const cost = aLineItem(words, anAmount(words, "120.1 billion yuan", "120100000000", "CNY", -8), { id: "cost", metric: "cost-of-revenue" });
  return { text: words, reading: { ...reading, document: { ...reading.document, sha256: "ab".repeat(32) }, items: [...reading.items, nine, cost] } };
})();

export function describeRefresh(title: string, open: () => Promise<Desk>): void {
  describe(title, () => {
    let desk: Desk;
    beforeEach(async () => {
      desk = await open();
      await desk.select("B3");
      await desk.workbook.insert(planTable(first.reading, { text: first.text, items: first.reading.items.map(({ id }) => id), taken: [] }));
      await desk.values("B3");
    });
    afterEach(() => desk.close());

    const entry = async () => {
      const [written] = (await desk.workbook.ledger()).tables;
      if (written === undefined) throw new Error("nothing was inserted");
      return written;
    };
    const plan = async (source: typeof first = grown): Promise<RefreshPlan> => {
      const now = await desk.workbook.read(TABLE);
      if (now === undefined) throw new Error("no table");
      return planAgain(await entry(), now, source.reading, { text: source.text, taken: (await desk.workbook.survey()).takenNames });
    };
    const offers = ({ draft }: RefreshPlan) => [...draft.changes, ...draft.added];
    const reported = async () => (await desk.workbook.read(TABLE))?.values.map((row) => row[3]);
    const rejection = (work: Promise<unknown>): Promise<unknown> => work.then(() => "it was done", (error: unknown) => error);
    /** Excel lists names by the alphabet, whatever order they were made in. */
    const snapshot = async (): Promise<{ readonly customXmlParts?: unknown }> => {
      const { names, ...rest } = (await desk.snapshot()) as { readonly names: readonly { readonly name: string }[] };
      return { ...rest, names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)) } as object;
    };
    /** The workbook but for our record of it. */
    const visible = async (): Promise<unknown> => ({ ...(await snapshot()), customXmlParts: [] });

    it("writes what is accepted, remembers the rest, and offers it again without ticking it", async () => {
      const offered = await plan();
      const wanted = offers(offered).filter((one) => offerId(one).endsWith(" stated-yoy") || offerId(one).startsWith("cost-of-revenue"));
      await desk.workbook.apply(decide(offered.draft, new Set(wanted.map(offerId))));
      expect(await reported()).toEqual([236503, 36518, 40561, 120100]);
      expect((await desk.values("I4"))[0]?.[0]).toBe(0.052);
      expect((await entry()).declined?.map(({ key, column, next }) => [key.split("|")[0], column, next])).toEqual([["revenue", "reported", 236603], ["revenue", "source", expect.stringContaining("236.603")], ["revenue", null, null]]);
      const again = await plan();
      expect([isEmpty(again), again.changes.map(({ column, isAccepted, declinedAt }) => [column, isAccepted, declinedAt !== undefined]), again.left.length]).toEqual([true, [["reported", false, true], ["source", false, true]], 1]);
      await desk.workbook.apply(decide(again.draft, new Set(offers(again).map(offerId))));
      expect(await reported()).toEqual([236603, 36518, 40561, 120100, 700100]);
      expect([(await entry()).declined, isEmpty(await plan())]).toEqual([undefined, true]);
    });

    it("writes nothing at all, our record included, when there is nothing new", async () => {
      await desk.workbook.apply(await plan());
      const before = await desk.snapshot();
      await desk.workbook.apply(await plan());
      expect(await desk.snapshot()).toEqual(before);
    });

    it("takes the source's over a cell of the analyst's only where that is asked for, and puts the formula back", async () => {
      await desk.type("E4", [["=2*100"]]);
      const offered = await plan();
      const own = offered.changes.filter(({ kind }) => kind === "kept-yours");
      expect(own.map(({ column, old, formula, isAccepted }) => [column, old, formula, isAccepted])).toEqual([["reported", 200, "=2*100", false]]);
      await desk.workbook.apply(decide(offered.draft, new Set(own.map(offerId))));
      expect((await reported())?.[0]).toBe(236603);
      await desk.workbook.revert(TABLE);
      expect((await desk.workbook.read(TABLE))?.formulas[0]?.[3]).toBe("=2*100");
    });

    it("puts a refresh back exactly: cells, formats, rows, names and record", async () => {
      await desk.type("B9", [["a note below"]]);
      const [before, then] = [await visible(), await entry()];
      await desk.workbook.apply(await plan());
      expect(await visible()).not.toEqual(before);
      expect(await desk.workbook.revert(TABLE)).toMatchObject({ restored: 3, removed: 2, kept: [] });
      expect(await visible()).toEqual(before);
      const { log, writtenAt, ...rest } = await entry();
      const former = omit(then, ["writtenAt"]);
      expect([rest, log?.map(({ what, at, accepted, by }) => [what, at, accepted, by])]).toEqual([former, [["refresh", expect.stringMatching(/^2024-11-21T/), 5, "0.1.0"], ["revert", writtenAt, 5, "0.1.0"]]]);
      expect(await rejection(desk.workbook.revert(TABLE))).toMatchObject({ code: "nothing-to-revert", where: TABLE });
    });

    it("puts back only what still stands as the refresh wrote it", async () => {
      await desk.workbook.apply(await plan());
      await desk.type("E4", [[1]]);
      await desk.sortTable(TABLE, 3);
      await desk.addColumn(TABLE, ["Note", "", "", "", "", "mine"]);
      const { kept, removed, table } = await desk.workbook.revert(TABLE);
      expect([kept.map(({ lineItem, column }) => [lineItem, column]), removed]).toEqual([[["Revenue", "reported"], [expect.stringMatching(/^Revenue \(9M/), "line-item"]], 1]);
      expect(table.values.map((row) => row[3])).toEqual([1, 36518, 40561, 700100]);
      expect(isEmpty(await plan(first))).toBe(true);
    });

    it("leaves what formulas elsewhere have come to use since, by address or by name, and no broken formula", async () => {
      const third = thirdQuarter();
      await desk.select("B20");
      const layout = planTable(third.reading, { text: third.text, items: third.reading.items.map(({ id }) => id), taken: (await desk.workbook.survey()).takenNames, layout: "series" });
      const now = await desk.workbook.insert(layout);
      const written = (await desk.workbook.ledger()).tables.find(({ name }) => name === "BABA_Series");
      if (written === undefined) throw new Error("no series");
      const earlier = earlierQuarters({ third: "236.6" });
      await desk.workbook.apply(planAgain(written, now, earlier.reading, { text: earlier.text, taken: (await desk.workbook.survey()).takenNames, isAnother: true }));
      const headers = (await desk.workbook.read("BABA_Series"))?.headers ?? [];
      await desk.type("T40", [["=E21*2", "=SUM(E20:G21)"]]);
      const { kept, removed, table } = await desk.workbook.revert("BABA_Series");
      expect([kept.map(({ header }) => header), removed]).toEqual([[headers[3]], 2]);
      expect(table.headers).toEqual(headers.filter((_, at) => at !== 4));
      expect((await desk.values("T40:U40"))[0]).toEqual([Number(table.values[0]?.[3]) * 2, expect.any(Number)]);
    });

    /** Puts the table's refresh back with a breakdown at every place in turn; at last nothing is left to break, or something had gone and the rest was finished. */
    const revertEverywhere = async (table: string): Promise<{ readonly broken: number; readonly removed: unknown }> => {
      const before = await snapshot();
      let broken = 0;
      for (let batch = 0; ; batch++) {
        for (let action = 0, actions = 1; action <= actions; action += Math.max(1, Math.floor(actions / 8))) {
          const met = desk.breakDown(batch, action);
          const outcome = await desk.workbook.revert(table).then(({ removed }) => ({ removed }), (error: unknown) => error);
          if (typeof outcome === "object" && outcome !== null && "removed" in outcome) return { broken, removed: outcome.removed };
          expect(outcome).toMatchObject({ code: "host-failed", message: expect.stringMatching(/nothing was changed/) });
          expect(await snapshot()).toEqual(before);
          actions = met.actions;
          broken++;
        }
      }
    };

    it("is put back all or nothing, wherever the host breaks down", async () => {
      await desk.type("B9", [["a note below"]]);
      const original = await visible();
      await desk.workbook.apply(await plan());
      const { broken, removed } = await revertEverywhere(TABLE);
      expect([removed, broken > 15, (await entry()).last]).toEqual([2, true, undefined]);
      expect(await visible()).toEqual(original);
    });

    it("is put back as it was before a series gained periods, all or nothing wherever the host breaks down", async () => {
      const third = thirdQuarter();
      await desk.select("B20");
      const layout = planTable(third.reading, { text: third.text, items: third.reading.items.map(({ id }) => id), taken: (await desk.workbook.survey()).takenNames, layout: "series" });
      const now = await desk.workbook.insert(layout);
      await desk.type("B26", [["a note below"]]);
      const series = async () => (await desk.workbook.ledger()).tables.find(({ name }) => name === "BABA_Series");
      const [original, written, earlier] = [await visible(), await series(), earlierQuarters({ third: "236.6" })];
      if (written === undefined) throw new Error("no series");
      await desk.workbook.apply(planAgain(written, now, earlier.reading, { text: earlier.text, taken: (await desk.workbook.survey()).takenNames, isAnother: true }));
      const { broken, removed } = await revertEverywhere("BABA_Series");
      expect([removed, broken > 15]).toEqual([3, true]);
      expect(await visible()).toEqual(original);
      expect(await series()).toEqual({ ...written, writtenAt: expect.any(String), log: [expect.objectContaining({ what: "refresh" }), expect.objectContaining({ what: "revert" })] });
    });

    it("of several tables is written as one, all or nothing wherever the host breaks down", async () => {
      const third = thirdQuarter();
      await desk.select("B20");
      const other = await desk.workbook.insert(planTable(third.reading, { text: third.text, items: third.reading.items.map(({ id }) => id), taken: (await desk.workbook.survey()).takenNames, layout: "tidy" }));
      const written = (await desk.workbook.ledger()).tables.find(({ name }) => name === other.name);
      if (written === undefined) throw new Error("no second table");
      const again = thirdQuarter("236.6");
      const plans = [await plan(), planAgain(written, other, again.reading, { text: again.text, taken: (await desk.workbook.survey()).takenNames })];
      const before = await snapshot();
      let broken = 0;
      for (let batch = 0; ; batch++) {
        for (let action = 0, actions = 1; action <= actions; action += Math.max(1, Math.floor(actions / 4))) {
          const met = desk.breakDown(batch, action);
          const outcome: unknown = await desk.workbook.applyAll(plans).catch((error: unknown) => error);
          if (Array.isArray(outcome)) {
            // Nothing met this one: what follows must not either.
            desk.breakDown(Infinity, 0);
            const [, second] = outcome as readonly TableState[];
            expect([broken > 12, await reported(), second?.values[0]?.[10]]).toEqual([true, [236603, 36518, 40561, 700100, 120100], 236600]);
            return;
          }
          expect(outcome).toMatchObject({ code: "host-failed", message: expect.stringMatching(/nothing was changed/) });
          expect(await snapshot()).toEqual(before);
          actions = met.actions;
          broken++;
        }
      }
    });

    it("of several tables writes none where one has changed since", async () => {
      const [refresh, before] = [await plan(), await snapshot()];
      const stale = { ...refresh, changes: refresh.changes.map((change) => ({ ...change, old: 1 })) };
      expect(await rejection(desk.workbook.applyAll([refresh, stale]))).toMatchObject({ code: "changed-meanwhile" });
      expect(await snapshot()).toEqual(before);
    });

    it("sees that Excel's Undo took a refresh back, and offers it again", async () => {
      const before = await desk.values("B4:N6");
      await desk.workbook.apply(decide((await plan()).draft, new Set((await plan()).changes.map(offerId))));
      await desk.type("E4", [[before[0]?.[3] ?? null]]);
      await desk.type("I4", [[before[0]?.[7] ?? null]]);
      await desk.type("N4", [[before[0]?.[12] ?? null]]);
      expect((await plan()).changes.map(({ kind, column, isAccepted }) => [kind, column, isAccepted])).toEqual([["changed", "reported", true], ["changed", "stated-yoy", true], ["changed", "source", true]]);
    });
  });
}
