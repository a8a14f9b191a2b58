import { writeLedgerXml, readLedgerXml } from "../../../src/core/sheet/ledger-xml";
import type { Ledger } from "../../../src/core/sheet/ledger";
import { packLedger, piecesOf, unpackLedger } from "../../../src/hosts/excel/ledger-packing";
import { textThatHardlyPacks } from "../../support/text-that-hardly-packs";

const ledgerOf = (text: string): Ledger => ({
  version: 1,
  tables: [{ id: "{1}", name: "T", writtenAt: "2024-11-21T10:02:00Z", source: { text, sha256: "ab", company: null }, rows: [], names: [], excluded: [] }],
});
const unpackHead = (head: string): Promise<string> => unpackLedger({ head, pieces: [] });

describe("packing the ledger", () => {
  it("leaves a short one as any tool can read it", async () => {
    const xml = writeLedgerXml(ledgerOf("收入 & more"));
    expect(await packLedger(xml)).toEqual({ head: xml, pieces: [] });
    expect(await unpackHead(xml)).toBe(xml);
  });

  it("makes a long one small, under the same element and version, and gives it back", async () => {
    const ledger = ledgerOf("收入增长 <5%> & more. ".repeat(20_000));
    const { head, pieces } = await packLedger(writeLedgerXml(ledger));
    expect([pieces, head]).toEqual([[], expect.stringMatching(/^<ledger xmlns="urn:tieout:ledger" version="1" packed="deflate-raw">[\w+/]+=*<\/ledger>$/)]);
    expect(head.length).toBeLessThan(20_000);
    expect(readLedgerXml(await unpackHead(head))).toEqual(ledger);
    expect(readLedgerXml(await unpackHead(head.replace("<ledger xmlns=", '<?xml version="1.0"?>\n<t:ledger xmlns:t=').replace("</ledger>", "\n</t:ledger>")))).toEqual(ledger);
  });

  it.each(["", "x"])("never cuts a character of two units, wherever a step ends (%j before them)", async (before) => {
    const ledger = ledgerOf(before + "𠮷".repeat(600_000));
    expect(readLedgerXml(await unpackHead((await packLedger(writeLedgerXml(ledger))).head))).toEqual(ledger);
  });

  it("cuts up one that is too long for a request even so, and joins the pieces of its own writing in their order", async () => {
    const ledger = ledgerOf(textThatHardlyPacks(2_500_000));
    const [packed, other] = [await packLedger(writeLedgerXml(ledger)), await packLedger(writeLedgerXml(ledger))];
    expect(packed.pieces.map((piece) => /^<piece xmlns="urn:tieout:ledger:piece" mark="[\w-]{36}" at="(\d)">[\w+/]+=*<\/piece>$/.exec(piece)?.[1])).toEqual(["1", "2"]);
    expect(packed.head).toMatch(/^<ledger xmlns="urn:tieout:ledger" version="1" packed="deflate-raw" pieces="3" mark="[\w-]{36}">/);
    expect([packed.head, ...packed.pieces].every(({ length }) => length < 940_000)).toBe(true);
    const standing = [...packed.pieces, ...other.pieces].reverse().map((xml) => ({ xml }));
    const pieces = piecesOf(packed.head, standing).map(({ xml }) => xml);
    expect(pieces).toEqual(packed.pieces);
    expect(readLedgerXml(await unpackLedger({ head: packed.head, pieces }))).toEqual(ledger);
    const lacking = await unpackLedger({ head: packed.head, pieces: packed.pieces.slice(1) });
    expect(() => readLedgerXml(lacking)).toThrow(/damaged/);
  });

  it("hands a damaged one on, which is then called damaged", async () => {
    const { head } = await packLedger(writeLedgerXml(ledgerOf("long ".repeat(50_000))));
    const cut = head.replace(/>[\w+/]{20}/, ">AAAA");
    expect(await unpackHead(cut)).toBe(cut);
    expect(() => readLedgerXml(cut)).toThrow(/damaged/);
  });

  it("leaves the version readable, so that an older Tieout can say that it is newer", async () => {
    const { head } = await packLedger(writeLedgerXml(ledgerOf("long ".repeat(50_000))));
    const outcome = unpackHead(head.replace('version="1"', 'version="2"').replace('packed="deflate-raw"', 'packed="other"')).then(readLedgerXml);
    await expect(outcome).rejects.toThrow(/newer Tieout/);
  });
});
