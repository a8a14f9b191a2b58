import { planAgain } from "../../../src/core/sheet/plan-refresh";
import { planTable } from "../../../src/core/sheet/plan-table";
import { isEmpty } from "../../../src/core/sheet/refresh-plan";
import { septemberQuarter } from "../../support/a-reading";
import { openExcelDesk, type ExcelDesk } from "../../support/excel-desk";

describe("a record that was lost", () => {
  let desk: ExcelDesk;
  const story = septemberQuarter();
  const later = septemberQuarter({ revenue: "236.603" });
  const plan = planTable(story.reading, { text: story.text, items: story.reading.items.map(({ id }) => id), taken: [] });
  beforeEach(async () => {
    desk = await openExcelDesk();
    await desk.workbook.insert(plan);
  });
  afterEach(() => desk.close());

  const parts = (): Promise<string[]> =>
    Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.load("items/id");
      await context.sync();
      const texts = customXmlParts.items.map((part) => part.getXml());
      await context.sync();
      return texts.map(({ value }) => value).filter((xml) => xml.includes("urn:tieout"));
    });
  const change = (edit: (part: Excel.CustomXmlPart, xml: string) => void): Promise<void> =>
    Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace("urn:tieout:ledger").getOnlyItem();
      const xml = part.getXml();
      await context.sync();
      edit(part, xml.value);
      await context.sync();
    });
  const refreshOf = async (source: typeof story, name = "BABA_2024Q3") => {
    const [entry, now] = [(await desk.workbook.ledger()).tables.find((one) => one.name === name), await desk.workbook.read(name)];
    if (entry === undefined || now === undefined) throw new Error("no table");
    return planAgain(entry, now, source.reading, { text: source.text, taken: (await desk.workbook.survey()).takenNames });
  };
  const told = ({ changes }: Awaited<ReturnType<typeof refreshOf>>) => changes.map(({ kind, lineItem, column, next }) => [kind, lineItem, column, next]).filter(([, , column]) => column !== "source");

  it("is made anew from the table where it is missing, and takes only cells that the source confirms for ours", async () => {
    await desk.type("D3", [[36000]]);
    await change((part) => { part.delete(); });
    expect((await desk.workbook.ledger()).tables).toEqual([]);
    expect(await desk.workbook.rebuild()).toEqual({ kept: [], rebuilt: ["BABA_2024Q3"] });
    const refresh = await refreshOf(story);
    expect([told(refresh), refresh.added, refresh.names]).toEqual([[["kept-yours", "Net income", "reported", 36518]], [], []]);
    await desk.workbook.apply(await refreshOf(later));
    expect((await desk.values("D2:D4")).flat()).toEqual([236503, 36000, 40561]);
    expect(told(await refreshOf(later))).toEqual([["kept-yours", "Revenue", "reported", 236603], ["kept-yours", "Net income", "reported", 36518]]);
  });

  it("is asked for by every verb that needs it, and by those of a copied sheet, which has none", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().copy("End");
      await context.sync();
    });
    const tables = await Excel.run(async (context) => {
      const all = context.workbook.tables.load("items/name");
      await context.sync();
      return all.items.map(({ name }) => name);
    });
    const copy = tables.find((name) => name !== "BABA_2024Q3") ?? "";
    const verbs = [(name: string) => desk.workbook.convert(name, "native"), (name: string) => desk.workbook.revert(name), (name: string) => desk.workbook.nameRest(name), (name: string) => desk.workbook.share([name]), (name: string) => desk.workbook.remove(name)];
    const refused = (name: string) => ({ code: "no-record", where: name, message: expect.stringContaining(`no record of the table ${name} in this workbook, so nothing was changed. Rebuild the record`) });
    const before = await desk.snapshot();
    for (const work of verbs) await expect(work(copy)).rejects.toMatchObject(refused(copy));
    expect(await desk.snapshot()).toEqual(before);
    await change((part) => { part.delete(); });
    for (const work of verbs) await expect(work("BABA_2024Q3")).rejects.toMatchObject(refused("BABA_2024Q3"));
  });

  it("is set aside where it is damaged, with a sentence until then, and nothing of it is deleted", async () => {
    await change((part, xml) => { part.setXml(xml.replace('"rows":', '"rowz":')); });
    const [damaged] = await parts();
    await expect(desk.workbook.ledger()).rejects.toMatchObject({ code: "ledger-unreadable", message: expect.stringMatching(/damaged, so nothing was changed.*Rebuild/) });
    expect(await desk.workbook.rebuild()).toEqual({ kept: [], rebuilt: ["BABA_2024Q3"] });
    const [aside] = (await parts()).filter((xml) => xml.includes("urn:tieout:ledger:damaged"));
    expect(aside).toContain((damaged ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
    expect(isEmpty(await refreshOf(story))).toBe(true);
    expect(await desk.workbook.rebuild()).toEqual({ kept: ["BABA_2024Q3"], rebuilt: [] });
  });

  it("is not touched where a newer Tieout wrote it", async () => {
    await change((part, xml) => { part.setXml(xml.replace('version="1"', 'version="2"')); });
    const before = await desk.snapshot();
    for (const work of [() => desk.workbook.rebuild(), () => desk.workbook.ledger(), () => desk.workbook.insert(plan), () => desk.workbook.convert("BABA_2024Q3", "native"), () => desk.workbook.remove("BABA_2024Q3"), () => desk.workbook.revert("BABA_2024Q3")]) {
      await expect(work()).rejects.toMatchObject({ code: "ledger-unreadable", message: expect.stringMatching(/newer Tieout/) });
    }
    expect(await desk.snapshot()).toEqual(before);
  });

  it("learns of a copied sheet from the original's, which keeps its own", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().copy("End");
      await context.sync();
    });
    const [before] = (await desk.workbook.ledger()).tables;
    const { kept, rebuilt: [copy] } = await desk.workbook.rebuild();
    expect([kept, copy]).toEqual([["BABA_2024Q3"], expect.not.stringMatching(/^BABA_2024Q3$/)]);
    const { tables } = await desk.workbook.ledger();
    expect(tables[0]).toEqual(before);
    expect(tables[1]).toMatchObject({ name: copy, source: { text: story.text }, rows: before?.rows });
    await desk.workbook.apply(await refreshOf(later, copy));
    expect((await desk.workbook.read(copy ?? ""))?.values[0]?.[3]).toBe(236603);
    expect((await desk.workbook.read("BABA_2024Q3"))?.values[0]?.[3]).toBe(236503);
  });

  it("is made anew all or nothing, wherever the host breaks down", async () => {
    await change((part, xml) => { part.setXml(xml.replace('"rows":', '"rowz":')); });
    const before = (await parts()).sort();
    for (let batch = 0; ; batch++) {
      const met = desk.breakDown(batch, 1);
      const outcome = await desk.workbook.rebuild().then(({ rebuilt }) => rebuilt, (error: unknown) => error);
      if (Array.isArray(outcome)) {
        expect([outcome, met.actions, batch]).toEqual([["BABA_2024Q3"], 0, 4]);
        return;
      }
      expect(outcome).toMatchObject({ code: "host-failed" });
      expect((await parts()).sort()).toEqual(before);
    }
  });
});
