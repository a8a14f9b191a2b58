import * as fc from "fast-check";
import type { Ledger } from "../../../src/core/sheet/ledger";
import { readLedgerXml, writeLedgerXml } from "../../../src/core/sheet/ledger-xml";
import { planTable } from "../../../src/core/sheet/plan-table";
import { septemberQuarter } from "../../support/a-reading";
import { aLedgerTable } from "../../support/a-table-state";
import { anyReading } from "../../support/any-reading";

const { text, reading } = septemberQuarter();
const ledger: Ledger = { version: 1, tables: [aLedgerTable(planTable(reading, { text, items: ["revenue"], taken: [] }))] };

/** XML 1.0, production 2. */
const isXmlCharacter = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;

describe("the ledger's XML", () => {
  it("stands in its own namespace with its version, and reads back the same", () => {
    const xml = writeLedgerXml(ledger);
    expect(xml).toMatch(/^<ledger xmlns="urn:tieout:ledger" version="1">\{/);
    expect(readLedgerXml(xml)).toEqual(ledger);
  });

  it("holds what JSON says of it, however many rows it has and fields that are not set", () => {
    const rows = Array.from({ length: 4500 }, (_, at) => ({ key: `row ${at}`, cells: { reported: at, unit: null } }));
    const long: Ledger = { version: 1, tables: ledger.tables.flatMap((one) => [{ ...one, rows }, Object.assign({}, one, { scale: undefined }), { ...one, rows: [] }]) };
    expect(JSON.parse(/>(.*)</s.exec(writeLedgerXml(long))?.[1] ?? "")).toEqual(JSON.parse(JSON.stringify(long)));
  });

  const [table] = ledger.tables;
  const converted = (rest: object): Ledger => ({ version: 1, tables: ledger.tables.map((one) => ({ ...one, ...rest })) });

  it("keeps the chosen scale, the form of a table and what was frozen", () => {
    const rows = table?.rows.map((row) => ({
      ...row,
      frozen: { yoy: 0.05, gap: "#N/A", check: "ties out" },
      formulas: { surprise: "=NA()" },
      checked: { reported: 236503, yearAgo: 224790, stated: 0.05, sourceLength: 120, verdict: "ties out" },
    }));
    const frozen = converted({ scale: "yi", form: "values", placed: [{ id: "yoy", header: "Growth", position: 6 }], rows });
    expect(readLedgerXml(writeLedgerXml(frozen))).toEqual(frozen);
  });

  it("keeps the layout of a series, its documents, and which of them each figure and name is from", () => {
    const series = converted({
      layout: "series",
      documents: [{ text: "Sales were 5 million euros.", sha256: "ab".repeat(32), company: null }],
      rows: [{ key: "revenue", cells: { "at:quarter:2024-09-30": 5 }, from: { "at:quarter:2024-09-30": 0 } }],
      names: [{ name: "BABA_2024Q3_Revenue", key: "revenue", label: "Revenue", column: "at:quarter:2024-09-30" }],
    });
    expect(readLedgerXml(writeLedgerXml(series))).toEqual(series);
  });

  it.each([{ layout: "pivot" }, { documents: [{ text: "" }] }, { form: "frozen" }, { scale: "dozens" }, { placed: [{ id: "yoy" }] }, { rows: [{ key: "k", cells: {}, checked: {} }] }, { rows: [{ key: "k", cells: {}, frozen: { yoy: {} } }] }])(
    "refuses a form it cannot read: %j", (rest) => {
      expect(() => readLedgerXml(writeLedgerXml(converted(rest)))).toThrow(expect.objectContaining({ code: "ledger-unreadable" }));
    });

  it("reads back whatever a document holds, as characters that XML allows", () => {
    fc.assert(
      fc.property(anyReading(), fc.string({ unit: "binary" }), ({ reading: any, text: words }, rest) => {
        const plan = planTable(any, { text: words + rest + "\uFFFE]]>\u0000", items: ["i0"], taken: [] });
        const xml = writeLedgerXml({ version: 1, tables: [aLedgerTable(plan)] });
        expect(xml.match(/</g)).toHaveLength(2);
        expect(Array.from(xml).filter((character) => !isXmlCharacter(character.codePointAt(0) ?? 0))).toEqual([]);
        expect(readLedgerXml(xml)).toEqual({ version: 1, tables: [aLedgerTable(plan)] });
      }),
    );
  });

  it("is read with a declaration, a prefix and numeric entities, as another program may have saved it", () => {
    const other = writeLedgerXml(ledger).replace("<ledger xmlns=", '<?xml version="1.0" encoding="utf-8"?>\n<t:ledger xmlns:t=').replace("</ledger>", "</t:ledger>").replaceAll("%", "&#x25;");
    expect(readLedgerXml(other)).toEqual(ledger);
  });

  it.each([
    ["", /damaged/],
    ["<ledger/>", /damaged/],
    ['<ledger xmlns="urn:tieout:ledger" version="1">{"version":1,"tables":</ledger>', /damaged/],
    ['<ledger xmlns="urn:tieout:ledger" version="1">{"version":1,"tables":[{"id":"x"}]}</ledger>', /damaged/],
    ['<ledger xmlns="urn:tieout:ledger" version="1">&#x110000;</ledger>', /damaged/],
    ['<ledger xmlns="urn:tieout:ledger" version="2">{}</ledger>', /newer Tieout .*version 2.*Update Tieout/],
  ])("refuses %j with a sentence and leaves it alone", (xml, message) => {
    expect(() => readLedgerXml(xml)).toThrow(expect.objectContaining({ code: "ledger-unreadable", message: expect.stringMatching(message) }));
  });
});
