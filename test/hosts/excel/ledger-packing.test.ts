import { writeLedgerXml, readLedgerXml } from "../../../src/core/sheet/ledger-xml";
import type { Ledger } from "../../../src/core/sheet/ledger";
import { packLedger, unpackLedger } from "../../../src/hosts/excel/ledger-packing";

const ledgerOf = (text: string): Ledger => ({
  version: 1,
  tables: [{ id: "{1}", name: "T", writtenAt: "2024-11-21T10:02:00Z", source: { text, sha256: "ab", company: null }, rows: [], names: [], excluded: [] }],
});

describe("packing the ledger", () => {
  it("leaves a short one as any tool can read it", async () => {
    const xml = writeLedgerXml(ledgerOf("收入 & more"));
    expect(await packLedger(xml)).toBe(xml);
    expect(await unpackLedger(xml)).toBe(xml);
  });

  it("makes a long one small, under the same element and version, and gives it back", async () => {
    const ledger = ledgerOf("收入增长 <5%> & more. ".repeat(20_000));
    const packed = await packLedger(writeLedgerXml(ledger));
    expect(packed).toMatch(/^<ledger xmlns="urn:tieout:ledger" version="1" packed="deflate-raw">[\w+/]+=*<\/ledger>$/);
    expect(packed.length).toBeLessThan(20_000);
    expect(readLedgerXml(await unpackLedger(packed))).toEqual(ledger);
    expect(readLedgerXml(await unpackLedger(packed.replace("<ledger xmlns=", '<?xml version="1.0"?>\n<t:ledger xmlns:t=').replace("</ledger>", "\n</t:ledger>")))).toEqual(ledger);
  });

  it("hands a damaged one on, which is then called damaged", async () => {
    const packed = await packLedger(writeLedgerXml(ledgerOf("long ".repeat(50_000))));
    const cut = packed.replace(/>[\w+/]{20}/, ">AAAA");
    expect(await unpackLedger(cut)).toBe(cut);
    expect(() => readLedgerXml(cut)).toThrow(/damaged/);
  });

  it("leaves the version readable, so that an older Tieout can say that it is newer", async () => {
    const packed = (await packLedger(writeLedgerXml(ledgerOf("long ".repeat(50_000))))).replace('version="1"', 'version="2"').replace('packed="deflate-raw"', 'packed="other"');
    const outcome = unpackLedger(packed).then(readLedgerXml);
    await expect(outcome).rejects.toThrow(/newer Tieout/);
  });
});
