import { createHash } from "node:crypto";
import { planAgain } from "../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../src/core/sheet/plan-table";
import { septemberQuarter } from "../../support/a-reading";
import { openExcelDesk, type ExcelDesk } from "../../support/excel-desk";
import { textThatHardlyPacks } from "../../support/text-that-hardly-packs";

/** Behind the look, the old piece and the two new ones. */
const LAST_OF_REFRESH = 4;
const ENOUGH_FOR_TWO_PARTS = 950_000;

/** What differs is not worth printing at such a length. */
const hashOf = (text: string | undefined): string => createHash("sha256").update(text ?? "").digest("hex");

/** A story with so long an appendix that its record takes several parts. */
function longStory(figures?: Parameters<typeof septemberQuarter>[0]) {
  const story = septemberQuarter(figures);
  return { ...story, text: `${story.text}\n${textThatHardlyPacks(ENOUGH_FOR_TWO_PARTS)}` };
}

describe("a record in several parts", () => {
  let desk: ExcelDesk;
  const [story, later] = [longStory(), longStory({ revenue: "236.603" })];
  const plan = planTable(story.reading, { text: story.text, items: story.reading.items.map(({ id }) => id), taken: [] });
  beforeEach(async () => {
    desk = await openExcelDesk();
  });
  afterEach(() => desk.close());

  const readPieces = (namespace = "urn:tieout:ledger:piece"): Promise<string[]> =>
    Excel.run(async (context) => {
      const pieces = context.workbook.customXmlParts.getByNamespace(namespace);
      pieces.load("items/id");
      await context.sync();
      const texts = pieces.items.map((piece) => context.workbook.customXmlParts.getItem(piece.id).getXml());
      await context.sync();
      return texts.map(({ value }) => value).sort();
    });
  const refresh = async () => {
    const [[entry], now] = [(await desk.workbook.ledger()).tables, await desk.workbook.read(plan.name)];
    if (entry === undefined || now === undefined) throw new Error("nothing was inserted");
    return planAgain(entry, now, later.reading, { text: later.text, taken: [] });
  };
  const readParts = async () => [...(await readPieces("urn:tieout:ledger")), ...(await readPieces())].map(hashOf);
  const standing = async () => ({ sheet: await desk.snapshot(), parts: await readParts() });

  it("holds what a short one does, each of its requests under 1 MB, and leaves no piece of an earlier writing behind", async () => {
    const requests: number[] = [];
    const send = desk.emulator.bridge.sendMessageToHost;
    desk.emulator.bridge.sendMessageToHost = (text) => {
      requests.push(Buffer.byteLength(text));
      send(text);
    };
    await desk.workbook.insert(plan);
    const [first, ...none] = await readPieces();
    expect(none).toEqual([]);
    await desk.workbook.apply(await refresh());
    const [entry] = (await desk.workbook.ledger()).tables;
    expect([entry?.source.text, entry?.last?.before.source.text].map(hashOf)).toEqual([later.text, story.text].map(hashOf));
    const pieces = await readPieces();
    expect([pieces.length, pieces.includes(first ?? "")]).toEqual([2, false]);
    expect(Math.max(...requests)).toBeLessThan(1_000_000);
    await desk.workbook.remove(plan.name);
    expect([(await desk.workbook.ledger()).tables, await readPieces()]).toEqual([[], []]);
  }, 60_000);

  it.each([
    ["insert", () => desk.workbook.insert(plan)],
    ["refresh", async () => desk.workbook.apply(await refresh())],
  ])("stands whole as before or as asked, whichever batch of %s fails", async (verb, work) => {
    if (verb !== "insert") await desk.workbook.insert(plan);
    const before = await standing();
    for (let batch = 0; ; batch++) {
      const met = desk.breakDown(batch, 1);
      const outcome = await work().then(() => "it was done", (error: unknown) => error);
      if (met.actions === 0) {
        expect([outcome, batch > 3]).toEqual(["it was done", true]);
        return;
      }
      expect(outcome).toMatchObject({ code: "host-failed" });
      expect(await standing()).toEqual(before);
    }
  }, 60_000);

  it("is whole again wherever the host breaks down in the batch that changes the head and deletes the old pieces", async () => {
    await desk.workbook.insert(plan);
    const [before, planned] = [await readParts(), await refresh()];
    for (let action = 1; ; action++) {
      const met = desk.breakDown(LAST_OF_REFRESH, action);
      const outcome = await desk.workbook.apply(planned).then(() => "it was done", (error: unknown) => error);
      expect(outcome).toMatchObject({ code: "host-failed" });
      expect(await readParts()).toEqual(before);
      if (action >= met.actions) return;
    }
  }, 60_000);

  it("is called damaged where a piece was deleted, set aside and made anew from the table", async () => {
    await desk.workbook.insert(plan);
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace("urn:tieout:ledger:piece").getOnlyItem().delete();
      await context.sync();
    });
    await expect(desk.workbook.ledger()).rejects.toMatchObject({ code: "ledger-unreadable", message: expect.stringMatching(/damaged, so nothing was changed.*Rebuild/) });
    expect(await desk.workbook.rebuild()).toEqual({ kept: [], rebuilt: [plan.name] });
    expect([(await desk.workbook.ledger()).tables.map(({ name }) => name), (await readPieces("urn:tieout:ledger:damaged")).length]).toEqual([[plan.name], 1]);
  }, 60_000);

  it("loses pieces that no head counts on when it is rebuilt", async () => {
    await desk.workbook.insert(plan);
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<piece xmlns="urn:tieout:ledger:piece" mark="gone" at="1">AAAA</piece>');
      await context.sync();
    });
    const before = await desk.workbook.ledger();
    expect((await readPieces()).length).toBe(2);
    expect(await desk.workbook.rebuild()).toEqual({ kept: [plan.name], rebuilt: [] });
    expect([await desk.workbook.ledger(), (await readPieces()).length]).toEqual([before, 1]);
  }, 60_000);
});
