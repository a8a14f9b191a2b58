import { intersect, type Rectangle } from "../engine/rectangle";
import { accessDenied, invalidArgument } from "../wire/host-error";
import { HostCollection, type HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import type { HostContext } from "./host-context";
import { TABLE_EVENTS, TableObject } from "./table";

/** Tables of the workbook, of a sheet, or of a part of a sheet. */
export class TableCollection extends HostCollection {
  override readonly className = "TableCollection";
  override readonly events = [...TABLE_EVENTS, "AddedEvent", "DeletedEvent"];
  constructor(
    readonly host: HostContext,
    readonly among: { readonly sheetId?: string; readonly touching?: Rectangle; readonly fullyContained?: boolean } = {},
  ) {
    super();
  }

  override items(): TableObject[] {
    const { sheetId, touching, fullyContained } = this.among;
    return this.host.engine.tables
      .list()
      .filter((table) => sheetId === undefined || table.sheetId === sheetId)
      .filter((table) => {
        const shared = touching && intersect(table.area, touching);
        if (!touching) return true;
        return fullyContained === true ? shared?.rows === table.area.rows && shared.columns === table.area.columns : shared !== undefined;
      })
      .map((table) => new TableObject(this.host, table.id));
  }
  override find(key: unknown): HostObject | undefined {
    const wanted = String(key).toLowerCase();
    return this.items().find((table) => table.tableId === key || table.Name.toLowerCase() === wanted || table.LegacyId === wanted);
  }
  get Count(): number {
    return this.items().length;
  }

  /** Without headers Excel puts a row of names above the cells and moves the cells down. */
  Add(address: unknown, hasHeaders: unknown): HostObject {
    const { tables, structure, cells, document, spreadsheet } = this.host.engine;
    const { sheetId, area } = readArea(this.host, address, this.among.sheetId ?? spreadsheet.activeSheetId());
    if (this.among.sheetId !== undefined && sheetId !== this.among.sheetId) throw invalidArgument();
    if (document.sheet(sheetId).protection) throw accessDenied();
    const used = area.rows > 1000000 || area.columns > 16000 ? (cells.usedRectangle(sheetId, true, area) ?? { ...area, rows: 2, columns: 1 }) : area;
    if (tables.touching(sheetId, used).length > 0) throw invalidArgument("A table can't overlap another table.");
    if (hasHeaders === true) return new TableObject(this.host, tables.add(sheetId, used.rows === 1 ? { ...used, rows: 2 } : used));
    structure.insert(sheetId, { ...used, rows: 1 }, "down");
    cells.write(sheetId, { ...used, rows: 1 }, [Array.from({ length: used.columns }, (_, i) => `Column${i + 1}`)]);
    return new TableObject(this.host, tables.add(sheetId, { ...used, rows: used.rows + 1 }));
  }
}
